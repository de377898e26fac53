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
  none: 'There is nothing that you are reminded of now.',
  noneText: 'Here stands in time what you must cancel, renew, review or check.',
  points: (n: number) => en(n, 'point', 'points'),
  noOwner: 'no owner',
  handle: 'Handled',
  handleOf: (point: string) => `Handled: ${point}`,
  handleText: 'Says what you did. If another date comes, you are reminded of that one again.',
  reason: 'What was done',
  putOff: 'Later',
  putOffOf: (point: string) => `Later: ${point}`,
  putOffText: 'On this day you are reminded of it again.',
  until: 'Remind on',
  handled: 'Recorded as handled.',
  wasPutOff: (day: string) => `You are reminded of this on ${day}.`,
  more: (n: number) => `${en(n, 'more supplier', 'more suppliers')} with a reminder.`,
};
