/** The page of a transfer impact assessment, step by step. */
import { both } from './both.ts';
import * as en from './ui-tia.en.ts';
import * as nl from './ui-tia.nl.ts';

export const tia = both(nl.tia, en.tia);
