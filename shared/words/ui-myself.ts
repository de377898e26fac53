import { both } from './both.ts';
import * as en from './ui-myself.en.ts';
import * as nl from './ui-myself.nl.ts';

export const myself = both(nl.myself, en.myself);
