import { timeLeft } from '../../shared/words/breaches.ts';
import { formatDate, formatMoment } from '../../shared/words/format.ts';
import { relativeDay } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useDay, useNow } from '../register/status.tsx';

/** What must be done by a day, or by a moment of it where the term is one of hours. */
interface Due {
  readonly due: string;
  readonly dueAt: string | null;
}

/** How far off it is from the day that the pages show, or in hours from now, and whether it is over. */
export function useTimeTo(): (due: Due) => { readonly isOver: boolean; readonly text: string } {
  const { common } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  const now = useNow();
  return ({ due, dueAt }) =>
    dueAt !== null && now !== null
      ? timeLeft(dueAt, now, language)
      : { isOver: due < day, text: relativeDay(due, day, common) };
}

/** A day by which something must be done: how far off it is, and the date, with its time where hours are counted. */
export function DueDay({ due, dueAt }: Due) {
  const { language } = useLanguage();
  const { isOver, text } = useTimeTo()({ due, dueAt });
  return (
    <>
      <span className={isOver ? 'strong late' : 'strong'}>{text}</span>
      <span className="soft">
        {dueAt === null ? formatDate(due, language) : formatMoment(dueAt, language)}
      </span>
    </>
  );
}
