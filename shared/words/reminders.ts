/** What reminders and the calendar say. */
import { bilingual } from './both.ts';
import * as en from './reminders.en.ts';
import * as nl from './reminders.nl.ts';

export const calendarWords = bilingual(nl.calendarWords, en.calendarWords);
export const noticeWords = bilingual(nl.noticeWords, en.noticeWords);
export const notShown = bilingual(nl.notShown, en.notShown);
