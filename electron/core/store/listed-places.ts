/** Whether the countries that are filled in stand on the list that the register uses: only that list knows its codes. */

import { type EntityName, entityNames, kinds } from '../../../shared/fields/catalogue.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { listInUse } from './countries.ts';
import type { Fields } from './entities.ts';

/** The fields of each kind of record that hold a country. */
const countryFields = Object.fromEntries(
  entityNames.map((name) => [
    name,
    Object.entries(kinds[name].fields).flatMap(([field, { kind }]) => (kind === 'country' ? [field] : [])),
  ]),
) as Record<EntityName, string[]>;

/**
 * Refuses a code that is not on the list in use. What stands there already may stay: a list may have lost a place.
 * Errors: `invalid` with the path of each.
 */
export function requireListedPlaces(
  connection: Connection,
  name: EntityName,
  after: object,
  before: object | undefined,
): void {
  const given: Fields = { ...after };
  const known: Fields = { ...before };
  const { byCode } = listInUse(connection);
  const wrong = countryFields[name].filter((field) => {
    const code = given[field] ?? null;
    if (code === null || code === 'unknown' || code === known[field]) return false;
    return !byCode.has(String(code));
  });
  if (wrong.length === 0) return;
  throw new Problem(
    'invalid',
    undefined,
    fieldProblems(wrong.map((field) => ({ path: ['input', field], message: 'unknown-country' }))),
  );
}
