/** Which dates of an agreement can be changed where only its status stands. */
import { expect, test } from 'vitest';
import { computedEnd, isOneOfSeveral, rowAgreementOf } from '../../../shared/law/current-agreement.ts';
import type { AgreementStatus, RecordedState } from '../../../shared/schema/agreement.ts';

const facts = (kind: 'none' | 'automatic' | 'indefinite', recorded: RecordedState = 'signed') => ({
  id: 'a',
  version: 3,
  recorded,
  signedOn: '2026-01-01',
  effectiveOn: null,
  endsOn: '2027-01-01',
  renewal: { kind, months: kind === 'automatic' ? 12 : null },
  notice: null,
});

const cases: [own: AgreementStatus, all: AgreementStatus[], isOneOf: boolean][] = [
  ['active', ['active'], false],
  ['active', ['active', 'draft', 'ended', 'superseded', 'expired'], false],
  ['active', ['pending', 'active'], true],
  ['expiring', ['expiring', 'notice'], true],
  ['active', ['active', 'renewed'], true],
  ['draft', ['draft', 'missing'], false],
  ['draft', ['draft', 'draft'], true],
  ['expired', ['expired', 'expired'], true],
];
test.each(cases)('%s among %j: several could be meant is %s', (own, all, isOneOf) => {
  expect(isOneOfSeveral(own, all)).toBe(isOneOf);
});

test('the end of a fixed term and of what is not signed is recorded; any other is computed', () => {
  expect(computedEnd(facts('none'))).toBeNull();
  expect(computedEnd(facts('automatic'))).toBe('automatic');
  expect(computedEnd(facts('indefinite', 'incorporated'))).toBe('indefinite');
  expect(computedEnd(facts('automatic', 'draft'))).toBeNull();
});

test('a row has the recorded dates, and says what stands in the way of changing them', () => {
  expect(rowAgreementOf(facts('automatic'), 'active', ['active'])).toEqual({
    id: 'a',
    version: 3,
    recorded: 'signed',
    signedOn: '2026-01-01',
    effectiveOn: null,
    endsOn: '2027-01-01',
    notice: null,
    hindrance: null,
    endHindrance: 'automatic',
  });
  const several = rowAgreementOf(facts('automatic'), 'active', ['active', 'pending']);
  expect([several.hindrance, several.endHindrance]).toEqual(['several', 'several']);
});
