/** Taking the text of a cell apart, with regard to brackets. */

/** A piece of a text with its start and end offsets. */
export interface Piece {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The text with everything within brackets made unreadable, at the same length. */
function masked(text: string): string {
  let depth = 0;
  let hidden = '';
  for (const letter of text.split('')) {
    if (letter === '(') depth++;
    hidden += depth > 0 ? '(' : letter;
    if (letter === ')' && depth > 0) depth--;
  }
  // An opening bracket that is never closed hides nothing.
  return depth > 0 ? text.replace(/\([^()]*\)/g, (inner) => '('.repeat(inner.length)) : hidden;
}

/** Splits outside brackets only, so that "USA (Oregon, Virginia)" stays one piece. */
export function splitOutside(text: string, separator: RegExp): Piece[] {
  const hidden = masked(text);
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of hidden.matchAll(separator)) {
    pieces.push({ words: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ words: text.slice(start), start, end: text.length });
  return pieces;
}

/** What stands outside brackets, and the contents of each pair; a pair within a pair is part of its contents. */
export function apartFromBrackets(text: string): { outside: string; brackets: string[] } {
  const hidden = masked(text);
  let outside = '';
  const brackets: string[] = [];
  for (const { 0: run, index } of hidden.matchAll(/\(+|[^(]+/g)) {
    const said = text.slice(index, index + run.length);
    if (!run.startsWith('(') || !said.endsWith(')')) outside += said;
    else {
      outside += ' ';
      brackets.push(said.slice(1, -1).trim());
    }
  }
  return { outside: outside.trim(), brackets };
}
