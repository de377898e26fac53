/** The current country list, the privacy officer's changes to it, and updating it. */

import { both } from './both.ts';
import * as en from './ui-countries.en.ts';
import * as nl from './ui-countries.nl.ts';

export const countries = both(nl.countries, en.countries);
