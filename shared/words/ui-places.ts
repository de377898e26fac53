/** Where the data are: the map and its table. */

import { both } from './both.ts';
import * as en from './ui-places.en.ts';
import * as nl from './ui-places.nl.ts';

export const places = both(nl.places, en.places);
