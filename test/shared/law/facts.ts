/** Variable facts for the tests of the rules. */

import type { AgreementFacts } from '../../../shared/fields/agreement.ts';
import type { DpfRecord } from '../../../shared/fields/dpf.ts';
import type { FlowFacts, Safeguard } from '../../../shared/fields/flow.ts';
import type { TiaRecord } from '../../../shared/fields/tia.ts';
import { type CountryList, countryList, shippedList } from '../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import type { TransferContext } from '../../../shared/law/transfer-context.ts';
import type { AdequacyDecision } from '../../../shared/schema/jurisdiction.ts';

export const TODAY = '2026-11-22';

export const context: TransferContext = { asOf: TODAY, list: shippedList, policy: defaultPolicy };

/** A flow to India with nothing recorded except that there is no safeguard. */
export function flow(changes: Partial<FlowFacts> = {}): FlowFacts {
  return {
    actor: 'processor',
    entity: 'Example',
    country: 'IN',
    kind: 'storage',
    separateImporter: true,
    parentCountry: null,
    dataKinds: ['customer'],
    conditionConfirmed: null,
    dpf: null,
    safeguards: [],
    tia: null,
    derogation: null,
    endedOn: null,
    ...changes,
  };
}

/** Complete clauses for a processor. */
export function scc(changes: Partial<Safeguard> = {}): Safeguard {
  return {
    mechanism: 'scc-2021-914',
    module: 2,
    signedOn: '2025-05-01',
    annexesComplete: true,
    authorisedOn: null,
    ...changes,
  };
}

/** A safeguard of another kind, which needs no further details. */
export function other(mechanism: Safeguard['mechanism'], changes: Partial<Safeguard> = {}): Safeguard {
  return { mechanism, module: null, signedOn: null, annexesComplete: null, authorisedOn: null, ...changes };
}

export const goodTia: TiaRecord = { completedOn: '2026-03-10', outcome: 'positive' };
export const staleTia: TiaRecord = { completedOn: '2024-09-01', outcome: 'positive' };
export const badTia: TiaRecord = { completedOn: '2026-03-10', outcome: 'negative' };

export function dpf(changes: Partial<DpfRecord> = {}): DpfRecord {
  return {
    status: 'active',
    coverage: ['non-hr'],
    checkedOn: '2026-10-01',
    recertificationDue: '2027-08-03',
    ...changes,
  };
}

/** The shipped list with a different decision, or none, for one place. */
export function listWith(
  code: string,
  decision: Partial<AdequacyDecision> | null,
  keepsEarlier = true,
): CountryList {
  const entries = [...shippedList.byCode.values()].map(({ earlier = [], ...place }) => {
    const entry = keepsEarlier || place.iso !== code ? { ...place, earlier } : place;
    if (entry.iso !== code) return entry;
    const base: AdequacyDecision = entry.adequacy ?? {
      condition: 'none',
      scope_en: 'Everyone.',
      scope_nl: 'Iedereen.',
      decision: 'Decision for the test',
      adopted: '2020-01-01',
      expires: null,
      source: '',
    };
    return { ...entry, adequacy: decision === null ? null : { ...base, ...decision } };
  });
  return countryList({ version: 'test', stateAsOf: TODAY, jurisdictions: entries });
}

/** Result, code and advisories of one flow in one text: `action TIA_STALE`, `ok ART49 +ART49`. */
export function judge(facts: Partial<FlowFacts>, changes: Partial<TransferContext> = {}): string {
  const { result, code, advisories } = assessFlow(flow(facts), { ...context, ...changes });
  return [`${result} ${code}`, ...advisories.map((advisory) => `+${advisory}`)].join(' ');
}

/** A signed agreement in force since 2024, without end. */
export function agreement(changes: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    recorded: 'signed',
    signedOn: '2024-01-10',
    effectiveOn: '2024-02-01',
    endsOn: null,
    renewal: { kind: 'none', months: null },
    notice: null,
    noticeGivenOn: null,
    deletionConfirmedOn: null,
    ...changes,
  };
}
