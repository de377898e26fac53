/**
 * Annexes as pages: which lines stand where. Points from the upper left corner of a page; a line stands on its baseline. Sizes
 * and distances are those of `page.typ`, so that the pages look like the ones before them.
 */
import type { Annex, AnnexCell } from '../annex.ts';
import type { Mark } from '../labels.ts';
import { Breaker, type Line } from './lines.ts';
import type { Sheet, Weight } from './sheet.ts';

export type Colour = 'ink' | 'soft' | 'blocked';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: Colour;
}

/** A line of text where it stands. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly line: Line;
  readonly style: Style;
}

/** What a page holds, in reading order. `row` and `column` count within the table of its annex. */
export type Item =
  | { readonly kind: 'heading'; readonly lines: readonly Placed[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly Placed[] }
  /** The head of a table: read on the first page, repeated as decoration on the others. */
  | { readonly kind: 'head'; readonly repeated: boolean; readonly cells: readonly (readonly Placed[])[] }
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly (readonly Placed[])[] };

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Index of its annex. */
  readonly annex: number;
  readonly items: Item[];
  readonly rules: {
    readonly y: number;
    readonly from: number;
    readonly to: number;
    readonly strong: boolean;
  }[];
  readonly marks: { readonly x: number; readonly y: number; readonly mark: Mark }[];
}

/** What ends the report: what it rests on. */
export interface Closing {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
}

const mm = 72 / 25.4;
export const sheetSizes = {
  landscape: { width: 297 * mm, height: 210 * mm, side: 14 * mm, top: 14 * mm, bottom: 17 * mm },
  portrait: { width: 210 * mm, height: 297 * mm, side: 18 * mm, top: 18 * mm, bottom: 20 * mm },
};

/** Height of capitals, as a share of the size: the first line of a text is that far below its top. */
const CAPITALS = 0.66;
const SIZE = 8.5;
const INSET = { x: 4, y: 4.5 };
const MARK = { width: 7.6, gap: 3.5 };
const styles = {
  heading: { weight: 'semibold', size: 18, colour: 'ink' },
  closing: { weight: 'semibold', size: 12.5, colour: 'ink' },
  intro: { weight: 'regular', size: 10, colour: 'soft' },
  value: { weight: 'regular', size: 10, colour: 'ink' },
  note: { weight: 'regular', size: 9, colour: 'soft' },
  head: { weight: 'semibold', size: SIZE, colour: 'soft' },
  plain: { weight: 'regular', size: SIZE, colour: 'ink' },
  strong: { weight: 'semibold', size: SIZE, colour: 'ink' },
  quiet: { weight: 'regular', size: SIZE, colour: 'soft' },
  late: { weight: 'semibold', size: SIZE, colour: 'blocked' },
} as const satisfies Record<string, Style>;

/** From one baseline to the next: in a table, and in running text. */
const STEP = SIZE * (CAPITALS + 0.5);
const stepOf = (size: number) => size * (CAPITALS + 0.58);

/** Widest line of running text: longer ones are hard to follow. */
const READ = 560;

/** One line of a cell before it has a place. */
interface CellLine {
  readonly line: Line;
  readonly style: Style;
  readonly indent: number;
  readonly mark?: Mark;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Sets annexes as pages, one after another; each page is handed over as soon as it is full. */
export class Layout {
  /** Pages begun. */
  pages = 0;
  readonly #onPage: (page: Page) => void;
  readonly #breakers: Readonly<Record<Weight, Breaker>>;
  #page: Page | undefined;
  #y = 0;

  constructor({ faces }: Pick<Sheet, 'faces'>, onPage: (page: Page) => void) {
    this.#onPage = onPage;
    this.#breakers = { regular: new Breaker(faces.regular), semibold: new Breaker(faces.semibold) };
  }

  /** The text on one line. */
  line(text: string, { weight }: Style): Line {
    return this.#breakers[weight].line(text);
  }

  /** Adds the pages of an annex; `onRow` is told how many rows have been set. */
  add(annex: Annex, index: number, onRow: (done: number) => void): void {
    const size = annex.landscape ? sheetSizes.landscape : sheetSizes.portrait;
    const columns = columnsOf(annex, size.width - 2 * size.side, size.side);
    this.#turn(size, index);
    this.#text('heading', annex.heading, styles.heading, 10);
    this.#text('paragraph', annex.rows.length === 0 ? annex.empty : annex.intro, styles.intro, 9);
    if (annex.rows.length === 0) return;
    const head = annex.columns.map(({ label }, at) =>
      this.#cellLines([{ text: label, style: styles.head }], columns[at]),
    );
    this.#head(head, columns, false);
    for (const [at, row] of annex.rows.entries()) {
      this.#row(
        row.map((cell, column) => this.#cell(cell, columns[column])),
        { at, head, columns, size, index },
      );
      onRow(at + 1);
    }
  }

  /** Adds what ends the report, below the last table or on a page of its own; gives where it begins. */
  close({ heading, rows, notes }: Closing, landscape: boolean, index: number): number {
    const size = landscape ? sheetSizes.landscape : sheetSizes.portrait;
    const valuesAt =
      14 + Math.max(...rows.map(({ label }) => (this.line(label, styles.intro).width * 10) / 1000));
    const room = size.width - 2 * size.side;
    const entries = rows.map(({ label, value }) => ({
      label: this.#broken(label, styles.intro, room),
      value: this.#broken(value, styles.value, room - valuesAt),
    }));
    const height =
      22 +
      22 +
      entries.reduce((sum, { value }) => sum + value.length * stepOf(10) + 2, 0) +
      notes.reduce(
        (sum, note) => sum + this.#broken(note, styles.note, Math.min(room, READ)).length * stepOf(9) + 6,
        0,
      );
    if (this.#page === undefined || this.#y + height > size.height - size.bottom) this.#turn(size, index);
    else this.#y += 22;
    const begins = this.#y;
    this.#text('heading', heading, styles.closing, 9);
    for (const { label, value } of entries) {
      const top = this.#y;
      this.#put('paragraph', label, styles.intro, size.side);
      this.#y = top;
      this.#put('paragraph', value, styles.value, size.side + valuesAt);
      this.#y = top + Math.max(value.length, 1) * stepOf(10) + 1;
    }
    this.#y += 3;
    for (const note of notes) this.#text('paragraph', note, styles.note, 6);
    if (this.#page !== undefined) this.#onPage(this.#page);
    return begins;
  }

  #turn(size: (typeof sheetSizes)['portrait'], annex: number): void {
    if (this.#page !== undefined) this.#onPage(this.#page);
    this.#page = { width: size.width, height: size.height, annex, items: [], rules: [], marks: [] };
    this.pages += 1;
    this.#y = size.top;
  }

  #broken(text: string, { weight, size }: Style, width: number): Line[] {
    return this.#breakers[weight].lines(text, (width * 1000) / size);
  }

  /** A text over the whole width, with a distance below it. */
  #text(kind: 'heading' | 'paragraph', text: string, style: Style, below: number): void {
    const page = this.#page;
    if (page === undefined) return;
    const side = page.width > page.height ? sheetSizes.landscape.side : sheetSizes.portrait.side;
    this.#put(kind, this.#broken(text, style, Math.min(page.width - 2 * side, READ)), style, side);
    this.#y += below;
  }

  #put(kind: 'heading' | 'paragraph', lines: readonly Line[], style: Style, x: number): void {
    const first = this.#y + style.size * CAPITALS;
    const placed = lines.map((line, at) => ({ x, y: first + at * stepOf(style.size), line, style }));
    this.#page?.items.push({ kind, lines: placed });
    if (lines.length > 0) this.#y = first + (lines.length - 1) * stepOf(style.size);
  }

  #cellLines(
    texts: readonly { readonly text: string; readonly style: Style; readonly mark?: Mark }[],
    column: Column | undefined,
  ): CellLine[] {
    const room = (column?.width ?? 0) - 2 * INSET.x;
    return texts.flatMap(({ text, style, mark }) => {
      const indent = mark === undefined ? 0 : MARK.width + MARK.gap;
      return this.#broken(text, style, room - indent).map((line, at) =>
        mark !== undefined && at === 0 ? { line, style, indent, mark } : { line, style, indent },
      );
    });
  }

  #cell(cell: AnnexCell, column: Column | undefined): CellLine[] {
    if (cell.kind === 'mark') {
      return this.#cellLines([{ text: cell.text, style: styles.plain, mark: cell.mark }], column);
    }
    if (cell.kind === 'date') {
      const late = { text: cell.overdue, style: styles.late };
      return this.#cellLines([{ text: cell.date, style: styles.plain }, late], column);
    }
    const below = { text: cell.below ?? '', style: styles.quiet };
    return this.#cellLines([{ text: cell.text, style: styles[cell.tone ?? 'plain'] }, below], column);
  }

  #head(head: readonly CellLine[][], columns: readonly Column[], repeated: boolean): void {
    this.#page?.items.push({ kind: 'head', repeated, cells: this.#placed(head, columns) });
    this.#y += heightOf(head);
    this.#rule(columns, true);
  }

  #row(
    cells: CellLine[][],
    table: {
      readonly at: number;
      readonly head: readonly CellLine[][];
      readonly columns: readonly Column[];
      readonly size: (typeof sheetSizes)['portrait'];
      readonly index: number;
    },
  ): void {
    const { at, head, columns, size, index } = table;
    const end = size.height - size.bottom;
    let rest = cells;
    for (;;) {
      const height = heightOf(rest);
      const page = end - size.top - heightOf(head);
      const fits = Math.floor((end - this.#y - 2 * INSET.y - SIZE * CAPITALS) / STEP) + 1;
      // A row is kept whole unless it is most of a page; then its end would leave too much empty, or be lost.
      const isWhole = height <= page * 0.6;
      if (this.#y + height <= end || (!isWhole && fits >= 3)) {
        const lines = this.#y + height <= end ? Number.POSITIVE_INFINITY : fits;
        const part = rest.map((cell) => cell.slice(0, lines));
        rest = rest.map((cell) => cell.slice(lines));
        this.#page?.items.push({ kind: 'row', row: at, cells: this.#placed(part, columns) });
        this.#y += heightOf(part);
        this.#rule(columns, false);
        if (rest.every((cell) => cell.length === 0)) return;
      }
      this.#turn(size, index);
      this.#head(head, columns, true);
    }
  }

  #placed(cells: readonly (readonly CellLine[])[], columns: readonly Column[]): Placed[][] {
    const first = this.#y + INSET.y + SIZE * CAPITALS;
    return cells.map((lines, column) => {
      const x = (columns[column]?.x ?? 0) + INSET.x;
      return lines.map(({ line, style, indent, mark }, at) => {
        const y = first + at * STEP;
        if (mark !== undefined) this.#page?.marks.push({ x, y, mark });
        return { x: x + indent, y, line, style };
      });
    });
  }

  #rule(columns: readonly Column[], strong: boolean): void {
    const last = columns.at(-1);
    this.#page?.rules.push({
      y: this.#y,
      from: columns[0]?.x ?? 0,
      to: (last?.x ?? 0) + (last?.width ?? 0),
      strong,
    });
  }
}

function heightOf(cells: readonly (readonly unknown[])[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return 2 * INSET.y + SIZE * CAPITALS + (lines - 1) * STEP;
}

/** Where each column stands: fixed widths first, the rest by share. */
function columnsOf({ columns }: Annex, room: number, side: number): Column[] {
  const fixed = columns.reduce((sum, { width }) => sum + ('points' in width ? width.points : 0), 0);
  const shares = columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0);
  let x = side;
  return columns.map(({ width }) => {
    const wide = 'points' in width ? width.points : ((room - fixed) * width.share) / shares;
    const column = { x, width: wide };
    x += wide;
    return column;
  });
}
