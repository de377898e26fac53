import { CloudOff, Users } from 'lucide-react';
import { formatDate } from '../../shared/words/format.ts';
import { formatMoment } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useSharing } from '../register/sharing.ts';
import { useStatus } from '../register/status.tsx';
import { addresses } from '../router/addresses.ts';

/** So many names are said; more are counted. */
const NAMED = 2;

/** That the register is shared, with whom now, or since when there is no contact; nothing where it is not shared. */
export function SharingMark() {
  const { sharing } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const status = useSharing();
  if (!status) return null;
  const { state, others, since, lastContact } = status;
  const { mark } = sharing;
  const isOnline = state === 'online';
  const Icon = isOnline || state === 'connecting' ? Users : CloudOff;
  /** Of today only the time: there is little room. */
  function shortMoment(at: string): string {
    const [whole, day] = [formatMoment(at, language), formatDate(today, language)];
    return whole.startsWith(day) ? whole.slice(day.length).trim() : whole;
  }
  function words(): string {
    const moment = since ?? lastContact;
    if (state === 'away' && moment !== null) return mark.away(shortMoment(moment));
    if (state === 'away') return sharing.states.away;
    if (!isOnline) return mark[state];
    if (others.length === 0) return mark.online;
    return others.length > NAMED ? mark.onlineMany(others.length) : mark.onlineWith(others.join(', '));
  }
  return (
    <a
      href={addresses.sharing}
      className={`button quiet sharing-mark${isOnline ? '' : ' is-away'}`}
      title={sharing.toPage}
    >
      <Icon size={16} aria-hidden className="icon" />
      <span className="sharing-words">{words()}</span>
    </a>
  );
}
