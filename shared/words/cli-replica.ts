/** Messages of the command about a shared register. */
import { both } from './both.ts';
import * as en from './cli-replica.en.ts';
import * as nl from './cli-replica.nl.ts';

export const replicaCli = both(nl.replica, en.replica);
