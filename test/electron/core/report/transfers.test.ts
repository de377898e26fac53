/** The transfer report: figures by verdict, basis and country, what is not known, every transfer, and the decisions relied on. */
import { expect, test } from 'vitest';
import { makeTransfers } from '../../../../electron/core/report/index.ts';
import { transfersModel } from '../../../../electron/core/report/transfers.ts';
import type { Judged } from '../../../../shared/law/judged.ts';
import { missingPoppler } from '../../../poppler.ts';
import { jobsHere } from '../jobs-here.ts';
import { asOf, overviewOf, supplierOf, variedSuppliers } from './fixture.ts';
import { infoOf, squashed, structureOf, textOf, wordsOf } from './reading.ts';

const { organisation, generatedFrom } = overviewOf([]);
const inputOf = (suppliers: readonly Judged[], language: 'nl' | 'en' = 'nl') => ({
  organisation,
  asOf,
  generatedFrom,
  suppliers,
  language,
});
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test('what the recipient is stands untorn in its column', async ({ skip }) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const flow = { country: 'IN', safeguards: [], actor: 'controller' as const };
  const joint = supplierOf('a', { name: 'A', role: 'joint-controller' }, [{}], [flow]);
  const pdf = await makeTransfers(inputOf([joint]), { language: 'nl', spawnJob: jobsHere });
  expect([...wordsOf(pdf)]).toContain('Verwerkingsverantwoordelijke');
});

test('every transfer is counted once by verdict, by basis and by country, and has a row', () => {
  const suppliers = variedSuppliers();
  const all = suppliers.flatMap(({ transfers }) => transfers);
  const model = transfersModel(inputOf(suppliers));
  expect(all.length).toBeGreaterThan(10);
  expect(sum(model.results.rows.map(({ count }) => count))).toBe(all.length);
  expect(sum(model.bases.rows.flatMap(({ parts }) => parts.map(({ count }) => count)))).toBe(all.length);
  expect(sum(model.countries.rows.flatMap(({ counts }) => counts.map(Number)))).toBe(all.length);
  const [transfers, decisions] = model.annexes;
  expect(transfers?.rows).toHaveLength(all.length);
  expect(model.lead).toMatch(
    /^\d+ doorgiften buiten de EER bij \d+ leveranciers\. \d+ zijn niet toegestaan\./,
  );
  // A country where something is not allowed stands before those where it is, and says at whom.
  expect(Number(model.countries.rows[0]?.counts[0])).toBeGreaterThan(0);
  expect(model.countries.rows[0]?.who).not.toBe('');
  const names = decisions?.rows.map(([country]) => (country?.kind === 'text' ? country.text : ''));
  expect(names).toEqual(expect.arrayContaining(['Verenigd Koninkrijk', 'Zwitserland']));
});

test('what is not known is counted in a state of its own, also where there is no transfer', () => {
  const suppliers = [
    supplierOf('a', { name: 'Nergens B.V.' }, [{}], []),
    supplierOf('b', { name: 'Ergens B.V.' }, [{}], [{ country: 'unknown' }]),
  ];
  const model = transfersModel(inputOf(suppliers));
  expect(model.lead).toBe(
    'Er zijn geen doorgiften buiten de EER vastgelegd. Van een deel is niet bekend of het een doorgifte is; zie hieronder.',
  );
  expect(model.notKnown.facts.map(({ value, missing }) => [value, missing])).toEqual([
    ['1', true],
    ['0', false],
    ['0', false],
    ['1', true],
  ]);
  expect(model.annexes).toEqual([]);
  expect(transfersModel(inputOf([])).lead).toBe('Er zijn geen doorgiften buiten de EER vastgelegd.');
});

test.for(['nl', 'en'] as const)(
  'the pages in %s are accessible, and hold hostile text as text',
  async (language, { skip }) => {
    skip(missingPoppler() !== null, missingPoppler() ?? '');
    const hostile = '#panic("x") $x$ <b>*_`';
    const suppliers = [
      ...variedSuppliers(),
      supplierOf('h', { name: `Acme ${hostile}` }, [{}], [{ country: 'US', safeguards: [] }]),
    ];
    const { language: _language, ...input } = inputOf(suppliers);
    const pdf = await makeTransfers(input, { language, spawnJob: jobsHere });
    const text = textOf(pdf);
    for (const said of [
      hostile,
      ...(language === 'nl'
        ? ['Waar de doorgiften op steunen', 'Wat niet bekend is']
        : ['What the transfers rest on', 'What is not known']),
      generatedFrom.historyHead,
    ]) {
      expect(text).toContain(squashed(said));
    }
    expect(infoOf(pdf).get('Tagged')).toBe('yes');
    const structure = structureOf(pdf);
    // The title, the two annexes, and what the report rests on.
    expect(structure.match(/\bH1\b/g)).toHaveLength(4);
    // The tables of the front, and the two of the annexes.
    expect(structure.match(/\bTable\b/g)).toHaveLength(5);
  },
);

test('without a transfer there is one page that says so', async ({ skip }) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const { language: _language, ...input } = inputOf([]);
  const pdf = await makeTransfers(input, { language: 'en', spawnJob: jobsHere });
  expect(textOf(pdf)).toContain(squashed('No transfers outside the EEA are recorded.'));
  expect(infoOf(pdf).get('Pages')).toBe('1');
});
