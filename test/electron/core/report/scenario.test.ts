/** The what-if report: the assumption, the figures without and with it, who is touched and what to do, and what stays. */
import { expect, test } from 'vitest';
import { makeScenario } from '../../../../electron/core/report/index.ts';
import { scenarioModel } from '../../../../electron/core/report/scenario.ts';
import { readScenario } from '../../../../electron/core/report/scenario-facts.ts';
import type { ScenarioRequest } from '../../../../shared/schema/outlook.ts';
import { missingPoppler } from '../../../poppler.ts';
import { jobsHere } from '../jobs-here.ts';
import { newFlow, newSupplier, testRegister } from '../registers.ts';
import { overviewOf } from './fixture.ts';
import { infoOf, squashed, structureOf, textOf } from './reading.ts';

const { organisation, generatedFrom } = overviewOf([]);
const HOSTILE = '#panic("x") $x$ <b>*_`';

async function asked(question: ScenarioRequest) {
  const { client, core } = testRegister();
  const { id } = await newSupplier(client, `Thames ${HOSTILE}`, { country: 'GB' });
  await newFlow(client, id, { country: 'GB', importerCountry: 'GB' });
  const other = await newSupplier(client, 'Waterkant B.V.', { country: 'NL' });
  await newFlow(client, other.id, { country: 'NL', importerCountry: 'NL' });
  return {
    input: { organisation, generatedFrom, ...readScenario(core.view(), question) },
    outcome: await client.outlook.scenario(question),
  };
}
const withdrawn: ScenarioRequest = { kind: 'withdraw', country: 'GB', on: null };

test('who is touched goes from one verdict to another, with the reason and the step of then; the others stay', async () => {
  const { input, outcome } = await asked(withdrawn);
  const model = scenarioModel({ ...input, language: 'nl' });
  expect(model.lead).toMatch(/^Het adequaatheidsbesluit voor het Verenigd Koninkrijk vervalt op /);
  expect(model.changed).toBe('Voor 1 leverancier verandert er iets.');
  expect(model.stays.text).toBe('Voor 1 leverancier blijft alles gelijk.');
  const needy = model.counts.rows.find(({ mark }) => mark === 'action');
  expect([outcome.before.action, outcome.after.action]).toEqual([0, 1]);
  expect(needy?.cells).toEqual(['0', '1', '+1']);
  const [row] = model.annexes[0]?.rows ?? [];
  expect(row?.map((cell) => (cell.kind === 'date' ? cell.date : cell.text))).toEqual([
    `Thames ${HOSTILE}`,
    'In orde',
    'Actie nodig',
    expect.stringContaining('Verenigd Koninkrijk'),
    expect.stringMatching(/^Vraag Thames .* op welke basis de gegevens naar het Verenigd Koninkrijk gaan/),
    '1',
  ]);
});

test('where nothing changes that is said, on one page; a supplier that stops has no flow to explain', async () => {
  const { input } = await asked({ kind: 'withdraw', country: 'UY', on: null });
  const model = scenarioModel({ ...input, language: 'en' });
  expect(model.changed).toBe('Nothing changes for any supplier.');
  expect(model.annexes).toEqual([]);
  const stops = await asked({ kind: 'stop', name: 'Waterkant B.V.', on: null });
  expect(stops.input.changes.map(({ processor, told }) => [processor, told])).toEqual([
    ['Waterkant B.V.', null],
  ]);
  const parent = await asked({ kind: 'parent', name: 'Waterkant B.V.', country: 'US', on: null });
  expect(scenarioModel({ ...parent.input, language: 'nl' }).control).toEqual([
    {
      heading: 'Afspraken met Waterkant B.V.',
      lines: ['Er is geen geldende overeenkomst.', 'Er is geen uiterste opzegdatum bekend.'],
    },
  ]);
});

test.for(['nl', 'en'] as const)(
  'the pages in %s are accessible, and hold hostile text as text',
  async (language, { skip }) => {
    skip(missingPoppler() !== null, missingPoppler() ?? '');
    const { input } = await asked(withdrawn);
    const pdf = await makeScenario(input, { language, spawnJob: jobsHere });
    const text = textOf(pdf);
    for (const said of [
      HOSTILE,
      language === 'nl' ? 'Wat gelijk blijft' : 'What stays the same',
      generatedFrom.historyHead,
    ]) {
      expect(text).toContain(squashed(said));
    }
    expect(infoOf(pdf).get('Tagged')).toBe('yes');
    // One table on the first page, and the annex.
    expect(structureOf(pdf).match(/\bTable\b/g)).toHaveLength(2);
    const { input: quiet } = await asked({ kind: 'withdraw', country: 'UY', on: null });
    expect(infoOf(await makeScenario(quiet, { language, spawnJob: jobsHere })).get('Pages')).toBe('1');
  },
);
