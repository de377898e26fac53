import { formatDate } from '../../shared/words/format.ts';
import { relativeDay } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useDay } from '../register/status.tsx';

/** A day by which something must be done: how far it is from the day that the pages show, and the date. */
export function DueDay({ due }: { readonly due: string }) {
  const { common } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  return (
    <>
      <span className={due < day ? 'strong late' : 'strong'}>{relativeDay(due, day, common)}</span>
      <span className="soft">{formatDate(due, language)}</span>
    </>
  );
}
