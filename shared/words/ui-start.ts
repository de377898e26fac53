/** The start page: what needs attention, and the state in four figures. */

import { both } from './both.ts';
import * as en from './ui-start.en.ts';
import * as nl from './ui-start.nl.ts';

export const start = both(nl.start, en.start);
