/** Safekeeping: backups and restoring them, the entire register as a zip, sign-offs in a file. */

import { both } from './both.ts';
import * as en from './ui-safekeeping.en.ts';
import * as nl from './ui-safekeeping.nl.ts';

export const safekeeping = both(nl.safekeeping, en.safekeeping);
