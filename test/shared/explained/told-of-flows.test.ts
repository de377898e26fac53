/** A date of a transfer stands beside its verdict: what another transfer of the supplier asks says nothing of this one. */
import { expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { dpf, goodTia, scc, staleTia } from '../law/facts.ts';
import { checked, dataFlow, judgement, record } from '../law/records.ts';

const supplier = (...flows: DataFlow[]) => judged(checked(record({ flows })), judgement);
/** The codes of what asks for attention, each with the flow that it is about. */
const told = (...flows: DataFlow[]) =>
  attentionOf(supplier(...flows)).flatMap(({ code, flowId }) => (flowId === null ? [] : `${code} ${flowId}`));

const mumbai = dataFlow({ country: 'IN', entity: 'Mumbai Ltd', safeguards: [scc()], tia: staleTia });
const london = dataFlow({
  ...{ id: 'f2', country: 'GB', entity: 'London Ltd' },
  ...{ safeguards: [scc()], tia: staleTia },
});

it('an assessment that is too old is told of each recipient of whom it is one', () => {
  expect(told(london)).toEqual(['tia f2']);
  expect(told(mumbai)).toEqual(['TIA_STALE f1']);
  expect(told(mumbai, london)).toEqual(['TIA_STALE f1', 'tia f2']);
});

it('a check of the List that is too old is told of each recipient of whom it is one', () => {
  const late = dpf({ checkedOn: '2025-01-10', recertificationDue: null });
  const alone = dataFlow({ country: 'US', entity: 'One Inc.', dpf: late });
  const carried = dataFlow({
    ...{ id: 'f2', country: 'US', entity: 'Two Inc.', dpf: late },
    ...{ safeguards: [scc()], tia: goodTia },
  });
  expect(told(alone)).toEqual(['DPF_RECHECK f1']);
  expect(told(alone, carried)).toEqual(expect.arrayContaining(['DPF_RECHECK f1', 'dpf f2']));
  expect(told(alone, { ...carried, entity: 'One Inc.' })).not.toContain('dpf f2');
});

it('an assessment that the verdict does not ask for has no date', () => {
  const kinds = (changes: Partial<DataFlow>) =>
    deadlines(supplier(dataFlow({ country: 'IN', tia: staleTia, ...changes }))).map(({ kind }) => kind);
  const sentOn = { exportedFrom: 'GB', actor: 'sub-processor' } as const;
  const idta = scc({ mechanism: 'uk-idta', module: null });
  expect(kinds({ safeguards: [scc()] })).toContain('tia');
  expect(kinds({ actor: 'customer', safeguards: [scc({ module: 4 })] })).not.toContain('tia');
  expect(kinds({ ...sentOn, safeguards: [idta] })).not.toContain('tia');
  expect(kinds({ ...sentOn, safeguards: [idta, scc({ module: 3 })] })).toContain('tia');
});
