import { describe, expect, it } from 'vitest';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { concentration, runScenario, type Scenario } from '../../../shared/law/scenario.ts';
import { dpf, goodTia, scc, TODAY } from './facts.ts';
import { agreement, checked, dataFlow, judgement, link, on, processor, record } from './records.ts';

const supplier = (id: string, name: string, changes: Partial<ProcessorRecord> = {}): ProcessorRecord =>
  checked(
    record({
      processor: processor({ id, name, ...changes.processor }),
      ...changes,
      ...(changes.processor ? { processor: { ...changes.processor, id, name } } : {}),
    }),
  );

const us = { country: 'US', dpf: dpf() };
const records = [
  supplier('1', 'Alleen DPF', { flows: [dataFlow({ id: 'f1', ...us })] }),
  supplier('2', 'DPF met terugval', {
    flows: [dataFlow({ id: 'f2', ...us, safeguards: [scc()], tia: goodTia })],
  }),
  supplier('3', 'Nederland', { flows: [dataFlow({ id: 'f3' })] }),
  supplier('4', 'India', { flows: [dataFlow({ id: 'f4', country: 'IN' })] }),
  supplier('5', 'Controller', {
    processor: processor({ role: 'joint-controller' }),
    flows: [dataFlow({ id: 'f5', ...us })],
  }),
  supplier('6', 'Niet gevraagd', {
    flows: [dataFlow({ id: 'f6', ...us, safeguards: null }), dataFlow({ id: 'f7' })],
  }),
];

const run = (scenario: Scenario, list = records) => runScenario(list, scenario, judgement);
const shown = (scenario: Scenario, list = records) =>
  run(scenario, list).changes.map(
    ({ processor: name, before, after, flowIds }) =>
      `${name}: ${before.transferCode} > ${after.transferResult} ${after.transferCode} (${flowIds.join()})`,
  );

describe('a decision falls', () => {
  const falls = { kind: 'withdraw', country: 'US', on: TODAY } as const;

  it('before and after', () => {
    expect(run(falls)).toMatchObject({
      asOf: TODAY,
      before: { none: 1, ok: 4, action: 0, blocked: 1 },
      after: { none: 1, ok: 1, action: 1, blocked: 3 },
    });
  });

  it('counts those in use, as every other page does', () => {
    const ended = supplier('8', 'Beëindigd', {
      processor: processor({ endedOn: '2026-01-01' }),
      flows: [dataFlow({ id: 'h1' })],
    });
    const { before, after } = run(falls, [...records, ended]);
    expect([before, after]).toEqual([run(falls).before, run(falls).after]);
  });

  it('names who is touched, worst first', () => {
    expect(shown(falls)).toEqual([
      'Alleen DPF: ADEQUACY > blocked NO_MECHANISM (f1)',
      'Controller: ADEQUACY > blocked NO_MECHANISM (f5)',
      'Niet gevraagd: ADEQUACY > action MECHANISM_UNKNOWN (f6)',
      'DPF met terugval: ADEQUACY > ok SCC (f2)',
    ]);
  });

  it('falls for the territories that the list reads as part of the country', () => {
    const list = [supplier('7', 'San Juan', { flows: [dataFlow({ id: 'g1', ...us, country: 'PR' })] })];
    expect(shown(falls, list)).toEqual(['San Juan: ADEQUACY > blocked NO_MECHANISM (g1)']);
    expect(shown({ ...falls, country: 'GB' }, list)).toEqual([]);
  });

  it('is judged on its own day, before and after alike', () => {
    const late = run({ ...falls, on: '2028-01-01' });
    expect(late.asOf).toBe('2028-01-01');
    expect(late.before).toEqual({ none: 1, ok: 0, unsure: 0, action: 4, blocked: 1 });
    expect(shown({ ...falls, on: '2023-07-09' })).toEqual([]);
  });

  it('another basis for the same result is a change too', () => {
    const british = supplier('7', 'Brits', {
      flows: [dataFlow({ id: 'g1', country: 'GB', safeguards: [scc()], tia: goodTia })],
    });
    const [change] = run({ ...falls, country: 'GB' }, [british]).changes;
    expect(change).toMatchObject({
      flowIds: ['g1'],
      before: { transferResult: 'ok', transferCode: 'ADEQUACY', advisories: [] },
      after: { transferResult: 'ok', transferCode: 'SCC', advisories: [] },
    });
  });

  it('leaves the list as it is', () => {
    run(falls);
    expect(shippedList.byCode.get('US')?.adequacy).not.toBe(null);
  });

  it('of a country without decision, or an unknown one, nothing changes', () => {
    expect(shown({ ...falls, country: 'IN' })).toEqual([]);
    expect(shown({ ...falls, country: 'ZZ' })).toEqual([]);
  });
});

describe('a country gets a decision', () => {
  it('without or with a condition', () => {
    expect(shown({ kind: 'add', country: 'IN', on: TODAY })).toEqual([
      'India: NO_MECHANISM > ok ADEQUACY (f4)',
    ]);
    expect(shown({ kind: 'add', country: 'IN', on: TODAY, condition: 'confirm' })).toEqual([
      'India: NO_MECHANISM > action ADEQUACY_CONDITION_UNCONFIRMED (f4)',
    ]);
  });
});

describe('something stops', () => {
  const stop = (name: string) => ({ kind: 'stop', name, on: TODAY }) as const;

  it('a supplier, by its name without case and accents', () => {
    expect(shown(stop('ïndia '))).toEqual(['India: NO_MECHANISM > none NO_ACTIVE_FLOWS (f4)']);
    expect(run(stop('India'))).toMatchObject({
      before: { blocked: 1, none: 1 },
      after: { blocked: 0, none: 1 },
    });
  });

  it('a legal entity, whatever the spelling of its form', () => {
    const spelled = [
      supplier('7', 'Wolk B.V.', { flows: [dataFlow({ id: 'w1', country: 'IN' })] }),
      supplier('8', 'Via de ontvanger', {
        flows: [dataFlow({ id: 'w2', entity: 'wolk BV', country: 'IN' })],
      }),
      supplier('9', 'Via de keten', {
        chain: [link('Wolk b. v.')],
        flows: [dataFlow({ id: 'w3', entity: '', country: 'IN', subProcessorId: 's-Wolk b. v.' })],
      }),
    ];
    expect(run(stop('Wolk BV'), spelled).changes.map(({ flowIds }) => flowIds)).toEqual([
      ['w3'],
      ['w2'],
      ['w1'],
    ]);
    expect(concentration(spelled, on(TODAY))[0]).toMatchObject({ kind: 'place', subject: 'IN', flows: 3 });
  });

  it('is in use before, and not after', () => {
    expect(run(stop('India')).before).toEqual({ none: 1, ok: 4, unsure: 0, action: 0, blocked: 1 });
    expect(run(stop('India')).after).toEqual({ none: 1, ok: 4, unsure: 0, action: 0, blocked: 0 });
  });

  it('a supplier that is a controller', () => {
    expect(run(stop('Controller')).changes).toMatchObject([
      {
        processorId: '5',
        before: { transferResult: 'ok' },
        after: { transferResult: 'none' },
        flowIds: ['f5'],
      },
    ]);
  });

  it('a supplier that also is a sub-processor of others', () => {
    const others = [
      supplier('7', 'Via de keten', {
        chain: [link('India')],
        flows: [
          dataFlow({ id: 'g1', entity: '', country: 'IN', subProcessorId: 's-India' }),
          dataFlow({ id: 'g2' }),
        ],
      }),
      supplier('8', 'Via de ontvanger', { flows: [dataFlow({ id: 'g3', entity: 'INDIA', country: 'IN' })] }),
      supplier('7b', 'Twee schakels', {
        chain: [link('Pakistan'), link('India')],
        flows: [
          dataFlow({ id: 'g5', entity: 'Ander', country: 'IN' }),
          dataFlow({ id: 'g6', entity: 'India', country: 'IN' }),
          dataFlow({ id: 'g7', entity: '', country: 'IN', subProcessorId: 's-India' }),
          dataFlow({ id: 'g8', entity: '', country: 'IN', subProcessorId: 's-Pakistan' }),
        ],
      }),
      supplier('9', 'Anders', { chain: [link('Pakistan')], flows: [dataFlow({ id: 'g4', country: 'IN' })] }),
    ];
    expect(shown(stop('India'), [...records, ...others])).toEqual([
      'Twee schakels: NO_MECHANISM > blocked NO_MECHANISM (g6,g7)',
      'India: NO_MECHANISM > none NO_ACTIVE_FLOWS (f4)',
      'Via de keten: NO_MECHANISM > none WITHIN_EEA (g1)',
      'Via de ontvanger: NO_MECHANISM > none NO_ACTIVE_FLOWS (g3)',
    ]);
  });

  it('what had stopped before stays stopped on its own day, and is not counted', () => {
    const gone = supplier('10', 'Weg', {
      processor: processor({ endedOn: '2026-01-01' }),
      flows: [dataFlow({ id: 'h1', country: 'IN' })],
    });
    expect(run(stop('Weg'), [gone])).toMatchObject({ before: { none: 0 }, after: { none: 0 }, changes: [] });
  });

  it('nobody of that name', () => {
    expect(shown(stop('Niemand'))).toEqual([]);
  });

  it('the agreement is told beside it', () => {
    const [change] = run(stop('Nederland'), [
      supplier('3', 'Nederland', { agreements: [agreement({ recorded: 'draft' })] }),
    ]).changes;
    expect(change?.after).toMatchObject({ agreementStatus: 'draft', covered: false });
    expect(change?.control).toBe(null);
    const [covered] = run(stop('Nederland')).changes;
    expect(covered?.before).toMatchObject({ agreementStatus: 'active', covered: true });
    const [without] = run(stop('Nederland'), [supplier('3', 'Nederland', { agreements: [] })]).changes;
    expect(without?.before).toMatchObject({ agreementStatus: 'no-agreement', covered: false });
  });
});

describe('who depends on what', () => {
  const chained = [
    supplier('1', 'Een', {
      chain: [link('Cloud'), link('Cloud', { id: 'again' }), link('Weg', { endedOn: '2026-11-21' })],
      flows: [
        dataFlow({ id: 'f1', country: 'US', subProcessorId: 's-Cloud' }),
        dataFlow({ id: 'f2', country: 'US', parentCountry: 'US' }),
        dataFlow({ id: 'f3', country: 'IN', endedOn: '2026-11-21' }),
      ],
    }),
    supplier('2', 'Acht', { chain: [link('CLOUD.')], flows: [dataFlow({ id: 'f4', country: 'US' })] }),
    supplier('3', 'Gestopt', { processor: processor({ endedOn: '2026-11-21' }), chain: [link('Cloud')] }),
  ];

  it('counts suppliers and flows per place, parent and sub-processor', () => {
    expect(concentration(chained, on(TODAY))).toEqual([
      {
        kind: 'sub-processor',
        subject: 'Cloud',
        flows: 1,
        suppliers: [
          { id: '2', name: 'Acht' },
          { id: '1', name: 'Een' },
        ],
      },
      {
        kind: 'place',
        subject: 'US',
        flows: 3,
        suppliers: [
          { id: '2', name: 'Acht' },
          { id: '1', name: 'Een' },
        ],
      },
      { kind: 'parent', subject: 'US', flows: 1, suppliers: [{ id: '1', name: 'Een' }] },
    ]);
  });

  it('who stands under a sub-processor that has ended is used no more', () => {
    const above = link('Boven', { endedOn: '2026-11-21' });
    const chain = [above, link('Onder', { parentLinkId: above.id }), link('Los')];
    expect(
      concentration([supplier('1', 'Een', { chain, flows: [] })], on(TODAY)).map(({ subject }) => subject),
    ).toEqual(['Los']);
  });

  it('what ends today still counts today', () => {
    const last = supplier('1', 'Een', {
      processor: processor({ endedOn: TODAY }),
      chain: [link('Cloud', { endedOn: TODAY })],
      flows: [dataFlow({ id: 'f1', country: 'US', endedOn: TODAY })],
    });
    expect(concentration([last], on(TODAY)).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'sub-processor Cloud',
      'place US',
    ]);
    expect(concentration([last], on('2026-11-23'))).toEqual([]);
  });

  it('of nothing is nothing', () => {
    expect(concentration([], on(TODAY))).toEqual([]);
  });
});

describe('the control goes to another country', () => {
  const parent = { kind: 'parent', name: 'hostwaard b.v.', country: 'US', on: TODAY } as const;
  const answered = (answer: 'yes' | 'no') => ({ 'x.control': { answer, clause: '', note: '' } });
  const hostwaard = supplier('1', 'Hostwaard B.V.', {
    agreements: [
      agreement({ id: 'a1', title: 'Met', checklist: answered('yes') }),
      agreement({ id: 'a2', title: 'Zonder', checklist: answered('no') }),
      agreement({ id: 'a3', title: 'Open' }),
      agreement({
        id: 'a5',
        title: 'Voorgesteld',
        checklist: { 'x.control': { ...answered('yes')['x.control'], proposedBy: 'arvodi-arbit' } },
      }),
      agreement({ id: 'a4', title: 'Concept', recorded: 'draft', checklist: answered('yes') }),
    ],
    flows: [dataFlow({ id: 'f1', parentCountry: 'DE', entity: '' })],
  });

  it('changes the verdict of its own flows, also where they name a parent', () => {
    expect(run(parent, [hostwaard]).changes).toMatchObject([
      {
        processor: 'Hostwaard B.V.',
        flowIds: ['f1'],
        before: { advisories: [] },
        after: { transferCode: 'WITHIN_EEA', advisories: ['PARENT_RISK'] },
      },
    ]);
    expect(run({ ...parent, country: 'FR' }, [hostwaard]).changes).toMatchObject([{ flowIds: [] }]);
  });

  it('tells the risk of the parent beside a verdict that stays the same', () => {
    const [change] = run(parent, [hostwaard]).changes;
    expect([change?.before.transferCode, change?.before.advisories]).toEqual(['WITHIN_EEA', []]);
    expect([change?.after.transferCode, change?.after.advisories]).toEqual(['WITHIN_EEA', ['PARENT_RISK']]);
  });

  it('names the agreements in force with and without a clause, and those of which it is not known', () => {
    const [change] = run(parent, [hostwaard]).changes;
    expect(change?.control?.agreements.map(({ title, hasClause }) => [title, hasClause])).toEqual([
      ['Met', true],
      ['Zonder', false],
      ['Open', null],
      ['Voorgesteld', null],
    ]);
    const renewing = { kind: 'automatic', months: 12 } as const;
    const terms = { endsOn: '2027-03-31', renewal: renewing, notice: { months: 3, days: 0 } };
    const bound = supplier('1', 'Hostwaard B.V.', { agreements: [agreement(terms)] });
    expect(run(parent, [bound]).changes[0]?.control?.noticeDeadline).toBe('2026-12-31');
  });

  it('touches those who use it as a sub-processor, without terms of their own', () => {
    const used = link('Hostwaard B.V.');
    const using = supplier('2', 'Klant', {
      chain: [{ ...used, subProcessor: { ...used.subProcessor, country: 'NL' } }],
      flows: [
        dataFlow({
          id: 'f2',
          actor: 'sub-processor',
          entity: '',
          subProcessorId: used.subProcessorId,
        }),
      ],
    });
    const elsewhere = supplier('3', 'Elders');
    const named = supplier('4', 'Met ouder', {
      chain: using.chain,
      flows: [
        dataFlow({ id: 'f3', entity: '', subProcessorId: used.subProcessorId, parentCountry: 'DE' }),
        dataFlow({ id: 'f4', entity: 'Dochter', subProcessorId: used.subProcessorId }),
        dataFlow({ id: 'f5', entity: '', subProcessorId: 's-Gone', parentCountry: 'DE' }),
      ],
    });
    expect(run(parent, [named]).changes).toMatchObject([{ flowIds: ['f3', 'f4'] }]);
    const other = { ...hostwaard, flows: [dataFlow({ id: 'f6', entity: 'Ander', parentCountry: 'DE' })] };
    expect(run(parent, [other]).changes).toMatchObject([{ processor: 'Hostwaard B.V.', flowIds: [] }]);
    expect(run(parent, [using, elsewhere]).changes).toMatchObject([
      { processor: 'Klant', flowIds: ['f2'], control: null },
    ]);
  });
});
