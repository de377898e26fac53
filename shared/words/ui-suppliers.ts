/** The list of suppliers: search, facets, columns. */

import { both } from './both.ts';
import * as en from './ui-suppliers.en.ts';
import * as nl from './ui-suppliers.nl.ts';

export const suppliers = both(nl.suppliers, en.suppliers);
