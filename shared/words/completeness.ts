/** What a record still lacks, as phrases for a list in a sentence. */
import type { GapCode } from '../schema/gap.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './completeness.en.ts';
import * as nl from './completeness.nl.ts';
import { both, joinList } from './format.ts';
import { inSentence } from './in-sentence.ts';

export const gapNames = bilingual(nl.gapNames, en.gapNames);
const incomplete = bilingual(nl.incomplete, en.incomplete);

/** Reason and next step of "the record is not complete"; `codes` by descending weight. */
export function incompleteSentences(
  supplierName: string,
  codes: readonly GapCode[],
): { reason: Bilingual; nextStep: Bilingual } {
  const missing = both((language) =>
    joinList(
      codes.map((code) => gapNames[code][language]),
      language,
    ),
  );
  return { reason: incomplete.reason(inSentence(supplierName), missing), nextStep: incomplete.nextStep };
}
