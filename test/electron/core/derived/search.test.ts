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
    services: [{ id: 's1', name: 'Webhosting', category: 'hosting' }],
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
  for (const words of ['creme anders', 'rulee', 'hostingx'])
    expect([words, await found(words)]).toEqual([words, []]);
  expect(await found('   ')).toHaveLength(2);
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
      expect(
        searchExpression(search) === null ||
          /^("[^"]+"\*)( "[^"]+"\*)*$/.test(searchExpression(search) ?? ''),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
