/** Sentences about words of a list that stand beside a record until somebody settles them, in English. */
import { formatNumber } from './both.ts';

export const stated = {
  settledBefore:
    'One of these cells is no longer here: somebody has settled it. Nothing was changed. Refresh the page and check what is left.',
  remarkFull: (supplier: string) =>
    `The remark on ${supplier} would become longer than a text may be. Nothing was changed. Shorten the remark, or settle the words in another way.`,
  termStaysOpen:
    'Words about the state or the term of an agreement cannot be moved to the remark: nobody would see there that its validity is uncertain. Nothing was changed. Correct the agreement, or say that it is right as it is.',
  tooMany: (supplier: string, most: number) =>
    `With ${supplier} there would be more cells of lists to check than fit with one supplier: at most ${most.toLocaleString('en-GB')}, and fewer if they are long. Nothing was imported. Leave out columns that you do not need, or first check what is there.`,
};

export const attention = {
  term: {
    reason: (supplier: string, cells: string) =>
      `It is not certain whether the processor agreement with ${supplier} is in force. Your list said ${cells}, which was not read, or not with certainty.`,
    nextStep:
      'Check the agreement. Correct the date or the state if need be, and then say that it is right as it is.',
  },
  cells: {
    reason: (supplier: string, count: number) =>
      count === 1
        ? `With ${supplier} there is 1 cell of your list that was not read, or not with certainty.`
        : `With ${supplier} there are ${formatNumber(count, 'en')} cells of your list that were not read, or not with certainty.`,
    nextStep: 'Check the words: say that it is right as it is, drop them, or move them to the remark.',
  },
};

/** A cell within a sentence. */
export const cell = (words: string, column: string): string =>
  column === '' ? `“${words}”` : `“${words}” (column ${column})`;
