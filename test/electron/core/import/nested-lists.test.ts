/** Lists of objects, as programs write them in JSON and YAML: an object where others have a word, one object for each name. */
import { describe, expect, it } from 'vitest';
import { plan, problemOf, statedIn } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is only kept as words or said about it. */
const short = (lines: string[]) => lines.filter((line) => !/^(\?|!|kept|left out|not read| {2}")/.test(line));
const ofJson = (list: unknown) => plan(JSON.stringify(list), 'lijst.json');
const ofYaml = (...lines: string[]) => plan(lines.join('\n'), 'lijst.yaml');

describe('an object in one row and a word in another', () => {
  it('of the agreement, the place and the sub-processors', () => {
    const made = ofYaml(
      '- name: Salamander',
      '  dpa: signed',
      '  location: eu-central-1',
      '  sub-processors: [AWS, Fastly]',
      '- name: Triton',
      '  dpa: {status: requested, signed-on: ~, version: v2}',
      '  location: {country: Ireland, city: Cork}',
      '  sub-processors: [{name: SendGrid, country: US}]',
      '- name: Axolotl',
      '  dpa: {status: signed, signed-on: 2024-03-12, expires: 2027-03-11}',
      '  location: {storage: Norway, support: India}',
      '  sub-processors: none',
    );
    expect(short(told(made))).toEqual([
      'Salamander',
      '  + AWS; Fastly',
      '  = signed',
      '  > DE {eu-central-1}',
      'Triton',
      '  + SendGrid',
      '  = requested',
      '  > IE',
      'Axolotl',
      '  = signed 2024-03-12 until 2027-03-11',
      '  > NO',
      '  > IN support',
    ]);
    expect(statedIn(made)).toEqual(
      expect.arrayContaining(['dpa.version: v2', 'location.city: Cork', 'sub-processors: none']),
    );
  });

  it('of the supplier itself, its owner and a period', () => {
    const made = ofJson({
      status: 'ok',
      items: [
        {
          supplier: { name: 'Rietzanger', kvk: '12345678', status: 'Active' },
          agreement: { type: 'DPA', status: 'Signed', noticePeriod: { value: 3, unit: 'months' } },
          owner: { name: 'K. de Wit', email: 'k@org.example' },
        },
        { supplier: 'Snor GmbH', agreement: 'none', owner: 'L. Vos' },
      ],
    });
    expect(short(told(made))).toEqual(['Rietzanger', '  = signed notice 3m0d', 'Snor GmbH', '  = missing']);
    expect(made.create.map(({ processor: { owner, kvk, contacts } }) => [owner, kvk, contacts])).toEqual([
      ['K. de Wit', '12345678', []],
      ['L. Vos', null, []],
    ]);
    expect(statedIn(made)).toEqual([
      'supplier.status: Active',
      'agreement.type: DPA',
      'owner.email: k@org.example',
    ]);
  });

  it('a list in which some suppliers are only a name', () => {
    expect(short(told(ofYaml('vendors:', '  - Kwak', '  - {vendor: Kwek, location: NL}')))).toEqual([
      'Kwak',
      'Kwek',
      '  > NL',
    ]);
  });
});

describe('one object for each supplier, under its name', () => {
  it('in JSON, below what is said of the list', () => {
    const made = ofJson({
      version: 2,
      processors: {
        'Kolibrie BV': { dpa: { status: 'signed', on: '2024-03-12' }, locations: [{ country: 'NL' }] },
        'Tapir Inc.': { dpa: 'pending signature', locations: [{ country: 'US' }, { country: 'IN' }] },
        Okapi: null,
      },
    });
    expect(short(told(made))).toEqual([
      'Kolibrie BV',
      '  = signed 2024-03-12',
      '  > NL',
      'Tapir Inc.',
      '  = to-sign',
      '  > US',
      '  > IN',
      'Okapi',
    ]);
  });

  it('in YAML; a name of its own goes before the key', () => {
    const made = ofYaml(
      'v1: {name: Kolibrie BV, dpa: yes, region: NL}',
      'v2: {name: Tapir Inc., dpa: no, region: US}',
    );
    expect(short(told(made))).toEqual([
      'Kolibrie BV',
      '  = signed',
      '  > NL',
      'Tapir Inc.',
      '  = missing',
      '  > US',
    ]);
  });

  it('what only describes one thing is no list of suppliers', () => {
    const one = { supplier: { name: 'Kolibrie' }, agreement: { status: 'signed' } };
    expect(problemOf(() => ofJson(one)).code).toBe('invalid');
    const settings = { database: { host: 'a', port: 1 }, cache: { host: 'b', port: 2 } };
    expect(problemOf(() => ofJson(settings)).code).toBe('invalid');
  });

  it('a list beside it that says more is the list', () => {
    const made = ofJson({
      meta: { name: 'Export', total: 1 },
      result: { name: 'Vendors', items: [{ name: 'Kolibrie', dpa: 'signed', location: 'NL' }] },
    });
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kolibrie']);
  });
});

describe('names within names', () => {
  const fieldsOf = (record: object) =>
    Object.fromEntries(
      ofJson([record]).result.mapping.columns.map(({ column, field }) => [column, field] as const),
    );

  it('what something is called, or of which kind it is, belongs to what it stands in', () => {
    const fields = fieldsOf({
      owner: { name: 'Jan', email: 'jan@org.example', phone: '1' },
      contact: { name: 'Piet', email: 'piet@kolibrie.example', phone: '2' },
      agreement: { type: 'DPA', status: 'signed' },
      risk: { label: 'High' },
      businessEntity: { title: 'Org BV' },
      hosting: { country: 'NL', city: 'Amsterdam' },
      node: { name: 'Kolibrie', type: 'Hosting' },
    });
    expect(fields).toEqual({
      'owner.name': 'owner',
      'owner.email': 'words',
      'owner.phone': 'words',
      'contact.name': 'contactName',
      'contact.email': 'email',
      'contact.phone': 'phone',
      'agreement.type': 'words',
      'agreement.status': 'agreementState',
      'risk.label': 'words',
      'businessEntity.title': 'words',
      'hosting.country': 'location',
      'hosting.city': 'words',
      'node.name': 'name',
      'node.type': 'category',
    });
  });
});

it('days as programs count them are read, and said to be so', () => {
  const made = ofJson([
    {
      vendor: 'Fluit',
      dpa_status: 'executed',
      dpa_signed_at: 1_710_201_600_000,
      dpa_expires_at: 1_806_451_199,
    },
    { vendor: 'Trom', dpa_status: 'executed', dpa_signed_at: 17, dpa_expires_at: null },
  ]);
  expect(short(told(made))).toEqual([
    'Fluit',
    '  = signed 2024-03-12 until 2027-03-30',
    'Trom',
    '  = signed',
  ]);
  expect(made.result.uncertain.map(({ column }) => column)).toEqual([
    'dpa_signed_at',
    'dpa_expires_at',
    'dpa_expires_at',
  ]);
  expect(made.result.rejected.map(({ value }) => value)).toEqual(['17']);
});

it('references to records of another table name no sub-processor', () => {
  const made = ofJson([{ vendor: 'Paperclip', subProcessors: ['recA1b2C3d4E5f6G7', 'recB1b2C3d4E5f6G7'] }]);
  expect(made.create.map(({ chain }) => chain)).toEqual([[]]);
  expect(statedIn(made)).toEqual(['subProcessors: recA1b2C3d4E5f6G7; recB1b2C3d4E5f6G7']);
});

describe('tables that are written as arrays', () => {
  const expected = ['Kolibri', '  = signed', '  > NL', 'Tapir', '  = missing'];

  it.each([
    [
      'row by row',
      {
        range: 'A1:C3',
        values: [
          ['Vendor', 'DPA', 'Data location'],
          ['Kolibri', 'yes', 'NL'],
          ['Tapir', 'no'],
        ],
      },
    ],
    [
      'names beside rows',
      {
        columns: ['vendor', 'dpa', 'data_location'],
        data: [
          ['Kolibri', 'yes', 'NL'],
          ['Tapir', 'no', null],
        ],
      },
    ],
    ['column by column', { vendor: ['Kolibri', 'Tapir'], dpa: ['yes', 'no'], data_location: ['NL', null] }],
    [
      'by number of row',
      {
        vendor: { 0: 'Kolibri', 1: 'Tapir' },
        dpa: { 0: 'yes', 1: 'no' },
        data_location: { 0: 'NL', 1: null },
      },
    ],
  ])('%s', (_, list) => expect(short(told(ofJson(list)))).toEqual(expected));

  it('fields that a record has as a list of labels are columns; one that stands twice keeps both', () => {
    const made = ofJson([
      {
        name: 'Kolibri',
        customFields: [
          { label: 'DPA signed', value: 'Yes' },
          { label: 'Hosting region', value: ['EU', 'US'] },
          { label: 'Cost', value: 5 },
          { label: 'Cost', value: 6 },
        ],
      },
      { name: 'Tapir', customFields: [{ label: 'DPA signed', value: 'No' }] },
    ]);
    expect(short(told(made))).toEqual([
      'Kolibri',
      '  = signed',
      '  > ?[EU]',
      '  > US',
      'Tapir',
      '  = missing',
    ]);
    expect(statedIn(made)).toContain('Cost: 5; 6');
  });

  it('the list of suppliers is found beside that of the people who are named in it', () => {
    const made = ofJson({
      included: [{ type: 'users', id: '9', attributes: { name: 'Jan', email: 'jan@org.example' } }],
      data: [
        { type: 'vendors', id: '1', attributes: { name: 'Kolibri', 'dpa-status': 'signed', region: 'NL' } },
      ],
    });
    expect(short(told(made))).toEqual(['Kolibri', '  = signed', '  > NL']);
    expect(made.result.otherSheets).toEqual(['included']);
  });
});

describe('one supplier', () => {
  it('is read as itself, and not as those that it names', () => {
    const made = ofJson({
      name: 'Kolibri BV',
      dpa: { status: 'signed', signed_on: '2024-03-12' },
      hosting_region: 'eu-west-1',
      contacts: [{ name: 'Jan', email: 'jan@kolibri.example' }],
      sub_processors: [
        { name: 'Mailgun', country: 'US' },
        { name: 'Twilio', country: 'US' },
      ],
    });
    expect(short(told(made))).toEqual([
      'Kolibri BV',
      '  + Mailgun; Twilio',
      '  = signed 2024-03-12',
      '  > IE {eu-west-1}',
    ]);
  });

  it('an organisation with its suppliers is none of them', () => {
    const made = ofJson({
      company: 'Org BV',
      address: 'Dijk 1',
      dpo: 'Jan',
      vendors: [{ name: 'Kolibri' }, { name: 'Tapir' }],
    });
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kolibri', 'Tapir']);
  });

  it('each under its name, in a list; a wrapping around each is no name', () => {
    const made = ofYaml('- Kolibri:', '    dpa: signed', '    location: NL', '- Tapir:', '    dpa: none');
    expect(short(told(made))).toEqual(['Kolibri', '  = signed', '  > NL', 'Tapir', '  = missing']);
    const edges = [{ node: { name: 'Kolibri', dpa: 'signed' } }];
    expect(short(told(ofJson({ edges })))).toEqual(['Kolibri', '  = signed']);
  });
});

describe('lists within a record', () => {
  it('of objects that hold lists give each path its words', () => {
    const made = ofJson([
      {
        vendor: 'Fjord AS',
        services: [
          { name: 'CRM', data_hosting: ['Norway', 'Sweden'] },
          { name: 'Chat', data_hosting: ['Ireland'] },
        ],
      },
      { vendor: 'Lagoon', services: [{ name: 'Mail', data_hosting: ['United States'] }] },
    ]);
    expect(short(told(made))).toEqual([
      'Fjord AS (CRM; Chat)',
      '  > NO',
      '  > SE',
      '  > IE',
      'Lagoon (Mail)',
      '  > US',
    ]);
  });

  it('of one object everywhere tell of the record itself, and of two stay together', () => {
    const kari = { name: 'Kari', email: 'kari@fjord.example' };
    const one = ofJson([
      { vendor: 'Fjord AS', contacts: [kari] },
      { vendor: 'Lagoon', contacts: [] },
    ]);
    expect(one.create.map(({ processor }) => processor.contacts)).toMatchObject([[kari], []]);
    const two = ofJson([
      { vendor: 'Fjord AS', contacts: [kari, { name: 'Ola', email: 'ola@fjord.example' }] },
    ]);
    expect(statedIn(two)).toEqual(['contacts: Kari, kari@fjord.example; Ola, ola@fjord.example']);
    expect(two.create[0]?.processor.contacts).toEqual([]);
  });

  it('a day of the safeguard is no day on which an agreement was signed', () => {
    const made = ofJson([
      { vendor: 'Lagoon', transfer: { mechanism: 'SCC module 2', signed: '2024-05-05' }, dpa: null },
      { vendor: 'Fjord AS' },
    ]);
    expect(short(told(made))).toEqual(['Lagoon', 'Fjord AS']);
    expect(statedIn(made)).toContain('transfer.signed: 2024-05-05');
  });
});
