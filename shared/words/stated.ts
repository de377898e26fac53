/** Sentences about words of a list that stand beside a record until somebody settles them. */
import type { Stated } from '../fields/stated.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import { both, joinList } from './format.ts';
import { inSentence, shortened, withOwnWords } from './in-sentence.ts';
import * as en from './stated.en.ts';
import * as nl from './stated.nl.ts';

/** Why words cannot be settled, or not be taken over. */
export const statedSentences = withOwnWords(bilingual(nl.stated, en.stated));

const words = { nl, en };
const told = bilingual(nl.attention, en.attention);

/** Cells that are named one by one; the page of the supplier has all of them. */
const NAMED = 3;
/** Longest that words of a list are within a sentence. Unit: UTF-16 code units. */
const LONGEST = 60;

type Cell = Pick<Stated, 'words' | 'column'>;
interface Explanation {
  readonly reason: Bilingual;
  readonly nextStep: Bilingual;
}

/** Words about the term of an agreement that nobody settled: whether it is in force is not certain. */
export function unreadTermSentences(supplierName: string, cells: readonly Cell[]): Explanation {
  const named = (language: Language) =>
    joinList(
      cells
        .slice(0, NAMED)
        .map((cell) =>
          words[language].cell(
            inSentence(shortened(cell.words, LONGEST)),
            inSentence(shortened(cell.column, LONGEST)),
          ),
        ),
      language,
    );
  return {
    reason: both((language) =>
      words[language].attention.term.reason(inSentence(supplierName), named(language)),
    ),
    nextStep: told.term.nextStep,
  };
}

/** Other words that nobody settled; `count` = how many cells, at least one. */
export function unsettledSentences(supplierName: string, count: number): Explanation {
  return { reason: told.cells.reason(inSentence(supplierName), count), nextStep: told.cells.nextStep };
}
