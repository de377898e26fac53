/**
 * What the privacy officer decides on top of the list of adequacy decisions (Art. 45 GDPR), and what a newer list
 * would change. The list itself is never edited.
 */

import type { AdequacyOverride } from '../fields/override.ts';
import type { AdequacyDecision, Jurisdiction } from '../schema/jurisdiction.ts';
import { isInForce, latestAct } from './adequacy.ts';
import { addDays, type CivilDate, compareText, earliest } from './dates.ts';
import { type CountryList, type ListedPlace, placesUnder } from './jurisdictions.ts';

/**
 * The list as it counts on `asOf` under the overrides that had been decided by then. A suspension wins over an
 * extension or an added decision; among those the one decided last counts. A suspension that is still to begin
 * shows as the last day of the decision, so that it is announced like any other end; what is decided of a decision counts
 * for every place that it is about.
 */
export function applyOverrides(
  list: CountryList,
  overrides: readonly AdequacyOverride[],
  asOf: CivilDate,
): CountryList {
  const decided = overrides.filter((override) => override.decidedOn <= asOf);
  if (decided.length === 0) return list;
  const byCode = new Map<string, ListedPlace>(list.byCode);
  const inOrder = [...decided].sort(
    (a, b) =>
      Number(a.kind === 'suspend') - Number(b.kind === 'suspend') || compareText(a.decidedOn, b.decidedOn),
  );
  for (const override of inOrder) {
    const { country, kind } = override;
    for (const code of kind === 'add' ? [country] : placesUnder({ byCode }, country)) {
      const place = byCode.get(code);
      if (place === undefined) continue;
      const decision = decisionUnder(override, latestAct(place, asOf), asOf);
      if (decision === undefined) continue;
      const { earlier: _earlier, ...others } = place;
      byCode.set(code, { ...others, adequacy: decision, override });
    }
  }
  return { ...list, byCode };
}

/** The decision under one override; undefined where the override changes nothing. */
function decisionUnder(
  override: AdequacyOverride,
  decision: AdequacyDecision | null,
  asOf: CivilDate,
): AdequacyDecision | null | undefined {
  switch (override.kind) {
    case 'add':
      // One that is still to come leaves the one that counts until then.
      if (decision !== null && override.from > asOf && isInForce(decision, asOf)) return undefined;
      return {
        condition: override.condition,
        scope_nl: override.reason,
        scope_en: override.reason,
        decision: override.decision === '' ? override.reason : override.decision,
        adopted: override.from,
        expires: override.until,
        source: override.reason,
      };
    case 'extend':
      return decision === null ? undefined : { ...decision, expires: override.until };
    case 'suspend':
      if (decision === null || (override.until !== null && override.until < asOf)) return undefined;
      if (override.from <= asOf) return null;
      return { ...decision, expires: earliest(decision.expires, addDays(override.from, -1)) };
  }
}

/** One thing in which two lists differ; null = the place is not on that list. */
export interface ListDifference {
  readonly code: string;
  readonly kind: 'added' | 'removed' | 'region' | 'decision' | 'names';
  readonly before: Jurisdiction | null;
  readonly after: Jurisdiction | null;
}

/** What a list from a file would change, to be shown and confirmed before it is taken. */
export interface ListComparison {
  /** Whether its state of the law is later than that of the list in use. */
  readonly isNewer: boolean;
  /** By code; a place may stand here more than once, with different kinds. */
  readonly differences: readonly ListDifference[];
}

/** Compares the list in use with another one. Remarks and sources do not count: they change no verdict. */
export function compareLists(inUse: CountryList, other: CountryList): ListComparison {
  const codes = [...new Set([...inUse.byCode.keys(), ...other.byCode.keys()])].sort();
  return {
    isNewer: other.stateAsOf > inUse.stateAsOf,
    differences: codes.flatMap((code) =>
      differencesOf(code, inUse.byCode.get(code) ?? null, other.byCode.get(code) ?? null),
    ),
  };
}

function differencesOf(
  code: string,
  before: Jurisdiction | null,
  after: Jurisdiction | null,
): ListDifference[] {
  if (before === null) return [{ code, kind: 'added', before, after }];
  if (after === null) return [{ code, kind: 'removed', before, after }];
  const kinds: ListDifference['kind'][] = [];
  if (before.region !== after.region) kinds.push('region');
  if (decisionText(before) !== decisionText(after)) kinds.push('decision');
  if (namesText(before) !== namesText(after)) kinds.push('names');
  return kinds.map((kind) => ({ code, kind, before, after }));
}

function decisionText({ adequacy, earlier, events }: Jurisdiction): string {
  const acts = adequacy === null ? null : { ...adequacy, source: '' };
  return JSON.stringify([acts, earlier ?? [], (events ?? []).map((event) => ({ ...event, source: '' }))]);
}

function namesText({ name_nl, name_en, aliases }: Jurisdiction): string {
  return JSON.stringify([name_nl, name_en, [...aliases].sort()]);
}
