/** What a person is reminded of: on the start page and in notifications. */
import { both } from './both.ts';
import * as en from './ui-reminders.en.ts';
import * as nl from './ui-reminders.nl.ts';

export const reminders = both(nl.reminders, en.reminders);
