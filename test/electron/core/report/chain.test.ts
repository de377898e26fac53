/** The chain of one supplier: every link with what is recorded of it, and what is missing said as missing. */
import { expect, test } from 'vitest';
import { type ChainInput, chainModel } from '../../../../electron/core/report/chain.ts';
import { makeChain } from '../../../../electron/core/report/index.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { missingPoppler } from '../../../poppler.ts';
import { goodTia, scc } from '../../../shared/law/facts.ts';
import { checked, dataFlow, judgement, link, processor, record } from '../../../shared/law/records.ts';
import { jobsHere } from '../jobs-here.ts';
import { overviewOf } from './fixture.ts';
import { infoOf, squashed, textOf } from './reading.ts';

const { organisation, asOf, generatedFrom } = overviewOf([]);
const inputOf = (changes: Partial<ProcessorRecord>, own: Partial<ProcessorInput> = {}): ChainInput => ({
  organisation,
  asOf,
  generatedFrom,
  language: 'nl',
  supplier: judged(
    checked(record({ processor: processor({ hasSubProcessors: true, ...own }), ...changes })),
    judgement,
  ),
});

const known = link('Kolkata Ltd', {
  id: 'l1',
  subProcessorId: 's1',
  authorisedOn: '2024-01-01',
  contractSeenOn: '2024-02-01',
});
const whole = {
  ...known,
  service: 'Opslag',
  subProcessor: {
    ...known.subProcessor,
    id: 's1',
    name: 'Kolkata Ltd',
    country: 'IN',
    parentCountry: 'IN',
    address: 'Kade 1',
    contact: 'privacy@kolkata.example',
  },
};
const flow = dataFlow({
  id: 'f9',
  actor: 'sub-processor',
  subProcessorId: 's1',
  country: 'IN',
  safeguards: [scc({ module: 3 })],
  tia: goodTia,
});
const bare = link('Stil GmbH', { id: 'l2', subProcessorId: 's2', parentLinkId: 'l1' });
const hollow = {
  ...bare,
  service: '',
  authorisedOn: '2099-01-01',
  subProcessor: {
    ...bare.subProcessor,
    id: 's2',
    name: 'Stil GmbH',
    country: null,
    address: '',
    contact: '',
  },
};

test('a link of which all is recorded lacks nothing; another names what it lacks, behind who engaged it', () => {
  const { links, lead } = chainModel(inputOf({ chain: [hollow, whole], flows: [flow] }));
  expect(lead).toBe('Subverwerkers in de keten: 2. Bij 1 ontbreekt iets.');
  expect(links.map(({ name, by }) => `${name} < ${by}`)).toEqual([
    'Kolkata Ltd < Acme B.V.',
    'Stil GmbH < Kolkata Ltd',
  ]);
  const [first, second] = links;
  expect(first?.missing).toEqual({ mark: 'ok', text: 'Niets' });
  expect(first?.transfer.mark).toBe('ok');
  expect(first?.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(
    expect.arrayContaining([
      'Vestigingsadres: Kade 1',
      'Toegestaan op: 1-1-2024',
      expect.stringMatching(/^Waar de gegevens zijn: India\. .*art\. 46/),
      expect.stringMatching(/^Waarborg: Standaardcontractbepalingen.*, getekend op 1-5-2025$/),
    ]),
  );
  // An authorisation that is yet to come is none.
  expect(second?.missing.mark).toBe('unknown');
  expect(second?.missing.text).toBe(
    'Dienst, vestigingsadres, contactgegevens, land van vestiging, land van de moedermaatschappij, toegestaan op, overeenkomst gezien op en waar de gegevens zijn',
  );
  expect(second?.transfer).toEqual({ mark: 'unknown', text: 'niet vastgelegd' });
});

test('a tool that nobody asked about is missing, also that of an onward transfer', () => {
  const facts = (changes: Partial<typeof flow>) =>
    chainModel(inputOf({ chain: [whole], flows: [{ ...flow, ...changes }] })).links[0]?.facts.find(
      ({ label }) => label.startsWith('Waarborg'),
    );
  expect(facts({ safeguards: null })).toMatchObject({ missing: true, value: 'niet vastgelegd' });
  expect(facts({ safeguards: null, exportedFrom: 'GB' })).toMatchObject({
    label: 'Waarborg voor verdere doorgifte (Verenigd Koninkrijk)',
    missing: true,
  });
  expect(facts({ country: 'DE', importerCountry: 'DE' })).toMatchObject({
    value: 'Niet nodig: geen doorgifte',
  });
});

test('no transfer is not said of a place in the EEA while it is not recorded where the sub-processor is established', () => {
  const transfer = (country: string | null) => {
    const chain = [{ ...whole, subProcessor: { ...whole.subProcessor, country } }];
    const [made] = chainModel(
      inputOf({ chain, flows: [{ ...flow, country: 'DE', safeguards: null }] }),
    ).links;
    return [made?.transfer, made?.facts.find(({ label }) => label.startsWith('Waarborg'))];
  };
  expect(transfer(null)).toMatchObject([
    { mark: 'unknown', text: 'Vestiging onbekend' },
    { missing: true, value: 'niet vastgelegd' },
  ]);
  expect(transfer('DE')).toMatchObject([
    { mark: 'none', text: 'Geen doorgifte' },
    { missing: false, value: 'Niet nodig: geen doorgifte' },
  ]);
});

test.each([
  [{ hasSubProcessors: null }, /^Niet bekend is of Acme B\.V\. subverwerkers inschakelt/],
  [{ hasSubProcessors: true }, /maar geen daarvan is vastgelegd/],
  [{ hasSubProcessors: false }, /^Volgens de opgave .* Niet vastgelegd is wanneer/],
  [
    { hasSubProcessors: false, chainCheckedOn: '2026-01-02' },
    /geen subverwerkers in, zo is nagegaan op 2-1-2026/,
  ],
])('no links, and %j', (own, lead) => {
  const model = chainModel(inputOf({ chain: [], flows: [] }, own));
  expect(model.lead).toMatch(lead);
  expect(model.links).toEqual([]);
});

test('a link that has stopped is left out, and “no” beside links is named', () => {
  const stopped = { ...hollow, endedOn: '2026-01-01' };
  const model = chainModel(inputOf({ chain: [whole, stopped], flows: [flow] }, { hasSubProcessors: false }));
  expect(model.links.map(({ name }) => name)).toEqual(['Kolkata Ltd']);
  expect(model.lead).toContain('dat spreekt deze keten tegen');
});

test('the pages say it in either language, and are accessible', async ({ skip }) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const { language: _language, ...input } = inputOf({ chain: [hollow, whole], flows: [flow] });
  const pdf = await makeChain(input, { language: 'en', spawnJob: jobsHere });
  const text = textOf(pdf);
  for (const said of [
    'Overview of the chain',
    'Kolkata Ltd',
    'Stil GmbH',
    'not recorded',
    'Contract seen on',
    generatedFrom.historyHead,
  ]) {
    expect(text).toContain(squashed(said));
  }
  expect(infoOf(pdf).get('Tagged')).toBe('yes');
});
