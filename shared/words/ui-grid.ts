/**
 * Working in the supplier list: cell editing, bulk changes, pasting, columns and views; keyboard shortcuts.
 */

import { both } from './both.ts';
import * as en from './ui-grid.en.ts';
import * as nl from './ui-grid.nl.ts';

export const grid = both(nl.grid, en.grid);
