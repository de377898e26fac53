/** The bin: what was removed and can be restored. */

import { both } from './both.ts';
import * as en from './ui-bin.en.ts';
import * as nl from './ui-bin.nl.ts';

export const bin = both(nl.bin, en.bin);
