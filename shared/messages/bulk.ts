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
