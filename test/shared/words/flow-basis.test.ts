import { expect, it } from 'vitest';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { flowBasis } from '../../../shared/words/flow-basis.ts';
import { dpf } from '../law/facts.ts';
import { dataFlow } from '../law/records.ts';

it('data in the EEA need no basis, unless somebody outside it has them', () => {
  const inside = dataFlow({ country: 'DE', dpf: dpf({ status: 'not-listed', checkedOn: '2026-10-01' }) });
  expect(flowBasis(inside, 'none', shippedList, 'nl')).toBe('binnen de EER');
  expect(flowBasis(inside, null, shippedList, 'nl')).toBe('binnen de EER');
  expect(flowBasis(inside, 'action', shippedList, 'nl')).toMatch(/^DPF: .+ 1-10-2026$/);
  const unrecorded = dataFlow({ country: 'DE', dpf: null, safeguards: null });
  expect(flowBasis(unrecorded, 'blocked', shippedList, 'en')).not.toContain('within the EEA');
});
