/** The imports of a register, as its history tells them: each is one change, whose reason begins with a mark. */
import { type PastImport, UNDO_DAYS } from '../../../shared/fields/import.ts';
import type { Stated } from '../../../shared/fields/stated.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { undoLines } from '../store/undo.ts';
import type { Writing } from '../store/writing.ts';
import type { ImportedList } from './editions.ts';
import type { ToldBefore } from './statements.ts';
import { requireUntouched } from './untouched.ts';

/** How the reason of an import begins. */
export const MARK = 'Import: ';
/** How the reason begins under which one was undone, before its own. */
export const UNDONE = 'Undo ';
/** SQL: the supplier that a line of the history is about. */
const SUPPLIER = "coalesce(processor_id, CASE entity WHEN 'processor' THEN entity_id END)";

/** The reason under which an import stands in the history; `reason` is what the person says. */
export function importReason(file: string, reason: string): string {
  return reason === '' ? `${MARK}${file}` : `${MARK}${file}: ${reason}`;
}

/** The identity of an import: the line of the history with which it begins. */
export const importIdOf = (firstLine: number): string => String(firstLine);

interface Row {
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly suppliers: number;
}

/** How many cells of each import nobody settled yet, by its identity. */
function countsToCheck(connection: Connection): Readonly<Record<string, number>> {
  const counted = statement(
    connection,
    `SELECT e.value ->> 'importId' AS id, count(*) AS n FROM processor p, json_each(p.stated_in_list) e
     WHERE p.deleted = 0 AND p.stated_in_list <> '[]' GROUP BY 1`,
  ).all() as { id: string | null; n: number }[];
  return Object.fromEntries(counted.map(({ id, n }) => [id ?? '', n]));
}

/**
 * What lists said of each supplier, by its identity, as the history tells it: settled since or not. What an import said
 * that was undone does not count, for nobody was asked about it.
 */
export function toldBefore(connection: Connection): ReadonlyMap<string, ToldBefore[]> {
  const undone = undoneImports(connection);
  const rows = statement(
    connection,
    `SELECT DISTINCT l.entity_id AS supplier, e.value AS told
     FROM history_line l JOIN history_value v ON v.seq = l.seq
       JOIN json_each(CASE l.action WHEN 'create' THEN v.new -> 'statedInList' ELSE v.new END) e
     WHERE l.entity = 'processor' AND (l.action = 'create' OR l.field = 'statedInList')`,
  ).all() as { supplier: string; told: string }[];
  const told = rows.map(({ supplier, told: text }) => {
    const stated: Stated = parseStored(text);
    return { supplier, ...stated };
  });
  const counting = told.filter(({ importId }) => importId === null || !undone.has(importId));
  return Map.groupBy(counting, ({ supplier }) => supplier);
}

/** The identities of the imports that were undone. */
function undoneImports(connection: Connection): Set<string> {
  const reasons = statement(connection, `SELECT DISTINCT why FROM history_line WHERE why LIKE '${UNDONE}%'`)
    .pluck()
    .all() as string[];
  // Before, an identity named the last line too: "12-40".
  return new Set(reasons.map((why) => why.slice(UNDONE.length).split(/[ -]/)[0] ?? ''));
}

/** Every import that wrote something, the last one first. */
export function pastImports(connection: Connection): PastImport[] {
  const rows = statement(
    connection,
    `SELECT at, who, why, min(seq) AS firstLine, max(seq) AS lastLine,
       count(DISTINCT ${SUPPLIER}) AS suppliers
     FROM history_line WHERE why LIKE '${MARK}%' GROUP BY at, who, why ORDER BY firstLine DESC`,
  ).all() as Row[];
  const undone = undoneImports(connection);
  const toCheck = countsToCheck(connection);
  return rows.map(({ at, who, why, firstLine, lastLine, suppliers }) => {
    const id = importIdOf(firstLine);
    return {
      id,
      at,
      who,
      file: why.slice(MARK.length),
      suppliers,
      firstLine,
      lastLine,
      toCheck: toCheck[id] ?? 0,
      isUndone: undone.has(id),
      undoUntil: addDays(at.slice(0, 10), UNDO_DAYS),
    };
  });
}

/**
 * Every import, with the places of suppliers that nothing but imports wrote, and the suppliers that are in the bin since; undoing an
 * import is no removal.
 */
export function importedLists(connection: Connection): ImportedList[] {
  const rows = statement(
    connection,
    `SELECT DISTINCT why, ${SUPPLIER} AS supplier, NULL AS flow, NULL AS removed FROM history_line WHERE why LIKE '${MARK}%'
     UNION ALL
     SELECT DISTINCT line.why, NULL, line.entity_id, NULL
       FROM history_line AS line JOIN data_flow ON data_flow.id = line.entity_id
       WHERE line.entity = 'data_flow' AND deleted = 0 AND ended_on IS NULL AND sub_processor_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM history_line AS other WHERE other.entity = 'data_flow'
         AND other.entity_id = line.entity_id AND other.why NOT LIKE '${MARK}%')
     UNION ALL
     SELECT DISTINCT line.why, NULL, NULL, processor.name
       FROM history_line AS line JOIN processor ON processor.id = line.entity_id
       WHERE line.entity = 'processor' AND line.action = 'create' AND line.why LIKE '${MARK}%' AND deleted = 1
       AND NOT EXISTS (SELECT 1 FROM history_line AS other WHERE other.entity = 'processor'
         AND other.entity_id = line.entity_id AND other.why LIKE '${UNDONE}%')`,
  ).all() as { why: string; supplier: string | null; flow: string | null; removed: string | null }[];
  return [...Map.groupBy(rows, ({ why }) => why)].map(([why, of]) => ({
    file: why.slice(MARK.length),
    suppliers: [...new Set(of.flatMap(({ supplier }) => supplier ?? []))],
    flows: [...new Set(of.flatMap(({ flow }) => flow ?? []))],
    inBin: of.flatMap(({ removed }) => removed ?? []),
  }));
}

/** The import with an identity, and the reason under which undoing it is recorded. Errors: `not-found`, `refused` (undone already, or too long ago). */
export function undoable(
  connection: Connection,
  id: string,
  today: string,
): { found: PastImport; why: string } {
  const found = pastImports(connection).find((past) => past.id === id);
  if (!found) throw new Problem('not-found', importSentences.noSuchImport);
  if (found.isUndone) throw new Problem('refused', importSentences.importUndone);
  if (today > found.undoUntil) throw new Problem('refused', importSentences.importTooOld(found.undoUntil));
  return { found, why: whyUndone(found) };
}

const whyUndone = ({ id, file }: PastImport): string => `${UNDONE}${id} ${MARK}${file}`;

/** The import that wrote exactly these lines, and the reason under which undoing it is recorded; null = they are no import. */
export function importOf(
  connection: Connection,
  { firstLine, lastLine }: { readonly firstLine: number; readonly lastLine: number },
): { found: PastImport; why: string } | null {
  const isImport = statement(connection, `SELECT 1 FROM history_line WHERE seq = ? AND why LIKE '${MARK}%'`);
  if (!isImport.get(firstLine)) return null;
  const found = pastImports(connection).find(
    (past) => past.firstLine === firstLine && past.lastLine === lastLine,
  );
  return found ? { found, why: whyUndone(found) } : null;
}

/** Undoes an import, whole or not at all. Errors: `conflict` where something that it wrote was changed since, or something was added beside what it made. */
export function undoImport(writing: Writing, past: PastImport): void {
  requireUntouched(writing.connection, past);
  try {
    undoLines(writing, past.firstLine, past.lastLine);
  } catch (error) {
    const isConflict = error instanceof Problem && error.code === 'conflict';
    throw isConflict ? new Problem('conflict', importSentences.writtenOver) : error;
  }
}
