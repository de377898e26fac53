/**
 * Why a bulk change or removal of suppliers failed: what happened, to which of them, and what to do, in
 * Dutch.
 */
import type { BulkBlocked, BulkHindrance } from '../fields/bulk.ts';
import { formatNumber } from './both.ts';

export const hindranceSentences = {
  gone: 'ligt in de prullenbak',
  changed: 'is intussen ergens anders gewijzigd; bekijk de leverancier en probeer het opnieuw',
  'no-agreement': 'heeft nog geen overeenkomst',
  several: 'heeft meer dan één overeenkomst die bedoeld kan zijn',
  automatic: 'heeft een overeenkomst die stilzwijgend verlengt: de einddatum is daar berekend',
  indefinite: 'heeft een overeenkomst zonder vaste einddatum: het einde volgt uit de opzegging',
  'needs-end': 'heeft een overeenkomst die stilzwijgend verlengt: die heeft een einddatum nodig',
} satisfies Record<BulkHindrance, string>;

export const blockedSentence = ({ processor, reason }: Pick<BulkBlocked, 'processor' | 'reason'>) =>
  `${processor || 'Een leverancier'} ${hindranceSentences[reason]}.`;

export const blockedTogether = (count: number) =>
  `Er is niets gewijzigd, want ${count === 1 ? '1 leverancier kan' : `${formatNumber(count, 'nl')} leveranciers kunnen`} niet mee.`;
