import { expect, test } from 'vitest';
import type { CustomField } from '../../../shared/fields/custom.ts';
import { fieldValue, whatDiffers } from '../../../shared/words/fields.ts';

const custom: CustomField[] = [
  { id: 'bid', name: 'Aanbesteed', kind: 'flag', options: [], version: 1 },
  { id: 'cost', name: 'Kosten', kind: 'number', options: [], version: 1 },
  { id: 'due', name: 'Volgend gesprek', kind: 'day', options: [], version: 1 },
];

test('what is filled in of the own fields is read by its name and in words, in the order of the fields', () => {
  const values = { cost: 1200.5, due: '2027-03-31', bid: false };
  expect(fieldValue('processor', 'custom', values, 'nl', custom)).toBe(
    'Aanbesteed: Nee\nKosten: 1200,5\nVolgend gesprek: 31-3-2027',
  );
  expect(fieldValue('processor', 'custom', values, 'en', custom)).toBe(
    'Aanbesteed: No\nKosten: 1200.5\nVolgend gesprek: 31 Mar 2027',
  );
  expect(fieldValue('processor', 'custom', {}, 'nl', custom)).toBe('geen');
});

test('a value of a field that nobody knows is shown, and its identity is not', () => {
  expect(fieldValue('processor', 'custom', { gone: 'KP 42' }, 'nl', custom)).toBe(
    'Veld dat dit register niet kent: KP 42',
  );
});

test('of two versions only what differs is compared', () => {
  const [before, after] = [
    { bid: true, cost: 1 },
    { bid: true, due: '2027-03-31' },
  ];
  expect(whatDiffers('processor', 'custom', before, after)).toEqual([{ cost: 1 }, { due: '2027-03-31' }]);
  expect(whatDiffers('processor', 'tags', ['a'], ['a', 'b'])).toEqual([['a'], ['a', 'b']]);
});
