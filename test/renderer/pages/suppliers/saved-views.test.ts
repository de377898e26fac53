import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSavedViews } from '../../../../renderer/pages/suppliers/views/read-saved.ts';
import { columnKeys, firstColumns } from '../../../../shared/fields/list-columns.ts';

const view = (name: string, columns: unknown = ['name', 'kvk'], widths: unknown = { kvk: 120 }) => ({
  name,
  query: 'q=a',
  columns,
  widths,
});
const whole = {
  columns: ['name', 'owner'],
  widths: { owner: 200 },
  isCompact: true,
  views: [view('een'), view('twee')],
};
const read = (change: object) => readSavedViews(JSON.stringify({ ...whole, ...change }));

test('what was kept comes back as it was', () => {
  expect(read({})).toEqual(whole);
});

test('a column that is gone leaves only itself out, in the list and in each view', () => {
  const kept = read({
    columns: ['name', 'gone', 'owner'],
    widths: { gone: 90, owner: 200 },
    views: [view('een', ['name', 'gone', 'kvk'], { gone: 80, kvk: 120 }), view('twee')],
  });
  expect(kept).toEqual(whole);
});

test('a column of the organisation is kept, whether or not its field is there', () => {
  const columns = ['name', 'custom:4f1c-9', 'owner'];
  const widths = { 'custom:4f1c-9': 120 };
  expect(read({ columns, widths })).toMatchObject({ columns, widths });
  expect(read({ columns: ['name', 'custom:', 'custom:a b', 'owner'] }).columns).toEqual(['name', 'owner']);
});

test('the name stands first and each column once, also where it was kept otherwise', () => {
  expect(read({ columns: ['owner', 'name', 'owner'] }).columns).toEqual(['name', 'owner']);
  expect(read({ columns: [] }).columns).toEqual(['name']);
});

test.each([
  ['a view without a name', { views: [view(''), view('een'), view('twee')] }],
  ['a view that is no view', { views: [null, 7, view('een'), { name: 'half' }, view('twee')] }],
  [
    'something of a later version',
    { views: [{ ...view('een'), colour: 'red' }, view('twee')], pinned: true },
  ],
])('%s costs no other view', (_name, change) => {
  expect(read(change)).toEqual(whole);
});

test('each part is read apart from the others', () => {
  expect(read({ columns: 'owner' })).toEqual({ ...whole, columns: firstColumns });
  expect(read({ widths: null })).toEqual({ ...whole, widths: {} });
  expect(read({ widths: { owner: 200, name: 1 } }).widths).toEqual({ owner: 200 });
  expect(read({ isCompact: 'yes' })).toEqual({ ...whole, isCompact: false });
  expect(read({ views: {} })).toEqual({ ...whole, views: [] });
});

test.each([null, '', '{', 'null', '[]', '"text"'])('%j is the list as it is at first', (text) => {
  expect(readSavedViews(text)).toEqual({ columns: firstColumns, widths: {}, isCompact: false, views: [] });
});

test('whatever was kept gives a list that can be shown', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const kept = readSavedViews(text);
      expect(kept.columns[0]).toBe('name');
      expect(kept.columns.filter((key) => !columnKeys.includes(key))).toEqual([]);
    }),
  );
});
