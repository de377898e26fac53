/** Saving a list as a file. */
import { both } from './both.ts';
import * as en from './ui-export.en.ts';
import * as nl from './ui-export.nl.ts';

export const exportList = both(nl.exportList, en.exportList);
