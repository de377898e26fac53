/** Messages about command-line options without effect, command-line errors, and the help text. */
import { both } from './both.ts';
import * as en from './cli-options.en.ts';
import * as nl from './cli-options.nl.ts';

export const optionsCli = both(nl.options, en.options);
export type OptionFact = keyof (typeof optionsCli)['nl']['facts'];
