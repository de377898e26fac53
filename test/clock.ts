/**
 * Clocks for tests. None of them is the computer's, so that a test gives the same result on every day, in
 * every time zone and on both sides of midnight.
 */

/**
 * Noon in the Netherlands on 22 November 2026: a day in winter time, far from midnight, and not the end of
 * any period.
 */
export const NOON = '2026-11-22T11:00:00.000Z';

/** A clock that is fixed at noon. */
export const noon = () => new Date(NOON);

/** A clock that does not move until it is set. */
export interface TestClock {
  /** An instant as UTC ISO text. */
  now: string;
}

/** The clock dependency of a core, with a clock that does not move. */
export const standing = (clock: TestClock) => () => new Date(clock.now);

/** A clock that starts at {@link NOON} and runs, for successive events in the user interface. */
export function runningClock(): () => Date {
  const began = performance.now();
  return () => new Date(Date.parse(NOON) + Math.floor(performance.now() - began));
}
