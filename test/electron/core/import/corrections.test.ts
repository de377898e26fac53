import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planList } from '../../../../electron/core/import/run.ts';
import type { CellCorrection } from '../../../../shared/fields/import-grid.ts';
import { bytesOf, planCsv, problemOf } from './lists.ts';

const columns = [
  'Leverancier',
  'Dienst',
  'Locatie gegevens',
  'VO getekend?',
  'Loopt tot',
  'Verlenging',
  'Prijs',
];

/** Cells of each column, clear and less clear ones. */
const cellsOf = [
  ['Acme B.V.', 'Acme', 'Totaal', 'Berk GmbH', '', '?', 'Afdeling ICT', 'Cel & Zn'],
  ['Hosting', 'E-mail; back-up', '', 'n.v.t.'],
  ['Nederland', 'AWS Frankfurt', 'Atlantis', 'EU', 'Dublin, Ireland', 'NL + VS (DPF)', '', 'eu-west-2'],
  ['ja', 'nee', 'onderweg', 'n.v.t., zelf verantwoordelijke', '?', 'sinds 2-3-2024', ''],
  ['31-12-2026', '12/31/26', '5-4-2027', 'eind 2026', '32-1-2025', 'onbepaald', ''],
  ['stilzwijgend', '12 maanden', 'ja', 'geen', 'zie contract', ''],
  ['100', 'op aanvraag', ''],
];
const row = fc.tuple(...cellsOf.map((cells) => fc.constantFrom(...cells)));
const rows = fc.array(row, { minLength: 2, maxLength: 8 });
const changes = fc.array(
  fc.record({ at: fc.nat(), column: fc.nat(columns.length - 1), to: fc.nat(), isForAlike: fc.boolean() }),
  { maxLength: 6 },
);
const csv = (list: readonly (readonly string[])[]) =>
  [columns, ...list].map((cells) => cells.map((cell) => `"${cell}"`).join(';'));

it('words that a person corrects are read as if the list had had them', () => {
  fc.assert(
    fc.property(rows, changes, (list, wanted) => {
      const mended = list.map((cells) => [...cells]);
      const corrections = wanted.map(({ at, column, to, isForAlike }): CellCorrection => {
        const index = at % list.length;
        const words = cellsOf[column]?.[to % (cellsOf[column]?.length ?? 1)] ?? '';
        const was = list[index]?.[column] ?? '';
        for (const [place, cells] of mended.entries()) {
          if (isForAlike ? list[place]?.[column] === was : place === index) cells[column] = words;
        }
        const name = columns[column] ?? '';
        return isForAlike ? { was, column: name, words } : { row: index + 2, column: name, words };
      });
      // A row without a word is no row of a list.
      const isWhole = [...list, ...mended].every((cells) => cells.some((cell) => cell !== ''));
      fc.pre(isWhole);
      const { mapping } = planCsv(csv(list)).result;
      expect(planCsv(csv(list), { mapping, corrections })).toEqual(planCsv(csv(mended), { mapping }));
    }),
    { numRuns: 60 },
  );
});

it('a correction of a cell that the list does not have is refused by name', () => {
  const lines = ['Leverancier;Land', 'Acme;NL'];
  const refused = (correction: CellCorrection) =>
    problemOf(() => planCsv(lines, { corrections: [correction] })).data.message.en;
  expect(refused({ row: 9, column: 'Land', words: 'België' })).toContain('row 9');
  expect(refused({ row: 2, column: 'Staat', words: 'België' })).toContain('Staat');
  expect(refused({ was: 'Belgie', column: 'Land', words: 'België' })).toContain('“Belgie”');
});

const messy = [
  'Leverancier;Dienst;Locatie gegevens;Loopt tot;Prijs',
  'Acme B.V.;Hosting;AWS Frankfurt;31-12-2026;100',
  'Berk GmbH;Mail;Atlantis;2027-02-28;op aanvraag',
  'Cel;Mail;Atlantis;eind 2026;100',
  'Totaal;;;;200',
];

it('rows are taken over as a person ticks them, and those about no supplier only by a tick', () => {
  const outcomes = (rows: Partial<{ others: 'suggested' | 'none'; taken: number[]; leftOut: number[] }>) =>
    planCsv(messy, { rows: { others: 'suggested', taken: [], leftOut: [], ...rows } }).result;
  const told = (result: ReturnType<typeof outcomes>) => result.rows.map(({ outcome }) => outcome);
  expect(told(outcomes({}))).toEqual(['created', 'created', 'created', 'skipped']);
  expect(told(outcomes({ leftOut: [3] }))).toEqual(['created', 'skipped', 'created', 'skipped']);
  expect(told(outcomes({ taken: [5] }))).toEqual(['created', 'created', 'created', 'created']);
  expect(told(outcomes({ others: 'none', taken: [2] }))).toEqual([
    'created',
    'skipped',
    'skipped',
    'skipped',
  ]);
  const { rows, uncertain } = outcomes({ leftOut: [3] });
  expect(rows[1]).toMatchObject({
    row: 3,
    name: 'Berk GmbH',
    message: { nl: expect.stringContaining('aangevinkt') },
  });
  expect(uncertain.map(({ row }) => row)).not.toContain(3);
});

it('a person chooses the row with the names of the columns, and whether they stand on two', () => {
  const lines = ['Overzicht;;', 'Bedrijf;Contract;', ';Van;Tot', 'Acme;1-1-2025;31-12-2027'];
  const columnsWith = (options: Parameters<typeof planCsv>[1]) =>
    planCsv(lines, options).result.mapping.columns.map(({ column, field }) => [column, field]);
  expect(columnsWith({})).toEqual([
    ['Bedrijf', 'name'],
    ['Contract Van', 'effectiveOn'],
    ['Contract Tot', 'endsOn'],
  ]);
  expect(columnsWith({ headerRow: 2, headerRows: 1 })[1]?.[0]).toBe('Contract');
  // Nobody knows the words of this row: the first column is taken for the names, and says that it may be otherwise.
  const made = planCsv(['Notitie', 'Wie;Wat', 'Acme;x', 'Berk;y'], { headerRow: 2, headerRows: 1 });
  expect(made.result.mapping.columns[0]).toEqual({ column: 'Wie', field: 'name', certainty: 'likely' });
  const two = planCsv(['Groep;Anders', 'Naam;Duur', 'Acme;x'], { headerRow: 1, headerRows: 2 });
  expect(two.result.mapping.columns.map(({ column }) => column)).toEqual(['Naam', 'Anders Duur']);
  expect([two.result.mapping.headerRow, two.result.headerRows]).toEqual([1, 2]);
});

it('the grid holds words and what they become, and what a person put in their place', () => {
  const corrections = [{ row: 3, column: 'Locatie gegevens', words: 'India' }];
  const { grid, top } = planList(bytesOf(messy.join('\n')), 'lijst.csv', { withGrid: true, corrections });
  expect(top[1]).toEqual({ row: 2, cells: ['Acme B.V.', 'Hosting', 'AWS Frankfurt', '31-12-2026', '100'] });
  expect(grid?.rows.map(({ number, isTaken }) => [number, isTaken])).toEqual([
    [2, true],
    [3, true],
    [4, true],
    [5, false],
  ]);
  expect(grid?.rows[1]).toMatchObject({
    words: ['Berk GmbH', 'Mail', 'Atlantis', '2027-02-28', 'op aanvraag'],
    corrected: [[2, 'India']],
    became: [
      [2, [{ country: 'IN', kind: 'storage', statedLocation: 'India' }]],
      [3, { endsOn: '2027-02-28' }],
    ],
  });
});
