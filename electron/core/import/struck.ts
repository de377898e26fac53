/** Words that somebody struck out, in whatever kind of file: they were written, and hold no more. */
import type { Cell } from './cells/cell.ts';

/** Around such words between a reader and its cells: code points that Unicode leaves to programs, so that no text has them. */
const FROM = '\ufdd0';
const TO = '\ufdd1';
const marks = /[\ufdd0\ufdd1]/g;
const marked = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/g;

/** A text that is struck out as a whole, as a reader hands it to its cells. */
export const struck = (text: string): string =>
  text.trim() === '' ? text : `${FROM}${text.replace(marks, '')}${TO}`;

/** Whether a reader marked words of a text as struck out. */
export const hasStruck = (text: string): boolean => text.includes(FROM);

/** How Markdown, and pages within it, mark such words. */
const inMarkdown = /~~(?=\S)([^~]*[^~\s])~~|<(s|strike|del)\b[^<>]*>((?:(?!<\/?\2\b)[\s\S])*)<\/\2>/gi;

/** A text of Markdown with what it strikes out marked as readers do. */
export const withStruckOf = (text: string): string =>
  text.replace(inMarkdown, (_, words: string | undefined, __, tagged: string | undefined) =>
    struck(words ?? tagged ?? ''),
  );

/** Signs that stand between words: what is left of a list of which all was struck out. A question mark says something by itself. */
const onlySigns = /^(?:(?!\?)[\s\p{P}])*$/u;
const loose = /^[\s,;/|+&]+|[\s,;/|+&]+$/g;

/** What a marked text still says, and all that was written, with what was struck out between `~~`. */
export function heldIn(text: string): { readonly held: string; readonly written: string } {
  const held = text.replace(marked, ' ').replace(marks, '').replace(/ {2,}/g, ' ').replace(loose, '');
  const written = text.replace(marked, (_, words: string) =>
    words.trim() === '' ? words : ` ~~${words.replaceAll('~~', '').trim()}~~ `,
  );
  return {
    held: onlySigns.test(held) ? '' : held,
    written: written.replace(marks, '').replace(/ {2,}/g, ' '),
  };
}

/** A cell of which all is struck out. */
export const struckWhole = (cell: Cell): Cell =>
  cell.text === '' ? cell : { text: '', kind: 'text', written: `~~${cell.written ?? cell.text}~~` };

/** The words of a cell as they stand in the list: those that were struck out between `~~`. */
export const wordsOf = ({ text, written }: Cell): string => written ?? text;

/** The words of a cell of which all is struck out; nothing of any other. */
export const struckWordsOf = ({ text, written }: Cell): string =>
  text === '' && written !== undefined ? written.replaceAll('~~', '').replace(/\s+/g, ' ').trim() : '';
