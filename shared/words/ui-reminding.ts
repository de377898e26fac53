/** How a person is reminded on this computer. */
import { both } from './both.ts';
import * as en from './ui-reminding.en.ts';
import * as nl from './ui-reminding.nl.ts';

export const reminding = both(nl.reminding, en.reminding);
