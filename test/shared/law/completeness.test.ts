import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { completeness, gapArticle, unlocatedImporters } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { GapCode } from '../../../shared/schema/gap.ts';
import { gapNames, incompleteSentences } from '../../../shared/words/completeness.ts';
import { formatArticle } from '../../../shared/words/format.ts';
import { dpf } from './facts.ts';
import { agreement, certificate, checked, dataFlow, judgement, processor, record } from './records.ts';

const contact = (kind: 'privacy' | 'incident', email = 'x@example.org') => ({
  id: kind,
  kind,
  name: '',
  email,
  phone: '',
});

const fullProcessor = processor({
  kvk: '01234567',
  country: 'NL',
  parentCountry: 'NL',
  owner: 'Kim',
  criticality: 'normal',
  services: [{ id: 's1', name: 'Hosting', category: null, endedOn: null }],
  contacts: [contact('privacy'), contact('incident')],
  purposes: 'Website',
  dataCategories: ['naam'],
  dataSubjects: ['klanten'],
  specialCategories: false,
  criminalData: false,
  bsn: false,
  retention: '1 jaar',
  measures: ['TLS'],
});
const fullAgreement = agreement({
  renewal: { kind: 'indefinite', months: null },
  notice: { months: 1, days: 0 },
  model: 'own',
  subProcessorAuthorisation: 'general',
  objectionDays: 30,
  breachTermHours: 24,
  checklist: { 'h.audit': { answer: 'yes', clause: '', note: '' } },
});
const full = record({
  processor: fullProcessor,
  agreements: [fullAgreement],
  documents: [
    {
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
    },
  ],
});

const gaps = (value: ProcessorRecord) =>
  completeness(judged(checked(value), judgement)).gaps.map((gap) => gap.code);

it('a full record lacks nothing', () => {
  expect(completeness(judged(checked(full), judgement))).toEqual({ gaps: [], score: 100 });
});

describe('the supplier', () => {
  it.each<[GapCode, Partial<typeof fullProcessor>]>([
    ['processor.number', { kvk: null }],
    ['processor.country', { country: null }],
    ['processor.parentCountry', { parentCountry: null }],
    ['processor.owner', { owner: '' }],
    ['processor.criticality', { criticality: null }],
    ['processor.services', { services: [] }],
    ['processor.privacyContact', { contacts: [contact('incident')] }],
    ['processor.privacyContact', { contacts: [contact('incident'), contact('privacy', '')] }],
    ['processor.incidentContact', { contacts: [contact('privacy')] }],
    ['processor.purposes', { purposes: '' }],
    ['processor.dataCategories', { dataCategories: [] }],
    ['processor.dataSubjects', { dataSubjects: [] }],
    ['processor.sensitive', { bsn: null }],
    ['processor.sensitive', { criminalData: null }],
    ['processor.sensitive', { specialCategories: null }],
    ['processor.retention', { retention: '' }],
    ['processor.measures', { measures: [] }],
    ['evidence.certificate', { criticality: 'high' }],
  ])('%s', (code, changes) => {
    expect(gaps({ ...full, processor: { ...fullProcessor, ...changes } })).toEqual([code]);
  });

  it('a foreign number, a telephone or evidence will do', () => {
    const foreign = { ...fullProcessor, kvk: null, foreignNumber: 'HRB 1' };
    expect(gaps({ ...full, processor: foreign })).toEqual([]);
    const phone = { ...contact('privacy', ''), phone: '010' };
    expect(
      gaps({ ...full, processor: { ...fullProcessor, contacts: [phone, contact('incident')] } }),
    ).toEqual([]);
    const critical = { ...fullProcessor, criticality: 'high' as const };
    expect(gaps({ ...full, processor: critical, certificates: [certificate()] })).toEqual([]);
  });

  it('that is a controller is asked little', () => {
    const other = processor({ role: 'independent-controller', country: null });
    expect(gaps(record({ processor: other, agreements: [], flows: [] })).sort()).toEqual([
      'flows.none',
      'processor.country',
      'processor.number',
      'processor.owner',
    ]);
  });

  it('that has stopped is asked nothing', () => {
    const stopped = processor({ endedOn: '2026-11-21' });
    expect(completeness(judged(record({ processor: stopped }), judgement))).toEqual({ gaps: [], score: 100 });
    expect(gaps(record({ processor: processor({ endedOn: '2026-11-22' }) })).length).toBeGreaterThan(0);
  });
});

describe('the agreement', () => {
  it.each<[GapCode[], Parameters<typeof agreement>[0]]>([
    [['agreement.dates'], { signedOn: null, effectiveOn: null }],
    [['agreement.model'], { model: null }],
    [['agreement.authorisation'], { subProcessorAuthorisation: null, objectionDays: null }],
    [['agreement.objectionDays'], { objectionDays: null }],
    [[], { subProcessorAuthorisation: 'specific', objectionDays: null }],
    [['agreement.breachTerm'], { breachTermHours: null }],
    [['agreement.checklist'], { checklist: {} }],
    [['agreement.document'], { id: 'without-document' }],
    [['agreement.notice'], { notice: null }],
    [
      ['agreement.notice'],
      { notice: null, endsOn: '2027-01-01', renewal: { kind: 'automatic', months: 12 } },
    ],
    [['agreement.end'], { notice: null, renewal: { kind: 'none', months: null } }],
    [[], { notice: null, endsOn: '2028-01-01', renewal: { kind: 'none', months: null } }],
    [['agreement.endUnclear'], { endsOn: '2027-01-01' }],
    [['agreement.none'], { recorded: 'unknown' }],
    [[], { recorded: 'requested' }],
    [['agreement.reason'], { recorded: 'not-required' }],
    [[], { recorded: 'not-required', notRequiredReason: 'no-personal-data' }],
    [[], { recorded: 'not-required', remark: 'eigen gezag' }],
    [[], { recorded: 'incorporated' }],
    [['agreement.model'], { recorded: 'incorporated', model: null }],
    [[], { recorded: 'requested', model: null }],
    [[], { signedOn: null }],
    [[], { effectiveOn: null }],
  ])('%j', (expected, changes) => {
    expect(gaps({ ...full, agreements: [{ ...fullAgreement, ...changes }] })).toEqual(expected);
  });

  it('has its document among others', () => {
    const [own] = full.documents;
    if (own === undefined) throw new Error('the full record has a document');
    expect(gaps({ ...full, documents: [{ ...own, id: 'd0', agreementId: null }, own] })).toEqual([]);
  });

  it('none at all', () => {
    expect(gaps({ ...full, agreements: [] })).toEqual(['agreement.none']);
  });
});

describe('the flows', () => {
  it.each<[GapCode[], Parameters<typeof dataFlow>[0][]]>([
    [['flows.none'], []],
    [['flows.none'], [{ endedOn: '2026-11-21' }]],
    [['flows.unknownLocation'], [{}, { country: 'unknown' }]],
    [['flows.entity'], [{ entity: '' }]],
    [['flows.entity'], [{}, { entity: '' }]],
    [['flows.safeguards'], [{ country: 'IN', safeguards: null }]],
    [[], [{ country: 'IN', safeguards: [] }]],
    [[], [{ country: 'IN', safeguards: null, separateImporter: false }]],
    [[], [{ country: 'CH', safeguards: null }]],
    [[], [{ country: 'US', safeguards: null, dpf: dpf() }]],
    [['flows.safeguards'], [{ country: 'IN' }, { country: 'IN', safeguards: null }]],
    [[], [{}, { country: 'unknown', endedOn: '2026-11-21' }]],
  ])('%j', (expected, flows) => {
    const made = flows.map((changes, index) => dataFlow({ id: `f${index}`, ...changes }));
    expect(gaps({ ...full, flows: made })).toEqual(expected);
  });

  it('whose importer nobody can locate are listed for the letter', () => {
    const flows = [
      dataFlow({ country: 'unknown' }),
      dataFlow({ id: 'f2', country: 'unknown' }),
      dataFlow({ id: 'f3', country: 'unknown', entity: '' }),
      dataFlow({ id: 'f4', country: 'unknown', entity: 'Gone', endedOn: '2026-11-21' }),
      dataFlow({ id: 'f5', entity: 'Known' }),
    ];
    expect(unlocatedImporters(judged(record({ flows }), judgement))).toEqual(['Example', 'Acme B.V.']);
  });
});

describe('weight and score', () => {
  it('an empty record: the heaviest first', () => {
    const bare = processor({ country: null, hasSubProcessors: null });
    const empty = record({ processor: bare, agreements: [], flows: [] });
    const { gaps: found, score } = completeness(judged(empty, judgement));
    expect(score).toBe(0);
    expect(
      found
        .slice(0, 4)
        .map((gap) => gap.code)
        .sort(),
    ).toEqual(['agreement.none', 'chain.notAsked', 'flows.none', 'processor.dataCategories']);
    const order = found.map((gap) => gap.weight);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it('a heavy gap costs more than a light one', () => {
    const without = (changes: Partial<typeof fullProcessor>) =>
      completeness(judged({ ...full, processor: { ...fullProcessor, ...changes } }, judgement)).score;
    expect(without({ retention: '' })).toBe(98);
    expect(without({ owner: '' })).toBe(96);
    expect(without({ dataCategories: [] })).toBe(94);
  });

  it('every gap has a name of its own and an article', () => {
    const codes = Object.keys(gapNames) as GapCode[];
    expect(new Set(codes.map((code) => gapNames[code].nl)).size).toBe(codes.length);
    expect(new Set(codes.map((code) => gapNames[code].en)).size).toBe(codes.length);
    for (const code of codes) {
      const article = gapArticle(code);
      // What another law than the GDPR asks names that law itself.
      if (article === '') expect(gapNames[code].nl).toContain('dataverordening');
      else expect(formatArticle(article, 'nl')).toMatch(/^art\. \d/);
    }
  });

  it('the sentence names what is missing', () => {
    expect(incompleteSentences('Acme', ['processor.owner', 'processor.retention'])).toEqual({
      reason: {
        nl: 'Het dossier van Acme is niet volledig. Nog niet vastgelegd: de eigenaar in uw organisatie en de bewaartermijn.',
        en: 'The record of Acme is not complete. Not recorded yet: the owner in your organisation and the retention period.',
      },
      nextStep: { nl: 'Vul het dossier aan.', en: 'Complete the record.' },
    });
  });
});
