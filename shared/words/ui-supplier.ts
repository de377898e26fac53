/** The page of one supplier: its sections and their forms. */

import { both } from './both.ts';
import * as en from './ui-supplier.en.ts';
import * as nl from './ui-supplier.nl.ts';

export const supplier = both(nl.supplier, en.supplier);
