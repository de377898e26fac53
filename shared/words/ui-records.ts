/** Text for every record that can be removed and restored. */

import { both } from './both.ts';
import * as en from './ui-records.en.ts';
import * as nl from './ui-records.nl.ts';

export const records = both(nl.records, en.records);
