import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchExpression } from '../../../../electron/core/derived/list-query.ts';
import { newAgreement, newFlow, newSupplier, testRegister } from '../registers.ts';
import { crowdedRegister } from './crowded.ts';

test('the search finds what a person types, whatever the accents', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Crème Brûlée Hosting B.V.', {
    kvk: '01234567',
    owner: 'Zoë Łukasz',
    tags: ['kritiek'],
    contacts: [
      {
        id: 'c1',
        kind: 'privacy',
        name: 'İlker Öztürk',
        email: 'dpo@creme-brulee.example',
        phone: '010 000 01 01',
      },
    ],
    services: [{ id: 's1', name: 'Webhosting', category: 'hosting', endedOn: null }],
  });
  await newAgreement(client, id, { title: 'Bijlage 3', recorded: 'draft' });
  await newFlow(client, id, { country: 'CW', entity: 'Nachtwacht Pvt', statedLocation: 'Willemstad' });
  await newSupplier(client, 'Iets heel anders');
  const found = async (search: string) =>
    (await client.processors.list({ search })).rows.map((row) => row.name);
  const typed = [
    'creme',
    'CRÈME',
    'cre\u0300me bru\u0302le\u0301e',
    'hosting creme',
    'brul',
    'B.V. crème',
    '0123',
    'zoe',
    'krit',
    'ozturk',
    'dpo@creme-brulee.example',
    '010 000',
    'webh',
    'bijlage 3',
    'nachtwacht',
    'willemst',
    'curacao',
    'Curaçao',
  ];
  for (const words of typed)
    expect([words, await found(words)]).toEqual([words, ['Crème Brûlée Hosting B.V.']]);
  for (const words of ['creme anders', 'rulé anders', 'hostxngx', 'oe', 'x'])
    expect([words, await found(words)]).toEqual([words, []]);
  for (const words of ['', '   ', '\u0000', '\u202E']) expect(await found(words)).toHaveLength(2);
});

test('a word of five letters or more is found with one mistake where it stands nowhere, and that is said', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Polderhost B.V.', { kvk: '12345678' });
  await newSupplier(client, 'Noord', {
    services: [{ id: 's1', name: 'Webhosting', category: null, endedOn: null }],
  });
  const ask = async (search: string) => {
    const { rows, total, corrections } = await client.processors.list({ search });
    const { agreementStatus } = await client.processors.facets({ search });
    expect(Object.values(agreementStatus).reduce((sum, n) => sum + n, 0)).toBe(total);
    return { names: rows.map(({ name }) => name), corrections };
  };
  const polderhost = { names: ['Polderhost B.V.'], found: ['polderhost'] };
  const webhosting = { names: ['Noord'], found: ['webhosting'] };
  for (const [typed, { names, found }] of [
    ['polderhots', polderhost],
    ['poldehost', polderhost],
    ['polderrhost', polderhost],
    ['poldxrhost', polderhost],
    ['oplderhost', polderhost],
    ['POLDERHOTS', polderhost],
    ['hosing', webhosting],
    ['webhostng', webhosting],
    ['hostign', webhosting],
  ] as const) {
    expect([typed, await ask(typed)]).toEqual([
      typed,
      { names, corrections: [{ typed: typed.toLowerCase(), found }] },
    ]);
  }
  // A word that stands somewhere is itself, also beside one that does not.
  expect(await ask('hosting')).toEqual({ names: ['Noord'], corrections: [] });
  expect((await ask('polderhots bv')).names).toEqual(['Polderhost B.V.']);
  expect((await ask('polderhots noord')).names).toEqual([]);
  // Two mistakes, numbers, and short words are no matter of reading.
  for (const typed of ['poldrehots', '12345679', 'nord', '1234567x'])
    expect([typed, await ask(typed)]).toEqual([typed, { names: [], corrections: [] }]);
});

test('what was erased is not offered for a word with a mistake', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Polderhost', {
    contacts: [{ id: 'c1', kind: 'privacy', name: 'Quirijn', email: '', phone: '' }],
  });
  const corrections = async () => (await client.processors.list({ search: 'quirjin' })).corrections;
  expect(await corrections()).toEqual([{ typed: 'quirjin', found: ['quirijn'] }]);
  await client.persons.erase({ contactId: 'c1', reason: 'verzoek' });
  expect(await corrections()).toEqual([]);
});

test('points in a legal form do not count, and either spelling finds the other', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Polderhost B.V.');
  await newSupplier(client, 'Duinhost BV');
  await newSupplier(client, 'Molenhost V.O.F.');
  await newSupplier(client, 'Verre Wolk Limited');
  const names = async (search: string) =>
    (await client.processors.list({ search })).rows.map(({ name }) => name);
  for (const form of ['bv', 'BV', 'B.V.', 'b. v.', 'b.v', 'b.'])
    expect([form, await names(form)]).toEqual([form, ['Duinhost BV', 'Polderhost B.V.']]);
  expect(await names('polderhost bv')).toEqual(['Polderhost B.V.']);
  expect(await names('vof')).toEqual(['Molenhost V.O.F.']);
  expect(await names('wolk ltd')).toEqual(['Verre Wolk Limited']);
});

test.each([
  ['Webhosting Noord', ['hosting', 'ebhos', 'stin noor', 'w', 'we', 'no', 'HOSTING']],
  ['Salarisadministratie Van Dam', ['administratie', 'salaris', 'ministr']],
  ['Łódź Hosting', ['lodz', 'Łódź', 'lód', 'l', 'lo']],
  ['Møller & Søn', ['moller', 'møll', 'son', 's']],
  ['Große Straßen', ['strassen', 'straße', 'GROSSE', 'GROẞE']],
  ['Hors d’Œuvre', ['oeuvre', 'œuv', 'doeuvre']],
  ['Æther Đorđe Ðór Þór Ħal', ['aether', 'dorde', 'ðór', 'thor', 'hal', 't']],
  ["O'Reilly", ['oreilly', 'O’Reilly', 'o`reilly', 'reilly', 'o']],
  ["'s-Hertogenbosch", ['hertogenbosch', 'bosch', 's-hertogen']],
  ['東京データ', ['東', '東京', '京データ']],
])('%s is found inside its words and past its letters', async (name, typed) => {
  const { client } = testRegister();
  await newSupplier(client, name);
  // Its letters stand inside none of the words above, so that a search that gives all is seen.
  await newSupplier(client, 'Qqq');
  for (const search of typed) {
    const { rows } = await client.processors.list({ search });
    expect([search, rows.map((row) => row.name)]).toEqual([search, [name]]);
  }
});

test('what holds no letter or digit finds nothing: it is no way to ask for all', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost "de beste" *');
  await newFlow(client, id, { country: 'NL' });
  for (const search of ['"', '*', '""', '* *', '-', '%', '&&', '😀']) {
    expect([search, (await client.processors.list({ search })).total]).toEqual([search, 0]);
    expect([search, (await client.flows.list({ search })).total]).toEqual([search, 0]);
  }
  expect((await client.processors.list({ search: '"polder' })).total).toBe(1);
  expect((await client.flows.list({ search: '' })).total).toBe(1);
});

test('a renamed supplier is found by its new name and no more by its old one', async () => {
  const { client } = testRegister();
  const supplier = await newSupplier(client, 'Polderhost');
  const { id, version, ...input } = supplier;
  await client.processors.save({ id, version, input: { ...input, name: 'Dijkhost' } });
  expect((await client.processors.list({ search: 'polder' })).total).toBe(0);
  expect((await client.processors.list({ search: 'dijk' })).total).toBe(1);
});

test('nothing that is typed is syntax', async () => {
  const { client } = await crowdedRegister(5);
  const typed = [
    '"',
    '""" OR "',
    'polder*',
    'NEAR(a b)',
    'a OR b',
    'NOT polderhost',
    'words : polder',
    'words:polder',
    '-polder',
    '^polder',
    '(((',
    "'; DROP TABLE processor; --",
    '%_[]',
    '\u0000',
    'polder\u0000host',
    '\u202Etsoh\u202C',
    '😀',
    '<script>alert(1)</script>',
    '{{7*7}}',
    'x'.repeat(500),
    '\ud800',
    'AND',
  ];
  for (const search of typed) {
    const { rows, total } = await client.processors.list({ search, limit: 1000 });
    expect(rows).toHaveLength(total);
    await client.flows.list({ search });
  }
  expect((await client.processors.list({ search: 'NOT polderhost' })).total).toBe(0);
  expect((await client.register.verify()).ok).toBe(true);
});

test('any text at all is a search and not an error', async () => {
  const { client } = await crowdedRegister(5);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (search) => {
      await client.processors.list({ search });
      expect(searchExpression(search) ?? '""').toMatch(/^("[^"]*")( "[^"]+")*$/);
    }),
    { numRuns: 300 },
  );
});

test('whatever part of a word is typed finds it', async () => {
  const { client } = testRegister();
  const name = 'Verwerkersovereenkomst Ærøskøbing 2026';
  await newSupplier(client, name);
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...name.split(' '))
        .chain((word) =>
          fc
            .tuple(fc.nat(word.length - 3), fc.integer({ min: 3, max: word.length }))
            .map(([from, length]) => word.slice(from, from + length)),
        ),
      async (part) => {
        expect((await client.processors.list({ search: part })).total).toBe(1);
      },
    ),
    { numRuns: 100 },
  );
});
