/** Working in the list of suppliers: editing in the cell, many at once, pasting, columns and views; the keys. */

import { both } from './both.ts';
import * as en from './ui-grid.en.ts';
import * as nl from './ui-grid.nl.ts';

export const grid = both(nl.grid, en.grid);
