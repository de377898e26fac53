/** What a workbook may hold, looked up in its XML before a reader turns each cell into an object. */
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { WorkbookParts } from './unpack.ts';
import { attributeOf } from './xml-attribute.ts';

const LESS = 0x3c;
const COLON = 0x3a;
const LETTER_C = 0x63;
/** What ends the name of an element: a space, a line break, a tab, `>` and `/`. */
const nameEnds: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09, 0x3e, 0x2f]);
/** Longest prefix of an element's name that is looked at; an XML name can be longer, but no program writes one. */
const MAX_PREFIX = 32;
/** A character may be written as a reference of up to this many bytes, such as `&#x1F600;`. */
const BYTES_PER_CHARACTER = 10;
/** How far before a text its cell is looked for, in bytes. */
const CELL_WITHIN = 400;

/**
 * Rejects a workbook with too many cells, in whatever part they are and under whatever prefix, a text longer than a
 * cell can be, or sheets that share a part and would be read again for each. Errors: `too-large`, `invalid`.
 */
export function requireReadable(parts: WorkbookParts): void {
  let cells = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    cells += name === 'content.xml' ? countOdsCells(xml) : countCells(name, xml);
    if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
  }
  if (!parts['content.xml']) requireSheets(parts);
}

/** Number of cells in the content of an ODS, where a filled cell or row can say that it is repeated. */
function countOdsCells(xml: Buffer): number {
  let count = 0;
  let inRow = 0;
  let rowTimes = 1;
  const tags = /<table:(table-row|table-cell|covered-table-cell)\b([^>]*)>|<\/table:table-row>/g;
  for (const [tag, name, attributes = ''] of xml.toString('latin1').matchAll(tags)) {
    const times = (what: string) =>
      Number(new RegExp(`number-${what}-repeated="(\\d{1,9})"`).exec(attributes)?.[1] ?? 1);
    if (name === 'table-row') {
      rowTimes = times('rows');
      inRow = 0;
    } else if (name === undefined) {
      count += inRow * rowTimes;
    } else if (!tag.endsWith('/>')) inRow += times('columns');
    if (count + inRow > importLimits.cells) return count + inRow;
  }
  return count;
}

/** Number of cells in a part; on the way, the length of every text in it. */
function countCells(name: string, xml: Buffer): number {
  const longest = importLimits.cellCharacters * BYTES_PER_CHARACTER;
  let count = 0;
  let from = 0;
  for (let at = xml.indexOf(LESS); at !== -1; at = xml.indexOf(LESS, at + 1)) {
    if (at - from > longest) refuseText(name, xml, from);
    from = at;
    if (isCell(xml, at + 1)) count += 1;
  }
  if (xml.length - from > longest) refuseText(name, xml, from);
  return count;
}

/** Whether the element that starts here is a cell: `c`, with a prefix or without. */
function isCell(xml: Buffer, start: number): boolean {
  for (let at = start; at <= start + MAX_PREFIX; at += 1) {
    const byte = xml[at] ?? LESS;
    if (byte === COLON) return xml[at + 1] === LETTER_C && nameEnds.has(xml[at + 2] ?? 0);
    if (byte === LESS || nameEnds.has(byte)) return at === start + 1 && xml[start] === LETTER_C;
  }
  return false;
}

function refuseText(name: string, xml: Buffer, at: number): never {
  const before = xml.toString('latin1', Math.max(0, at - CELL_WITHIN), at);
  const cell = [...before.matchAll(/\sr="([A-Z]{1,3}\d{1,7})"/g)].at(-1)?.[1];
  throw new Problem('too-large', importSentences.cellTooLong(cell === undefined ? name : `${name} ${cell}`));
}

/** As many sheets as any list has, and each in a part of its own. */
function requireSheets(parts: WorkbookParts): void {
  const sheets = [...textOf(parts['xl/workbook.xml']).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([tag]) => tag,
  );
  if (sheets.length > importLimits.sheets) throw new Problem('too-large', importSentences.tooManySheets);
  const relations = [
    ...textOf(parts['xl/_rels/workbook.xml.rels']).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g),
  ];
  const targets = new Map(
    relations.map(([tag]) => [attributeOf(tag, 'Id'), partOf(attributeOf(tag, 'Target'))] as const),
  );
  const used = sheets.map((tag) => attributeOf(tag, '\\w+:id')).map((id) => targets.get(id) ?? id);
  if (new Set(used).size < used.length) throw new Problem('invalid', importSentences.damagedWorkbook);
}

const textOf = (part: Uint8Array | undefined): string => Buffer.from(part ?? []).toString();

/** The part that a target names, however it is spelled; names of parts have no case. */
function partOf(target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : ['xl'];
  for (const step of target.toLowerCase().replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
