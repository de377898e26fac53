/** Why suppliers could not be changed or removed together: what happened, to which of them, and what to do. */
import type { BulkBlocked, BulkHindrance } from '../schema/bulk.ts';
import type { Bilingual } from '../schema/primitives.ts';

/** What stands in the way at one supplier, as the end of a sentence that names it. */
export const hindranceSentences: Record<BulkHindrance, Bilingual> = {
  gone: { nl: 'ligt in de prullenbak', en: 'is in the bin' },
  changed: {
    nl: 'is intussen ergens anders gewijzigd; bekijk de leverancier en probeer het opnieuw',
    en: 'was changed elsewhere in the meantime; look at the supplier and try again',
  },
  'no-agreement': { nl: 'heeft nog geen overeenkomst', en: 'has no agreement yet' },
  several: {
    nl: 'heeft meer dan één overeenkomst die bedoeld kan zijn',
    en: 'has more than one agreement that could be meant',
  },
  automatic: {
    nl: 'heeft een overeenkomst die stilzwijgend verlengt: de einddatum is daar berekend',
    en: 'has an agreement that renews automatically: its end date is computed',
  },
  indefinite: {
    nl: 'heeft een overeenkomst zonder vaste einddatum: het einde volgt uit de opzegging',
    en: 'has an agreement without a fixed end date: the end follows from the notice',
  },
  'needs-end': {
    nl: 'heeft een overeenkomst die stilzwijgend verlengt: die heeft een einddatum nodig',
    en: 'has an agreement that renews automatically: it needs an end date',
  },
};

/** One supplier and what stands in the way there. */
export function blockedSentence({ processor, reason }: Pick<BulkBlocked, 'processor' | 'reason'>): Bilingual {
  const why = hindranceSentences[reason];
  return {
    nl: `${processor || 'Een leverancier'} ${why.nl}.`,
    en: `${processor || 'A supplier'} ${why.en}.`,
  };
}

/** Nothing was changed because of `count` suppliers. */
export function blockedTogether(count: number): Bilingual {
  return {
    nl: `Er is niets gewijzigd, want ${count === 1 ? '1 leverancier kan' : `${count} leveranciers kunnen`} niet mee.`,
    en: `Nothing was changed, because ${count === 1 ? '1 supplier' : `${count} suppliers`} cannot take part.`,
  };
}
