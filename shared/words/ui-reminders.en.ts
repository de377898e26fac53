/** What a person is reminded of: on the start page and in notifications, in English. */
import { counted } from './both.ts';

const en = counted('en');

export const reminders = {
  title: 'Reminders',
  sinceVisit: (n: number, since: string | null) =>
    since === null ? en(n, 'new point', 'new points') : `${en(n, 'new point', 'new points')} since ${since}`,
  whose: 'For whom',
  mine: 'Mine',
  everyone: 'Everyone’s',
  horizons: { overdue: 'overdue', week: 'this week', later: 'later' },
  none: 'You have no reminders now.',
  noneText: 'What you must cancel, renew, review or check appears here in time.',
  points: (n: number) => en(n, 'point', 'points'),
  noOwner: 'no owner',
  handle: 'Handled',
  handleOf: (point: string) => `Handled: ${point}`,
  handleText: 'Say what you did. If there is another date, you will be reminded of it again.',
  reason: 'What was done',
  putOff: 'Later',
  putOffOf: (point: string) => `Later: ${point}`,
  putOffText: 'You will be reminded again on this day.',
  until: 'Remind on',
  handled: 'Recorded as handled.',
  wasPutOff: (day: string) => `You will be reminded of this on ${day}.`,
  more: (n: number) => `${en(n, 'more supplier', 'more suppliers')} with a reminder.`,
};
