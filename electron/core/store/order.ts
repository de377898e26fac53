/**
 * What the order of the history says about clocks that were wrong. Lines stand in the order in which they were
 * written; their moments are only as right as the clock of the computer was.
 */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { dayOfMoment } from '../../../shared/law/moments.ts';
import type { Connection } from './connection.ts';

/** Milliseconds by which the clocks of two computers that are right may differ. */
const SKEW = 5 * 60 * 1000;

/** Whether a recorded moment is still to come: the clock was ahead then, or is behind now. */
export function isAhead(at: string, now: Date): boolean {
  return Date.parse(at) - now.getTime() > SKEW;
}

/** Moment of the last line of the history, if it is still to come; null otherwise. */
export function lastChangeAhead(connection: Connection, now: Date): string | null {
  const at = connection.prepare('SELECT at FROM history_line ORDER BY seq DESC LIMIT 1').pluck().get();
  return typeof at === 'string' && isAhead(at, now) ? at : null;
}

/**
 * The day of the first change in the history, in the Netherlands: on a day before it there was no register. Null = the
 * history is empty. Of its first lines alone: a clock that was wrong at the start was not wrong for so long.
 */
export function firstDay(connection: Connection): CivilDate | null {
  const first = agreeing(changesOf(connection, FIRST_LINES))[0];
  return first === undefined ? null : dayOfMoment(first.at);
}

/** Lines from which the first day is read. */
const FIRST_LINES = 500;

/** The end of a change in the history: its last line, and its moment. */
interface Change {
  readonly line: number;
  readonly at: string;
}

/**
 * The last line of the history that was written before a moment (UTC ISO text); 0 if there is none. Where
 * moments and order disagree, the largest number of changes that agree is believed, and any other change was
 * made before the next of those.
 */
export function lastLineBefore(connection: Connection, until: string): number {
  return agreeing(changesOf(connection)).findLast(({ at }) => at < until)?.line ?? 0;
}

/** @param last the last line that is looked at */
const changesOf = (connection: Connection, last = Number.MAX_SAFE_INTEGER): Change[] =>
  connection
    .prepare(
      `SELECT line, at FROM (SELECT seq AS line, at, lead(at) OVER (ORDER BY seq) AS next FROM history_line
         WHERE seq <= ?)
       WHERE next IS NOT at ORDER BY line`,
    )
    .all(last) as Change[];

/** The longest series of changes whose moments do not go back (by patience sorting). */
function agreeing(changes: readonly Change[]): Change[] {
  // Per length: the last change of the series of that length that ends earliest.
  const ends: Linked[] = [];
  for (const change of changes) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.change.at ?? '') <= change.at) low = middle + 1;
      else high = middle;
    }
    ends[low] = { change, previous: ends[low - 1] };
  }
  const series: Change[] = [];
  for (let end = ends.at(-1); end; end = end.previous) series.push(end.change);
  return series.reverse();
}

interface Linked {
  readonly change: Change;
  readonly previous: Linked | undefined;
}
