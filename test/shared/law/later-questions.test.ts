import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import { agreement, certificate, dataFlow, judgement, link, processor, record } from './records.ts';

const contact = (kind: 'privacy' | 'incident') => ({
  id: kind,
  kind,
  name: '',
  email: 'x@example.org',
  phone: '',
});

const document: ProcessorRecord['documents'][number] = {
  id: 'd1',
  version: 1,
  processorId: 'p1',
  agreementId: 'a1',
  kind: 'agreement',
  name: 'getekend.pdf',
  mediaType: 'application/pdf',
  sha256: '0'.repeat(64),
  bytes: 1,
  addedOn: '2026-01-01',
};

describe('working on a record', () => {
  type Step = (value: ProcessorRecord) => ProcessorRecord;
  const supplier =
    (changes: Partial<ProcessorRecord['processor']>): Step =>
    (value) => ({ ...value, processor: { ...value.processor, ...changes } });
  /** Fills in the agreement that there is, if there is one. */
  const term =
    (changes: Partial<ReturnType<typeof agreement>>): Step =>
    (value) => ({ ...value, agreements: value.agreements.map((one) => ({ ...one, ...changes })) });
  const unsigned = agreement({
    recorded: 'unknown',
    signedOn: null,
    effectiveOn: null,
    endsOn: null,
    renewal: { kind: 'none', months: null },
  });
  const steps: readonly Step[] = [
    supplier({ kvk: '01234567' }),
    supplier({ country: 'NL', parentCountry: 'US' }),
    supplier({ owner: 'Kim', criticality: 'high' }),
    supplier({
      services: [{ id: 's1', name: 'Hosting', category: null, endedOn: null }],
      category: 'hosting',
    }),
    supplier({ contacts: [contact('privacy'), contact('incident')], purposes: 'Website' }),
    supplier({ specialCategories: true }),
    supplier({ criminalData: false }),
    supplier({ bsn: true }),
    supplier({ bsnGround: 'Wlb', dpia: '2025' }),
    supplier({ hasSubProcessors: true }),
    (value) => ({ ...value, chain: [link('x')] }),
    (value) => ({ ...value, flows: [dataFlow({ country: 'unknown', entity: 'X' })] }),
    (value) => ({ ...value, flows: [dataFlow({ country: 'IN', entity: 'X' })] }),
    (value) => ({ ...value, certificates: [certificate()] }),
    (value) => (value.agreements.length > 0 ? value : { ...value, agreements: [unsigned] }),
    term({ recorded: 'requested' }),
    term({ recorded: 'signed' }),
    term({ signedOn: '2026-01-01' }),
    term({ endsOn: '2027-12-31', renewal: { kind: 'automatic', months: null } }),
    term({ notice: { months: 1, days: 0 } }),
    term({ model: 'own', breachTermHours: 24, subProcessorAuthorisation: 'general' }),
    term({ objectionDays: 7, isCloudService: true }),
    (value) => ({ ...value, documents: [document] }),
  ];

  it('never makes fewer of the questions answered, nor a smaller part of them', () => {
    const bare = record({
      processor: processor({ country: null, hasSubProcessors: null, category: null }),
      agreements: [],
      flows: [],
    });
    fc.assert(
      fc.property(fc.shuffledSubarray([...steps]), (order) => {
        let now = bare;
        let before = completeness(judged(now, judgement));
        // A place that becomes known is not made unknown again by the one working on it.
        let isPlaced = false;
        for (const step of order) {
          if (step === steps[11] && isPlaced) continue;
          if (step === steps[12]) isPlaced = true;
          if (step === steps[15] && now.agreements[0]?.recorded === 'signed') continue;
          now = step(now);
          const after = completeness(judged(now, judgement));
          expect(after.known, `step ${steps.indexOf(step)}`).toBeGreaterThanOrEqual(before.known);
          expect(after.known * before.asked, `step ${steps.indexOf(step)}`).toBeGreaterThanOrEqual(
            before.known * after.asked,
          );
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          before = after;
        }
      }),
      { numRuns: 400 },
    );
  });
});
