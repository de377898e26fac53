/** Sentences on options of the command line that do nothing, on a command line that is wrong, and on its help. */
import { both } from './both.ts';
import * as en from './cli-options.en.ts';
import * as nl from './cli-options.nl.ts';

export const optionsCli = both(nl.options, en.options);
export type OptionFact = keyof (typeof optionsCli)['nl']['facts'];
