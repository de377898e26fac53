/** The rights of contact persons: access and erasure. */

import { both } from './both.ts';
import * as en from './ui-persons.en.ts';
import * as nl from './ui-persons.nl.ts';

export const persons = both(nl.persons, en.persons);
