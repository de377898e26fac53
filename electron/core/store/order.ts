/** What the order of things says about a clock that was wrong: moments are only as right as the clock was. */

/** Milliseconds by which the clocks of two computers that are right may differ. */
const SKEW = 5 * 60 * 1000;

/** Whether a recorded moment is still to come: the clock was ahead then, or is behind now. */
export function isAhead(at: string, now: Date): boolean {
  return Date.parse(at) - now.getTime() > SKEW;
}
