/** The register in numbers on the day that the derived tables stand on: as every screen, list and report counts it. */
import { type CountedFacts, isCountedAs } from '../../../shared/law/counting.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { type CountedAs, countedAs } from '../../../shared/schema/counting.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

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
