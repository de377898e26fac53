import { describe, expect, it } from 'vitest';
import type { Breach } from '../../../shared/fields/breach.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { completeness, unlocatedImporters } from '../../../shared/law/completeness.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { GapCode } from '../../../shared/schema/gap.ts';
import { dpf } from './facts.ts';
import {
  agreement,
  breach,
  certificate,
  checked,
  dataFlow,
  judgement,
  link,
  on,
  processor,
  record,
} from './records.ts';

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
  const { gaps: none, score, known, asked } = completeness(judged(checked(full), judgement));
  expect([none, score, known === asked]).toEqual([[], 100, true]);
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
    ['processor.dpia', { specialCategories: true }],
    ['processor.dpia', { criminalData: true }],
    ['processor.dpia', { bsn: true, bsnGround: 'Wet op de loonbelasting' }],
    ['processor.bsnGround', { bsn: true, dpia: 'Uitgevoerd in 2025' }],
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

  it('with sensitive data lacks nothing once the ground and the DPIA are recorded', () => {
    const sensitive = { specialCategories: true, bsn: true, bsnGround: 'Wlb', dpia: '2025' };
    expect(gaps({ ...full, processor: { ...fullProcessor, ...sensitive } })).toEqual([]);
  });

  it('documents every breach', () => {
    const known: Partial<Breach> = {
      personalData: 'naam',
      dataSubjects: '3',
      consequences: 'geen',
      measures: 'hersteld',
      risk: 'unlikely',
    };
    const facts = (...breaches: Parameters<typeof breach>[0][]) =>
      gaps({ ...full, breaches: breaches.map((changes, at) => breach({ id: `b${at}`, ...changes })) });
    expect(facts(known, known)).toEqual([]);
    expect(facts(known, { risk: 'unlikely' })).toEqual(['breach.facts']);
    for (const name of ['personalData', 'dataSubjects', 'consequences', 'measures'])
      expect(facts({ ...known, [name]: '' }), name).toEqual(['breach.facts']);
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
    expect(completeness(judged(record({ processor: stopped }), judgement))).toEqual({
      gaps: [],
      score: 100,
      known: 0,
      asked: 0,
    });
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

describe('an agreement that says it is not required', () => {
  const reason = (
    role: ProcessorRecord['processor']['role'],
    notRequiredReason: ReturnType<typeof agreement>['notRequiredReason'],
  ) =>
    gaps({
      ...full,
      processor: { ...fullProcessor, role },
      agreements: [agreement({ recorded: 'not-required', notRequiredReason })],
    });
  it.each(['independent-controller', 'joint-controller'] as const)(
    'for a %s contradicts a role that processes on instruction',
    (given) => {
      expect(reason('processor', given)).toEqual(['agreement.contradiction']);
      expect(reason('sub-processor', given)).toEqual(['agreement.contradiction']);
      expect(reason('joint-controller', given)).toEqual([]);
    },
  );
  it('for another reason contradicts nothing', () => {
    expect(reason('processor', 'no-personal-data')).toEqual([]);
    expect(reason('processor', 'own-authority')).toEqual([]);
  });
});

describe('an arrangement between joint controllers', () => {
  const arranged = (changes: Parameters<typeof agreement>[0], documents = full.documents) =>
    gaps({
      ...full,
      processor: { ...fullProcessor, role: 'joint-controller' },
      agreements: [agreement({ essenceAvailableOn: '2026-11-22', ...changes })],
      documents,
    });
  it.each<[GapCode[], Parameters<typeof agreement>[0]]>([
    [[], {}],
    [[], { signedOn: null }],
    [[], { effectiveOn: null }],
    [['agreement.dates'], { signedOn: null, effectiveOn: null }],
    [['agreement.essence'], { essenceAvailableOn: null }],
    [['agreement.essence'], { essenceAvailableOn: '2026-11-23' }],
    [['agreement.document'], { id: 'without-document' }],
  ])('%j', (expected, changes) => expect(arranged(changes)).toEqual(expected));
  it('has its document among others', () => {
    const others = full.documents.map((own) => ({ ...own, id: 'd0', agreementId: null }));
    expect(arranged({}, [...others, ...full.documents])).toEqual([]);
    expect(arranged({}, others)).toEqual(['agreement.document']);
  });
});

describe('terms that do not fit', () => {
  const terms = (changes: Parameters<typeof agreement>[0], policy = {}) =>
    completeness(
      judged(checked({ ...full, agreements: [{ ...fullAgreement, ...changes }] }), on('2026-11-22', policy)),
    ).gaps.map(({ code }) => code);
  it.each<[GapCode[], Parameters<typeof agreement>[0]]>([
    [[], { breachTermHours: 71 }],
    [['agreement.breachTermLong'], { breachTermHours: 72 }],
    [['agreement.breachTermLong'], { breachTermHours: 96 }],
    [[], { objectionDays: 14 }],
    [['agreement.objectionShort'], { objectionDays: 13 }],
    [[], { subProcessorAuthorisation: 'specific', objectionDays: 13 }],
    [[], { renewal: { kind: 'automatic', months: 12 }, endsOn: '2027-06-30' }],
    [['agreement.renewalTerm'], { renewal: { kind: 'automatic', months: null }, endsOn: '2027-06-30' }],
    [['agreement.end'], { renewal: { kind: 'automatic', months: 12 } }],
  ])('%j', (expected, changes) => expect(terms(changes)).toEqual(expected));
  it('are held against our own hours', () => {
    expect(terms({ breachTermHours: 48 }, { breachHours: 48 })).toEqual(['agreement.breachTermLong']);
    expect(terms({ breachTermHours: 47 }, { breachHours: 48 })).toEqual([]);
  });
});

describe('the chain', () => {
  const known = { authorisedOn: '2026-11-22', contractSeenOn: '2026-11-22' };
  const entity = { address: 'Kade 1, Gent', contact: 'x@example.org' };
  const links = (...changes: { link?: Parameters<typeof link>[1]; entity?: Partial<typeof entity> }[]) =>
    changes.map((change, at) => {
      const made = link(`Sub ${at}`, { ...known, ...change.link });
      return { ...made, subProcessor: { ...made.subProcessor, ...entity, ...change.entity } };
    });
  const chain = (made: ReturnType<typeof links>, hasSubProcessors: boolean | null = true) =>
    gaps({ ...full, processor: { ...fullProcessor, hasSubProcessors }, chain: made }).filter((code) =>
      code.startsWith('chain.'),
    );

  it('of which everything is recorded lacks nothing', () => expect(chain(links({}, {}))).toEqual([]));
  it.each<[GapCode, Parameters<typeof links>[0]]>([
    ['chain.address', { entity: { address: '' } }],
    ['chain.contact', { entity: { contact: '' } }],
    ['chain.authorised', { link: { authorisedOn: null } }],
    ['chain.authorised', { link: { authorisedOn: '2026-11-23' } }],
    ['chain.contract', { link: { contractSeenOn: null } }],
    ['chain.contract', { link: { contractSeenOn: '2026-11-23' } }],
  ])('%s, of one link among others', (code, change) => {
    expect(chain(links({}, change))).toEqual([code]);
    expect(chain(links({}, { ...change, link: { ...change.link, endedOn: '2026-11-21' } }))).toEqual([]);
    expect(chain(links({}, { ...change, link: { ...change.link, endedOn: '2026-11-22' } }))).toEqual([code]);
  });
  it('is asked for until somebody says that there is none, or one is recorded', () => {
    expect(chain([], null)).toEqual(['chain.notAsked']);
    expect(chain([], false)).toEqual([]);
    expect(chain([], true)).toEqual(['chain.notListed']);
    expect(chain(links({ link: { endedOn: '2026-11-21' } }), true)).toEqual(['chain.notListed']);
    expect(chain(links({}), null)).toEqual([]);
  });
  it('ends below the link that ended: nothing more is asked of who stood under it', () => {
    const [above, under] = links({ link: { endedOn: '2026-11-21' } }, { entity: { address: '' } });
    const chained = [above, { ...under, parentLinkId: above?.id ?? null }] as ReturnType<typeof links>;
    expect(chain(chained, null)).toEqual(['chain.notAsked']);
    expect(chain(chained, false)).toEqual([]);
  });
  it('contradicts that there would be none', () => {
    expect(chain(links({}), false)).toEqual(['chain.contradiction']);
    expect(chain(links({ link: { endedOn: '2026-11-21' } }), false)).toEqual([]);
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

  it('safeguards count where a transfer needs them only', () => {
    const score = (country: string) =>
      completeness(
        judged(
          record({
            processor: processor({ role: 'independent-controller' }),
            flows: [dataFlow({ country, entity: '' })],
          }),
          judgement,
        ),
      ).score;
    expect(score('IN')).toBeGreaterThan(score('NL'));
  });
});
