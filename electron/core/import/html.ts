/** Reading the tables of a web page, which many programs also write under the name .xls. */
import { defaultTreeAdapter, parse } from 'parse5';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isHidden,
  isStruck,
  linkOf,
  type Page,
  struckClassesOf,
  textOf,
} from './html-text.ts';
import { joinedTables } from './joined-tables.ts';
import { unmarked } from './links.ts';
import { wordsOf } from './struck.ts';
import { columnLetter, emptyCell, type RawRow, sharedCells, textCell } from './table.ts';
import type { Sheet } from './workbook.ts';

/** Whether a text is a page with a table. */
export function holdsHtmlTable(text: string): boolean {
  return text.trimStart().startsWith('<') && /<table[\s>]/i.test(text);
}

/** Marks within marks, deeper than any page that people read. */
const DEEPEST = 500;

/**
 * Every table of a page, those within a cell included. Cells are texts: a reader that makes days and numbers of them gets them
 * wrong. Errors: `invalid`, `too-large`.
 */
export function readHtml(text: string): Sheet[] {
  const cells = text.match(/<t[dh][\s>]/gi)?.length ?? 0;
  if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
  let depth = 0;
  const root = parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > DEEPEST) throw new Problem('invalid', importSentences.notAList);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const tables = root.childNodes
    .filter(isElement)
    .flatMap((element) => elementsIn(element, 'table'))
    .filter(isTableOfItsOwn);
  const page = { own: new Set(tables), struckClasses: struckClassesOf(text) };
  const titles = titlesAbove(root.childNodes, page);
  const read = tables.map((table, at) => {
    const name = `Sheet${at + 1}`;
    return { name, title: titles.get(table) ?? '', rows: withoutFrame(rowsOf(name, table, page)) };
  });
  return joinedTables(read, true);
}

/** The tables of a page, each with its caption or the heading that stands above it. */
function titlesAbove(nodes: Element['childNodes'], page: Page): ReadonlyMap<Element, string> {
  const titles = new Map<Element, string>();
  let heading = '';
  const look = (within: Element['childNodes']): void => {
    for (const node of within.filter(isElement)) {
      if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node, page);
      if (page.own.has(node)) {
        const [caption] = childrenOf(node, 'caption');
        titles.set(node, caption === undefined ? heading : textOf(caption, page));
      }
      look(node.childNodes);
    }
  };
  look(nodes);
  return titles;
}

/** Rows without the letters above the columns and the numbers before the rows, which a spreadsheet puts around its page. */
function withoutFrame(rows: RawRow[]): RawRow[] {
  const [letters, ...body] = rows;
  const isFrame =
    letters !== undefined &&
    letters.cells.length > 1 &&
    letters.cells.every(({ text }, at) => text === (at === 0 ? '' : columnLetter(at - 1))) &&
    body.every(({ cells: [first] }) => first === undefined || /^\d*$/.test(first.text));
  if (!isFrame) return rows;
  const whole = body.map(({ spans: _, ...row }) => ({ ...row, cells: row.cells.slice(1) }));
  return whole.filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

/** A table that is not within a cell, or is and has rows and columns of its own: what is less is how the cell is laid out. */
function isTableOfItsOwn(table: Element): boolean {
  if (!isWithinCell(table)) return true;
  const rows = linesOf(table);
  return rows.length > 1 && rows.some((row) => cellsOf(row).length > 1);
}

function isWithinCell(element: Element): boolean {
  for (
    let above = element.parentNode;
    above !== null;
    above = 'parentNode' in above ? above.parentNode : null
  )
    if ('tagName' in above && (above.tagName === 'td' || above.tagName === 'th')) return true;
  return false;
}

const childrenOf = (element: Element, ...names: readonly string[]): Element[] =>
  element.childNodes.filter(isElement).filter(({ tagName }) => names.includes(tagName));

const linesOf = (table: Element): Element[] =>
  childrenOf(table, 'thead', 'tbody', 'tfoot').flatMap((part) => childrenOf(part, 'tr'));

const cellsOf = (row: Element): Element[] => childrenOf(row, 'td', 'th');

/** A cell that spans rows, from the row at which it stands. */
interface Spanning {
  readonly cell: Cell;
  readonly width: number;
  /** How many rows it still reaches into. */
  left: number;
}

function rowsOf(name: string, table: Element, page: Page): RawRow[] {
  const shared = sharedCells(textCell);
  const rows: RawRow[] = [];
  let spanning = new Map<number, Spanning>();
  let total = 0;
  const lines = linesOf(table);
  const headings = lines.filter(isOfHeadings);
  for (const [at, line] of lines.entries()) {
    const cells: Cell[] = [];
    const spans: [number, number][] = [];
    const below = new Map<number, Spanning>();
    const keep = (column: number, one: Spanning) => {
      total += one.width;
      if (total > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
      // Only a cell of one column is one value for all of its rows; a wider one is a heading.
      cells[column] = one.width === 1 ? one.cell : emptyCell;
      for (let next = 1; next < one.width; next += 1) cells[column + next] = emptyCell;
      if (one.width > 1) spans.push([column, column + one.width - 1]);
      if (one.left > 1) below.set(column, { ...one, left: one.left - 1 });
    };
    const skip = () => {
      for (let one = spanning.get(cells.length); one !== undefined; one = spanning.get(cells.length))
        keep(cells.length, one);
    };
    const isGone = isStruckRow(line, page);
    for (const element of cellsOf(line)) {
      skip();
      const column = cells.length;
      const cell = readCell(element, (text) => shared(text, column), page, isGone);
      if (cell.text.length > importLimits.cellCharacters)
        throw new Problem(
          'too-large',
          importSentences.cellTooLong(`${name} ${columnLetter(column)}${at + 1}`),
        );
      keep(column, { cell, width: spanOf(element, 'colspan'), left: spanOf(element, 'rowspan') });
      cells[column] = cell;
    }
    skip();
    // A row may end before a cell that reaches into it from above.
    for (const [column, one] of spanning) {
      if (column < cells.length) continue;
      while (cells.length < column) cells.push(emptyCell);
      keep(column, one);
    }
    spanning = below;
    if (cells.every((cell) => wordsOf(cell) === '')) continue;
    rows.push({
      number: at + 1,
      cells,
      ...(isHidden(line) && { hidden: true as const }),
      ...(spans.length > 0 && { spans }),
      // Of several it may be any: groups over the names of columns, or the names of parts of the list.
      ...(headings.length === 1 && headings[0] === line && { isHeader: true as const }),
    });
  }
  return rows;
}

/** Whether a page says of all cells of a row that they are names. */
const isOfHeadings = (line: Element): boolean =>
  cellsOf(line).length > 1 && cellsOf(line).every(({ tagName }) => tagName === 'th');

/** Whether a row, or what it stands in, is struck out. */
function isStruckRow(line: Element, page: Page): boolean {
  for (let one: Element['parentNode'] = line; one !== null && 'tagName' in one; one = one.parentNode)
    if (isStruck(one, page)) return true;
  return false;
}

/** Over how many columns or rows a cell is spread; more than a thousand is taken for one. */
function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(element, name) ?? 1);
  return Number.isInteger(span) && span > 0 && span <= SPAN_LIMIT ? span : 1;
}

const SPAN_LIMIT = 1000;

function readCell(element: Element, shared: (text: string) => Cell, page: Page, isGone: boolean): Cell {
  const text = textOf(element, page, isGone);
  if (text === '') return emptyCell;
  const cell = shared(text);
  const link = linkOf(element, text, page);
  if (link !== null) return { ...cell, link };
  return cell.text.startsWith('[') ? unmarked(cell) : cell;
}
