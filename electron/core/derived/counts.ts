/** The register in numbers on the day that the derived tables stand on: as every screen, list and report counts it. */
import { type CountedFacts, isCountedAs } from '../../../shared/law/counting.ts';
import { type CountedAs, countedAs } from '../../../shared/schema/counting.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/** What decides where a supplier is counted, of `verdict v JOIN processor p`. */
export const FACTS = `p.role AS role, (p.ended_on IS NULL OR p.ended_on >= (SELECT as_of FROM verdict_state)) AS isInUse,
  v.agreement_status AS agreementStatus, v.covered AS covered, v.transfer_result AS transferResult,
  v.transfer_code AS transferCode, v.advisories AS advisories, v.places <> '[]' AS hasFlows,
  EXISTS (SELECT 1 FROM verdict_place w WHERE w.place = 'unknown' AND w.row = v.row) AS hasUnknownPlace`;

type Row = Record<keyof CountedFacts, unknown>;

/** The facts in a row that was read with {@link FACTS}. */
export const factsIn = (row: Row): CountedFacts =>
  ({
    role: row.role,
    agreementStatus: row.agreementStatus,
    transferResult: row.transferResult,
    transferCode: row.transferCode,
    isInUse: row.isInUse === 1,
    covered: row.covered === 1,
    hasFlows: row.hasFlows === 1,
    hasUnknownPlace: row.hasUnknownPlace === 1,
    advisories: parseStored(String(row.advisories)),
  }) as CountedFacts;

const FROM = 'FROM verdict v JOIN processor p ON p.id = v.processor_id GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9';

/** How many suppliers stand behind each figure. */
export function countsOf(connection: Connection): Record<CountedAs, number> {
  const counts = { inUse: 0, uncovered: 0, unlocated: 0 };
  // Suppliers that are alike in all that counts are looked at as one: there are some tens of kinds, however many suppliers.
  const kinds = statement(connection, `SELECT ${FACTS}, count(*) AS n ${FROM}`).all() as (Row & {
    n: number;
  })[];
  for (const { n, ...row } of kinds) {
    const facts = factsIn(row);
    for (const name of countedAs) if (isCountedAs[name](facts)) counts[name] += n;
  }
  return counts;
}

/** The rows of the suppliers behind any of these figures, as a JSON array for SQL. */
export function rowsCountedAs(connection: Connection, names: readonly CountedAs[]): string {
  const sql = `SELECT ${FACTS}, group_concat(v.row) AS rows ${FROM}`;
  const kinds = statement(connection, sql).all() as (Row & { rows: string })[];
  const found = kinds.filter((row) => names.some((name) => isCountedAs[name](factsIn(row))));
  return `[${found.map(({ rows }) => rows).join(',')}]`;
}
