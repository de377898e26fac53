/** The calendar: every date that matters, as a list and as a year timeline. */

import { both } from './both.ts';
import * as en from './ui-calendar.en.ts';
import * as nl from './ui-calendar.nl.ts';

export const calendar = both(nl.calendar, en.calendar);
