/** Lines as a COPY brings them: read, checked against the chain, and the records that begin with them made ready to be written. */
import { isEntityName } from '../../../shared/fields/catalogue.ts';
import { firstTold } from '../../../shared/fields/forms.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Chain, StoredLine } from '../store/chain.ts';
import { encode, entities, type Fields } from '../store/entities.ts';
import { type Shaped, shaped } from '../store/new-records.ts';
import { asAscii, asNumber, asText, eachRow, type Reading } from './copied-rows.ts';

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

/** Lines that follow the chain, as they pass between threads: what all of them hold in one row is cloned much sooner than objects. */
export interface ReadLines {
  /** Of each line its cells, the shape of the record that begins with it (null = none), the number of its given values, and those. */
  readonly cells: readonly unknown[];
  /** The line after them that does not follow, or is not as it was written; null = all do. */
  readonly wrong: number | null;
}

/** The lines of a block of `CopyOut`. Errors: a RangeError for a number that JavaScript does not know exactly. */
export function readLines(block: Uint8Array, chain: Chain): ReadLines {
  const cells: unknown[] = [];
  for (const row of eachRow(block, readings)) {
    const line = lineOf(row, 0);
    if (!chain.follow(line)) return { cells, wrong: line.seq };
    const record = begun(line);
    cells.push(...row, record?.shape ?? null, record?.given.length ?? 0);
    if (record) cells.push(...record.given);
  }
  return { cells, wrong: null };
}

/** A line that was checked. */
export interface ReadLine {
  readonly line: StoredLine;
  /** The record that begins with it; null = none does, or one that is not as it should be. */
  readonly record: Shaped | null;
}

/** The lines in what was read together, each with the record that begins with it, if one does. */
export function* linesIn({ cells }: ReadLines): Generator<ReadLine> {
  for (let at = 0; at < cells.length; ) {
    const from = at + lineFields.length + 2;
    const to = from + Number(cells[from - 1]);
    const shape = cells[from - 2];
    const record = typeof shape === 'string' ? { shape, given: cells.slice(from, to) } : null;
    yield { line: lineOf(cells, at), record };
    at = to;
  }
}

function begun({ action, entity, new: told }: StoredLine): Shaped | null {
  if (action !== 'create' || told === null || !isEntityName(entity)) return null;
  try {
    return shaped(encode(entities[entity], firstTold(entity, parseStored(told)) as Fields));
  } catch {
    // Who takes it in finds out what is wrong.
    return null;
  }
}

/** The line whose cells begin at a place; named one by one rather than in a loop, because there are so many. */
function lineOf(cells: readonly unknown[], at: number): StoredLine {
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
