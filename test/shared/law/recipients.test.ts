/** As what a supplier is told about, where its data are, and what is certain about a transfer. */
import { expect, test } from 'vitest';
import type { ProcessorInput } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { judged } from '../../../shared/law/judged.ts';
import {
  engagesSubProcessors,
  isChainKnown,
  linksInUse,
  standingOf,
  whereaboutsOf,
} from '../../../shared/law/recipients.ts';
import { dpf, goodTia, other, scc, staleTia, TODAY } from './facts.ts';
import { agreement, checked, dataFlow, judgement, link, processor, record } from './records.ts';

const of = (changes: Partial<ProcessorRecord>, own: Partial<ProcessorInput> = {}) =>
  judged(checked(record({ processor: processor(own), ...changes })), judgement);

const notRequired = (
  reason: 'no-personal-data' | 'own-authority' | 'independent-controller' | 'joint-controller',
) => [agreement({ recorded: 'not-required', notRequiredReason: reason })];

test.each([
  ['processor', of({})],
  ['sub-processor', of({}, { role: 'sub-processor' })],
  ['ended', of({}, { endedOn: '2026-11-21' })],
  // The last day counts.
  ['processor', of({}, { endedOn: '2026-11-22' })],
  ['no-personal-data', of({ agreements: notRequired('no-personal-data'), flows: [] })],
  // A running flow contradicts it.
  ['processor', of({ agreements: notRequired('no-personal-data') })],
  ['own-authority', of({ agreements: notRequired('own-authority') })],
  ['independent-controller', of({ agreements: notRequired('independent-controller') })],
  ['joint-controller', of({ agreements: notRequired('joint-controller') })],
  ['processor', of({ agreements: [] })],
  // A reason that is left behind says nothing once an agreement stands.
  ['processor', of({ agreements: [agreement({ recorded: 'signed', notRequiredReason: 'own-authority' })] })],
] as const)('a supplier is told about as %s', (standing, supplier) => {
  expect(standingOf(supplier)).toBe(standing);
});

test('no flow, a place that nobody knows, and a sub-processor without a flow are each an unknown place', () => {
  const unknown = (changes: Partial<ProcessorRecord>) => whereaboutsOf(of(changes), 'all').hasUnknownPlace;
  expect(unknown({})).toBe(false);
  expect(unknown({ flows: [] })).toBe(true);
  expect(unknown({ flows: [dataFlow(), dataFlow({ id: 'f2', country: 'unknown' })] })).toBe(true);
  const chain = [link('Elders Ltd')];
  expect(unknown({ chain })).toBe(true);
  expect(whereaboutsOf(of({ chain }), null).hasUnknownPlace).toBe(false);
  expect(whereaboutsOf(of({ chain }), 's-Elders Ltd')).toMatchObject({
    countries: [],
    hasUnknownPlace: true,
  });
});

test('access from outside is a place of its own, and an importer that nobody recorded is told', () => {
  const inside = dataFlow({ country: 'DE', entity: 'Elders Inc.', importerCountry: 'US' });
  expect(whereaboutsOf(of({ flows: [inside] }), 'all')).toMatchObject({ countries: ['DE'], access: ['US'] });
  const unrecorded = of({ flows: [dataFlow({ country: 'DE', entity: '' })] }, { country: null });
  expect(whereaboutsOf(unrecorded, 'all')).toMatchObject({ hasUnknownImporter: true, transfers: [] });
});

const certain = (changes: Parameters<typeof dataFlow>[0]) =>
  whereaboutsOf(of({ flows: [dataFlow({ importerCountry: null, entity: 'Acme Inc.', ...changes })] }), 'all')
    .transfers[0]?.basis?.kind;

test('a basis is told where it is certain: a missing assessment is ours, a doubted decision or defect is not', () => {
  const india = { country: 'IN', safeguards: [scc()] };
  expect(certain({ ...india, tia: goodTia })).toBe('safeguard');
  expect(certain({ ...india, tia: null })).toBe('safeguard');
  expect(certain({ ...india, tia: staleTia })).toBe('safeguard');
  expect(certain({ ...india, tia: { completedOn: '2026-03-10', outcome: 'negative' } })).toBeUndefined();
  expect(
    certain({ country: 'IN', safeguards: [scc({ annexesComplete: null })], tia: goodTia }),
  ).toBeUndefined();
  expect(certain({ country: 'IN', safeguards: [other('scc-2010-87')], tia: goodTia })).toBeUndefined();
  expect(certain({ country: 'US', dpf: dpf() })).toBe('adequacy');
  expect(certain({ country: 'US', dpf: dpf({ checkedOn: '2024-01-01' }) })).toBeUndefined();
  expect(certain({ country: 'US', dpf: null, safeguards: null })).toBeUndefined();
});

test('a link is in use until it or one above it ends; a chain is known when it is there or said to be none', () => {
  const above = link('Boven B.V.', { endedOn: '2026-01-01' });
  const chain = [above, link('Onder B.V.', { parentLinkId: above.id }), link('Los B.V.')];
  const { record: chained } = of({ chain });
  expect(linksInUse(chained, TODAY).map(({ subProcessor }) => subProcessor.name)).toEqual(['Los B.V.']);
  const known = (has: boolean | null, links: typeof chain) =>
    isChainKnown(of({ chain: links }, { hasSubProcessors: has }));
  expect([known(null, []), known(true, []), known(false, []), known(null, chain)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('a chain with sub-processors in use is an answer to whether there are any; one that has ended is none', () => {
  const engages = (has: boolean | null, chain: ReturnType<typeof link>[]) =>
    engagesSubProcessors(of({ chain }, { hasSubProcessors: has }).record, judgement.asOf);
  const [running, ended] = [link('Los B.V.'), link('Boven B.V.', { endedOn: '2026-01-01' })];
  expect([engages(null, [running]), engages(null, [ended]), engages(null, [])]).toEqual([true, null, null]);
  expect([engages(false, [running]), engages(true, [])]).toEqual([false, true]);
});

test('what is with one sub-processor is told of that one only', () => {
  const chain = [link('Elders Ltd'), link('Ergens B.V.')];
  const flows = [
    dataFlow(),
    dataFlow({
      id: 'f2',
      country: 'DE',
      subProcessorId: 's-Ergens B.V.',
      entity: 'Ergens B.V.',
      importerCountry: 'DE',
    }),
  ];
  const supplier = of({ chain, flows });
  expect(whereaboutsOf(supplier, 's-Ergens B.V.')).toMatchObject({
    countries: ['DE'],
    access: [],
    hasUnknownPlace: false,
    hasUnknownImporter: false,
  });
  expect(whereaboutsOf(supplier, 's-Elders Ltd')).toMatchObject({ countries: [], hasUnknownPlace: true });
  expect(whereaboutsOf(supplier, null)).toMatchObject({ countries: ['NL'], hasUnknownPlace: false });
  expect(whereaboutsOf(supplier, 'all')).toMatchObject({ countries: ['NL', 'DE'], hasUnknownPlace: true });
});

test('a transfer of data that are outside the EEA is no access from outside', () => {
  const flows = [
    dataFlow({
      country: 'IN',
      entity: 'Elders Pvt',
      importerCountry: 'IN',
      safeguards: [scc()],
      tia: goodTia,
    }),
  ];
  const told = whereaboutsOf(of({ flows }), 'all');
  expect(told).toMatchObject({ countries: ['IN'], access: [] });
  expect(told.transfers.map(({ country }) => country)).toEqual(['IN']);
});
