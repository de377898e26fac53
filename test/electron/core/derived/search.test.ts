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
  for (const words of ['creme anders', 'rulé anders', 'hostingx', 'oe', 'x'])
    expect([words, await found(words)]).toEqual([words, []]);
  for (const words of ['', '   ', '\u0000', '\u202E']) expect(await found(words)).toHaveLength(2);
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
  const { client } = crowdedRegister(5);
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
  const { client } = crowdedRegister(5);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (search) => {
      const { total } = await client.processors.list({ search });
      expect(total).toBeGreaterThanOrEqual(0);
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
