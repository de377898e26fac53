/** Every flow with its verdict. */

import { both } from './both.ts';
import * as en from './ui-transfers.en.ts';
import * as nl from './ui-transfers.nl.ts';

export const transfers = both(nl.transfers, en.transfers);
