/** The chain of sub-processors of a supplier. */
import { chainLink, chainLinkInput } from '../fields/sub-processor.ts';
import { partSaved, removal } from './base.ts';

export const chain = {
  save: partSaved(chainLinkInput, chainLink),
  remove: removal,
};
