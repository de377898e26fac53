import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAgreements } from '../../../shared/explained/states.ts';
import {
  type AgreementFacts,
  agreementFacts,
  agreementInput,
  emptyAgreement,
} from '../../../shared/fields/agreement.ts';
import { explainedAgreement, processorVerdict } from '../../../shared/fields/record.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { addDays } from '../../../shared/law/dates.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { heldAtMost, recordedStates } from '../../../shared/schema/agreement.ts';
import { civilDate } from '../../../shared/schema/primitives.ts';
import { agreement as facts } from './facts.ts';
import { agreement, announcement, dataFlow, on, record, review } from './records.ts';

/** Any day that a register can hold; the first and the last come often. */
const heldDay = fc.oneof(
  fc.constantFrom('1900-01-01', '1900-02-28', '2199-11-30', '2199-12-31'),
  fc.integer({ min: 0, max: 109_571 }).map((days) => addDays('1900-01-01', days)),
);
const upTo = (most: number) => fc.oneof(fc.constantFrom(0, most), fc.integer({ min: 0, max: most }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any facts that a register can hold, those filled in before periods were bounded included. */
const heldFacts: fc.Arbitrary<AgreementFacts> = fc.record({
  recorded: fc.constantFrom(...recordedStates),
  signedOn: maybe(heldDay),
  effectiveOn: maybe(heldDay),
  endsOn: heldDay,
  renewal: fc.record({
    kind: fc.constantFrom('none', 'automatic', 'indefinite'),
    months: upTo(heldAtMost.months).map((months) => Math.max(1, months)),
  }),
  notice: maybe(fc.record({ months: upTo(heldAtMost.months), days: upTo(heldAtMost.days) })),
  noticeGivenOn: maybe(heldDay),
  deletionConfirmedOn: maybe(heldDay),
});

describe('days at the ends of the calendar', () => {
  it('the facts of these tests are facts that a register holds', () => {
    fc.assert(
      fc.property(heldFacts, (held) => {
        expect(agreementFacts.parse(held)).toEqual(held);
      }),
    );
  });

  it('everything that is counted from a record can be answered, on any day', () => {
    const verdict = processorVerdict;
    fc.assert(
      fc.property(heldFacts, heldDay, heldDay, (held, asOf, other) => {
        const whole = record({
          agreements: [agreement({ ...held, objectionDays: 3650 })],
          flows: [dataFlow({ country: 'US', tia: { completedOn: other, outcome: 'positive' } })],
          announcements: [announcement({ announcedOn: other, objectionUntil: null })],
          reviews: [review({ reviewedOn: other })],
        });
        const judgedRecord = judged(whole, on(asOf));
        expect(verdict.safeParse(judgedRecord.verdict).error).toBeUndefined();
        for (const explained of explainAgreements(judgedRecord)) {
          expect(explainedAgreement.safeParse(explained).error).toBeUndefined();
        }
        for (const { due } of deadlines(judgedRecord)) expect(civilDate.safeParse(due).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a day after 2199 is not given, and the record says that something could not be counted', () => {
    const late = judged(
      record({
        agreements: [
          agreement({
            endsOn: '2026-12-31',
            renewal: { kind: 'automatic', months: 12 },
            notice: { months: 1200, days: 36_500 },
          }),
        ],
      }),
      on('2026-11-22'),
    );
    expect(late.agreementStates[0]).toMatchObject({ noticeDeadline: null, hasUncounted: true });
    expect(late.verdict.agreementStatus).toBe('active');
    expect(deadlines(late).filter(({ kind }) => kind === 'notice')).toEqual([]);
    expect(completeness(late).gaps.map(({ code }) => code)).toContain('agreement.uncounted');
    expect(explainAgreements(late)[0]?.nextStep.nl).toContain('na 2199');
  });

  it.each([
    ['a period that is no number', { notice: { months: Number.NaN, days: 0 } }],
    ['a period beyond all', { notice: { months: 1e12, days: 0 } }],
    ['a part of a period', { notice: { months: 0.5, days: 0 } }],
    ['a period that counts back', { notice: { months: 0, days: -1 } }],
    ['a day outside the calendar', { endsOn: '9999-12-31' }],
    ['a signature outside the calendar', { signedOn: '9999-12-31' }],
    ['a beginning outside the calendar', { effectiveOn: '9999-12-31' }],
    ['a renewal of no months', { endsOn: '2026-12-31', renewal: { kind: 'automatic', months: 0 } }],
  ] as const)('%s is unknown, not covered, and stops nothing', (_, changes) => {
    const state = agreementState(facts(changes), '2026-11-22', defaultPolicy);
    expect(state).toMatchObject({ status: 'unknown', covered: false, hasUncounted: true });
  });
});

describe('periods at the door', () => {
  const path = (changes: Partial<AgreementFacts>) =>
    agreementInput
      .safeParse({ ...emptyAgreement, ...changes })
      .error?.issues.map((issue) => [issue.path.join('.'), issue.message]);

  it('of more than ten years are refused by name', () => {
    const asked = (months: number, days: number) => ({ notice: { months, days } });
    expect(path(asked(120, 3650))).toBeUndefined();
    expect(path(asked(121, 0))).toEqual([['notice.months', 'period-too-long']]);
    expect(path(asked(0, 3651))).toEqual([['notice.days', 'period-too-long']]);
    expect(path({ endsOn: '2027-01-01', renewal: { kind: 'automatic', months: 121 } })).toEqual([
      ['renewal.months', 'period-too-long'],
    ]);
  });
});
