/**
 * Why a bulk change or removal of suppliers failed: what happened, to which of them, and what to do, in
 * English.
 */
import type { BulkBlocked } from '../fields/bulk.ts';
import { formatNumber } from './both.ts';

export const hindranceSentences = {
  gone: 'is in the bin',
  changed: 'was changed elsewhere in the meantime; look at the supplier and try again',
  'no-agreement': 'has no agreement yet',
  several: 'has more than one agreement that could be meant',
  automatic: 'has an agreement that renews automatically: its end date is computed',
  indefinite: 'has an agreement without a fixed end date: the end follows from the notice',
  'needs-end': 'has an agreement that renews automatically: it needs an end date',
};

export const blockedSentence = ({ processor, reason }: Pick<BulkBlocked, 'processor' | 'reason'>) =>
  `${processor || 'A supplier'} ${hindranceSentences[reason]}.`;

export const blockedTogether = (count: number) =>
  `Nothing was changed, because ${count === 1 ? '1 supplier' : `${formatNumber(count, 'en')} suppliers`} cannot take part.`;
