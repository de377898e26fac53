/** The page of a letter. */
import { both } from './both.ts';
import * as en from './ui-letters.en.ts';
import * as nl from './ui-letters.nl.ts';

export const letters = both(nl.letters, en.letters);
