import { describe, expect, it } from 'vitest';
import { agreementState, isCovered } from '../../../shared/law/agreement.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { agreementStatuses, recordedStates } from '../../../shared/schema/agreement.ts';
import { agreement, TODAY } from './facts.ts';

const on = (changes: Parameters<typeof agreement>[0], asOf = TODAY, policy = defaultPolicy) =>
  agreementState(agreement(changes), asOf, policy);

const yearly = { kind: 'automatic', months: 12 } as const;

describe('how the dates were found', () => {
  it('says from which period end the deadline was counted back', () => {
    const state = on({ endsOn: '2025-02-21', renewal: yearly, notice: { months: 3, days: 0 } });
    expect(state).toMatchObject({
      currentEndsOn: '2027-02-21',
      renewals: 2,
      noticeDeadline: '2027-11-21',
      noticeEndsOn: '2028-02-21',
    });
  });

  it('says nothing where there is no deadline', () => {
    expect(on({ endsOn: '2027-02-21', renewal: yearly })).toMatchObject({
      noticeDeadline: null,
      noticeEndsOn: null,
      renewals: 0,
    });
  });

  it('gives notice until its very day where nobody recorded for how long it renews', () => {
    const facts = {
      endsOn: '2027-02-22',
      renewal: { kind: 'automatic', months: null },
      notice: { months: 3, days: 0 },
    } as const;
    expect(on(facts, '2026-11-22').noticeDeadline).toBe('2026-11-22');
    expect(on(facts, '2026-11-23').noticeDeadline).toBe(null);
  });

  it('counts many periods without walking through them', () => {
    const state = on({ endsOn: '1900-01-31', renewal: { kind: 'automatic', months: 1 } }, '2199-02-28');
    expect(state).toMatchObject({ currentEndsOn: '2199-02-28', renewals: 3589 });
  });
});

describe('the recorded states', () => {
  it.each(recordedStates.filter((state) => state !== 'signed' && state !== 'incorporated'))(
    '%s stands as it is',
    (recorded) => {
      const facts = {
        recorded,
        endsOn: '2020-12-31',
        renewal: yearly,
        notice: { months: 1, days: 0 },
        noticeGivenOn: '2020-01-01',
        deletionConfirmedOn: '2021-01-01',
      };
      expect(on(facts)).toEqual({
        status: recorded,
        covered: recorded === 'not-required',
        currentEndsOn: '2020-12-31',
        noticeDeadline: null,
        noticeEndsOn: null,
        renewals: 0,
        hasUncounted: false,
      });
    },
  );

  it('incorporated is judged like signed', () => {
    const facts = { endsOn: '2027-01-31', renewal: yearly, notice: { months: 1, days: 0 } };
    expect(on({ ...facts, recorded: 'incorporated' })).toEqual(on(facts));
  });

  it('covered are five', () => {
    expect(agreementStatuses.filter(isCovered).sort()).toEqual([
      'active',
      'expiring',
      'not-required',
      'notice',
      'renewed',
    ]);
  });
});

it('the policy says how early an ending term is named, to the day', () => {
  const policy = { ...defaultPolicy, agreementExpiringDays: 30 };
  expect(on({ endsOn: '2026-12-22' }, TODAY, policy).status).toBe('expiring');
  expect(on({ endsOn: '2026-12-23' }, TODAY, policy).status).toBe('active');
});

it('an indefinite agreement has no end, whatever stands in the field', () => {
  const renewal = { kind: 'indefinite', months: null } as const;
  expect(on({ endsOn: '2020-01-01', renewal })).toMatchObject({ status: 'active', currentEndsOn: null });
});
