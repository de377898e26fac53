/** The extract for the record of processing activities: what is known, what is missing, and what has no place. */
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { type Article30Input, article30Extract } from '../../../../electron/core/article30/extract.ts';
import { extractSummary, extractTables } from '../../../../electron/core/article30/tables.ts';
import { toWorkbook } from '../../../../electron/core/export/write.ts';
import { makeArticle30 } from '../../../../electron/core/report/index.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { judged } from '../../../../shared/law/judged.ts';
import type { Article30Column } from '../../../../shared/schema/article30.ts';
import { missingPoppler } from '../../../poppler.ts';
import { goodTia, scc } from '../../../shared/law/facts.ts';
import {
  agreement,
  checked,
  dataFlow,
  judgement,
  link,
  processor,
  record,
} from '../../../shared/law/records.ts';
import { jobsHere } from '../jobs-here.ts';
import { infoOf, outsideOf, squashed, textOf, wordsOf } from '../report/reading.ts';

const supplier = (own: Partial<ProcessorInput> = {}, changes: Partial<ProcessorRecord> = {}) =>
  judged(checked(record({ processor: processor(own), ...changes })), judgement);

const organisation = { name: 'Stichting Proef', kvk: null, contact: 'Plein 1', dataProtectionOfficer: '' };
const input = (suppliers: Article30Input['suppliers'], language: 'nl' | 'en' = 'nl'): Article30Input => ({
  organisation,
  asOf: judgement.asOf,
  suppliers,
  language,
});
const extractOf = (...suppliers: Article30Input['suppliers']) => article30Extract(input(suppliers));
const cell = (extract: ReturnType<typeof extractOf>, key: Article30Column, at = 0) => {
  const [part] = extract.parts;
  const column = part?.columns.findIndex((one) => one.key === key) ?? -1;
  return part?.rows[at]?.[column];
};

const whole = supplier(
  {
    purposes: 'Salarissen betalen',
    dataSubjects: ['medewerkers'],
    dataCategories: ['naam', 'salaris'],
    specialCategories: true,
    bsn: true,
    retention: '7 jaar',
    measures: ['MFA'],
    services: [{ id: 'd1', name: 'Loonadministratie', category: null, endedOn: null }],
  },
  {
    chain: [link('Elders Ltd')],
    flows: [
      dataFlow({ country: 'NL', entity: 'Acme B.V.' }),
      dataFlow({
        id: 'f2',
        country: 'IN',
        entity: 'Elders Ltd',
        actor: 'sub-processor',
        subProcessorId: 's-Elders Ltd',
        safeguards: [scc({ module: 3 })],
        tia: goodTia,
      }),
    ],
  },
);

test('a line has what Art. 30(1)(b) to (g) asks, as far as it is recorded', () => {
  const extract = extractOf(whole);
  const told = (key: Article30Column) => cell(extract, key);
  expect(told('purposes')).toEqual({ text: 'Salarissen betalen', state: 'recorded' });
  expect(told('dataCategories')?.text).toBe(
    'naam; salaris; bijzondere categorieën van persoonsgegevens; BSN',
  );
  expect(told('subProcessors')?.text).toBe('Elders Ltd');
  expect(told('transfers')).toEqual({
    text: 'India: Standaardcontractbepalingen (SCC) 2021/914',
    state: 'recorded',
  });
  expect(told('retention')?.text).toBe('7 jaar');
  expect(told('activity')).toEqual({ text: 'niet vastgelegd in dit register', state: 'not-held' });
});

test('what is not recorded says so, in the line and of the organisation, and is counted', () => {
  const extract = extractOf(whole, supplier({ name: 'Kaal B.V.', hasSubProcessors: null }, { flows: [] }));
  const bare = 1;
  for (const key of [
    'purposes',
    'dataSubjects',
    'dataCategories',
    'subProcessors',
    'retention',
    'measures',
  ] as const) {
    expect([key, cell(extract, key, bare)]).toEqual([key, { text: 'niet vastgelegd', state: 'missing' }]);
  }
  // No flow at all is no "no transfer".
  expect(cell(extract, 'transfers', bare)).toEqual({ text: 'onbekend', state: 'missing' });
  const [controller] = extractSummary(extract).parts;
  expect(controller?.rows).toBe(2);
  expect(controller?.gaps).toContainEqual({ label: 'Bewaartermijn (f)', count: 1 });
  expect(controller?.missing).toEqual(['KvK-nummer', 'Functionaris voor gegevensbescherming (a)']);
  expect(controller?.notHeld).toEqual(['Vertegenwoordiger (a, art. 27 AVG)', 'Verwerkingsactiviteit']);
});

test('that there are no sub-processors is said where the supplier said it', () => {
  expect(cell(extractOf(supplier({ hasSubProcessors: false })), 'subProcessors')?.text).toBe('geen');
});

test('each supplier is in the part of its role; joint controllers are named, who has ended or gets nothing is counted out', () => {
  const notRequired = [agreement({ recorded: 'not-required', notRequiredReason: 'no-personal-data' })];
  const extract = extractOf(
    supplier({ name: 'Samen B.V.', role: 'joint-controller' }),
    supplier({ name: 'Onder B.V.', role: 'sub-processor' }),
    supplier({ name: 'Weg B.V.', endedOn: '2026-01-01' }),
    supplier({ name: 'Leeg B.V.' }, { agreements: notRequired, flows: [] }),
  );
  const names = extract.parts.map(({ rows }) => rows.map(([name]) => name?.text));
  expect(names).toEqual([['Samen B.V.'], ['Onder B.V.']]);
  const fact = (at: number, label: string) =>
    extract.parts[at]?.facts.find((one) => one.label.startsWith(label))?.text;
  expect(fact(0, 'Gezamenlijke')).toBe('Samen B.V.');
  expect(fact(1, 'Verwerkingsverantwoordelijken voor wie')).toBe('niet vastgelegd in dit register');
  expect(extract.notes[0]).toBe(
    'Niet opgenomen: 1 gestopte leverancier, 1 leverancier zonder persoonsgegevens.',
  );
});

test('a customer is named only where a data flow names it', () => {
  const flows = [dataFlow({ actor: 'customer', entity: 'Klant Ltd', country: 'DE', importerCountry: 'DE' })];
  const [, part] = extractOf(supplier({ role: 'sub-processor' }, { flows })).parts;
  expect(part?.facts.at(-1)?.text).toBe(
    'Genoemd bij gegevensstromen: Klant Ltd. Verder niet vastgelegd in dit register.',
  );
});

test('the exception is that of the law in force, and the amendment is told as what it is', () => {
  for (const language of ['nl', 'en'] as const) {
    const notes = article30Extract(input([], language)).notes.join('\n');
    expect(notes).toContain('250');
    expect(notes).toMatch(/1[.,]000/);
    expect(notes).toMatch(/voorlopig overeengekomen|provisionally agreed/);
    expect(notes).toMatch(/nog geen wet|not law yet/);
  }
});

test('the workbook has a sheet for each part and one of the organisation; text that looks like a formula is text', () => {
  const hostile = supplier({ name: '=HYPERLINK("x")', purposes: '+1' });
  const book = read(toWorkbook(extractTables(extractOf(hostile))), { type: 'array' });
  expect(book.SheetNames).toEqual(['Art. 30 lid 1', 'Art. 30 lid 2', 'Organisatie en toelichting']);
  const [first, second, about] = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
  });
  expect(first?.[0]?.slice(0, 3)).toEqual(['Ontvanger (d)', 'Rol', 'Verwerkingsactiviteit']);
  expect(first?.[1]?.slice(0, 3)).toEqual([
    '=HYPERLINK("x")',
    'Verwerker',
    'niet vastgelegd in dit register',
  ]);
  expect(JSON.stringify(book.Sheets['Art. 30 lid 1'])).not.toContain('"f":');
  expect(second?.[1]?.[0]).toContain('Er is geen leverancier vastgelegd met de rol subverwerker');
  expect(about?.flat()).toContain('Vertegenwoordiger (a, art. 27 AVG)');
});

test('the pages say it in either language, and are accessible', async ({ skip }) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const generatedFrom = {
    historyLines: 3,
    historyHead: 'ab'.repeat(32),
    listVersion: '1',
    listStateAsOf: '2026-10-01',
  };
  const { language: _language, ...facts } = input([whole]);
  const pdf = await makeArticle30({ ...facts, generatedFrom }, { language: 'en', spawnJob: jobsHere });
  const text = textOf(pdf);
  for (const said of [
    'Extract for the record of processing activities',
    'Salarissen betalen',
    'Standard contractual clauses (SCC) 2021/914',
    'not recorded in this register',
    'fewer than 250 persons',
    'No supplier is recorded with the role of sub-processor',
    generatedFrom.historyHead,
  ]) {
    expect(text).toContain(squashed(said));
  }
  expect(infoOf(pdf).get('Tagged')).toBe('yes');
  const dutch = await makeArticle30(
    { ...input([whole]), generatedFrom },
    { language: 'nl', spawnJob: jobsHere },
  );
  const words = [...wordsOf(dutch)].join(' ');
  expect(words).toContain('Persoonsgegevens');
  expect(words).toContain('Standaardcontractbepalingen');
});

test('a long word of a narrow column is torn with a hyphen, and is whole for who searches it', async ({
  skip,
}) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const word = 'Gezondheidsbegeleidingsadministratie';
  const services = [{ id: 'd1', name: word, category: null, endedOn: null }];
  const generatedFrom = {
    ...{ historyLines: 3, historyHead: 'ab'.repeat(32) },
    ...{ listVersion: '1', listStateAsOf: '2026-10-01' },
  };
  const pdf = await makeArticle30(
    { ...input([supplier({ services })]), generatedFrom },
    { language: 'nl', spawnJob: jobsHere },
  );
  const text = textOf(pdf);
  expect(text).not.toContain(word);
  expect(text).toContain('\u00ad');
  expect(text.replaceAll('\u00ad', '')).toContain(word);
  expect(infoOf(pdf).get('Tagged')).toBe('yes');
  expect(outsideOf(pdf)).toEqual([]);
});
