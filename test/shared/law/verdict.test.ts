import { describe, expect, it } from 'vitest';
import { judged } from '../../../shared/law/judged.ts';
import {
  effectiveChain,
  effectiveFlows as effectiveIn,
  isProcessor,
  judgeAgreements,
  needsAgreement,
} from '../../../shared/law/verdict.ts';
import { goodTia, scc } from './facts.ts';
import { agreement, checked, dataFlow, judgement, link, on, processor, record } from './records.ts';

const effectiveFlows = (whole: Parameters<typeof effectiveIn>[0]) => effectiveIn(whole, judgement);

describe('the agreement that counts', () => {
  const ids = (...states: Partial<Parameters<typeof agreement>[0]>[]) =>
    judgeAgreements(
      states.map((changes, index) => agreement({ id: `a${index}`, ...changes })),
      [],
      judgement,
    ).counting?.agreement.id;

  it.each([
    ['one that covers before one that is only drafted', [{ recorded: 'draft' }, {}], 'a1'],
    ['a running one before one that ends', [{ endsOn: '2026-12-31' }, {}], 'a1'],
    [
      'one that ends before one that is only requested',
      [{ recorded: 'requested' }, { endsOn: '2026-12-31' }],
      'a1',
    ],
    [
      'a new one in the making before an expired one',
      [{ endsOn: '2026-01-01' }, { recorded: 'to-sign' }],
      'a1',
    ],
    ['anything before a superseded one', [{ recorded: 'superseded' }, { recorded: 'missing' }], 'a1'],
    ['on equality the first', [{}, {}], 'a0'],
    [
      'the one that replaced another, also when it has expired',
      [{ supersededById: 'a1' }, { endsOn: '2026-01-01' }],
      'a1',
    ],
    [
      'the one that is replaced, until the new one takes effect',
      [{ supersededById: 'a1' }, { effectiveOn: '2027-01-01' }],
      'a0',
    ],
    [
      'the one whose successor was removed as any other',
      [{ supersededById: 'gone' }, { endsOn: '2026-01-01' }],
      'a0',
    ],
    [
      'the last of a chain of replacements',
      [{ supersededById: 'a1' }, { supersededById: 'a2' }, { recorded: 'superseded' }],
      'a2',
    ],
  ] as const)('%s', (_name, states, expected) => {
    expect(ids(...states)).toBe(expected);
  });

  describe('of a supplier with services', () => {
    const service = (id: string, endedOn: string | null = null) => ({
      id,
      name: id,
      category: null,
      endedOn,
    });
    const both = [service('pay'), service('sick')];
    const judge = (services: ReturnType<typeof service>[], ...facts: Parameters<typeof agreement>[0][]) => {
      const { counting, service: decides } = judgeAgreements(
        facts.map((changes, at) => agreement({ id: `a${at}`, ...changes })),
        services,
        judgement,
      );
      return [counting?.state.status ?? 'no-agreement', decides?.id ?? null];
    };

    it('the service that is worst off decides', () => {
      expect(judge(both, { serviceIds: ['pay'] }, { serviceIds: ['sick'], recorded: 'missing' })).toEqual([
        'missing',
        'sick',
      ]);
      expect(judge(both, { serviceIds: ['pay'] })).toEqual(['no-agreement', 'sick']);
      expect(judge(both, {})).toEqual(['active', null]);
    });
    it('what is recorded of a service itself goes before what is for all', () => {
      const missing = { serviceIds: ['sick'], recorded: 'missing' as const };
      expect(judge(both, {}, missing)).toEqual(['missing', 'sick']);
      expect(judge([service('sick')], {}, missing)).toEqual(['missing', 'sick']);
      expect(judge(both, {}, { ...missing, recorded: 'superseded' })).toEqual(['active', null]);
      expect(judge(both, {}, { ...missing, supersededById: 'a0' })).toEqual(['active', null]);
    });
    it('what was replaced counts for no service, but until then for its own', () => {
      const old = { serviceIds: ['pay'], supersededById: 'a1' };
      const next = { serviceIds: ['pay'], endsOn: '2026-01-01' };
      expect(judge([service('pay')], old, next)).toEqual(['expired', null]);
      expect(judge([service('pay')], old, { ...next, recorded: 'draft' })).toEqual(['active', null]);
      expect(judge(both, { supersededById: 'a1' }, { serviceIds: ['pay'] })).toEqual([
        'no-agreement',
        'sick',
      ]);
    });
    it('one that has stopped is asked nothing', () => {
      const stopped = [service('pay'), service('sick', '2026-11-21')];
      expect(judge(stopped, { serviceIds: ['pay'] })).toEqual(['active', null]);
      expect(judge([service('pay'), service('sick', '2026-11-22')], { serviceIds: ['pay'] })).toEqual([
        'no-agreement',
        'sick',
      ]);
    });
    it('"missing" without a service is not hidden where there are several', () => {
      expect(judge(both, {}, { recorded: 'missing' })).toEqual(['missing', null]);
      expect(judge([service('pay')], {}, { recorded: 'missing' })).toEqual(['active', null]);
      expect(judge([], {}, { recorded: 'missing' })).toEqual(['active', null]);
      expect(judge(both, {}, { recorded: 'missing', supersededById: 'a0' })).toEqual(['active', null]);
    });
  });

  it('is the first of those that are missing, for a service or for all', () => {
    const services = ['pay', 'sick'].map((id) => ({ id, name: id, category: null, endedOn: null }));
    const found = judgeAgreements(
      [
        agreement({ id: 'a0', serviceIds: ['sick'], recorded: 'missing' }),
        agreement({ id: 'a1', recorded: 'missing' }),
      ],
      services,
      judgement,
    );
    expect([found.counting?.agreement.id, found.service]).toEqual(['a0', null]);
  });

  it('is asked under Art. 28 of who processes on instruction', () => {
    const roles = ['processor', 'sub-processor', 'joint-controller', 'independent-controller'] as const;
    expect(roles.map(isProcessor)).toEqual([true, true, false, false]);
  });

  it('is none where none is recorded', () => {
    expect(judgeAgreements([], [], judgement)).toEqual({
      ...{ states: [], current: new Set(), counting: null, service: null, relied: [] },
    });
    expect(judged(record({ agreements: [] }), judgement).verdict).toMatchObject({
      agreementStatus: 'no-agreement',
      agreementId: null,
      covered: false,
    });
  });
});

describe('flows as the assessment sees them', () => {
  it('a supplier that is our sub-processor gives sub-processor flows', () => {
    const [flow] = effectiveFlows(record({ processor: processor({ role: 'sub-processor' }) }));
    expect(flow?.actor).toBe('sub-processor');
    expect(effectiveFlows(record())[0]?.actor).toBe('processor');
  });

  it('the parent recorded with the legal entity counts where the flow names none', () => {
    const supplier = processor({ parentCountry: 'US' });
    expect(effectiveFlows(record({ processor: supplier }))[0]?.parentCountry).toBe('US');
    const named = dataFlow({ parentCountry: 'JP' });
    expect(effectiveFlows(record({ processor: supplier, flows: [named] }))[0]?.parentCountry).toBe('JP');
    const sub = link('Sub');
    const ofSub = record({
      processor: supplier,
      flows: [dataFlow({ subProcessorId: 's-Sub' })],
      chain: [{ ...sub, subProcessor: { ...sub.subProcessor, parentCountry: 'IN' } }],
    });
    expect(effectiveFlows(ofSub)[0]?.parentCountry).toBe('IN');
    expect(effectiveFlows({ ...ofSub, chain: [] })[0]?.parentCountry).toBe(null);
  });

  it('are those of the record themselves where nothing follows from it', () => {
    const flow = dataFlow({ importerCountry: 'NL' });
    expect(effectiveFlows(record({ flows: [flow] }))[0]).toBe(flow);
  });

  it.each([
    ['independent-controller', 'processor', 'controller'],
    ['joint-controller', 'sub-processor', 'controller'],
    ['sub-processor', 'processor', 'sub-processor'],
    ['processor', 'sub-processor', 'sub-processor'],
    // What we send ourselves stays what we send ourselves, whoever receives it.
    ['independent-controller', 'customer', 'customer'],
    ['sub-processor', 'customer', 'customer'],
  ] as const)('with a %s a flow of a %s is one of a %s', (role, actor, expected) => {
    const flow = dataFlow({ actor, importerCountry: 'NL' });
    expect(effectiveFlows(record({ processor: processor({ role }), flows: [flow] }))[0]?.actor).toBe(
      expected,
    );
  });

  it.each([
    ['as the flow says', { importerCountry: 'DE', country: 'US', entity: 'Other' }, 'DE'],
    ['of the supplier', { entity: '' }, 'NL'],
    ['of the supplier by its own name', { entity: 'Acme B.V.', country: 'US' }, 'NL'],
    ['of the supplier by its name without form', { entity: 'ACME BV', country: 'US' }, 'NL'],
    ['of the supplier within the EEA', { entity: 'Other', country: 'FR' }, 'NL'],
    ['of another entity outside the EEA: its place', { entity: 'Other', country: 'US' }, undefined],
    ['of a sub-processor', { entity: '', country: 'US', subProcessorId: 's-Sub' }, 'IE'],
    ['of a sub-processor by its name', { entity: 'sub', country: 'US', subProcessorId: 's-Sub' }, 'IE'],
    ['of who is in no chain, that is not known', { entity: '', subProcessorId: 's-Gone' }, null],
    ['of a named one in no chain', { entity: 'Gone', country: 'US', subProcessorId: 's-Gone' }, undefined],
  ])('the establishment is that %s', (_name, changes, expected) => {
    const sub = link('Sub');
    const chain = [{ ...sub, subProcessor: { ...sub.subProcessor, country: 'IE' } }];
    const whole = record({ chain, flows: [dataFlow({ importerCountry: null, ...changes })] });
    expect(effectiveFlows(whole)[0]?.importerCountry).toBe(expected);
  });

  it.each([
    ['Acme Limited', 'Acme Ltd'],
    ['Acme, Inc.', 'Acme Incorporated'],
    ['Acme Corporation', 'Acme Corp.'],
    ['Acme GmbH & Co. KG', 'Acme GmbH & Co.KG'],
  ])('%s is who imports as %s too: how a legal form is spelled makes no other entity', (name, entity) => {
    const supplier = processor({ name, country: 'IE' });
    const flow = dataFlow({ importerCountry: null, country: 'US', entity });
    expect(effectiveFlows(record({ processor: supplier, flows: [flow] }))[0]?.importerCountry).toBe('IE');
    const other = dataFlow({ importerCountry: null, country: 'US', entity: 'Acme LLC' });
    expect(
      effectiveFlows(record({ processor: supplier, flows: [other] }))[0]?.importerCountry,
    ).toBeUndefined();
  });

  const ends = (chain: ReturnType<typeof link>[], flow = {}, supplier = {}) =>
    effectiveFlows(
      checked(
        record({
          processor: processor(supplier),
          flows: [dataFlow({ subProcessorId: 's-Sub', ...flow })],
          chain,
        }),
      ),
    )[0]?.endedOn;

  it('end with their supplier, or with the last link of their sub-processor', () => {
    expect(ends([])).toBe(null);
    expect(ends([link('Sub')])).toBe(null);
    expect(ends([link('Sub', { endedOn: '2026-05-01' })])).toBe('2026-05-01');
    expect(ends([link('Sub', { endedOn: '2026-05-01' }), link('Sub', { id: 'l2' })])).toBe(null);
    expect(ends([link('Sub', { id: 'l2' }), link('Sub', { endedOn: '2026-05-01' })])).toBe(null);
    expect(
      ends([link('Sub', { endedOn: '2026-05-01' }), link('Sub', { id: 'l2', endedOn: '2026-07-01' })]),
    ).toBe('2026-07-01');
    expect(
      ends([link('Sub', { endedOn: '2026-07-01' }), link('Sub', { id: 'l2', endedOn: '2026-05-01' })]),
    ).toBe('2026-07-01');
    expect(ends([link('Sub')], { endedOn: '2026-03-01' }, { endedOn: '2026-04-01' })).toBe('2026-03-01');
    expect(ends([link('Sub')], {}, { endedOn: '2026-04-01' })).toBe('2026-04-01');
    expect(ends([link('Other', { endedOn: '2026-05-01' })])).toBe(null);
  });

  it('end with a link above their own', () => {
    const above = link('Above', { endedOn: '2026-02-01' });
    const middle = link('Middle', { parentLinkId: above.id });
    expect(ends([above, middle, link('Sub', { parentLinkId: middle.id })])).toBe('2026-02-01');
    expect(ends([above, link('Sub', { parentLinkId: above.id, endedOn: '2026-01-01' })])).toBe('2026-01-01');
    expect(ends([link('Sub', { parentLinkId: 'gone' })])).toBe(null);
  });

  it('a chain that runs in a circle does not hang', () => {
    const a = link('Sub', { parentLinkId: 'l-B' });
    const b = link('B', { parentLinkId: 'l-Sub', endedOn: '2026-06-01' });
    expect(ends([a, b])).toBe('2026-06-01');
    const above = [link('A', { parentLinkId: 'l-B' }), link('B', { parentLinkId: 'l-A' })];
    expect(ends([link('Sub', { parentLinkId: 'l-A' }), ...above])).toBe(null);
  });
});

describe('the chain as the assessment sees it', () => {
  it('has where each is, whether a running flow goes to it, and when it ends', () => {
    const used = link('Used');
    const whole = record({
      processor: processor({ endedOn: '2027-06-01' }),
      chain: [
        { ...used, subProcessor: { ...used.subProcessor, country: 'US' } },
        link('Under', { parentLinkId: used.id, endedOn: '2027-01-01' }),
        link('Former'),
        link('Later', { endedOn: '2028-01-01' }),
      ],
      flows: [
        dataFlow({ id: 'f1', subProcessorId: 's-Used' }),
        dataFlow({ id: 'f2', subProcessorId: 's-Former', endedOn: '2026-11-21' }),
        dataFlow({ id: 'f3', subProcessorId: 's-Later', endedOn: '2026-11-22' }),
      ],
    });
    expect(effectiveChain(whole, effectiveFlows(whole), judgement.asOf)).toEqual([
      { country: 'US', hasFlow: true, endedOn: '2027-06-01' },
      { country: null, hasFlow: false, endedOn: '2027-01-01' },
      { country: null, hasFlow: false, endedOn: '2027-06-01' },
      { country: null, hasFlow: true, endedOn: '2027-06-01' },
    ]);
  });
  it('ends with the link above', () => {
    const above = link('Above', { endedOn: '2026-03-01' });
    const whole = record({ chain: [above, link('Under', { parentLinkId: above.id })] });
    expect(effectiveChain(whole, [], judgement.asOf).map(({ endedOn }) => endedOn)).toEqual([
      '2026-03-01',
      '2026-03-01',
    ]);
  });
});

describe('a whole record', () => {
  it('is judged on both axes', () => {
    const whole = record({
      agreements: [agreement({ endsOn: '2026-12-31' })],
      flows: [dataFlow({ country: 'IN' }), dataFlow({ id: 'f2', endedOn: '2020-01-01' })],
    });
    expect(judged(checked(whole), judgement).verdict).toEqual({
      asOf: '2026-11-22',
      agreementStatus: 'expiring',
      agreementId: 'a1',
      covered: true,
      currentEndsOn: '2026-12-31',
      noticeDeadline: null,
      transferResult: 'blocked',
      transferCode: 'NO_MECHANISM',
      advisories: [],
      flows: [{ flowId: 'f1', result: 'blocked', code: 'NO_MECHANISM', advisories: [] }],
    });
  });

  it.each([
    ['joint-controller', true],
    ['independent-controller', false],
  ] as const)('flows to a %s are assessed as those to a controller', (role, needs) => {
    const module = (number: number) => ({
      ...dataFlow({ country: 'IN', safeguards: [scc({ module: number })], tia: goodTia }),
    });
    const judge = (number: number) =>
      judged(record({ processor: processor({ role }), flows: [module(number)] }), judgement).verdict
        .transferCode;
    expect([judge(1), judge(2)]).toEqual(['SCC', 'SCC_DEFECT']);
    expect(needsAgreement(role)).toBe(needs);
  });

  it('a supplier that has stopped has no flow left', () => {
    const stopped = record({
      processor: processor({ endedOn: '2026-11-21' }),
      flows: [dataFlow({ country: 'IN' })],
    });
    expect(judged(stopped, judgement).verdict.transferCode).toBe('NO_ACTIVE_FLOWS');
    expect(judged(stopped, on('2026-11-21')).verdict.transferCode).toBe('NO_MECHANISM');
  });

  it('advisories of all flows are one sorted list', () => {
    const whole = record({
      processor: processor({ parentCountry: 'US' }),
      flows: [dataFlow({ country: 'IN', separateImporter: false }), dataFlow({ id: 'f2' })],
    });
    const verdict = judged(whole, judgement).verdict;
    expect(verdict.advisories).toEqual(['PARENT_RISK', 'SECURITY_ABROAD']);
    expect(verdict.flows.map((flow) => flow.advisories)).toEqual([['SECURITY_ABROAD'], ['PARENT_RISK']]);
  });

  it('of our own sub-processor is assessed like any other, with its day of notice', () => {
    const renewing = agreement({
      endsOn: '2027-03-31',
      renewal: { kind: 'automatic', months: 12 },
      notice: { months: 3, days: 0 },
    });
    const whole = record({ processor: processor({ role: 'sub-processor' }), agreements: [renewing] });
    expect(judged(whole, judgement).verdict).toMatchObject({
      transferResult: 'none',
      noticeDeadline: '2026-12-31',
    });
  });

  it('has a transfer when a running flow goes to another entity outside the EEA', () => {
    const has = (changes: Parameters<typeof dataFlow>[0]) =>
      judged(record({ flows: [dataFlow(changes)] }), judgement).hasTransfer;
    expect(has({ country: 'CH' })).toBe(true);
    expect(has({ country: 'IN', endedOn: '2026-11-21' })).toBe(false);
    expect(has({ country: 'IN', separateImporter: false })).toBe(false);
    expect(has({ country: 'unknown' })).toBe(false);
    expect(has({ country: 'NL' })).toBe(false);
    const mixed = record({ flows: [dataFlow(), dataFlow({ id: 'f2', country: 'IN' })] });
    expect(judged(mixed, judgement).hasTransfer).toBe(true);
  });
});
