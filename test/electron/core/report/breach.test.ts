/** The incident sheet of one data breach: the clock, the facts of the notification and what is missing of them, the next steps. */
import { expect, test } from 'vitest';
import { type BreachInput, breachModel } from '../../../../electron/core/report/breach.ts';
import { makeBreach } from '../../../../electron/core/report/index.ts';
import type { Breach } from '../../../../shared/fields/breach.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { missingPoppler } from '../../../poppler.ts';
import { agreement, breach, checked, on, processor, record } from '../../../shared/law/records.ts';
import { jobsHere } from '../jobs-here.ts';
import { overviewOf } from './fixture.ts';
import { infoOf, squashed, structureOf, textOf } from './reading.ts';

const DAY = '2026-11-29';
const { organisation, generatedFrom } = overviewOf([]);

const inputOf = (
  changes: Partial<Breach> = {},
  own: Partial<ProcessorInput> = {},
  language: 'nl' | 'en' = 'nl',
  asOf = DAY,
): BreachInput => {
  const one = breach(changes);
  const agreements = [agreement({ breachTermHours: 24 })];
  const supplier = judged(
    checked(record({ processor: processor(own), agreements, breaches: [one] })),
    on(asOf),
  );
  return { organisation, asOf, generatedFrom, language, supplier, breach: one };
};

const whole: Partial<Breach> = {
  affected: ['confidentiality'],
  cause: 'Vergissing',
  startedOn: '2026-11-20',
  endedOn: '2026-11-21',
  supplierAwareAt: '2026-11-25T08:00Z',
  personalData: 'Namen en adressen, 300 regels',
  dataSubjects: '300 klanten',
  isSensitive: false,
  otherCountries: 'Geen',
  consequences: 'Ongewenste post',
  risk: 'risk',
  measures: 'Bestand teruggehaald',
  contactPoint: 'De functionaris',
};
const texts = (facts: readonly { label: string; value: string; missing: boolean }[]) =>
  facts.map(({ label, value, missing }) => `${missing ? '? ' : ''}${label}: ${value}`);

test('of a breach of which little is known every missing fact is said to be missing, and asked for', () => {
  const model = breachModel(inputOf());
  expect(model.stand).toEqual({
    mark: 'action',
    text: 'Nog te melden: de termijn eindigt op 30-11-2026 16:30',
  });
  expect(model.counted).toContain('Vastgelegd: 1 van de 12 feiten voor de melding.');
  expect(model.twelve.rows.filter(({ missing }) => missing)).toHaveLength(11);
  // Article 4 has points, no paragraphs.
  expect(model.twelve.rows.map(({ article }) => article)).toContain('art. 4 punt 12 AVG');
  expect(texts(model.clock.facts)).toEqual([
    '? Ontdekt door de leverancier: niet vastgelegd',
    'Aan ons gemeld: 27-11-2026 16:30',
    'Afgesproken meldtermijn van de leverancier: 24 uur',
    '? Tijd tussen ontdekking en melding door de leverancier: niet vastgelegd',
    'Onze termijn van 72 uur eindigt op: 30-11-2026 16:30',
  ]);
  expect(model.steps.rows.map(({ step }) => step)).toEqual([
    expect.stringMatching(/^Meld het datalek met wat u nu weet/),
    expect.stringMatching(/^Leg de feiten vast die nog ontbreken/),
  ]);
  const [authority, contacts] = model.parts;
  expect(texts(authority?.facts ?? [])).toEqual([
    '? Gemeld bij de Autoriteit Persoonsgegevens: niet gemeld',
    '? Meegedeeld aan de betrokkenen op: niet meegedeeld',
    '? Wie nog meer is ingelicht, en wanneer: niet vastgelegd',
  ]);
  expect(texts(contacts?.facts ?? [])).toContain(
    '? Datalekken: geen contactpersoon voor datalekken vastgelegd',
  );
});

test('of a breach that was told and settled nothing is missing, and no step is left', () => {
  const contact = {
    id: 'c1',
    kind: 'incident' as const,
    name: 'Wachtdienst',
    email: '',
    phone: '010 000 00 00',
  };
  const settled = {
    ...whole,
    authorityNotifiedAt: '2026-11-28T10:00Z',
    subjectsNotToldReason: 'Geen hoog risico',
    othersTold: 'Niemand',
  };
  const model = breachModel(inputOf(settled, { contacts: [contact], owner: 'M. de Boer' }));
  expect(model.stand).toEqual({ mark: 'ok', text: 'Gemeld' });
  expect(model.counted).toBe('Alle 12 feiten voor de melding zijn vastgelegd.');
  expect(model.steps.rows).toEqual([]);
  expect(model.twelve.rows.find(({ label }) => label.startsWith('Begin'))?.value).toBe(
    '20-11-2026 – 21-11-2026',
  );
  expect(texts(model.clock.facts)).toContain(
    'Tijd tussen ontdekking en melding door de leverancier: 55 uur en 30 minuten',
  );
  expect(texts(model.parts[1]?.facts ?? [])).toEqual([
    'Datalekken: Wachtdienst, 010 000 00 00',
    'Eigenaar bij ons: M. de Boer',
  ]);
  expect(model.parts.flatMap(({ facts }) => facts.filter(({ missing }) => missing))).toEqual([]);
});

test('what is not ours to notify is not missing, and a day on which nobody knew has no clock', () => {
  const theirs = breachModel(inputOf({}, { role: 'independent-controller' }));
  expect(theirs.stand.mark).toBe('none');
  expect(texts(theirs.parts[0]?.facts ?? [])).toEqual([
    '? Wie nog meer is ingelicht, en wanneer: niet vastgelegd',
  ]);
  expect(texts(theirs.clock.facts).some((text) => text.includes('Onze termijn'))).toBe(false);
  const before = breachModel(inputOf({}, {}, 'nl', '2026-11-01'));
  expect(before.stand).toEqual({ mark: 'unknown', text: 'Toen nog niet bekend' });
  expect(before.clock.sentences).toEqual(['Op deze dag was dit datalek nog niet bekend.']);
  expect(before.steps.rows).toEqual([]);
});

test.for(['nl', 'en'] as const)(
  'the pages in %s are at most two, accessible, and hold hostile text as text',
  async (language, { skip }) => {
    skip(missingPoppler() !== null, missingPoppler() ?? '');
    const hostile = '#panic("x") $x$ <b>*_`';
    const { language: _language, ...input } = inputOf(
      { ...whole, cause: hostile, nature: `Lek ${hostile}` },
      { name: `Acme ${hostile}` },
    );
    const pdf = await makeBreach(input, { language, spawnJob: jobsHere });
    const text = textOf(pdf);
    for (const said of [
      hostile,
      language === 'nl' ? 'De twaalf feiten' : 'The twelve facts',
      generatedFrom.historyHead,
    ]) {
      expect(text).toContain(squashed(said));
    }
    const info = infoOf(pdf);
    expect(info.get('Tagged')).toBe('yes');
    expect(Number(info.get('Pages'))).toBeLessThanOrEqual(2);
    const structure = structureOf(pdf);
    expect(structure.match(/\bH1\b/g)).toHaveLength(1);
    // Three columns and twelve names of rows, and those of the steps.
    expect(structure.match(/\bTH\b/g)?.length).toBeGreaterThanOrEqual(15);
  },
);
