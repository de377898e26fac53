/** Text broken into lines that fit: between words, behind hyphens and slashes, and within a word only if it fits no line. */
import type { Face } from './sheet.ts';

/**
 * A line as the codes of its letters, two bytes each as Latin-1, with what a literal string must escape escaped; and its width
 * in thousandths of the size.
 */
export interface Line {
  readonly codes: string;
  readonly width: number;
}

/** What stays together on a line, without the space behind it. */
interface Piece extends Line {
  readonly letters: readonly Line[];
  readonly spaced: boolean;
}

/** Where a line may end within a word: behind a hyphen or a slash, but not within a date or a number. */
const BREAKS = /(?<=[-/\u2010\u2013\u2014])(?=[^-/\u2010\u2013\u2014\d])/;

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
    const close = () => {
      if (codes !== '') lines.push({ codes, width: used });
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
          for (const letter of piece.letters) {
            if (used + letter.width > width) close();
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

  #piecesOf(word: string): readonly Piece[] {
    const known = this.#pieces.get(word);
    if (known !== undefined) return known;
    const parts = word === '' ? [] : word.split(BREAKS);
    const pieces = parts.map((part, at) => {
      const letters = [...part].map((letter) => this.#letter(letter));
      return { ...joined(letters), letters, spaced: at === parts.length - 1 };
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
