/** A page of an annex as the operators of its content: each text with its mark for the tag tree, all else as decoration. */
import type { Mark } from '../labels.ts';
import type { Colour, Page, Placed, Style } from './layout.ts';

/** The colours of `page.typ`, as operands. */
const colours: Readonly<Record<Colour | 'line', string>> = {
  ink: '0.1098 0.1412 0.1882',
  soft: '0.3373 0.3765 0.4471',
  blocked: '0.702 0.149 0.1176',
  line: '0.8902 0.898 0.8824',
};

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** A string of codes as a literal: what has a meaning of its own there is escaped. */
const literal = (codes: string): string =>
  `(${codes.replace(/[()\\\r]/g, (letter) => (letter === '\r' ? '\\r' : `\\${letter}`))})`;

/** The content of a page, and how many marked texts it has: the numbers of the marks in reading order, from 0. */
export interface Painted {
  readonly content: string;
  readonly marked: number;
}

/** Texts at the foot of a page, where they stand. */
export type Foot = readonly Placed[];

/** Draws a page. The n-th text of its items gets mark n; a cell without text gets none. Pure. */
export function paint(page: Page, foot: Foot): Painted {
  const pen = new Pen(page.height);
  let marked = 0;
  const texts = (lines: readonly Placed[]) => {
    if (lines.length === 0) return;
    pen.add(`/Span<</MCID ${marked}>>BDC BT`);
    for (const placed of lines) pen.text(placed);
    pen.add('ET EMC');
    marked += 1;
  };
  for (const item of page.items) {
    if (item.kind === 'heading' || item.kind === 'paragraph') texts(item.lines);
    else if (item.kind === 'head' && item.repeated) {
      pen.add('/Artifact BMC BT');
      for (const placed of item.cells.flat()) pen.text(placed);
      pen.add('ET EMC');
    } else for (const cell of item.cells) texts(cell);
  }
  pen.add('/Artifact BMC');
  for (const { y, from, to, strong } of page.rules) pen.rule(y, from, to, strong);
  for (const { x, y, mark } of page.marks) pen.mark(x, y, mark);
  pen.add('EMC /Artifact<</Type/Pagination/Subtype/Footer>>BDC BT');
  for (const placed of foot) pen.text(placed);
  pen.add('ET EMC');
  return { content: pen.content(), marked };
}

/** Writes operators, and those that change the state only where it changes. */
class Pen {
  readonly #height: number;
  readonly #operators: string[] = ['/c0 cs/c0 CS'];
  #style: Style | null = null;
  #stroke = '';

  constructor(height: number) {
    this.#height = height;
  }

  add(operators: string): void {
    this.#operators.push(operators);
  }

  text({ x, y, line, style }: Placed): void {
    if (this.#style?.weight !== style.weight || this.#style.size !== style.size) {
      this.add(`/${style.weight} ${style.size} Tf`);
    }
    if (this.#style?.colour !== style.colour) this.add(`${colours[style.colour]} scn`);
    this.#style = style;
    this.add(`1 0 0 1 ${rounded(x)} ${rounded(this.#height - y)} Tm${literal(line.codes)}Tj`);
  }

  rule(y: number, from: number, to: number, strong: boolean): void {
    const stroke = strong ? `0.8 w ${colours.ink} SCN` : `0.5 w ${colours.line} SCN`;
    if (stroke !== this.#stroke) this.add(stroke);
    this.#stroke = stroke;
    const at = rounded(this.#height - y);
    this.add(`${rounded(from)} ${at} m ${rounded(to)} ${at} l S`);
  }

  /** A mark whose foot is 1.3 points below the line: `sheet.typ` draws it with that much room. */
  mark(x: number, y: number, mark: Mark): void {
    this.add(`q 1 0 0 1 ${rounded(x)} ${rounded(this.#height - y - 1.3)} cm/${mark} Do Q`);
  }

  content(): string {
    return this.#operators.join('\n');
  }
}
