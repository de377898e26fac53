/**
 * Countries, territories and international organisations with their adequacy decisions (Art. 45 GDPR), as
 * versioned data. The shipped list is never changed by the program; a newer one is taken from a file.
 */

import type { AdequacyOverride } from '../fields/override.ts';
import { type AdequacyDecision, type Jurisdiction, jurisdictionList } from '../schema/jurisdiction.ts';
import shipped from '../schema/jurisdictions.json' with { type: 'json' };

/** A place as the register sees it: from the list, with the privacy officer's override where there is one. */
export interface ListedPlace extends Jurisdiction {
  readonly override?: AdequacyOverride;
}

/** A list ready for use. `version` and `stateAsOf` (civil date) say which state of the law it holds. */
export interface CountryList {
  readonly version: string;
  readonly stateAsOf: string;
  readonly byCode: ReadonlyMap<string, ListedPlace>;
}

/** Makes a list ready for use from the contents of a list file. */
export function countryList(file: {
  version: string;
  stateAsOf: string;
  jurisdictions: readonly Jurisdiction[];
}): CountryList {
  return {
    version: file.version,
    stateAsOf: file.stateAsOf,
    byCode: new Map(file.jurisdictions.map((entry) => [entry.iso, entry])),
  };
}

/** The list that comes with the program. */
export const shippedList: CountryList = countryList(jurisdictionList.parse(shipped));

/** The same list with another decision for one place, or none, and no earlier act; other places are shared. */
export function withDecision(
  list: CountryList,
  code: string,
  decision: AdequacyDecision | null,
): CountryList {
  const entry = list.byCode.get(code);
  if (entry === undefined) return list;
  const { earlier: _earlier, ...place } = entry;
  return { ...list, byCode: new Map(list.byCode).set(code, { ...place, adequacy: decision }) };
}

/** Territories with a code of their own that the list reads as part of another place. */
const territories: Readonly<Record<string, readonly string[]>> = {
  US: ['AS', 'GU', 'MP', 'PR', 'UM', 'VI'],
};

/** The places for which the decision on one counts: itself, and its territories that the list judges under the same act. */
export function placesUnder({ byCode }: Pick<CountryList, 'byCode'>, code: string): readonly string[] {
  const act = byCode.get(code)?.adequacy?.decision;
  const under = (territories[code] ?? []).filter((one) => byCode.get(one)?.adequacy?.decision === act);
  return act === undefined ? [code] : [code, ...under];
}

/** Whether the GDPR itself applies there: EU or EEA. A code that is not on the list is not. */
export function isWithinEea(code: string, list: CountryList): boolean {
  const region = list.byCode.get(code)?.region;
  return region === 'eu' || region === 'eea';
}
