/** What a record still lacks, or holds and does not suffice, as phrases for a list in a sentence. */
import { flawCodes, type GapCode } from '../schema/gap.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './completeness.en.ts';
import * as nl from './completeness.nl.ts';
import { both, joinList } from './format.ts';
import { inSentence } from './in-sentence.ts';

export const gapNames = bilingual(nl.gapNames, en.gapNames);
const incomplete = bilingual(nl.incomplete, en.incomplete);

const flaws: ReadonlySet<GapCode> = new Set(flawCodes);

/** Reason and next step of "the record is not complete"; `codes` by descending weight, at least one. */
export function incompleteSentences(
  supplierName: string,
  codes: readonly GapCode[],
): { reason: Bilingual; nextStep: Bilingual } {
  const missing = listed(codes.filter((code) => !flaws.has(code)));
  const flawed = listed(codes.filter((code) => flaws.has(code)));
  return {
    reason: incomplete.reason(inSentence(supplierName), missing, flawed),
    nextStep: both((language) =>
      [missing && incomplete.complete[language], flawed && incomplete.mend[language]]
        .filter((step) => step !== null)
        .join(' '),
    ),
  };
}

/** The names of gaps as a list in a sentence; null = there are none. */
function listed(codes: readonly GapCode[]): Bilingual | null {
  if (codes.length === 0) return null;
  return both((language) =>
    joinList(
      codes.map((code) => gapNames[code][language]),
      language,
    ),
  );
}
