/** Messages of the backup and recovery commands. */
import { both } from './both.ts';
import * as en from './cli-safekeeping.en.ts';
import * as nl from './cli-safekeeping.nl.ts';

export const safekeepingCli = both(nl.safekeeping, en.safekeeping);
