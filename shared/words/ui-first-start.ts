/** First start: create, open or try a register. */

import { both } from './both.ts';
import * as en from './ui-first-start.en.ts';
import * as nl from './ui-first-start.nl.ts';

export const firstStart = both(nl.firstStart, en.firstStart);
