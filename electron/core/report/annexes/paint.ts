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

/** Draws a page but its foot. The n-th text of its items gets mark n; a cell without text gets none. Pure. */
export function paint(page: Page): string {
  const pen = new Pen(page.height);
  let marked = 0;
  const texts = (lines: readonly Placed[]) => {
    if (lines.length === 0) return;
    pen.add(`/Span<</MCID ${marked}>>BDC`);
    pen.texts(lines);
    pen.add('EMC');
    marked += 1;
  };
  for (const item of page.items) {
    if (item.kind === 'heading' || item.kind === 'paragraph') texts(item.lines);
    else if (item.kind === 'head' && item.repeated) {
      pen.add('/Artifact BMC');
      pen.texts(item.cells.flat());
      pen.add('EMC');
    } else for (const cell of item.cells) texts(cell);
  }
  pen.add('/Artifact BMC');
  for (const { y, from, to, strong } of page.rules) pen.rule(y, from, to, strong);
  for (const { x, y, mark } of page.marks) pen.mark(x, y, mark);
  pen.add('EMC');
  return pen.content();
}

/** Draws the texts at the foot of a page of a height. Pure. */
export function paintFoot(height: number, foot: readonly Placed[]): string {
  const pen = new Pen(height);
  pen.add('/Artifact<</Type/Pagination/Subtype/Footer>>BDC');
  pen.texts(foot);
  pen.add('EMC');
  return pen.content();
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

  texts(lines: readonly Placed[]): void {
    let operators = 'BT';
    // A move counts from the line before, and the first from the corner of the page.
    let from = { x: 0, y: this.#height };
    for (const { x, y, line, style } of lines) {
      if (this.#style?.weight !== style.weight || this.#style.size !== style.size) {
        operators += ` /${style.weight} ${style.size} Tf`;
      }
      if (this.#style?.colour !== style.colour) operators += ` ${colours[style.colour]} scn`;
      this.#style = style;
      operators += ` ${rounded(x - from.x)} ${rounded(from.y - y)} Td(${line.codes})Tj`;
      // Read as a soft hyphen, which is no letter of the word.
      if (line.hyphen !== undefined) operators += ` /Span<</ActualText<FEFF00AD>>>BDC(${line.hyphen})Tj EMC`;
      from = { x, y };
    }
    this.add(`${operators} ET`);
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
