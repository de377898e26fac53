/** Importing a list: file, columns, preview, result. */

import { both } from './both.ts';
import * as en from './ui-import.en.ts';
import * as nl from './ui-import.nl.ts';

export const importList = both(nl.importList, en.importList);
