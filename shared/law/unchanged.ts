/**
 * Until when a judgement stays as it is. It compares its day with days that are recorded and with days that are counted
 * from those, and with nothing else: until the next of them comes, or has passed, every comparison has the same outcome.
 */
import { addDays, type CivilDate, daysCounted } from './dates.ts';
import type { CountryList } from './jurisdictions.ts';
import { clausesUsableFrom } from './safeguards.ts';
import { APPLIES_FROM, NO_CHARGES_FROM } from './switching.ts';

/** Later than any day on which a register is judged. */
const NEVER: CivilDate = '9999-12-31';
/** Earlier than any. */
const ALWAYS: CivilDate = '0000-01-01';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = 10;

/** Adds every day that stands anywhere in a value, as a text of its own. */
function addDaysIn(value: unknown, days: Set<CivilDate>): void {
  if (typeof value === 'string') {
    if (value.length === DAY_LENGTH && value[4] === '-' && DAY.test(value)) days.add(value);
  } else if (typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const one of value) addDaysIn(one, days);
  else if (value instanceof Map) for (const one of value.values()) addDaysIn(one, days);
  else for (const one of Object.values(value)) addDaysIn(one, days);
}

/** What was judged on a day, and the days on which it is the same: from `since`, and before `until`. */
export interface JudgedSpan<Result> {
  readonly result: Result;
  readonly since: CivilDate;
  readonly until: CivilDate;
}

/**
 * What `judge` gives on a day, with the first later day on which it may give something else, and the first earlier one from
 * which it gave the same; nothing of it may have been worked out before.
 * @param recorded all of whose days it may look at, but for those of the law
 */
export function judgedUntil<Result>(
  asOf: CivilDate,
  recorded: readonly unknown[],
  judge: () => Result,
): JudgedSpan<Result> {
  const { result, days } = daysCounted(judge);
  addDaysIn(recorded, days);
  // A last day still counts: what ends today is over tomorrow.
  if (days.has(asOf)) return { result, since: asOf, until: addDays(asOf, 1) };
  let [before, until] = [ALWAYS, NEVER];
  for (const day of days) {
    if (day > asOf) {
      if (day < until) until = day;
    } else if (day > before) before = day;
  }
  return { result, since: before === ALWAYS ? ALWAYS : addDays(before, 1), until };
}

/**
 * Whether the law, or what the organisation decided about it, may be another one on `to` than on `from`, an earlier day.
 * @param decided the decisions on top of the list, and the policy
 */
export function lawMayChange(
  { byCode }: CountryList,
  decided: readonly unknown[],
  from: CivilDate,
  to: CivilDate,
): boolean {
  const days = new Set<CivilDate>([APPLIES_FROM, NO_CHARGES_FROM, clausesUsableFrom]);
  addDaysIn(byCode, days);
  addDaysIn(decided, days);
  // A decision that ends on a day counts on that day, and not on the next.
  return [...days].some((day) => from <= day && day <= to);
}
