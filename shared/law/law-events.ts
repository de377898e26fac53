/** What happens to adequacy decisions and to the law of a place: from the list of countries and the overrides recorded on top. */
import type { AdequacyOverride } from '../fields/override.ts';
import type { AdequacyDecision, LawEvent } from '../schema/jurisdiction.ts';
import { decisionOn, latestAct } from './adequacy.ts';
import { addDays, type CivilDate, compareText } from './dates.ts';
import type { CountryList } from './jurisdictions.ts';
import { applyOverrides } from './overrides.ts';

/** `ends` = the last day of a decision; `resumes` = the last day on which one is set aside. */
type HappeningKind = 'ends' | 'event' | 'override' | 'resumes';

/** One thing on one day about one place. */
export interface Happening {
  readonly on: CivilDate;
  readonly place: string;
  readonly kind: HappeningKind;
  readonly decision: AdequacyDecision | null;
  readonly event: LawEvent | null;
  readonly override: AdequacyOverride | null;
  /** What can be asked about it: that the decision falls or comes, on which day; null = nothing to ask. */
  readonly ask: { readonly kind: 'withdraw' | 'add'; readonly on: CivilDate } | null;
}

/**
 * Everything that is known of on the day: what is to come first, the nearest at the top, then what has happened, the latest at
 * the top. @param list the list in use, without overrides
 */
export function happeningsOn(
  list: CountryList,
  overrides: readonly AdequacyOverride[],
  asOf: CivilDate,
): Happening[] {
  const decided = overrides.filter(({ decidedOn }) => decidedOn <= asOf);
  // A suspension is told by itself: the decision keeps its own last day.
  const lasting = applyOverrides(
    list,
    decided.filter(({ kind }) => kind !== 'suspend'),
    asOf,
  );
  const listsOf = new Map<CivilDate, CountryList>();
  function stands(place: string, on: CivilDate): boolean {
    const judged = listsOf.get(on) ?? applyOverrides(list, decided, on);
    listsOf.set(on, judged);
    return decisionOn(place, { list: judged, asOf: on }) !== null;
  }
  // On a day on which it no longer stands nothing would change any more, and that would reassure.
  function askOf(place: string, from: CivilDate): Happening['ask'] {
    if (!stands(place, asOf)) return null;
    const on = [from, addDays(from, -1)].find((day) => day >= asOf && stands(place, day));
    return { kind: 'withdraw', on: on ?? asOf };
  }
  const found: Happening[] = [];
  const none = { decision: null, event: null, override: null };
  for (const [place, entry] of lasting.byCode) {
    const decision = latestAct(entry, asOf);
    if (decision !== null && decision.expires !== null && decision.adopted <= asOf) {
      const on = decision.expires;
      found.push({ ...none, on, place, kind: 'ends', decision, ask: askOf(place, addDays(on, 1)) });
    }
    for (const event of entry.events ?? []) {
      // On an earlier day nobody knew of it; a list knows what it announces itself.
      if (event.on > asOf && list.stateAsOf > asOf) continue;
      found.push({ ...none, on: event.on, place, kind: 'event', event, ask: askOf(place, event.on) });
    }
  }
  for (const override of decided) {
    const { country: place, kind, from, until } = override;
    const isComing = kind === 'add' && from > asOf;
    const ask: Happening['ask'] = isComing ? { kind: 'add', on: from } : askOf(place, from);
    found.push({ ...none, on: from, place, kind: 'override', override, ask });
    if (kind === 'suspend' && until !== null) {
      found.push({ ...none, on: until, place, kind: 'resumes', override, ask: null });
    }
  }
  return found.sort((a, b) => {
    const [isAComing, isBComing] = [a.on > asOf, b.on > asOf];
    if (isAComing !== isBComing) return isAComing ? -1 : 1;
    return compareText(a.on, b.on) * (isAComing ? 1 : -1) || compareText(a.place, b.place);
  });
}
