/** Words of a list that wait beside a record, as screens show and settle them. */

import { both } from './both.ts';
import * as en from './ui-stated.en.ts';
import * as nl from './ui-stated.nl.ts';

export const stated = both(nl.stated, en.stated);
