/** The bin, and the rights of contact persons. */

import { both } from './both.ts';
import * as en from './ui-keeping.en.ts';
import * as nl from './ui-keeping.nl.ts';

export const bin = both(nl.bin, en.bin);
export const persons = both(nl.persons, en.persons);
