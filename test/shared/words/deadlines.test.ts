import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import { certificateNames } from '../../../shared/words/certificates.ts';
import { deadlineFormula, deadlineLabels, deadlineSentences } from '../../../shared/words/deadlines.ts';
import { dpf, goodTia, scc, TODAY } from '../law/facts.ts';
import {
  agreement,
  announcement,
  certificate,
  checked,
  dataFlow,
  on,
  record,
  review,
} from '../law/records.ts';

const yearly = { kind: 'automatic', months: 12 } as const;

describe('formulas', () => {
  const formulas = (changes: Partial<ProcessorRecord>) =>
    Object.fromEntries(
      deadlines(judged(checked(record(changes)), on(TODAY))).map(({ kind, due, formula, daysAfter }) => [
        `${kind} ${due}`,
        deadlineFormula(due, formula, daysAfter).nl,
      ]),
    );
  it('show how every date was counted', () => {
    expect(
      formulas({
        agreements: [
          agreement({
            endsOn: '2027-03-31',
            renewal: yearly,
            notice: { months: 3, days: 0 },
            objectionDays: 30,
          }),
          agreement({ id: 'a2', recorded: 'requested', requestedOn: '2026-11-10' }),
          agreement({ id: 'a3', endsOn: '2026-10-31', noticeGivenOn: '2026-09-01' }),
        ],
        certificates: [certificate()],
        announcements: [announcement({ objectionUntil: null }), announcement({ id: 'n2', name: 'Two' })],
        reviews: [review()],
        flows: [
          dataFlow({ country: 'US', dpf: dpf() }),
          dataFlow({ id: 'f2', entity: 'B', country: 'US', dpf: dpf({ recertificationDue: null }) }),
          dataFlow({ id: 'f3', country: 'IN', safeguards: [scc()], tia: goodTia }),
          dataFlow({ id: 'f4', country: 'GB' }),
        ],
      }),
    ).toEqual({
      'notice 2026-12-31': '31-12-2026 = 31-3-2027 min 3 maanden',
      'request 2026-11-24': '24-11-2026 = de dag van het verzoek plus 14 dagen',
      'request 2026-12-10': '10-12-2026 = de dag van het verzoek plus 30 dagen',
      'deletion 2026-11-14': '14-11-2026 = de einddatum plus 14 dagen',
      'deletion 2026-11-30': '30-11-2026 = de einddatum plus 30 dagen',
      'certificate 2027-01-31': '31-1-2027 = de laatste dag van het certificaat of rapport',
      'certificate 2027-03-02': '2-3-2027 = de laatste dag van het certificaat of rapport plus 30 dagen',
      'objection 2026-12-20': '20-12-2026 = 20-11-2026 plus 30 dagen',
      'objection 2026-12-01': '1-12-2026 = de laatste dag voor bezwaar',
      'review 2028-01-15': '15-1-2028 = 15-1-2026 plus 24 maanden',
      'dpf 2027-08-03': '3-8-2027 = de hernieuwingsdatum op de DPF-lijst',
      'dpf 2027-10-01': '1-10-2027 = 1-10-2026 plus 12 maanden',
      'tia 2027-03-10': '10-3-2027 = 10-3-2026 plus 12 maanden',
      'decision-end 2031-12-27': '27-12-2031 = de laatste dag van het adequaatheidsbesluit',
    });
  });
  it('in English', () => {
    expect(deadlineFormula('2026-12-31', { from: '2027-03-31', less: { months: 3, days: 0 } }, 0).en).toBe(
      '31 Dec 2026 = 31 Mar 2027 less 3 months',
    );
    expect(deadlineFormula('2026-12-01', { from: null, recorded: 'end' }, 30).en).toBe(
      '1 Dec 2026 = the end date plus 30 days',
    );
  });
});

describe('sentences', () => {
  const words = {
    supplier: 'Acme B.V.',
    role: 'processor' as const,
    subject: certificateNames['iso-27001'],
    place: { nl: 'India', en: 'India' },
    due: '2027-01-31',
    on: '2027-01-01',
    months: 12,
    noticeBy: null,
    switchBy: null,
    noticeEndsOn: null,
    until: '2027-01-31T08:30Z',
    hasClause: null,
    isOfSubProcessor: false,
    isOver: false,
  };
  it.each(deadlineKinds)('%s speaks in both languages', (kind) => {
    const { reason, nextStep } = deadlineSentences(kind, '28(3)', words);
    const isOwn = kind === 'review';
    expect(reason.nl).toMatch(isOwn ? /^[A-Z][^(]+\.$/ : /^[A-Z].+ \(art\. 28 lid 3 AVG\)\.$/);
    expect(reason.en).toMatch(isOwn ? /^[A-Z][^(]+\.$/ : /^[A-Z].+ \(Art\. 28\(3\) GDPR\)\.$/);
    for (const text of [reason.nl, reason.en, nextStep.nl, nextStep.en]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/undefined|null/);
    }
  });
  it('a review goes by the term of the organisation, and notice by the day on which it is received', () => {
    expect(deadlineSentences('review', '5(2)', words).reason.nl).toBe(
      'De afspraken met Acme B.V. zijn volgens uw eigen termijn van 12 maanden uiterlijk op 31-1-2027 opnieuw te beoordelen.',
    );
    expect(deadlineSentences('notice', '28(3)', words).reason.nl).toContain(
      'moet uw opzegging uiterlijk op 31-1-2027 zijn ontvangen',
    );
  });
  it('a certificate names its own last day', () => {
    expect(deadlineSentences('certificate', '28(1)', words).reason.nl).toBe(
      'Het bewijs van Acme B.V. (ISO/IEC 27001) is geldig tot en met 1-1-2027 (art. 28 lid 1 AVG).',
    );
  });
  it('every kind has a name of its own', () => {
    expect(new Set(deadlineKinds.map((kind) => deadlineLabels[kind].nl)).size).toBe(deadlineKinds.length);
    expect(new Set(deadlineKinds.map((kind) => deadlineLabels[kind].en)).size).toBe(deadlineKinds.length);
  });
});
