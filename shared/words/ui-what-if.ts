/** What if: before and after of a change, and who depends on what. */

import { both } from './both.ts';
import * as en from './ui-what-if.en.ts';
import * as nl from './ui-what-if.nl.ts';

export const whatIf = both(nl.whatIf, en.whatIf);
