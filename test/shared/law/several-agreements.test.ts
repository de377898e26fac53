/** A supplier with an agreement for each of its services: what one of them lacks is not hidden by another. */
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { type Stated, statedFields } from '../../../shared/fields/stated.ts';
import { openAnnouncements } from '../../../shared/law/announcements.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import { hasOpenMatter } from '../../../shared/law/open-matters.ts';
import { judgeAgreements } from '../../../shared/law/verdict.ts';
import { answer } from './checklist-answers.ts';
import { agreement, announcement, checked, judgement, processor, record, review } from './records.ts';

const PAY = '00000000-0000-4000-8000-000000000001';
const SICK = '00000000-0000-4000-8000-000000000002';
const services = [
  { id: PAY, name: 'Salaris', category: null, endedOn: null },
  { id: SICK, name: 'Verzuim', category: null, endedOn: null },
];

/** One agreement for pay, and one for sick leave. */
function of(
  pay: Partial<Agreement>,
  sick: Partial<Agreement>,
  changes: Partial<ProcessorRecord> = {},
  statedInList: Stated[] = [],
) {
  return judged(
    checked(
      record({
        processor: processor({ services, statedInList }),
        agreements: [
          agreement({ id: 'a1', title: 'Salaris 2024', serviceIds: [PAY], ...pay }),
          agreement({ id: 'a2', title: 'Verzuim 2024', serviceIds: [SICK], ...sick }),
        ],
        reviews: [review()],
        ...changes,
      }),
    ),
    judgement,
  );
}

const both = (
  make: (pay: Partial<Agreement>, sick: Partial<Agreement>) => void,
  changes: Partial<Agreement>,
) => {
  make(changes, {});
  make({}, changes);
};

describe('of two agreements on which services rely', () => {
  it('what either lacks by law is told, by its name', () => {
    const told = (one: ReturnType<typeof of>) =>
      attentionOf(one).flatMap(({ code, key, reason }) => (code === 'checklist' ? [[key, reason.nl]] : []));
    const lacking = { checklist: { 'b.confid': answer('no'), 'h.audit': answer('partly') } };
    expect(told(of({}, {}))).toEqual([]);
    expect(told(of({}, lacking))).toEqual([
      [
        'p1:checklist:a2',
        'In de verwerkersovereenkomst “Verzuim 2024” met Acme B.V. ontbreken 2 verplichte onderdelen of zijn ze niet volledig (art. 28 lid 3 AVG).',
      ],
    ]);
    expect(told(of(lacking, lacking)).map(([key]) => key)).toEqual(['p1:checklist:a1', 'p1:checklist:a2']);
    both((...facts) => expect(hasOpenMatter(of(...facts))).toBe(true), lacking);
    expect(hasOpenMatter(of({}, {}))).toBe(false);
    const unassessed = { checklist: { 'x.guarantee': answer('no') } };
    expect(told(of(unassessed, unassessed)).map(([key]) => key)).toEqual(['p1:guarantee:a1']);
  });

  it('what either does not say is a gap', () => {
    const full = { model: 'own', breachTermHours: 24, subProcessorAuthorisation: 'specific' } as const;
    const gaps = (...facts: Parameters<typeof of>) =>
      completeness(of(...facts)).gaps.map(({ code }) => code as string);
    expect(gaps(full, full)).not.toContain('agreement.breachTerm');
    both(
      (pay, sick) => {
        expect(gaps({ ...full, ...pay }, { ...full, ...sick })).toContain('agreement.breachTerm');
      },
      { breachTermHours: null },
    );
    both(
      (pay, sick) => {
        expect(gaps({ ...full, ...pay }, { ...full, ...sick })).toContain('agreement.breachTermLong');
      },
      { breachTermHours: 120 },
    );
    const { known, asked } = completeness(of(full, { ...full, breachTermHours: null }));
    const whole = completeness(of(full, full));
    expect([known, asked]).toEqual([whole.known - 1, whole.asked]);
  });

  it('the term that was not read makes the status unsure, whichever it is of', () => {
    const cell = (recordId: string): Stated => ({
      ...emptyOf(statedFields),
      words: 'ergens in 2026',
      column: 'Einddatum',
      why: 'rejected',
      field: 'endsOn',
      recordId,
    });
    for (const id of ['a1', 'a2']) {
      const one = of({}, {}, {}, [cell(id)]);
      expect(one.verdict).toMatchObject({ agreementStatus: 'active', agreementId: id, covered: false });
      expect(attentionOf(one).filter(({ code }) => code === 'term-not-read')).toMatchObject([
        { key: `p1:term:${id}` },
      ]);
    }
    const beside = of({ recorded: 'missing' }, {}, {}, [cell('a2')]);
    expect(beside.verdict).toMatchObject({ agreementStatus: 'missing', agreementId: 'a1', covered: false });
    expect(attentionOf(beside).map(({ code }) => code)).toContain('term-not-read');
  });

  it('the strictest counts for a new sub-processor, so that no term is lost', () => {
    const open = (pay: Partial<Agreement>, sick: Partial<Agreement>) => {
      const told = { announcements: [announcement({ objectionUntil: null })] };
      return openAnnouncements(of(pay, sick, told)).map(({ matter, until }) => [matter, until]);
    };
    const general = (objectionDays: number | null) =>
      ({ subProcessorAuthorisation: 'general', objectionDays }) as const;
    expect(open(general(30), general(14))).toEqual([['objection', '2026-12-04']]);
    expect(open(general(null), general(14))).toEqual([['objection', '2026-12-04']]);
    both(
      (pay, sick) => {
        expect(open({ ...general(14), ...pay }, { ...general(14), ...sick })).toEqual([['consent', null]]);
      },
      { subProcessorAuthorisation: 'specific' },
    );
    both(
      (pay, sick) => {
        expect(open({ ...general(14), ...pay }, { ...general(14), ...sick })).toEqual([
          ['regime', '2026-12-04'],
        ]);
      },
      { subProcessorAuthorisation: null },
    );
    expect(open(general(14), { recorded: 'not-required', notRequiredReason: 'no-personal-data' })).toEqual([
      ['objection', '2026-12-04'],
    ]);
  });
});

describe('the supplier', () => {
  const ofOnly = (id: string, endedOn: string | null = null) => ({ id, name: id, category: null, endedOn });
  const running = [ofOnly('pay'), ofOnly('sick')];
  const judge = (
    facts: readonly Partial<Agreement>[],
    isSure?: Parameters<typeof judgeAgreements>[3],
    among = running,
  ) =>
    judgeAgreements(
      facts.map((changes, at) => agreement({ id: `a${at}`, ...changes })),
      among,
      judgement,
      isSure,
    );

  it('relies on the best agreement for each service, each once, and first on the one that counts', () => {
    const relied = (...facts: Partial<Agreement>[]) =>
      judge(facts, undefined, [...running, ofOnly('gone', '2026-11-21')]).relied.map(
        ({ agreement: { id } }) => id,
      );
    expect(relied({})).toEqual(['a0']);
    expect(relied({ serviceIds: ['pay'] }, { serviceIds: ['sick'] })).toEqual(['a0', 'a1']);
    expect(relied({ serviceIds: ['pay'] }, { serviceIds: ['sick'], recorded: 'missing' })).toEqual([
      'a1',
      'a0',
    ]);
    expect(relied({ serviceIds: ['pay', 'sick'] }, { serviceIds: ['gone'] })).toEqual(['a0']);
    expect(relied({ serviceIds: ['pay'] }, {}, { recorded: 'draft' })).toEqual(['a0', 'a1']);
  });

  it('is unsure with one that may not cover, and worse than that with one that is missing', () => {
    const counting = (...facts: Partial<Agreement>[]) =>
      judge(facts, ({ agreement: { id } }) => id !== 'a1').counting?.agreement.id;
    const [pay, sick] = [{ serviceIds: ['pay'] }, { serviceIds: ['sick'] }];
    expect(counting(pay, sick)).toBe('a1');
    expect(counting({ ...pay, endsOn: '2026-12-31' }, sick)).toBe('a1');
    expect(counting({ ...pay, recorded: 'missing' }, sick)).toBe('a0');
  });
});
