/** Lines as a COPY brings them: read, and checked against the chain. It loads next to nothing, for a thread that does no more. */
import type { Chain, StoredLine } from '../store/chain.ts';
import { asAscii, asNumber, asText, type Cell, eachRow, type Reading } from './copied-rows.ts';

/** Each field of a line with its column and how it is read in binary. */
export const lineFields: readonly (readonly [keyof StoredLine, string, Reading])[] = [
  ['seq', 'l.seq', asNumber],
  ['at', 'l.at', asText],
  ['who', 'l.who', asText],
  ['why', 'l.why', asText],
  ['entity', 'l.entity', asText],
  ['entityId', 'l.entity_id', asText],
  ['processorId', 'l.processor_id', asText],
  ['action', 'l.action', asText],
  ['field', 'l.field', asText],
  ['digest', 'l.digest', asAscii],
  ['hash', 'l.hash', asAscii],
  ['salt', 'v.salt', asText],
  ['old', 'v.old', asText],
  ['new', 'v.new', asText],
  ['erasedAt', 'v.erased_at', asText],
];
const readings = lineFields.map(([, , reading]) => reading);

/** Lines that follow the chain, as they pass between threads: the cells of all of them in one row are cloned much sooner than objects. */
export interface ReadLines {
  readonly cells: readonly Cell[];
  /** The line after them that does not follow, or is not as it was written; null = all do. */
  readonly wrong: number | null;
}

/** The lines of a block of `CopyOut`. Errors: a RangeError for a number that JavaScript does not know exactly. */
export function readLines(block: Uint8Array, chain: Chain): ReadLines {
  const cells: Cell[] = [];
  for (const row of eachRow(block, readings)) {
    const line = lineOf(row, 0);
    if (!chain.follow(line)) return { cells, wrong: line.seq };
    for (const cell of row) cells.push(cell);
  }
  return { cells, wrong: null };
}

/** The lines among their cells. */
export function* linesIn({ cells }: ReadLines): Generator<StoredLine> {
  for (let at = 0; at < cells.length; at += lineFields.length) yield lineOf(cells, at);
}

/** The line whose cells begin at a place; named one by one, which costs a fifth of a loop over the fields. */
function lineOf(cells: readonly Cell[], at: number): StoredLine {
  return {
    seq: cells[at],
    at: cells[at + 1],
    who: cells[at + 2],
    why: cells[at + 3],
    entity: cells[at + 4],
    entityId: cells[at + 5],
    processorId: cells[at + 6],
    action: cells[at + 7],
    field: cells[at + 8],
    digest: cells[at + 9],
    hash: cells[at + 10],
    salt: cells[at + 11],
    old: cells[at + 12],
    new: cells[at + 13],
    erasedAt: cells[at + 14],
  } as StoredLine;
}
