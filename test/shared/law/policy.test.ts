/** The choices that the law leaves to the organisation, as they count on a day. */
import { describe, expect, it } from 'vitest';
import { breachHoursOn, defaultPolicy, reviewMonthsOf } from '../../../shared/law/policy.ts';

describe('the term to notify a breach', () => {
  const later = { breachHours: 72, laterBreachHours: 96, laterBreachHoursFrom: '2027-07-01' };
  const on = (asOf: string, changes: Partial<typeof later | typeof defaultPolicy> = {}) =>
    breachHoursOn({ asOf, policy: { ...defaultPolicy, ...later, ...changes } });

  it('is that of Art. 33(1) until somebody says otherwise', () => {
    expect(breachHoursOn({ asOf: '2099-01-01', policy: defaultPolicy })).toBe(72);
  });

  it('changes on the day that is set, and not before', () => {
    expect([on('2027-06-30'), on('2027-07-01'), on('2030-01-01')]).toEqual([72, 96, 96]);
  });

  it('stays where the later term or its day is not set', () => {
    expect(on('2030-01-01', { laterBreachHours: null })).toBe(72);
    expect(on('2030-01-01', { laterBreachHoursFrom: null })).toBe(72);
  });
});

it('a supplier whose importance is not recorded is reviewed like a normal one', () => {
  const policy = { reviewMonthsHigh: 6, reviewMonthsNormal: 18, reviewMonthsLow: 30 };
  expect((['high', 'normal', 'low', null] as const).map((one) => reviewMonthsOf(one, policy))).toEqual([
    6, 18, 30, 18,
  ]);
});
