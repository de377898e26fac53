import { CircleStop } from 'lucide-react';
import { isRunning } from '../../shared/law/dates.ts';
import { formatDate } from '../../shared/words/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useDay } from '../register/status.tsx';

interface EndedMarkProps {
  /** The supplier's last day; null = it has none. */
  readonly endedOn: string | null;
  /** Without the day, where there is little room. */
  readonly isShort?: boolean;
}

/**
 * Says behind the name of a supplier that it has stopped on the day that the pages show: its agreement may be in force all the
 * same, and who reads only that would think that it still works for them.
 */
export function EndedMark({ endedOn, isShort = false }: EndedMarkProps) {
  const { flow, jobs } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  if (endedOn === null || isRunning({ endedOn }, day)) return null;
  const whole = flow.ended(formatDate(endedOn, language));
  return (
    <span className="ended-mark" title={whole}>
      <CircleStop size={14} className="icon" aria-hidden /> {isShort ? jobs.ended : whole}
    </span>
  );
}
