/** Long words of headers with one letter wrong: "Verwekersovereenkomst", "Levrancier". */
import { headerWords } from './header-words.ts';

/** Shorter words are too often another word with one other letter. */
const LEAST_LENGTH = 9;

const words: ReadonlySet<string> = new Set(
  Object.values(headerWords)
    .flatMap((headers) => headers.split(/[ |]+/))
    .filter((word) => word.length >= LEAST_LENGTH),
);

/** A folded header with the words that it means: one that is a known word but for a single letter, if no other is as near. */
export function withoutTypos(folded: string): string {
  return folded
    .split(' ')
    .map((word) => {
      if (word.length < LEAST_LENGTH - 1 || words.has(word)) return word;
      const near = [...words].filter((known) => isOneLetterOff(word, known));
      return near.length === 1 ? (near[0] ?? word) : word;
    })
    .join(' ');
}

/** Whether two words differ in one letter: missing, too many, another, or two that changed places. */
function isOneLetterOff(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === two[from]) from++;
  let behind = 0;
  const most = Math.min(one.length, two.length) - from;
  while (behind < most && one.at(-1 - behind) === two.at(-1 - behind)) behind++;
  const [left, right] = [one.slice(from, one.length - behind), two.slice(from, two.length - behind)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
