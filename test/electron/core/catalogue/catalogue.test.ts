/** The catalogue of known suppliers: found, offered, and taken over only on a person's word. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import packed from '../../../../electron/core/catalogue/catalogue.json' with { type: 'json' };
import { Catalogue } from '../../../../electron/core/catalogue/catalogue.ts';
import { fillsOf, searchEntries, withCatalogue } from '../../../../shared/explained/catalogue.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { type CatalogueEntry, catalogueFile } from '../../../../shared/schema/catalogue.ts';
import { newSupplier, problemOf, tempFolder, testRegister } from '../registers.ts';

const entry = (given: Partial<CatalogueEntry> & { name: string }): CatalogueEntry => ({
  aliases: [],
  domains: [],
  legalEntity: null,
  country: null,
  parent: null,
  parentCountry: null,
  category: null,
  role: null,
  agreementUrl: null,
  subProcessorsUrl: null,
  dataRegions: [],
  sources: [],
  ...given,
});

const fluit = entry({
  name: 'Fluit',
  aliases: ['Fluit Web'],
  domains: ['fluit.example'],
  legalEntity: 'Fluit Networks, Inc.',
  country: 'US',
  parent: 'Fluit Holding',
  parentCountry: 'US',
  category: 'hosting',
  role: 'processor',
  sources: [
    { url: 'https://fluit.example/old', seen: '2020-01-02', says: ['country', 'legalEntity'] },
    { url: 'https://fluit.example/privacy', seen: '2026-03-04', says: ['country'] },
  ],
});
const own = { stateAsOf: '2026-05-06', entries: [fluit, entry({ name: 'Zoom', country: 'NL' })] };

test('what the program brings is a good catalogue, in which everything said has its source', () => {
  const { entries } = catalogueFile.parse(packed);
  expect(entries.length).toBeGreaterThan(150);
  const unsaid = entries.flatMap((one) => {
    const said = new Set(one.sources.flatMap(({ says }) => says));
    const has = { ...one, dataRegions: one.dataRegions.length > 0 || null };
    return (['legalEntity', 'country', 'parent', 'parentCountry', 'role', 'dataRegions'] as const)
      .filter((fact) => has[fact] !== null && !said.has(fact))
      .map((fact) => `${one.name}: ${fact}`);
  });
  expect(unsaid).toEqual([]);
});

test('a supplier is found by the beginning of its words, name first, and by its site', () => {
  const catalogue = new Catalogue(null, () => {});
  catalogue.take(own);
  expect(searchEntries(catalogue.entries, 'fluit ne').map(({ name }) => name)).toEqual(['Fluit']);
  expect(searchEntries(catalogue.entries, 'zoom')[0]).toMatchObject({
    name: 'Zoom',
    country: 'NL',
    isOwn: true,
  });
  expect(searchEntries(catalogue.entries, 'amazon aws')[0]?.name).toBe('Amazon Web Services');
  expect(catalogue.entryOf({ name: 'FLUIT WEB B.V.', website: '' })?.name).toBe('Fluit');
  expect(catalogue.entryOf({ name: 'Iets anders', website: 'https://www.fluit.example/nl' })?.name).toBe(
    'Fluit',
  );
  expect(catalogue.entryOf({ name: 'Fluitketel', website: 'geen adres' })).toBeNull();
  // A page on the site of another is not that other: whoever is on LinkedIn is not LinkedIn.
  const page = 'https://www.fluit.example/company/bakker-jansen';
  expect(catalogue.entryOf({ name: 'Bakker Jansen', website: page })).toBeNull();
  expect(catalogue.entryOf({ name: 'Fluit Hosting', website: page })?.name).toBe('Fluit');
  // Several products of one legal entity: which of them is meant, nobody said.
  expect(catalogue.entryOf({ name: 'Google Ireland Limited', website: '' })).toBeNull();
});

test('only what is empty is filled, and the remark says from where and when', () => {
  const found = { ...fluit, stateAsOf: own.stateAsOf, isOwn: true };
  const supplier = { ...emptyProcessor('Fluit Web'), country: 'DE', remark: 'Van Anna' };
  expect(fillsOf(found, supplier)).toEqual([
    { field: 'parentCountry', value: 'US' },
    { field: 'category', value: 'hosting' },
    { field: 'website', value: 'https://fluit.example' },
  ]);
  const filled = withCatalogue(supplier, found, 'nl');
  expect(filled).toMatchObject({
    name: 'Fluit Web',
    country: 'DE',
    parentCountry: 'US',
    category: 'hosting',
  });
  expect(filled.remark).toContain('Van Anna\nUit uw eigen catalogus van 6-5-2026, onder “Fluit”:');
  expect(filled.remark).toContain(
    '- Land van vestiging: Verenigde Staten (https://fluit.example/privacy, gezien op 4-3-2026)',
  );
});

test('where one legal entity is established says nothing of another of the same name', () => {
  const found = { ...fluit, stateAsOf: own.stateAsOf, isOwn: true };
  const fieldsOf = (name: string) => fillsOf(found, emptyProcessor(name)).map(({ field }) => field);
  expect(fieldsOf('Fluit')).toEqual(['country', 'parentCountry', 'category', 'website']);
  expect(fieldsOf('FLUIT NETWORKS INC')).toEqual(['country', 'parentCountry', 'category', 'website']);
  expect(fieldsOf('Fluit Web B.V.')).toEqual(['category', 'website']);
  expect(withCatalogue(emptyProcessor('Fluit Web B.V.'), found, 'nl').country).toBeNull();
});

test('the register gets nothing without a yes, then in one change that is undone as one', async () => {
  const { client } = testRegister();
  await client.catalogue.take({ file: own });
  const known = await newSupplier(client, 'Fluit Web');
  await newSupplier(client, 'Onbekend B.V.');
  await newSupplier(client, 'Fluit', { endedOn: '2020-01-01' });
  const [offer, ...others] = await client.catalogue.offers({});
  expect([offer?.name, offer?.fills.map(({ field }) => field), others]).toEqual([
    'Fluit Web',
    ['country', 'parentCountry', 'category', 'website'],
    [],
  ]);
  const suppliers = [{ processorId: known.id, entry: 'Fluit' }];
  const changed = await client.catalogue.fill({ suppliers, language: 'nl' });
  const { record } = await client.processors.get({ id: known.id });
  expect(record.processor).toMatchObject({ country: 'US', website: 'https://fluit.example' });
  expect(await client.catalogue.offers({})).toEqual([]);
  await client.register.undo(changed);
  const { record: before } = await client.processors.get({ id: known.id });
  expect(before.processor).toMatchObject({ country: null, website: '', remark: '' });
  expect((await client.register.verify()).ok).toBe(true);
  const gone = [{ processorId: known.id, entry: 'Nergens' }];
  expect((await problemOf(client.catalogue.fill({ suppliers: gone, language: 'en' }))).code).toBe('conflict');
});

test('after an import only what it wrote is offered', async () => {
  const { client } = testRegister();
  await client.catalogue.take({ file: own });
  await newSupplier(client, 'Fluit Web');
  const file = new File(['Leverancier;Land\nZoom;\nOnbekend B.V.;NL'], 'lijst.csv');
  const { importId } = await client.imports.preview({ file });
  for await (const step of await client.imports.run({ importId })) {
    if (step.type !== 'done') continue;
    const offers = await client.catalogue.offers({ lines: step.lines });
    expect(offers.map(({ name, fills }) => [name, fills])).toEqual([
      ['Zoom', [{ field: 'country', value: 'NL' }]],
    ]);
  }
  expect(await client.catalogue.offers({})).toHaveLength(2);
});

test('an own catalogue is compared first, kept on this computer, and refused with every fault named', async () => {
  const folder = tempFolder();
  const { client, core, file } = testRegister();
  expect(await client.catalogue.compare({ file: own })).toEqual({
    stateAsOf: '2026-05-06',
    suppliers: 2,
    added: ['Fluit'],
    replaced: ['Zoom'],
  });
  expect((await client.catalogue.inUse()).own).toBeNull();
  await client.catalogue.take({ file: own });
  const kept = join(dirname(file), 'data', 'catalogue.json');
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(own);
  const again = new Catalogue(join(dirname(file), 'data'), core.log);
  expect(again.named('Fluit')?.isOwn).toBe(true);

  const bad = { ...own, entries: [{ ...fluit, country: 'Nederland', domains: ['http://x'] }, fluit, fluit] };
  const { code, fields } = await problemOf(client.catalogue.compare({ file: bad }));
  expect(code).toBe('invalid');
  expect(fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['entries.0.country', 'entries.0.domains.0']),
  );
  const twice = await problemOf(client.catalogue.take({ file: { ...own, entries: [fluit, fluit] } }));
  expect(twice.fields).toMatchObject([{ path: 'entries.1.name' }]);
  expect((await client.catalogue.inUse()).own).toEqual({ stateAsOf: '2026-05-06', suppliers: 2 });

  await client.catalogue.take({ file: null });
  expect((await client.catalogue.entries()).filter(({ isOwn }) => isOwn)).toEqual([]);
  // A file that something else damaged is set aside, and the packed catalogue goes on.
  writeFileSync(join(folder, 'catalogue.json'), '{');
  const log: string[] = [];
  const damaged = new Catalogue(folder, (line) => log.push(line));
  expect([damaged.own, damaged.entries.length > 100, log.length]).toEqual([null, true, 1]);
});
