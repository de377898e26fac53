/** Words of other people within a sentence of ours: short enough to read, and with a reading direction of their own. */

/** Longest that a name stands in a sentence; the whole of it stands in its own field. Unit: characters of UTF-16. */
const LONGEST = 200;
/** How much of its end is kept, where a legal form or the name of a file stands. */
const TAIL = 40;

/** Letters written from right to left, and characters that turn the direction of what follows. */
const TURNING =
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/**
 * The text as a piece of its own (Unicode Standard Annex 9, isolates): words beside it keep their place whatever
 * direction it has. Text that turns nothing is left as it is.
 */
export function isolated(words: string): string {
  return TURNING.test(words) ? `${ISOLATE}${words.replace(/\p{Bidi_Control}/gu, '')}${END}` : words;
}

/** Words of people one after the other: none takes the next along in its direction. */
export function listed(words: readonly string[]): string {
  return words.map(isolated).join(', ');
}

/** The text with its middle left out where it is longer than `longest`; no character is cut in two. */
export function shortened(words: string, longest: number = LONGEST): string {
  if (words.length <= longest) return words;
  const tail = Math.min(TAIL, Math.floor(longest / 4));
  const head = words.slice(0, longest - tail - 1).replace(/[\ud800-\udbff]$/, '');
  return `${head.trimEnd()}…${words
    .slice(-tail)
    .replace(/^[\udc00-\udfff]/, '')
    .trimStart()}`;
}

/**
 * A name, title or word of a person as it stands in a sentence: one line, not too long, its direction its own, and no
 * more than a few marks on one letter.
 */
export function inSentence(words: string): string {
  const line = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/(\p{M}{4})\p{M}+/gu, '$1');
  return isolated(shortened(line));
}

/** The sentence with its full stop: one that ends in a name such as B.V. has it already. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function own(given: unknown): unknown {
  if (typeof given === 'string') return inSentence(given);
  return Array.isArray(given) ? given.map(own) : given;
}

/** The same sentences; every text that they are given stands in them as {@link inSentence} puts it. */
export function withOwnWords<Sentences>(sentences: Sentences): Sentences {
  if (typeof sentences === 'function') {
    return ((...given: unknown[]) => sentences(...given.map(own))) as Sentences;
  }
  if (typeof sentences !== 'object' || sentences === null || Array.isArray(sentences)) return sentences;
  return Object.fromEntries(
    Object.entries(sentences).map(([name, part]) => [name, withOwnWords(part)]),
  ) as Sentences;
}
