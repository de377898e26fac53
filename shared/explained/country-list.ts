/** Reading a list of countries and adequacy decisions from a file. */
import { type CountryList, countryList } from '../law/jurisdictions.ts';
import { jurisdictionList } from '../schema/jurisdiction.ts';
import type { FieldProblem } from '../schema/problem.ts';
import { fieldProblems } from '../words/field-problems.ts';

/** A list from a file, or the fields that were refused (`jurisdictions.3.adequacy.adopted`). */
export function readCountryList(
  input: unknown,
): { ok: true; list: CountryList } | { ok: false; problems: FieldProblem[] } {
  const parsed = jurisdictionList.safeParse(input);
  return parsed.success
    ? { ok: true, list: countryList(parsed.data) }
    : { ok: false, problems: fieldProblems(parsed.error.issues) };
}
