/** What reminders and the calendar say, in English. */
import { counted } from './both.ts';

export const calendarWords = {
  name: (owner: string) => (owner === '' ? 'Register of processors' : `Register of processors: ${owner}`),
  by: (moment: string) => `, by ${moment}`,
  gone: (summary: string) => `No longer due: ${summary}`,
};

const en = counted('en');

export const noticeWords = {
  title: (matters: number, suppliers: number) =>
    `${en(matters, 'reminder', 'reminders')} at ${en(suppliers, 'supplier', 'suppliers')}`,
  line: (supplier: string, what: string, due: string) => `${supplier}: ${what}, by ${due}`,
  more: (suppliers: number) => `And ${en(suppliers, 'more supplier', 'more suppliers')}.`,
};

export const notShown = {
  absent: (program: string) =>
    `This computer has no ${program}, which shows notifications. The reminders count as not shown and come back. Install it, or remove the daily reminder and put the dates in your calendar.`,
  failed: (told: string) =>
    `The system did not show the notification. The reminders count as not shown and come back. Check whether notifications are on. The system said: ${told}`,
};
