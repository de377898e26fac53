import { FilePenLine } from 'lucide-react';
import { formatMoment } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import type { Draft } from './draft-value.ts';

interface DraftNoticeProps {
  readonly found: Draft;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

/** Offers earlier input that was typed here and not saved. */
export function DraftNotice({ found, onTake, onDrop }: DraftNoticeProps) {
  const { forms } = useMessages();
  const { language } = useLanguage();
  return (
    <div className="notice info draft" role="status">
      <FilePenLine size={20} aria-hidden className="icon" />
      <span>{forms.draftFound(formatMoment(found.at, language))}</span>
      <span className="actions">
        <Button onPress={onTake}>{forms.draftTake}</Button>
        <Button look="quiet" onPress={onDrop}>
          {forms.draftDrop}
        </Button>
      </span>
    </div>
  );
}
