import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { mayBeCloud, switchBy, switchingDates, switchingFindings } from '../../../shared/law/switching.ts';
import { TODAY } from './facts.ts';
import { agreement, checked, on, processor, record } from './records.ts';

const cloud = {
  isCloudService: true,
  notice: { months: 2, days: 0 },
  transitionDays: 30,
  switchingCharges: false,
} as const;
const fine = { isComplete: true, isNoticeTooLong: false, isTransitionTooLong: false, isCharged: false };
const found = (changes: Partial<Agreement>, asOf = TODAY) =>
  switchingFindings(agreement({ ...cloud, ...changes }), asOf);

describe('what an agreement says of switching', () => {
  it('is fine within two months, thirty days and without charges', () => expect(found({})).toEqual(fine));

  it('is no matter of what is no cloud service, of what nobody asked, or of before the Data Act', () => {
    expect(found({ isCloudService: false })).toBe(null);
    expect(found({ isCloudService: null })).toBe(null);
    expect(found({}, '2025-09-11')).toBe(null);
    expect(found({}, '2025-09-12')).toEqual(fine);
  });

  it.each([
    [{ months: 2, days: 0 }, false],
    [{ months: 2, days: 1 }, true],
    [{ months: 3, days: 0 }, true],
    [{ months: 0, days: 60 }, false],
    // Longer than two months in one season, not in another: not longer by itself.
    [{ months: 0, days: 61 }, false],
    [{ months: 0, days: 62 }, false],
    [{ months: 0, days: 63 }, true],
  ])('a notice period of %o is too long: %s', (notice, isNoticeTooLong) => {
    expect(found({ notice })).toEqual({ ...fine, isNoticeTooLong });
  });

  it('a notice period of its own for switching goes before the general one', () => {
    const switchingNotice = { months: 1, days: 0 };
    expect(found({ notice: { months: 6, days: 0 }, switchingNotice })).toEqual(fine);
    expect(found({ switchingNotice: { months: 3, days: 0 } })).toEqual({ ...fine, isNoticeTooLong: true });
  });

  it('what was not recorded is incomplete, not fine', () => {
    expect(found({ notice: null })).toEqual({ ...fine, isComplete: false });
    expect(found({ transitionDays: null })).toEqual({ ...fine, isComplete: false });
    expect(found({ switchingCharges: null })).toEqual({ ...fine, isComplete: false });
    expect(found({ notice: null, switchingNotice: { months: 1, days: 0 } })).toEqual(fine);
  });

  it('a transitional period is at most thirty days', () => {
    expect(found({ transitionDays: 31 })).toEqual({ ...fine, isTransitionTooLong: true });
    expect(found({ transitionDays: 0 })).toEqual(fine);
  });

  it('charges may be asked until 12 January 2027', () => {
    expect(found({ switchingCharges: true }, '2027-01-11')).toEqual(fine);
    expect(found({ switchingCharges: true }, '2027-01-12')).toEqual({ ...fine, isCharged: true });
    expect(found({}, '2027-01-12')).toEqual(fine);
  });
});

describe('until when notice to switch is in time', () => {
  const yearly = { kind: 'automatic', months: 12 } as const;
  const by = (changes: Partial<Agreement>, asOf = TODAY) => {
    const facts = agreement({ ...cloud, endsOn: '2027-03-31', renewal: yearly, ...changes });
    return switchBy(facts, agreementState(facts, asOf, defaultPolicy), asOf);
  };

  it('is two months before the end where more was agreed', () => {
    expect(by({ notice: { months: 3, days: 0 } })).toBe('2027-01-31');
    // The day of notice for the running period has passed; that to switch has not.
    expect(by({ notice: { months: 3, days: 0 } }, '2027-01-15')).toBe('2027-01-31');
    expect(by({ notice: { months: 3, days: 0 } }, '2027-01-31')).toBe('2027-01-31');
    expect(by({ notice: { months: 3, days: 0 } }, '2027-02-01')).toBe(null);
  });
  it('is what was agreed for switching, where that is less', () => {
    const notice = { months: 3, days: 0 };
    expect(by({ notice, switchingNotice: { months: 1, days: 0 } })).toBe('2027-02-28');
    expect(by({ notice, switchingNotice: { months: 6, days: 0 } })).toBe('2027-01-31');
  });
  it('is not said where nothing is gained', () => {
    expect(by({})).toBe(null);
    expect(by({ notice: { months: 1, days: 0 } })).toBe(null);
    expect(by({ notice: { months: 1, days: 0 }, switchingNotice: { months: 2, days: 0 } })).toBe(null);
  });
  it('is not said without a notice period, an end, or the Data Act', () => {
    const notice = { months: 3, days: 0 };
    expect(by({ notice: null })).toBe(null);
    expect(by({ notice: null, switchingNotice: { months: 1, days: 0 } })).toBe(null);
    expect(by({ notice, renewal: { kind: 'none', months: null } as never })).toBe(null);
    expect(by({ notice, isCloudService: null })).toBe(null);
    expect(by({ notice }, '2025-09-11')).toBe(null);
  });
});

describe('whether it must be asked if it is a cloud service', () => {
  const may = (changes: Parameters<typeof processor>[0]) =>
    mayBeCloud(record({ processor: processor(changes) }), TODAY);
  const service = (category: 'saas' | 'payroll', endedOn: string | null = null) =>
    ({ id: 's1', name: 'Dienst', category, endedOn }) as never;

  it.each([
    ['hosting', true],
    ['email', true],
    ['saas', true],
    ['backup', true],
    [null, false],
  ] as const)('of %s: %s', (category, expected) => expect(may({ category })).toBe(expected));
  it('one running service is enough', () => {
    expect(may({ services: [service('saas')] })).toBe(true);
    expect(may({ services: [service('payroll')] })).toBe(false);
    expect(may({ services: [service('saas', '2026-11-21')] })).toBe(false);
  });
});

describe('the day on which charges fall away', () => {
  const dates = (changes: Partial<Agreement>, asOf = TODAY) =>
    switchingDates(judged(checked(record({ agreements: [agreement({ ...cloud, ...changes })] })), on(asOf)));
  const charged = { switchingCharges: true };

  it('is a date while charges are agreed', () => {
    expect(dates(charged)).toEqual([
      {
        kind: 'switching-charges',
        subject: 'a1',
        name: 'Verwerkersovereenkomst',
        on: '2027-01-12',
        article: '',
        formula: { from: null, recorded: 'switching' },
        flowId: null,
        place: null,
      },
    ]);
    const whole = checked(record({ agreements: [agreement({ ...cloud, ...charged })] }));
    expect(deadlines(judged(whole, on(TODAY))).map(({ kind }) => kind)).toContain('switching-charges');
  });
  it('is none otherwise', () => {
    expect(dates({})).toEqual([]);
    expect(dates({ switchingCharges: null })).toEqual([]);
    expect(dates({ ...charged, isCloudService: null })).toEqual([]);
    expect(dates({ ...charged, recorded: 'draft' })).toEqual([]);
    expect(dates(charged, '2027-01-11')).toHaveLength(1);
    expect(dates(charged, '2027-01-12')).toEqual([]);
  });
});
