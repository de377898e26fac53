/** Pages of the history, filtered, newest lines first, with the names of the records that the lines are about. */
import { setImmediate } from 'node:timers/promises';
import { addDays, compareText } from '../../../shared/law/dates.ts';
import { searchableWords } from '../../../shared/law/names.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';
import type {
  HeadFound,
  HistoryFilter,
  HistoryLine,
  HistoryPage,
  HistoryQuery,
} from '../../../shared/schema/register.ts';
import {
  type HistoryReading,
  isReference,
  supplierOfLine,
  wordedLine,
} from '../../../shared/words/history-lines.ts';
import { Problem } from '../ground/problem.ts';
import type { StoredLine } from './chain.ts';
import type { Connection } from './connection.ts';
import { knownCustomFields } from './custom-fields.ts';
import { statement } from './entities.ts';
import { historyHead, lineColumns, shownLine } from './history.ts';
import { endOfDay } from './replay.ts';

/** Lines that are looked through for words before other calls are answered: about 20 ms of work. */
const WINDOW = 2000;

/** What SQL asks of a line; the values are bound by name. */
function conditionsOf({ processorId, who, entity, from, until }: HistoryFilter) {
  const asked: readonly (readonly [string, string, string | null])[] = [
    ['processorId', 'l.processor_id = @processorId', processorId],
    ['who', 'l.who = @who', who],
    ['entity', 'l.entity = @entity', entity],
    ['since', 'l.at >= @since', from === null ? null : endOfDay(addDays(from, -1))],
    ['before', 'l.at < @before', until === null ? null : endOfDay(until)],
  ];
  const given = asked.filter(([, , value]) => value !== null);
  return {
    sql: given.map(([, condition]) => `AND ${condition}`).join(' '),
    values: Object.fromEntries(given.map(([name, , value]) => [name, value])),
  };
}

/**
 * A page of the history of an open register. Where words are searched, other calls are answered meanwhile.
 * Errors: `cancelled` when the signal aborts.
 */
export async function historyPage(
  connection: Connection,
  query: HistoryQuery,
  signal?: AbortSignal,
): Promise<HistoryPage> {
  const isSearched = canBeSeen(query.search);
  const found = isSearched ? await searched(connection, query, signal) : matching(connection, query);
  const lines = found.slice(0, query.limit);
  return {
    lines,
    names: namesIn(connection, lines),
    total: isSearched ? null : countOf(connection, query),
    next: found.length > query.limit ? (lines.at(-1)?.seq ?? null) : null,
  };
}

/** The lines of the page, and one more where there is one. */
function matching(connection: Connection, query: HistoryQuery): HistoryLine[] {
  const { sql, values } = conditionsOf(query);
  const rows = statement(
    connection,
    `SELECT ${lineColumns} FROM history_line l LEFT JOIN history_value v ON v.seq = l.seq
     WHERE l.seq < @behind ${sql} ORDER BY l.seq DESC LIMIT @most`,
  ).all({
    ...values,
    behind: query.before ?? Number.MAX_SAFE_INTEGER,
    most: query.limit + 1,
  }) as StoredLine[];
  return rows.map(shownLine);
}

async function searched(
  connection: Connection,
  query: HistoryQuery,
  signal: AbortSignal | undefined,
): Promise<HistoryLine[]> {
  const words = searchableWords(query.search);
  const custom = knownCustomFields(connection);
  const found: HistoryLine[] = [];
  let before = query.before;
  // What holds no letter or digit is found nowhere.
  while (words.length > 0) {
    const lines = matching(connection, { ...query, before, limit: WINDOW });
    const reading = { language: query.language, custom, names: namesIn(connection, lines) };
    for (const line of lines) {
      const said = searchableWords(wordsOf(line, reading)).join(' ');
      if (words.every((word) => said.includes(word))) found.push(line);
    }
    const last = lines.at(-1);
    if (lines.length <= WINDOW || last === undefined || found.length > query.limit) break;
    before = last.seq;
    await setImmediate();
    if (signal?.aborted) throw new Problem('cancelled');
  }
  return found;
}

/** What a line says to whom reads it. */
function wordsOf(line: HistoryLine, reading: HistoryReading): string {
  const { what, was, became, whole } = wordedLine(line, reading);
  const supplier = reading.names[supplierOfLine(line) ?? ''] ?? '';
  const parts = (whole ?? []).map(({ name, text }) => `${name} ${text}`);
  return [line.who, line.why, supplier, what, was ?? '', became ?? '', ...parts].join(' ');
}

function countOf(connection: Connection, query: HistoryQuery): number {
  const { sql, values } = conditionsOf(query);
  if (sql === '') return historyHead(connection).lines;
  const counted = statement(
    connection,
    `SELECT count(*) AS n FROM history_line l WHERE l.seq > @none ${sql}`,
  ).get({ ...values, none: 0 });
  return (counted as { n: number }).n;
}

/**
 * Who made changes, and which kinds of records were changed; most lines first. Other calls are answered meanwhile.
 * Errors: `cancelled` when the signal aborts; `refused` when the register is closed meanwhile.
 * @param register asked for its connection each time: another one may be open by then
 */
export async function historyFacets(register: { readonly stored: Connection }, signal?: AbortSignal) {
  const { lines: last } = historyHead(register.stored);
  const sql = 'SELECT who, entity FROM history_line WHERE seq > ? AND seq <= ?';
  const people = new Map<string, number>();
  const kinds = new Map<HistoryLine['entity'], number>();
  for (let from = 0; from < last; from += WINDOW) {
    for (const [who, entity] of statement(register.stored, sql)
      .raw()
      .all(from, from + WINDOW) as [string, HistoryLine['entity']][]) {
      people.set(who, (people.get(who) ?? 0) + 1);
      kinds.set(entity, (kinds.get(entity) ?? 0) + 1);
    }
    await setImmediate();
    if (signal?.aborted) throw new Problem('cancelled');
  }
  return {
    people: mostFirst(people).map(([who, lines]) => ({ who, lines })),
    kinds: mostFirst(kinds).map(([entity, lines]) => ({ entity, lines })),
  };
}

const mostFirst = <Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));

/** Identities of other records that a line names in its values. */
function identitiesIn(line: HistoryLine): string[] {
  const { entity, field } = line;
  const inField = (name: string, value: unknown): string[] =>
    isReference(entity, name) ? [value].flat().filter((one) => typeof one === 'string') : [];
  const inValue = (value: unknown): string[] => {
    if (field !== null) return inField(field, value);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, part]) => inField(name, part));
  };
  return [...inValue(line.old), ...inValue(line.new)];
}

/** What the records are called that the lines are about or name, by identity; also those that were removed. */
function namesIn(connection: Connection, lines: readonly HistoryLine[]): Record<string, string> {
  const ids = new Set(
    lines.flatMap((line) => [line.processorId ?? line.entityId, line.entityId, ...identitiesIn(line)]),
  );
  const rows = statement(
    connection,
    `SELECT k.value AS id, coalesce(p.name, a.title, s.name, linked.name, v.name) AS name FROM json_each(?) k
     LEFT JOIN processor p ON p.id = k.value
     LEFT JOIN agreement a ON a.id = k.value
     LEFT JOIN sub_processor s ON s.id = k.value
     LEFT JOIN chain_link c ON c.id = k.value LEFT JOIN sub_processor linked ON linked.id = c.sub_processor_id
     LEFT JOIN service v ON v.id = k.value
     WHERE coalesce(p.name, a.title, s.name, linked.name, v.name) IS NOT NULL`,
  ).all(JSON.stringify([...ids])) as { id: string; name: string }[];
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** The line whose hash is the given one, or begins with it, and how many lines there are. @param head lower-case hexadecimal. */
export function findHead(connection: Connection, head: string): HeadFound {
  const found = statement(
    connection,
    'SELECT seq AS line, at, who, hash AS head FROM history_line WHERE hash >= @head AND hash <= @last ORDER BY seq',
  ).all({ head, last: `${head}g` }) as { line: number; at: string; who: string; head: string }[];
  const { lines } = historyHead(connection);
  const [first] = found;
  if (first === undefined) return { state: 'unknown', lines };
  if (found.length > 1) return { state: 'several', count: found.length, lines };
  return { state: 'found', ...first, lines };
}
