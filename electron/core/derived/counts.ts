/** The register in numbers on the day that the derived tables stand on: as every screen, list and report counts it. */
import { type CountedFacts, isCountedAs } from '../../../shared/law/counting.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
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

/** The figures in which a supplier is counted, as bits in the order of {@link countedAs}. */
export function countedBits(judged: Judged): number {
  const { record, verdict, runningFlows, judgement } = judged;
  const { role, endedOn } = record.processor;
  const facts: CountedFacts = {
    ...verdict,
    role,
    isInUse: isRunning({ endedOn }, judgement.asOf),
    hasFlows: runningFlows.length > 0,
    hasUnknownPlace: runningFlows.some(({ country }) => country === 'unknown'),
  };
  return countedAs.reduce((bits, name, at) => bits | (isCountedAs[name](facts) ? 1 << at : 0), 0);
}

/** Every sum of bits that has one of these figures. */
export const bitsWith = (names: readonly CountedAs[]): number[] =>
  Array.from({ length: 1 << countedAs.length }, (_, bits) => bits).filter((bits) =>
    names.some((name) => bits & (1 << countedAs.indexOf(name))),
  );

/** How many suppliers stand behind each figure. */
export function countsOf(connection: Connection): Record<CountedAs, number> {
  const found = statement(
    connection,
    'SELECT counted, count(*) AS n FROM verdict GROUP BY counted',
  ).all() as {
    counted: number;
    n: number;
  }[];
  const sumOf = (name: CountedAs) => {
    const wanted = bitsWith([name]);
    return found.filter(({ counted }) => wanted.includes(counted)).reduce((sum, { n }) => sum + n, 0);
  };
  return { inUse: sumOf('inUse'), uncovered: sumOf('uncovered'), unlocated: sumOf('unlocated') };
}
