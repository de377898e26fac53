/** The form and the read-only view of a data flow, with its live verdict. */

import { both } from './both.ts';
import * as en from './ui-flow.en.ts';
import * as nl from './ui-flow.nl.ts';

export const flow = both(nl.flow, en.flow);
