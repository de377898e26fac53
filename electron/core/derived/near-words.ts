/** Words that differ by one mistake in typing. */

/**
 * The part of a word that is another one but for one mistake: a letter too many, too few or another one, or two letters that
 * changed places (Damerau). null where there is none; the first where there are more.
 * @param typed the word with the mistake @param word in which it may stand, at any place
 */
export function nearIn(typed: string, word: string): string | null {
  const { length } = typed;
  for (let start = 0; start <= word.length - length + 1; start += 1) {
    let same = 0;
    while (same < length && typed[same] === word[start + same]) same += 1;
    const end = endOfMistake(typed, word, start, same);
    if (end !== null) return word.slice(start, end);
  }
  return null;
}

/** Where the part ends that begins at `start` and is the same for its first letters; null where there are two mistakes. */
function endOfMistake(typed: string, word: string, start: number, same: number): number | null {
  const { length } = typed;
  const at = start + same;
  if (same === length) return at;
  const rest = typed.slice(same + 1);
  const isSwapped =
    same + 1 < length &&
    typed[same] === word[at + 1] &&
    typed[same + 1] === word[at] &&
    word.startsWith(typed.slice(same + 2), at + 2);
  if (isSwapped) return start + length;
  const isOther = at < word.length && word.startsWith(rest, at + 1);
  if (isOther) return start + length;
  const isLacking = word.startsWith(typed.slice(same), at + 1);
  if (isLacking) return start + length + 1;
  return word.startsWith(rest, at) ? start + length - 1 : null;
}
