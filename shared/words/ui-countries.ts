/** The list of countries in use, what the privacy officer changed in it, and taking a newer one. */

import { both } from './both.ts';
import * as en from './ui-countries.en.ts';
import * as nl from './ui-countries.nl.ts';

export const countries = both(nl.countries, en.countries);
