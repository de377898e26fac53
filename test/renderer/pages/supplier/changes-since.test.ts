import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesSince } from '../../../../renderer/pages/supplier/evidence/changes-since.ts';
import { type FrozenState, readFrozen } from '../../../../shared/fields/frozen.ts';

/** The state in a sign-off file that the program of the second form made. */
function signedInSecondForm(): FrozenState {
  const file = join(import.meta.dirname, '../../../fixtures/registers/version-2-sign-off.json');
  const { state } = readFrozen(JSON.parse(readFileSync(file, 'utf8')).signOff.review.frozen);
  if (state === null) throw new Error('the state of the second form cannot be read');
  return state;
}

test('a supplier that is as it was when it was signed in an older form has no changes', () => {
  const state = signedInSecondForm();
  expect(changesSince(state, { ...state.record, reviews: [] })).toEqual([]);
});

test('what changed, came and went since is named; saving alone is no change', () => {
  const state = signedInSecondForm();
  const { agreements, flows, certificates, processor } = state.record;
  const now = {
    ...state.record,
    reviews: [],
    processor: { ...processor, version: 9, address: 'Elders 1' },
    agreements: agreements.map((agreement) => ({ ...agreement, version: 9 })),
    flows: flows.map((flow) => ({ ...flow, country: 'US' })),
    certificates: certificates.map((certificate) => ({ ...certificate, id: 'another' })),
  };
  const told = changesSince(state, now).map(({ part, kind, field, old, new: next }) => [
    part,
    kind,
    field,
    old,
    next,
  ]);
  expect(told).toEqual([
    ['processor', 'changed', 'address', 'Dijklaan 12, Voorbeeldstad', 'Elders 1'],
    ['flows', 'changed', 'country', 'IN', 'US'],
    ['certificates', 'gone', null, null, null],
    ['certificates', 'added', null, null, null],
  ]);
});
