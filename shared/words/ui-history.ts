/** The page with the whole history, and the check of a printed hash. */
import { both } from './both.ts';
import * as en from './ui-history.en.ts';
import * as nl from './ui-history.nl.ts';

export const history = both(nl.history, en.history);
