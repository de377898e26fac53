/**
 * The dates as a calendar file. What was given out is remembered, so that an event that changed is known as a later
 * state of the same one, and one that is gone is cancelled: a calendar that reads the file again is right again.
 */
import { addDays, daysBetween } from '../../../shared/law/dates.ts';
import { endOfHours } from '../../../shared/law/deadlines.ts';
import type { Moment } from '../../../shared/law/moments.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { type Matter, matterKey, matterNameOf, reminderDays } from '../../../shared/law/reminders.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { deadlineName } from '../../../shared/words/deadline-subject.ts';
import { deadlineFormula, deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatMoment } from '../../../shared/words/format.ts';
import { calendarWords } from '../../../shared/words/reminders.ts';
import { isOf } from '../colleagues/whose.ts';
import { type StoredMatter, storedMatters } from '../derived/deadlines.ts';
import { sha256 } from '../ground/digest.ts';
import { parseStored } from '../ground/stored-json.ts';
import { statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import type { View } from '../store/writing.ts';
import { type CalendarEvent, icsText } from './ics.ts';

export interface CalendarFor {
  /** Whose dates; null = all of them. */
  readonly owner: string | null;
  readonly language: Language;
  /** The moment of the request, as UTC ISO text. */
  readonly now: string;
  /** Whether what is given out may be remembered: not in a register that is only read. */
  readonly isKept: boolean;
  /** Only these matters, by key; what others hold is not said to be gone. Absent = all. */
  readonly only?: ReadonlySet<string>;
}

/** How long a date that is gone stays in the file as cancelled, in days after its day. */
const CANCELLED_DAYS = 366;

type Contents = Omit<CalendarEvent, 'uid' | 'sequence' | 'changedAt'>;
interface Given {
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: string;
  readonly contents: string;
}

/** The calendar file of the dates on the day of the view, of which the verdicts must be. */
export function calendarText({ connection, asOf }: View, request: CalendarFor): string {
  const { owner, language, now, isKept, only } = request;
  const scope = owner === null ? '' : sortKey(owner);
  const given = new Map(
    (
      statement(
        connection,
        'SELECT uid, sequence, changed_at AS changedAt, contents FROM calendar_event WHERE owner = ?',
      ).all(scope) as Given[]
    ).map((one) => [one.uid, one]),
  );
  // Where nothing is remembered any more, it is still later than anything that was given out before.
  const { lines } = historyHead(connection);
  const events: CalendarEvent[] = [];
  const put = (uid: string, contents: Contents) => {
    const before = given.get(uid);
    given.delete(uid);
    const text = JSON.stringify(contents);
    if (before?.contents === text) {
      events.push({ ...contents, uid, sequence: before.sequence, changedAt: before.changedAt });
      return;
    }
    const sequence = Math.max(lines, before === undefined ? 0 : before.sequence + 1);
    events.push({ ...contents, uid, sequence, changedAt: now });
    if (!isKept) return;
    statement(
      connection,
      'INSERT OR REPLACE INTO calendar_event (owner, uid, sequence, changed_at, contents) VALUES (?, ?, ?, ?, ?)',
    ).run(scope, uid, sequence, now, text);
  };
  const isTheirs = isOf(connection, owner);
  const times = new Map<string, number>();
  for (const stored of [...storedMatters(connection, null)]) {
    if (stored.handledOn !== null || !isTheirs(stored.supplier.owner)) continue;
    // Every date is counted, so that it has the same identity in each file.
    const uid = uidOf(stored.matter, times);
    if (only === undefined || only.has(keyOf(stored.matter))) put(uid, contentsOf(stored, language));
  }
  for (const { uid, contents } of only === undefined ? [...given.values()] : []) {
    const gone = parseStored(contents) as Contents;
    // A reader that looks at no status shows the words.
    const summary = gone.isCancelled ? gone.summary : calendarWords.gone(gone.summary)[language];
    if (addDays(gone.day, CANCELLED_DAYS) >= asOf) {
      put(uid, { ...gone, isCancelled: true, summary, alarms: [] });
    } else if (isKept) {
      statement(connection, 'DELETE FROM calendar_event WHERE owner = ? AND uid = ?').run(scope, uid);
    }
  }
  return icsText(calendarWords.name(owner ?? '')[language], events);
}

const keyOf = (matter: Matter): string => matterKey(matter.processorId, matterNameOf(matter));

/**
 * The same matter has the same identity whatever its day is: a date that moves moves in the calendar. @param times how
 * often each was seen; of two dates of one matter the later one is another event.
 */
function uidOf({ processorId, kind, subject }: Matter, times: Map<string, number>): string {
  const about = `${processorId}:${kind}:${subject}`;
  const time = (times.get(about) ?? 0) + 1;
  times.set(about, time);
  return `${sha256(about).slice(0, 32)}${time === 1 ? '' : `-${time}`}@verwerkersregister`;
}

function contentsOf({ matter, supplier }: StoredMatter, language: Language): Contents {
  const { kind, name, due, formula, terms } = matter;
  const subject = deadlineName(kind, name, language);
  const about = subject === '' || subject === supplier.name ? '' : ` (${subject})`;
  const after = terms[0]?.daysAfter ?? 0;
  const at = endOfHours(matter);
  const byTime = at === null ? '' : calendarWords.by(formatMoment(at, language))[language];
  return {
    isCancelled: false,
    day: due,
    summary: `${deadlineLabels[kind][language]}: ${supplier.name}${about}${byTime}`,
    description: deadlineFormula(due, formula, after)[language],
    ...timesOf(matter, at),
  };
}

/** How long before the end of a term in hours its last alarm sounds, in hours: an alarm on the day might come after it. */
const LAST_HOURS = 4;

/** When it is, and when to remind of it; before a term in hours began there is nothing to remind of. */
function timesOf(matter: Matter, at: Moment | null): Pick<Contents, 'at' | 'alarms'> {
  const days = reminderDays(matter).map((day) => daysBetween(matter.due, day));
  if (at === null || !('hours' in matter.formula)) return { alarms: days };
  const { hours } = matter.formula;
  const alarms = days.filter((day) => day <= 0 && -day * 24 < hours).map((day) => day * 24 || -LAST_HOURS);
  return { at, alarms };
}
