/** The help page: where to begin, what the signs mean, the terms of the field; and the tour of the first day. */
import { both } from './both.ts';
import * as en from './ui-help.en.ts';
import * as nl from './ui-help.nl.ts';

export const help = both(nl.help, en.help);
