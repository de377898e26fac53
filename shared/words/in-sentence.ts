/**
 * Words of other people within a sentence of ours: short enough to read, and with a reading direction of
 * their own.
 */

/** Maximum length of a name in a sentence; its own field shows all of it. Unit: UTF-16 code units. */
const LONGEST = 200;
/** How much of its end is retained, which may contain a legal form or a file extension. */
const TAIL = 40;

/** Right-to-left letters, and characters that change the direction of what follows. */
const TURNING =
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/**
 * Isolates the text (Unicode Standard Annex 9): the words around it stay in place whatever its direction.
 * Text that does not change the direction is returned unchanged.
 */
export function isolated(words: string): string {
  return TURNING.test(words) ? `${ISOLATE}${words.replace(/\p{Bidi_Control}/gu, '')}${END}` : words;
}

/** Several user-entered texts in a row: none affects the direction of the next. */
export function listed(words: readonly string[]): string {
  return words.map(isolated).join(', ');
}

/** The text with its middle omitted if it is longer than `longest`; no character is split. */
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
 * A user-entered name, title or word for use in a sentence: one line, limited in length, with its own
 * direction, and only a few combining marks per letter.
 */
export function inSentence(words: string): string {
  const line = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/(\p{M}{4})\p{M}+/gu, '$1');
  return isolated(shortened(line));
}

/** The sentence with its full stop; one that ends in a name such as B.V. already has it. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function own(given: unknown): unknown {
  if (typeof given === 'string') return inSentence(given);
  return Array.isArray(given) ? given.map(own) : given;
}

/** A name that ends in a full stop, such as B.V., before that of the sentence: one of them is enough. */
function withOneStop(said: unknown, given: readonly unknown[]): unknown {
  if (typeof said !== 'string') return said;
  const names = given.flat().filter((word) => typeof word === 'string' && /[^.]\.$/u.test(word));
  return names.reduce<string>(
    (sentence, name) =>
      sentence.replaceAll(`${name}.`, (both: string, at: number, whole: string) =>
        // The ending of a file is no end of a sentence.
        /^(\s|$)/u.test(whole.slice(at + both.length)) ? String(name) : both,
      ),
    said,
  );
}

/** The same messages, with every text argument passed through {@link inSentence}. */
export function withOwnWords<Sentences>(sentences: Sentences): Sentences {
  if (typeof sentences === 'function') {
    return ((...given: unknown[]) => {
      const words = given.map(own);
      return withOneStop(sentences(...words), words);
    }) as Sentences;
  }
  if (typeof sentences !== 'object' || sentences === null || Array.isArray(sentences)) return sentences;
  return Object.fromEntries(
    Object.entries(sentences).map(([name, part]) => [name, withOwnWords(part)]),
  ) as Sentences;
}
