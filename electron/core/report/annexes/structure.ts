/** The tag tree of annexes: a heading, a paragraph and one table each, over all of its pages. */
import type { PdfWriter } from '../pdf/write.ts';
import type { Page } from './layout.ts';

/** What the tree needs of a page: its texts in order, and which cells have any. */
export interface Outline {
  /** Index of its annex. */
  readonly annex: number;
  readonly items: readonly (
    | { readonly kind: 'heading' }
    | { readonly kind: 'paragraph' }
    | { readonly kind: 'head'; readonly filled: readonly boolean[] }
    | Row
  )[];
}

interface Row {
  readonly kind: 'row';
  readonly row: number;
  readonly filled: readonly boolean[];
}

/** The outline of a page; the repeated head of a table is no part of it. */
export function outlineOf({ annex, items }: Page): Outline {
  return {
    annex,
    items: items.flatMap((item): Outline['items'] => {
      if (item.kind === 'heading' || item.kind === 'paragraph')
        return item.lines.length === 0 ? [] : [{ kind: item.kind }];
      const filled = item.cells.map((lines) => lines.length > 0);
      if (item.kind === 'row') return [{ kind: 'row', row: item.row, filled }];
      return item.repeated ? [] : [{ kind: 'head', filled }];
    }),
  };
}

/** What the elements hang under, and what they point to. */
export interface Tree {
  /** Number of the element of the document, under which all others hang. */
  readonly document: number;
  /** The column that names the rows, of each annex. */
  readonly names: readonly number[];
}

/** What hangs under the document, in order. */
interface Made {
  readonly kids: number[];
  /** Of each page: the element of each of its marks, in order. */
  readonly parents: number[][];
}

/** A cell of the row that is being made, and its texts: a mark on a page for each part of it. */
interface Cell {
  readonly number: number;
  readonly marks: (readonly [page: number, mark: number])[];
}

/** A table of which rows are being added. */
interface Table {
  readonly number: number;
  readonly body: number;
  readonly names: number;
  readonly rows: number[];
  /** The last row, which may go on on the next page. */
  row: { readonly at: number; readonly number: number; readonly cells: readonly Cell[] } | null;
}

/**
 * Makes the elements of pages, whose numbers are `numbers`; the marks are counted as {@link paint} does. A cell on more than
 * one page is one element.
 */
export function structured(
  writer: PdfWriter,
  pages: readonly Outline[],
  numbers: readonly number[],
  tree: Tree,
): Made {
  const maker = new Maker(writer, tree);
  const parents = pages.map((page, at) => maker.page(page, numbers[at] ?? 0));
  maker.finish();
  return { kids: maker.kids, parents };
}

class Maker {
  readonly kids: number[] = [];
  readonly #writer: PdfWriter;
  readonly #tree: Tree;
  readonly #scope: { readonly column: number; readonly row: number };
  readonly #tables = new Map<number, Table>();

  constructor(writer: PdfWriter, tree: Tree) {
    this.#writer = writer;
    this.#tree = tree;
    this.#scope = {
      column: writer.add('<</O/Table/Scope/Column>>'),
      row: writer.add('<</O/Table/Scope/Row>>'),
    };
  }

  /** The elements of a page; gives the element of each of its marks. */
  page(page: Outline, number: number): number[] {
    const marks: number[] = [];
    const element = (type: string, parent: number, isFilled = true) => {
      const content = isFilled ? `/Pg ${number} 0 R/K ${marks.length}` : '';
      const made = this.#writer.add(`<</S/${type}/P ${parent} 0 R${content}>>`);
      if (isFilled) marks.push(made);
      return made;
    };
    for (const item of page.items) {
      if (item.kind === 'heading') this.kids.push(element('H1', this.#tree.document));
      else if (item.kind === 'paragraph') this.kids.push(element('P', this.#tree.document));
      else if (item.kind === 'row') this.#row(item, page.annex, number, marks);
      else {
        this.#table(page.annex, (row) =>
          item.filled.map((isFilled) => element(`TH/A ${this.#scope.column} 0 R`, row, isFilled)),
        );
      }
    }
    return marks;
  }

  /** Completes the tables. */
  finish(): void {
    for (const table of this.#tables.values()) {
      this.#finishRow(table);
      this.#writer.set(table.body, `<</S/TBody/P ${table.number} 0 R/K[${referred(table.rows)}]>>`);
    }
  }

  #table(annex: number, cellsOf: (row: number) => number[]): void {
    const writer = this.#writer;
    const [table, head, row, body] = [writer.reserve(), writer.reserve(), writer.reserve(), writer.reserve()];
    this.kids.push(table);
    this.#tables.set(annex, {
      number: table,
      body,
      names: this.#tree.names[annex] ?? 0,
      rows: [],
      row: null,
    });
    writer.set(row, `<</S/TR/P ${head} 0 R/K[${referred(cellsOf(row))}]>>`);
    writer.set(head, `<</S/THead/P ${table} 0 R/K[${row} 0 R]>>`);
    writer.set(table, `<</S/Table/P ${this.#tree.document} 0 R/K[${referred([head, body])}]>>`);
  }

  #row(item: Row, annex: number, page: number, marks: number[]): void {
    const table = this.#tables.get(annex);
    if (table === undefined) throw new Error('a row of an annex has no table');
    if (table.row?.at !== item.row) {
      this.#finishRow(table);
      const number = this.#writer.reserve();
      table.rows.push(number);
      const cells = item.filled.map((): Cell => ({ number: this.#writer.reserve(), marks: [] }));
      table.row = { at: item.row, number, cells };
    }
    for (const [column, cell] of table.row.cells.entries()) {
      if (item.filled[column] !== true) continue;
      cell.marks.push([page, marks.length]);
      marks.push(cell.number);
    }
  }

  #finishRow({ body, names, row }: Table): void {
    if (row === null) return;
    this.#writer.set(
      row.number,
      `<</S/TR/P ${body} 0 R/K[${referred(row.cells.map(({ number }) => number))}]>>`,
    );
    for (const [column, { number, marks }] of row.cells.entries()) {
      const type = column === names ? `TH/A ${this.#scope.row} 0 R` : 'TD';
      this.#writer.set(number, `<</S/${type}/P ${row.number} 0 R${contentOf(marks)}>>`);
    }
  }
}

function contentOf([first, ...others]: Cell['marks']): string {
  if (first === undefined) return '';
  if (others.length === 0) return `/Pg ${first[0]} 0 R/K ${first[1]}`;
  const all = [first, ...others].map(([page, mark]) => `<</Type/MCR/Pg ${page} 0 R/MCID ${mark}>>`);
  return `/K[${all.join('')}]`;
}

/** Objects as references. */
export const referred = (numbers: readonly number[]): string =>
  numbers.map((number) => `${number} 0 R`).join(' ');
