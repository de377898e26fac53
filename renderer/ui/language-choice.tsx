import type { Language } from '../../shared/schema/primitives.ts';
import { useMessages } from '../i18n/language.tsx';
import { Radios } from './choice.tsx';

interface Props {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** In which of the two languages something is shown or written. */
export function LanguageChoice(props: Props) {
  const { reports } = useMessages();
  return (
    <Radios
      {...props}
      options={[
        { value: 'nl', name: reports.dutch },
        { value: 'en', name: reports.english },
      ]}
    />
  );
}
