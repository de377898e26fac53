/** The list of countries in use, what the privacy officer changed in it, and taking a newer one. */

import { both } from './both.ts';
import * as en from './ui-country-list.en.ts';
import * as nl from './ui-country-list.nl.ts';

export const countryList = both(nl.countryList, en.countryList);
