import { expect, test } from 'vitest';
import { addressOfDate, sections } from '../../../../renderer/pages/supplier/sections.ts';
import { deadlineKinds } from '../../../../shared/schema/deadline.ts';

test('every kind of date leads to where it is settled: its flow, or a section that is on the page', () => {
  for (const kind of deadlineKinds) {
    const address = addressOfDate({ processorId: 'p1', flowId: null, kind });
    expect(sections.map((section) => `#/suppliers/p1?section=${section}`)).toContain(address);
  }
  expect(addressOfDate({ processorId: 'p1', flowId: 'f1', kind: 'dpf' })).toBe('#/suppliers/p1?flow=f1');
  expect(addressOfDate({ processorId: 'p1', flowId: 'f1', kind: 'tia' })).toBe('#/suppliers/p1/tia/f1');
});
