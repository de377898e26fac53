/** Names of record values: statuses, roles, mechanisms; the Dutch in the official AVG wording. */

import { both } from './both.ts';
import * as en from './ui-terms.en.ts';
import * as nl from './ui-terms.nl.ts';

export const terms = both(nl.terms, en.terms);
