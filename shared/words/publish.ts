/** The published list of processors or sub-processors. */
import { both } from './both.ts';
import * as en from './publish.en.ts';
import * as nl from './publish.nl.ts';

export const publishWords = both(nl.publish, en.publish);
