/** Sentences about what happens to adequacy decisions. */
import { both } from './both.ts';
import * as en from './law-events.en.ts';
import * as nl from './law-events.nl.ts';

export const lawEventWords = both(nl.events, en.events);
