/** Text of a calendar file (RFC 5545): all-day events only, each with its alarms. */
import { Buffer } from 'node:buffer';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { addHours, type Moment } from '../../../shared/law/moments.ts';

/** An event of one civil day, as a calendar file holds it. */
export interface CalendarEvent {
  readonly uid: string;
  /** Rises with each change, so that a reader takes the later state. */
  readonly sequence: number;
  /** When it changed last, as UTC ISO text. */
  readonly changedAt: string;
  readonly isCancelled: boolean;
  readonly day: CivilDate;
  /** The end of a term in hours on that day: its alarms count from it; absent = the whole day is meant. */
  readonly at?: Moment;
  readonly summary: string;
  readonly description: string;
  /** Days after `day` on which to remind; negative = before it. Of a term in hours: hours after `at`. */
  readonly alarms: readonly number[];
}

/** At which hour of its day an alarm sounds: a calendar would choose midnight. */
const ALARM_HOUR = 9;
/** Longest line, in bytes of UTF-8 (RFC 5545, 3.1). */
const LINE = 75;

/** A whole calendar file. The same events give the same bytes. It names no METHOD: that would ask an organiser of each event. */
export function icsText(name: string, events: readonly CalendarEvent[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Verwerkersregister//Verwerkersregister//NL',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

const minuteOf = (at: Moment): string => `${at.slice(0, 16).replace(/[-:]/g, '')}00Z`;

/** No DTEND: a date alone lasts that day, and one reader passes over an event that ends on the day on which it begins. */
function linesOf(event: CalendarEvent): string[] {
  const changed = `${event.changedAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(event.isCancelled ? [] : event.alarms.flatMap((after) => alarmLines(event, after))),
    'END:VEVENT',
  ];
}

const alarmLines = ({ at, summary }: CalendarEvent, after: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  at === undefined
    ? `TRIGGER:${duration(after * 24 + ALARM_HOUR)}`
    : `TRIGGER;VALUE=DATE-TIME:${minuteOf(addHours(at, after))}`,
  'END:VALARM',
];

/** Hours as a duration: 9 = `PT9H`, -711 = `-P29DT15H`. */
function duration(hours: number): string {
  const size = Math.abs(hours);
  const [days, rest] = [Math.floor(size / 24), size % 24];
  return `${hours < 0 ? '-' : ''}P${days === 0 ? '' : `${days}D`}${rest === 0 ? '' : `T${rest}H`}`;
}

/** Text as a value (RFC 5545, 3.3.11); other control characters may not stand in a file. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A long line in pieces of at most 75 bytes, none of which cuts a character; each but the first begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
