/**
 * The countries and adequacy decisions that this register uses: the shipped or imported list, plus the
 * privacy officer's overrides.
 */

import type { AdequacyOverride } from '../../../shared/fields/override.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type CountryList, countryList, shippedList } from '../../../shared/law/jurisdictions.ts';
import { applyOverrides } from '../../../shared/law/overrides.ts';
import type { JurisdictionList } from '../../../shared/schema/jurisdiction.ts';
import type { Connection } from './connection.ts';
import { entities, readAll, readStored, statement } from './entities.ts';
import { toLoose } from './supplier-records.ts';

const taken = new WeakMap<Connection, { version: number; list: CountryList }>();

/** The list in use without overrides: the imported one, unless the program ships a later state of the law. */
export function listInUse(connection: Connection): CountryList {
  const row = statement(
    connection,
    "SELECT version FROM country_list WHERE id = 'country_list' AND deleted = 0",
  ).get();
  if (!row) return shippedList;
  const { version } = row as { version: number };
  let known = taken.get(connection);
  if (known?.version !== version) {
    const stored = readStored(connection, entities.country_list, 'country_list');
    known = { version, list: countryList(stored?.fields.list as JurisdictionList) };
    taken.set(connection, known);
  }
  return known.list.stateAsOf >= shippedList.stateAsOf ? known.list : shippedList;
}

/** The privacy officer's decisions, which override the list. */
export function readOverrides(connection: Connection): AdequacyOverride[] {
  return readAll(connection, entities.adequacy_override).map(toLoose);
}

/** The list as it applies on a day, overrides included. */
export function listOn(connection: Connection, asOf: CivilDate): CountryList {
  return applyOverrides(listInUse(connection), readOverrides(connection), asOf);
}

/** Changes whenever the list or an override does: verdicts computed under another key are stale. */
export function lawKey(connection: Connection): string {
  const overrides = readOverrides(connection).map(({ id, version }) => `${id}.${version}`);
  return [listInUse(connection).version, ...overrides].join(' ');
}
