/** The sentence for the privacy statement: from real transfers only, and none where it is not known whether there are any. */
import { expect, test } from 'vitest';
import { sentenceOf } from '../../../../electron/core/publish/sentence.ts';
import type { DataFlow } from '../../../../shared/fields/flow.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { dpf, goodTia, scc } from '../../../shared/law/facts.ts';
import { checked, dataFlow, judgement, link, processor, record } from '../../../shared/law/records.ts';

const supplier = (flows: Partial<DataFlow>[], own: Partial<ProcessorInput> = {}) =>
  judged(
    checked(
      record({
        processor: processor(own),
        flows: flows.map((flow, at) => dataFlow({ id: `f${at}`, entity: 'Acme Inc.', ...flow })),
      }),
    ),
    judgement,
  );
const told = (
  suppliers: ReturnType<typeof supplier>[],
  contact = 'privacy@proef.example',
  language: 'nl' | 'en' = 'nl',
) => sentenceOf({ organisation: { contact }, asOf: judgement.asOf, suppliers, language });
const keys = (sentence: ReturnType<typeof told>) => sentence.gaps.map(({ key }) => key);

const inside = { country: 'DE', importerCountry: 'DE' };
const india = { country: 'IN', safeguards: [scc()], tia: goodTia };
const framework = { country: 'US', dpf: dpf() };

test('that there is no transfer is said only where all is known', () => {
  expect(told([supplier([inside])])).toMatchObject({ state: 'none', gaps: [] });
  expect(told([supplier([inside])]).text).toMatch(/^Wij geven uw persoonsgegevens niet door/);
  for (const [gap, doubted] of [
    ['nothing', []],
    ['places', [supplier([])]],
    ['places', [supplier([inside, { country: 'unknown' }])]],
    ['importers', [supplier([{ country: 'DE', entity: '' }], { country: null })]],
    ['chain', [supplier([inside], { hasSubProcessors: null })]],
  ] as const) {
    const sentence = told([...doubted]);
    expect([gap, sentence.state, sentence.text]).toEqual([gap, 'unknown', '']);
    expect(keys(sentence)).toContain(gap);
  }
});

test('each country stands with its decision or its safeguards, and how to obtain a copy of these', () => {
  const { state, text } = told([supplier([india, framework])]);
  expect(state).toBe('whole');
  expect(text.split('\n')).toEqual([
    'Wij geven persoonsgegevens door aan ontvangers buiten de Europese Economische Ruimte (EER):',
    '- naar India: voor deze ontvangers geldt geen adequaatheidsbesluit; er zijn passende waarborgen (standaardcontractbepalingen (SCC) 2021/914)',
    '- naar de Verenigde Staten: op grond van een adequaatheidsbesluit van de Europese Commissie (Uitvoeringsbesluit (EU) 2023/1795), aan ontvangers op de lijst van het EU-U.S. Data Privacy Framework',
    'Een kopie van deze waarborgen kunt u opvragen bij privacy@proef.example.',
  ]);
  const english = told([supplier([framework])], '', 'en');
  // A decision needs no copy, so no contact details either.
  expect(english.state).toBe('whole');
  expect(english.text).toContain(
    'to the United States: under an adequacy decision of the European Commission',
  );
});

test('a doubted basis is a blank, a missing contact too, and both keep the sentence from being whole', () => {
  const doubted = told([supplier([{ country: 'US', dpf: null, safeguards: null }])]);
  expect([doubted.state, keys(doubted)]).toEqual(['incomplete', ['basis']]);
  expect(doubted.text).toContain('naar de Verenigde Staten: [nog vast te leggen op welke basis]');
  const nobody = told([supplier([india])], '');
  expect([nobody.state, keys(nobody)]).toEqual(['incomplete', ['contact']]);
  expect(nobody.text).toContain('opvragen bij [contactgegevens].');
  // What is known of one supplier says nothing of another.
  const partly = told([supplier([india]), supplier([])]);
  expect([partly.state, keys(partly)]).toEqual(['incomplete', ['places']]);
});

test('a derogation is named as one, with what it rests on', () => {
  const consent = {
    country: 'IN',
    safeguards: [],
    derogation: { ground: 'a', structural: false, signedOffOn: '2026-01-01' },
  };
  const { state, text } = told([supplier([consent as Partial<DataFlow>])], '');
  expect(state).toBe('whole');
  expect(text).toContain('afwijking (art. 49 lid 1 AVG, a: uitdrukkelijke toestemming)');
  const compelling = { ...consent, derogation: { ...consent.derogation, ground: 'second-subparagraph' } };
  expect(told([supplier([compelling as Partial<DataFlow>])]).text).toContain(
    '[noem de dwingende gerechtvaardigde belangen]',
  );
});

test('controllers count, their own processors do not; who works for our customers, has ended or gets nothing does not', () => {
  const controller = { role: 'independent-controller', hasSubProcessors: null } as const;
  expect(told([supplier([inside], controller)]).state).toBe('none');
  expect(told([supplier([{ ...india, safeguards: [scc({ module: 1 })] }], controller)]).state).toBe('whole');
  expect(keys(told([supplier([india], { role: 'sub-processor' })]))).toEqual(['nothing']);
  expect(keys(told([supplier([india], { endedOn: '2026-01-01' })]))).toEqual(['nothing']);
});

test('a sub-processor in the chain of which the place is not known keeps it unknown', () => {
  const chained = judged(
    checked(record({ chain: [link('Elders Ltd')], flows: [dataFlow(inside)] })),
    judgement,
  );
  expect(keys(told([chained]))).toEqual(['places']);
});

test('a tool by which a recipient sends data on is no safeguard of ours, and no copy of it is promised', () => {
  const sentOn: Partial<DataFlow> = {
    country: 'IN',
    actor: 'sub-processor',
    exportedFrom: 'GB',
    safeguards: [{ ...scc(), mechanism: 'uk-idta', module: null }],
  };
  const { state, text } = told([supplier([sentOn])], '');
  expect(state).toBe('whole');
  expect(text.split('\n').slice(1)).toEqual([
    '- naar India: een ontvanger buiten de EER geeft de gegevens daarheen verder door, volgens afspraken daarover (art. 44 AVG: IDTA (verder vanuit het Verenigd Koninkrijk))',
  ]);
  expect(told([supplier([sentOn])], '', 'en').text).not.toContain('appropriate safeguards');
});
