/**
 * Clocks for tests. None of them is the computer's, so that a test says the same on every day, in every zone and on
 * both sides of midnight.
 */

/** Noon in the Netherlands on 22 November 2026: a day in winter time, far from midnight, and no end of anything. */
export const NOON = '2026-11-22T11:00:00.000Z';

/** A clock that always says noon. */
export const noon = () => new Date(NOON);

/** A clock that stands still until it is set. */
export interface TestClock {
  /** An instant as UTC ISO text. */
  now: string;
}

/** What a core asks, for a clock that stands still. */
export const standing = (clock: TestClock) => () => new Date(clock.now);

/** A clock that starts at {@link NOON} and runs on, for what happens one after another under a person's eyes. */
export function runningClock(): () => Date {
  const began = performance.now();
  return () => new Date(Date.parse(NOON) + Math.floor(performance.now() - began));
}
