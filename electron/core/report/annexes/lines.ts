/**
 * Text broken into lines that fit: between words, behind hyphens and slashes, and within a word only if it fits no line: then
 * between syllables with a hyphen, where it has any that fit.
 */

import type { Face } from './sheet.ts';
import { syllableEnds } from './syllables.ts';

/**
 * A line as the codes of its letters, two bytes each as Latin-1, with what a literal string must escape escaped; and its width
 * in thousandths of the size.
 */
export interface Line {
  readonly codes: string;
  readonly width: number;
  /** The code of the hyphen with which a torn word goes on to the next line: drawn, and counted in the width, but no text. */
  readonly hyphen?: string;
}

/** What stays together on a line, without the space behind it. */
interface Piece extends Line {
  readonly letters: readonly Line[];
  /** Behind how many letters a syllable ends. */
  readonly ends: ReadonlySet<number>;
  readonly spaced: boolean;
}

/** Where a line may end within a word: behind a hyphen or a slash, but not within a date or a number. */
const BREAKS = /(?<=[-/\u2010\u2013\u2014])(?=[^-/\u2010\u2013\u2014\d])/;

/** What a torn word ends its line with. */
export const HYPHEN = '-';

/** Breaks text set in one face. Remembers words, because lists repeat them. */
export class Breaker {
  readonly #face: Face;
  readonly #pieces = new Map<string, readonly Piece[]>();
  readonly #space: Line;

  constructor(face: Face) {
    this.#face = face;
    this.#space = this.#letter(' ');
  }

  /** The text on one line, however wide it is. */
  line(text: string): Line {
    const letters = [...text].map((letter) => this.#letter(letter));
    return joined(letters);
  }

  /** The text on lines of at most `width` thousandths of the size; text without letters gives none. */
  lines(text: string, width: number): Line[] {
    const lines: Line[] = [];
    let codes = '';
    let used = 0;
    /** The space behind what is on the line: written, so that words read one by one, but no part of its width. */
    let space = 0;
    const close = (hyphen?: Line) => {
      const torn = hyphen === undefined ? {} : { hyphen: hyphen.codes };
      if (codes !== '') lines.push({ codes, width: used + (hyphen?.width ?? 0), ...torn });
      codes = '';
      used = 0;
      space = 0;
    };
    const put = ({ codes: added, width: wide }: Line) => {
      codes += added;
      used += space + wide;
      space = 0;
    };
    for (const word of text.split(' ')) {
      for (const piece of this.#piecesOf(word)) {
        if (used + space + piece.width > width) close();
        if (piece.width <= width) put(piece);
        else {
          let ends: number | null = null;
          for (const [at, letter] of piece.letters.entries()) {
            if (at > 0 && at === ends) close(this.#letter(HYPHEN));
            if (used + letter.width > width) close();
            if (codes === '') ends = this.#endsThatFit(piece, at, width);
            put(letter);
          }
        }
        if (piece.spaced) {
          codes += this.#space.codes;
          space = this.#space.width;
        }
      }
    }
    close();
    return lines;
  }

  /**
   * Up to which letter a line that begins at one is filled with whole syllables; null = the rest fits, or none of them does. Looks at
   * no more than one line, however long the word is.
   */
  #endsThatFit({ letters, ends }: Piece, from: number, width: number): number | null {
    const room = width - this.#letter(HYPHEN).width;
    let used = 0;
    let end: number | null = null;
    for (let at = from; at < letters.length; at += 1) {
      if (at > from && used <= room && ends.has(at)) end = at;
      used += letters[at]?.width ?? 0;
      if (used > width) return end;
    }
    return null;
  }

  #piecesOf(word: string): readonly Piece[] {
    const known = this.#pieces.get(word);
    if (known !== undefined) return known;
    const parts = word === '' ? [] : word.split(BREAKS);
    const pieces = parts.map((part, at) => {
      const letters = [...part].map((letter) => this.#letter(letter));
      return {
        ...joined(letters),
        letters,
        ends: new Set(syllableEnds(part)),
        spaced: at === parts.length - 1,
      };
    });
    this.#pieces.set(word, pieces);
    return pieces;
  }

  #letter(letter: string): Line {
    const one = this.#face.letters.get(letter.codePointAt(0) ?? 0);
    if (one === undefined) throw new Error(`the sheet has no letter ${letter}`);
    const codes = String.fromCharCode(one.code >> 8, one.code & 255);
    return { codes: codes.replace(/[()\\\r]/g, escaped), width: one.width };
  }
}

const escaped = (byte: string): string => (byte === '\r' ? '\\r' : `\\${byte}`);

function joined(letters: readonly Line[]): Line {
  return {
    codes: letters.map(({ codes }) => codes).join(''),
    width: letters.reduce((sum, { width }) => sum + width, 0),
  };
}
