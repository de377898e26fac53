/** The form and the read-only view of a processor agreement. */

import { both } from './both.ts';
import * as en from './ui-agreement.en.ts';
import * as nl from './ui-agreement.nl.ts';

export const agreement = both(nl.agreement, en.agreement);
