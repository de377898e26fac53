import { describe, expect, it } from 'vitest';
import type { ExistingChain } from '../../../../electron/core/import/sub-processor-links.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import type { SubProcessor } from '../../../../shared/fields/sub-processor.ts';
import { fixture, place, plan, planCsv, problemOf, statedIn } from './lists.ts';

const supplier = { ...emptyProcessor('Liza'), id: 'liza', version: 1 };
const on = '2026-11-22';
const empty: ExistingChain = {
  on,
  supplier: { processor: supplier, chain: [], flows: [], announcements: [] },
  subProcessors: [],
};

const known: SubProcessor = {
  id: 's1',
  version: 1,
  name: 'UpCloud Oy',
  country: null,
  parentCountry: null,
  address: '',
  contact: '',
  website: '',
  remark: '',
};
const chained: ExistingChain = {
  supplier: {
    processor: supplier,
    chain: [
      {
        id: 'l1',
        version: 1,
        processorId: 'liza',
        subProcessorId: 's1',
        parentLinkId: null,
        authorisedOn: null,
        contractSeenOn: null,
        service: 'Data processing, databases, file storage',
        endedOn: null,
        subProcessor: known,
      },
    ],
    flows: [],
    announcements: [],
  },
  on,
  subProcessors: [known],
};
const list = () => fixture('subprocessors-liza-chat.json');

describe('what a list says of a link besides its name', () => {
  it.each([
    ['Status', 'Removed 2025-06-30', 'gestopt'],
    ['Status', 'gestopt per 1-1-2025', 'gestopt'],
    ['Status', 'Announced', 'aangekondigd'],
    ['Status', 'nog niet actief', 'aangekondigd'],
    ['Objection deadline', '2026-12-20', 'aangekondigd'],
  ])('%s: %s is a doubt', (column, words, says) => {
    const made = planCsv([`Sub-processor;Location;${column}`, `PingPost;NL;${words}`], { under: empty, on });
    expect(made.result.uncertain.map(place)).toEqual([[2, column, words]]);
    expect(made.result.uncertain[0]?.message.nl).toContain(says);
    expect(made.result.created).toBe(1);
  });

  it.each([
    ['Status', 'Active'],
    ['Objection deadline', '2024-02-10'],
    ['Purpose', 'planned maintenance'],
  ])('%s: %s is none', (column, words) => {
    const made = planCsv([`Sub-processor;Location;${column}`, `PingPost;NL;${words}`], { under: empty, on });
    expect(made.result.uncertain).toEqual([]);
  });
});

describe('a list of sub-processors of one supplier', () => {
  it('gives each a link with its service, and flows of a sub-processor', () => {
    const made = plan(list(), 'lijst.json', { under: empty });
    expect([made.create, made.update]).toEqual([[], []]);
    expect(made.result.created).toBe(11);
    expect(made.subProcessors).toHaveLength(11);
    expect(made.subProcessors.at(-1)).toMatchObject({
      rows: [11],
      subProcessorId: null,
      subProcessor: { name: 'Brevo GmbH', country: 'DE' },
      addLinks: [{ service: 'Newsletter delivery' }],
      addFlows: [
        { actor: 'sub-processor', entity: 'Brevo GmbH', country: 'DE', kind: 'storage' },
        { actor: 'sub-processor', entity: '', country: 'BE', kind: 'storage' },
      ],
    });
  });

  it('keeps the words of what a sub-processor has no field for', () => {
    const made = planCsv(['Subverwerker;KvK;Dienst;Locatie;Contact', 'Acme;01234567;Hosting;NL;Piet'], {
      under: empty,
    });
    expect(made.subProcessors[0]?.subProcessor).toMatchObject({ contact: 'Piet', remark: '' });
    expect(statedIn(made)).toEqual(['KvK: 01234567']);
    expect(made.result.uncertain.map(place)).toEqual([[2, 'KvK', '01234567']]);
  });

  it('loses neither for which service it is, nor what it does there, nor a second contact', () => {
    const rows = [
      'Subprocessor;Applicable service;Activity;Data center;E-mail',
      'Acme;Chat;Hosting;Ireland;a@acme.example, b@acme.example',
      'Acme;Chat;Support;Ireland;',
    ];
    const made = planCsv(rows, { under: empty });
    expect(made.subProcessors).toMatchObject([
      {
        subProcessor: { contact: 'a@acme.example; b@acme.example' },
        addLinks: [{ service: 'Chat; Hosting' }, { service: 'Chat; Support' }],
        addFlows: [{ country: 'IE' }],
      },
    ]);
    expect([made.result.kept, made.result.unmapped]).toEqual([[], []]);
    // A chain of which only the service was recorded has no other one by it.
    const [link] = chained.supplier.chain;
    if (!link) throw new Error('the chain is empty');
    const chat = { ...chained, supplier: { ...chained.supplier, chain: [{ ...link, service: 'Chat' }] } };
    const again = planCsv(['Subprocessor;Service;Activity', 'UpCloud Oy;Chat;Hosting'], { under: chat });
    expect(again.subProcessors).toEqual([]);
  });

  it('uses the one that another supplier has, and fills what was open', () => {
    const other: ExistingChain = { ...empty, subProcessors: [known] };
    const made = plan(list(), 'lijst.json', { under: other });
    expect(made.result.created).toBe(11);
    expect(made.subProcessors[0]).toMatchObject({
      subProcessorId: 's1',
      subProcessor: { name: 'UpCloud Oy', country: 'FI' },
      addLinks: [{ service: 'Data processing, databases, file storage' }],
    });
  });

  it('skips what the chain has, and adds another service of it', () => {
    const again = plan(list(), 'lijst.json', { under: chained });
    expect([again.result.created, again.result.skipped]).toEqual([10, 1]);
    expect(again.result.rows[0]?.message?.nl).toContain('UpCloud Oy');
    const more = planCsv(['Entity;Service;Location', 'upcloud oy;DNS;FI'], { under: chained });
    expect(more.result.updated).toBe(1);
    expect(more.subProcessors).toMatchObject([
      { subProcessorId: 's1', addLinks: [{ service: 'DNS' }], addFlows: [{ country: 'FI' }] },
    ]);
  });

  it('brings rows of the list together, and names repeats and rows without a name', () => {
    const made = planCsv(
      [
        'Entity;Service;Location',
        'Acme;DNS;FI',
        'ACME;Hosting;NL',
        'Acme;DNS;Finland',
        ';x;NL',
        'Acme Oy;y;FI',
      ],
      { under: empty },
    );
    expect(made.result.rows.map(({ outcome }) => outcome)).toEqual([
      'created',
      'updated',
      'skipped',
      'updated',
      'created',
    ]);
    expect(made.subProcessors[0]).toMatchObject({
      rows: [2, 3, 5],
      addLinks: [{ service: 'DNS' }, { service: 'Hosting' }, { service: 'x' }],
    });
    expect(made.result.uncertain.map(place)).toEqual([
      [5, 'Entity', ''],
      [6, 'Entity', 'Acme Oy'],
    ]);
  });

  it('names a service of one that is in the chain for several, and the supplier in its own list', () => {
    const [link] = chained.supplier.chain;
    if (!link) throw new Error('the chain is empty');
    const chain = ['Mail', 'Chat'].map((service) => ({ ...link, id: service, service }));
    const under = { ...chained, supplier: { ...chained.supplier, chain } };
    const rows = ['Entity;Service;Location', 'UpCloud Oy;Mail;FI', 'LIZA;Chat;NL'];
    const made = planCsv(rows, { under, duplicates: 'update' });
    expect(made.result.uncertain.map((found) => [place(found), found.message.nl.slice(0, 30)])).toEqual([
      [[3, 'Entity', 'LIZA'], 'Dit is de leverancier zelf. Ga'],
      [[2, 'Service', 'Mail'], 'In de keten staat “UpCloud Oy”'],
    ]);
    expect(planCsv(rows.slice(0, 2), { under }).result.uncertain).toEqual([]);
  });

  it('stops where that was asked', () => {
    const problem = problemOf(() => plan(list(), 'lijst.json', { under: chained, duplicates: 'stop' }));
    expect(problem.code).toBe('conflict');
    expect(problem.data.message.en).toContain('UpCloud Oy');
    expect(plan(list(), 'lijst.json', { under: chained, duplicates: 'skip' }).result.skipped).toBe(1);
  });
});
