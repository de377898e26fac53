/** The checklist of Art. 28 next to the agreement, and the letters that ask for what is missing. */

import { both } from './both.ts';
import * as en from './ui-checklist.en.ts';
import * as nl from './ui-checklist.nl.ts';

export const checklist = both(nl.checklist, en.checklist);
