/** Columns of a list that hold the organisation's own fields. */
import { describe, expect, it } from 'vitest';
import { readAmount, readOption } from '../../../../electron/core/import/cells/facts.ts';
import { parseMapping } from '../../../../electron/core/import/mapping.ts';
import type { CustomField } from '../../../../shared/fields/custom.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { number, place, planCsv, problemOf, statedIn, text } from './lists.ts';

const custom: CustomField[] = [
  { id: 'team', name: 'Team', kind: 'choice', options: ['Inkoop', 'Zorg & Welzijn'], version: 1 },
  { id: 'cost', name: 'Kosten (per jaar)', kind: 'number', options: [], version: 1 },
  { id: 'talk', name: 'Contactpersoon bij ons', kind: 'line', options: [], version: 1 },
  { id: 'due', name: 'Volgend gesprek', kind: 'day', options: [], version: 1 },
  { id: 'bid', name: 'Aanbesteed', kind: 'flag', options: [], version: 1 },
];
const columnsOf = (plan: ReturnType<typeof planCsv>) =>
  Object.fromEntries(plan.result.mapping.columns.map(({ column, field }) => [column, field]));

describe('a column with the name of a field', () => {
  const header = 'Leverancier;team;KOSTEN (per jaar);Contactpersoon bij ons;Volgend gesprek;Aanbesteed';

  it('is that field, before any word in it that means another', () => {
    const plan = planCsv([header, 'Polderhost;zorg & welzijn;€ 1.200,50;Noor;31-3-2027;ja'], { custom });
    expect(columnsOf(plan)).toEqual({
      Leverancier: 'name',
      team: 'custom:team',
      'KOSTEN (per jaar)': 'custom:cost',
      'Contactpersoon bij ons': 'custom:talk',
      'Volgend gesprek': 'custom:due',
      Aanbesteed: 'custom:bid',
    });
    expect(plan.result.uncertain).toEqual([]);
    expect(plan.create[0]?.processor.custom).toEqual({
      team: 'Zorg & Welzijn',
      cost: 1200.5,
      talk: 'Noor',
      due: '2027-03-31',
      bid: true,
    });
  });

  it('names what was not understood, and keeps its words', () => {
    const plan = planCsv([header, 'Polderhost;Keuken;veel;;31-2-2027;misschien'], { custom });
    expect([...plan.result.uncertain, ...plan.result.rejected].map(place)).toEqual([
      [2, 'team', 'Keuken'],
      [2, 'KOSTEN (per jaar)', 'veel'],
      [2, 'Volgend gesprek', '31-2-2027'],
      [2, 'Aanbesteed', 'misschien'],
    ]);
    const { processor } = plan.create[0] ?? { processor: emptyProcessor('') };
    expect(processor.custom).toEqual({});
    for (const words of ['team: Keuken', 'veel', '31-2-2027', 'misschien']) {
      expect(statedIn(plan).join()).toContain(words);
    }
  });

  it('is no field in a register that has none, and can be another by choice', () => {
    expect(columnsOf(planCsv(['Leverancier;Team', 'Polderhost;Inkoop']))).toMatchObject({ Team: 'words' });
    const columns = [
      { column: 'Leverancier', field: 'name' },
      { column: 'Wie', field: 'custom:talk' },
    ];
    const mapping = parseMapping(JSON.stringify({ columns }));
    const plan = planCsv(['Leverancier;Wie', 'Polderhost;Noor'], { custom, mapping });
    expect(plan.create[0]?.processor.custom).toEqual({ talk: 'Noor' });
    const gone = problemOf(() => planCsv(['Leverancier;Wie', 'Polderhost;Noor'], { mapping }));
    expect([gone.code, gone.data.message.nl.includes('“Wie”')]).toEqual(['invalid', true]);
  });

  it.each(['custom:', 'custom:a b', 'Custom:talk', 'custom'])('%j is no target of a mapping', (field) => {
    const columns = [{ column: 'Leverancier', field }];
    expect(problemOf(() => parseMapping(JSON.stringify({ columns }))).code).toBe('invalid');
  });

  it('is one field once', () => {
    const columns = ['A', 'B'].map((column) => ({ column, field: 'custom:talk' }));
    expect(problemOf(() => parseMapping(JSON.stringify({ columns }))).code).toBe('invalid');
  });
});

describe('a supplier that is known', () => {
  const processor = {
    ...emptyProcessor('Polderhost'),
    id: 'p',
    version: 3,
    custom: { talk: 'Noor', bid: false },
  };
  const existing = [{ processor, agreements: [], flows: [], chain: [], certificates: [] }];
  const lines = ['Leverancier;Dienst;Contactpersoon bij ons;Team', 'Polderhost;Mail;Femke;Inkoop'];

  it('keeps what is filled in and gets what is empty', () => {
    const plan = planCsv(lines, { custom, existing, duplicates: 'add-service' });
    expect(plan.update[0]?.processor.custom).toEqual({ talk: 'Noor', bid: false, team: 'Inkoop' });
    expect(plan.result.uncertain.map(place)).toEqual([[2, 'Contactpersoon bij ons', 'Femke']]);
  });

  it('takes the words of the list where the list goes before', () => {
    const plan = planCsv(lines, { custom, existing, duplicates: 'update' });
    expect(plan.update[0]?.processor.custom).toEqual({ talk: 'Femke', bid: false, team: 'Inkoop' });
    const twice = planCsv([...lines, 'Polderhost;Mail;Ilse;'], { custom, existing, duplicates: 'update' });
    expect(twice.update[0]?.processor.custom).toMatchObject({ talk: 'Femke' });
    expect(twice.result.uncertain.map(place)).toEqual([[3, 'Contactpersoon bij ons', 'Ilse']]);
  });
});

it.each([
  ['12', 12],
  ['-12', -12],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1 234 567,89', 1_234_567.89],
  ['€ 1.200,50', 1200.5],
  ['0,00', 0],
  ['-0', 0],
  ['1.2.3', null],
  ['1,2345', null],
  ['12 dagen', null],
  ['n.v.t.', null],
])('%j is the number %j', (cell, value) => {
  expect(readAmount(text(cell)).value).toBe(value);
});

it('in a cell that holds a number the point is a decimal sign', () => {
  expect(readAmount(number('1.5')).value).toBe(1.5);
  expect(readAmount(number('1.234'))).toMatchObject({ value: null, remarks: [{ level: 'uncertain' }] });
});

it('an option is named by its own words first', () => {
  const options = ['geen', 'zorg', 'Zorg'];
  expect(
    ['Zorg', 'zorg', 'ZORG', 'geen', 'n.v.t.', 'Keuken'].map((cell) => readOption(text(cell), options).value),
  ).toEqual(['Zorg', 'zorg', 'zorg', 'geen', null, null]);
});
