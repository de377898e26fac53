/** Decisions requested of management, and their outcome. */

import { both } from './both.ts';
import * as en from './ui-decisions.en.ts';
import * as nl from './ui-decisions.nl.ts';

export const decisions = both(nl.decisions, en.decisions);
