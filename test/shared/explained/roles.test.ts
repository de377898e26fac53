/** What the end of an agreement asks, by the role of the other party: what a processor owes is asked of no other controller. */
import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../shared/explained/attention.ts';
import { letterAsking, letterOnControl, letterOnLocations } from '../../../shared/explained/outlook.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { completeness } from '../../../shared/law/completeness.ts';
import { agreementClassOf } from '../../../shared/law/counting.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { askedTopics } from '../../../shared/schema/outlook.ts';
import {
  agreement,
  breach,
  checked,
  dataFlow,
  judgement,
  link,
  processor,
  record,
  review,
} from '../law/records.ts';

type Role = Processor['role'];
const roles = ['processor', 'sub-processor', 'joint-controller', 'independent-controller'] as const;

const of = (
  role: Role,
  terms: Partial<Agreement>,
  own: Partial<Processor> = {},
  changes: Partial<ProcessorRecord> = {},
) =>
  judged(
    checked(
      record({
        processor: processor({ role, ...own }),
        agreements: [agreement(terms)],
        reviews: [review()],
        ...changes,
      }),
    ),
    judgement,
  );

const dates = (...facts: Parameters<typeof of>) =>
  deadlines(of(...facts))
    .filter(({ kind }) => kind !== 'review')
    .map(({ kind, due, article }) => `${kind} ${due} ${article}`.trim());
const told = (...facts: Parameters<typeof of>) =>
  attentionOf(of(...facts)).flatMap(({ code, reason, nextStep }) =>
    code === 'incomplete' ? [] : [`${code}: ${reason.nl} ${nextStep.nl}`],
  );

const from = { language: 'nl', organisation: 'Stichting Proef', sender: '' } as const;

const expired = { endsOn: '2026-10-01' };
const ended = { endsOn: '2026-10-01', noticeGivenOn: '2026-08-01' };
const requested = {
  recorded: 'requested',
  requestedOn: '2026-10-01',
  signedOn: null,
  effectiveOn: null,
} as const;

describe('an agreement that ended', () => {
  it('has its day under the article of the role, and a deletion only where one is owed', () => {
    expect(Object.fromEntries(roles.map((role) => [role, dates(role, expired)]))).toEqual({
      processor: [
        'agreement-end 2026-10-01 28(3)',
        'deletion 2026-10-15 28(3)(g)',
        'deletion 2026-10-31 28(3)(g)',
      ],
      'sub-processor': [
        'agreement-end 2026-10-01 28(4)',
        'deletion 2026-10-15 28(3)(g), 28(4)',
        'deletion 2026-10-31 28(3)(g), 28(4)',
      ],
      'joint-controller': ['agreement-end 2026-10-01 26(1)'],
      'independent-controller': ['agreement-end 2026-10-01'],
    });
    for (const role of ['joint-controller', 'independent-controller'] as const) {
      expect(dates(role, ended)).toEqual([]);
      expect(dates(role, {}, { endedOn: '2026-10-01' })).toEqual([]);
      expect(letterAsking(of(role, ended), 'deletion', from)).toBe(null);
      expect(letterAsking(of(role, {}, { endedOn: '2026-10-01' }), 'deletion', from)).toBe(null);
    }
    expect(letterAsking(of('sub-processor', ended), 'deletion', from)).not.toBe(null);
  });

  it('asks a joint controller for a new arrangement, and another controller for nothing of Art. 28', () => {
    expect(told('joint-controller', expired)).toEqual([
      'expired: De onderlinge regeling met Acme B.V. is verlopen op 1-10-2026, terwijl er nog gegevens worden verwerkt (art. 26 lid 1 AVG). Stel een nieuwe onderlinge regeling vast en leg de datum vast, of stop met de gezamenlijke verwerking.',
    ]);
    expect(told('joint-controller', ended)).toEqual([
      'ended-open: De onderlinge regeling met Acme B.V. eindigde op 1-10-2026, terwijl er nog gegevens worden verwerkt (art. 26 lid 1 AVG). Stel een nieuwe onderlinge regeling vast en leg de datum vast, of stop met de gezamenlijke verwerking.',
    ]);
    expect(told('independent-controller', expired)).toEqual([
      'agreement-end: De laatste dag van de overeenkomst met Acme B.V. was 1-10-2026. Sluit een nieuwe overeenkomst, als die nog nodig is.',
    ]);
    expect(told('independent-controller', ended)).toEqual([]);
    for (const role of ['joint-controller', 'independent-controller'] as const)
      for (const terms of [expired, ended, { endsOn: '2026-12-31' }, requested])
        expect(told(role, terms).join()).not.toMatch(/wissen|gewist|art\. 28|verwerkersovereenkomst/);
  });

  it('is finished with a joint controller once no data flow, and not with a processor', () => {
    const classOf = (role: Role, hasFlows: boolean) =>
      agreementClassOf({ role, hasFlows, agreementStatus: 'ended-open', covered: false });
    expect([classOf('joint-controller', false), classOf('joint-controller', true)]).toEqual([
      'finished',
      'missing',
    ]);
    expect([classOf('processor', false), classOf('sub-processor', false)]).toEqual(['missing', 'missing']);
    const stopped = { endedOn: '2026-11-21' };
    expect(told('joint-controller', ended, stopped)).toEqual([]);
    expect(told('processor', ended, stopped).join()).toContain('wissen of terugbezorgen is niet bevestigd');
    const flows = { flows: [] };
    expect(told('joint-controller', ended, {}, flows).join()).not.toContain('ended-open');
    expect(told('processor', ended, {}, flows).join()).toContain('ended-open');
  });
});

describe('before its end', () => {
  it.each([
    ['processor', 'agreement-end 2026-12-31 28(3)', 'request 2026-10-15 28(3)', 'verwerkersovereenkomst'],
    ['sub-processor', 'agreement-end 2026-12-31 28(4)', 'request 2026-10-15 28(4)', 'verwerkersovereenkomst'],
    ['joint-controller', 'agreement-end 2026-12-31 26(1)', 'request 2026-10-15 26(1)', 'onderlinge regeling'],
    ['independent-controller', 'agreement-end 2026-12-31', 'request 2026-10-15', 'overeenkomst'],
  ] as const)('a %s is asked what its role asks', (role, end, request, what) => {
    expect(dates(role, { endsOn: '2026-12-31' })).toEqual([end]);
    expect(dates(role, requested)[0]).toBe(request);
    expect(told(role, requested).join()).toContain(what);
  });

  it('another parent is looked at under Art. 28(1) where that asks for guarantees', () => {
    const parent = { name: 'X Inc.', country: 'US', announcedOn: null, effectiveOn: '2026-12-31' };
    const article = (role: Role, effectiveOn: string | null) =>
      attentionOf(of(role, {}, { nextParent: { ...parent, effectiveOn } })).flatMap((item) =>
        item.code.startsWith('parent') ? [item.article] : [],
      );
    expect(roles.map((role) => article(role, '2026-12-31'))).toEqual([['28(1)'], ['28(1)'], [''], ['']]);
    expect(roles.map((role) => article(role, null))).toEqual([['28(1)'], ['28(1)'], [''], ['']]);
  });
});

describe('where the data are', () => {
  const changes: readonly Partial<ProcessorRecord>[] = [
    { flows: [] },
    { flows: [dataFlow({ country: 'unknown' })] },
    { flows: [dataFlow({ country: 'IN', exportedFrom: 'GB', safeguards: [] })] },
    { flows: [dataFlow({ country: 'NL', parentCountry: 'US' })] },
    { flows: [], chain: [link('Ergens Ltd')] },
  ];

  it('is asked of another controller, and of our own customer, under no article on processors', () => {
    for (const role of ['joint-controller', 'independent-controller'] as const) {
      for (const facts of changes) {
        const supplier = of(role, {}, {}, facts);
        const articles = completeness(supplier).gaps.map(({ article }) => article);
        for (const { article, reason, nextStep } of attentionOf(supplier)) {
          articles.push(article);
          expect(`${reason.nl} ${nextStep.nl}`).not.toMatch(/art\. 28 |afdoende garanties/);
        }
        expect(articles.filter((article) => article.includes('28('))).toEqual([]);
      }
    }
    const ofCustomer = { flows: [dataFlow({ actor: 'customer', country: 'unknown' })] };
    const [item] = attentionOf(of('processor', {}, {}, ofCustomer));
    expect(item).toMatchObject({ code: 'UNKNOWN_LOCATION', article: '30(2)(c), 44' });
  });

  it('is asked of a processor as what it was instructed', () => {
    for (const facts of changes.slice(0, 2)) {
      const [item] = attentionOf(of('processor', {}, {}, facts));
      expect(item?.article).toBe('28(3)(a), 30(1)(e)');
      expect(item?.reason.nl).toContain('art. 28 lid 3 onder a');
    }
  });
});

describe('letters', () => {
  const nextParent = { name: 'X Inc.', country: 'US', announcedOn: null, effectiveOn: '2026-12-31' };
  const facts = {
    flows: [dataFlow({ country: 'unknown' }), dataFlow({ id: 'f2', country: 'IN', safeguards: [] })],
    breaches: [breach()],
  };
  const letters = (role: Role, own: Partial<Processor> = {}) => {
    const supplier = of(role, { ...requested, checklist: {} }, { nextParent, ...own }, facts);
    const about = askedTopics.map((topic) => [topic, letterAsking(supplier, topic, from)] as const);
    return Object.fromEntries([
      ...about,
      ['locations', letterOnLocations(supplier, from)],
      ['control', letterOnControl(supplier, from)],
    ]) as Record<string, { subject: string; body: string } | null>;
  };

  it('ask another controller for nothing that only a processor owes', () => {
    for (const role of ['joint-controller', 'independent-controller'] as const) {
      const made = letters(role);
      for (const letter of Object.values(made)) {
        expect(letter?.body ?? '').not.toMatch(/art\. 28|afdoende garanties|lijst van alle subverwerkers/);
      }
      expect([made.certificates, made['sub-processors'], made.deletion]).toEqual([null, null, null]);
      expect(made.locations?.body).toContain('de gegevens die u van ons krijgt');
      expect(made.breach?.body).toContain('of u het zelf hebt gemeld');
      expect(made.control?.body).toContain('voor de gegevens die u van ons krijgt');
      expect(made.transfer?.body).toContain('art. 44');
    }
    expect(letters('processor').control?.body).toContain('afdoende garanties');
    expect(letters('processor').locations?.body).toContain('art. 28 lid 3 onder a');
    expect(letters('processor').breach?.body).toContain('art. 28 lid 3 onder f en 33 lid 2');
  });

  it('ask a sub-processor of ours what we owe ourselves', () => {
    expect(letters('sub-processor').certificates?.body).toContain('art. 28 lid 4');
    const gone = letters('sub-processor', { endedOn: '2026-10-01' });
    expect(gone.deletion?.body).toContain('art. 28 lid 3 onder g en 28 lid 4');
  });
});
