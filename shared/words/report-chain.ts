/** All text of the chain of one supplier as PDF. */
import { both } from './both.ts';
import * as en from './report-chain.en.ts';
import * as nl from './report-chain.nl.ts';

export const chainWords = both(nl.chain, en.chain);
export type ChainWords = (typeof chainWords)['nl'];
