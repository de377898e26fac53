/** Lists of contracts: which of their rows are about the agreement of Art. 28, and which agreements a supplier has several of. */

import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { plan, planCsv, workbook } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is said about its cells. */
const records = (lines: string[]) => lines.filter((line) => !/^(\?|!|kept|left out)|^ {2}"/.test(line));
const taken = (...lines: string[]) => records(told(planCsv(lines)));
const ofJson = (value: unknown) => records(told(plan(JSON.stringify(value), 'lijst.json')));

describe('a column of kinds of documents', () => {
  const rows = [
    'Leverancier;Soort document;Getekend op;Loopt tot;Status',
    'Kade;Verwerkersovereenkomst;1-2-2024;31-1-2027;Getekend',
    'Kade;SLA;1-3-2024;28-2-2025;Getekend',
    'Dijk;NDA;1-1-2023;;Getekend',
    'Berg;Hoofdovereenkomst met VO;5-5-2022;4-5-2026;Getekend',
    'Dal;VO;;;Concept',
  ];

  it('takes the days of the agreement of Art. 28 only, and the words of the others stay', () => {
    expect(taken(...rows)).toEqual([
      ...['Kade', '  = signed 2024-02-01 until 2027-01-31', 'Dijk'],
      ...['Berg', '  = signed 2022-05-05 until 2026-05-04', 'Dal', '  = draft'],
    ]);
    const lines = told(planCsv(rows));
    for (const line of [
      'uncertain Soort document: NDA',
      'kept Getekend op: 1-1-2023',
      'kept Status: Getekend',
    ])
      expect(lines).toContain(`  " ${line}`);
    const { uncertain } = planCsv(rows).result;
    expect(uncertain.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...['3 Soort document', '4 Soort document'],
    ]);
  });

  it('says nothing of an agreement that has a column of its own', () => {
    expect(
      taken('Leverancier;Soort contract;VO;Getekend op', 'Kade;Licentie;ja;1-2-2024', 'Dijk;SLA;nee;'),
    ).toEqual([...['Kade', '  = signed 2024-02-01', 'Dijk', '  = missing']]);
  });

  it('leaves words that name no kind as they are', () => {
    const whole = (kind: string) => taken('Leverancier;Type contract;Getekend op', `Kade;${kind};1-2-2024`);
    for (const kind of ['VNG', 'onbekend', 'DPA', 'Licentie incl. verwerkersovereenkomst'])
      expect(whole(kind)).toEqual(['Kade', '  = signed 2024-02-01']);
    expect(whole('Licentieovereenkomst')).toEqual(['Kade']);
  });
});

it('a column of titles is none of states where the day of signing says more', () => {
  expect(
    taken(
      'Leverancier;Overeenkomst;Getekend op;Geldig tot',
      'Kade;Verwerkersovereenkomst EPD;1-3-2021;28-2-2024',
      'Kade;Verwerkersovereenkomst Portaal;1-3-2024;28-2-2027',
      'Dijk;;;',
    ),
  ).toEqual([
    ...['Kade', '  = signed 2021-03-01 until 2024-02-28', '  = signed 2024-03-01 until 2027-02-28', 'Dijk'],
  ]);
});

describe('lists within JSON', () => {
  it('give a supplier each of its agreements', () => {
    const dpas = [
      { status: 'signed', signedOn: '2024-01-01', endsOn: '2026-12-31' },
      { status: 'superseded', signedOn: '2020-01-01', endsOn: '2023-12-31' },
    ];
    expect(
      ofJson([
        { name: 'Kade', dpas },
        { name: 'Dijk', dpas: [dpas[0]] },
        { name: 'Berg', dpas: [] },
      ]),
    ).toEqual([
      ...['Kade', '  = signed 2024-01-01 until 2026-12-31', '  = superseded 2020-01-01 until 2023-12-31'],
      ...['Dijk', '  = signed 2024-01-01 until 2026-12-31', 'Berg'],
    ]);
    const contracts = [
      { type: 'Verwerkersovereenkomst', signed: '2024-01-01', ends: '2026-12-31' },
      { type: 'SLA', signed: '2023-01-01', ends: '2025-12-31' },
    ];
    expect(
      ofJson({
        suppliers: [
          { name: 'Kade', country: 'NL', contracts },
          { name: 'Dijk', country: 'DE' },
        ],
      }),
    ).toEqual([...['Kade', '  = signed 2024-01-01 until 2026-12-31', '  > NL', 'Dijk', '  > DE']]);
  });

  it('are the suppliers of a board, and no supplier of its name', () => {
    const item = (name: string, dpa: string) => ({ name, column_values: [{ title: 'DPA', text: dpa }] });
    const boards = [
      { name: 'Vendors', items: [item('Acme', 'Signed'), item('Bolt', 'No')] },
      { name: 'Old', items: [item('Crow', 'No')] },
    ];
    expect(ofJson({ data: { boards } })).toEqual([
      ...['Acme', '  = signed', 'Bolt', '  = missing', 'Crow', '  = missing'],
    ]);
    const chain = [{ name: 'Kade', dpa: 'yes', vendors: [{ name: 'AWS' }, { name: 'Twilio' }] }];
    expect(ofJson(chain)[0]).toMatch(/^Kade/);
  });
});

it('columns of places that are ticked have one of others, with their names', () => {
  expect(taken('Leverancier;NL;VS;Overig', 'Kade;x;;', 'Dijk;;x;Zwitserland', 'Berg;;;Noorwegen')).toEqual([
    ...['Kade', '  > NL', 'Dijk', '  > US', '  > CH', 'Berg', '  > NO'],
  ]);
});

it.each(['Ondertekend door leverancier, wacht op ons', 'Getekend, waiting for us'])(
  'an agreement is not signed by one: %s',
  (cell) => expect(taken('Leverancier;VO', `Kade;"${cell}"`)).toEqual(['Kade', '  = unknown']),
);

it.each(['Registration Status', 'Vendor hosting country'])(
  '%s is no country where it is established',
  (header) => {
    const { result } = planCsv([`Vendor,${header},Country`, 'Kade,Germany,NL', 'Dijk,Germany,NL']);
    expect(result.mapping.columns[1]?.field).not.toBe('country');
  },
);

describe('columns of a list of agreements', () => {
  it('have the state beside the kind of document, and nothing of a contract that is another', () => {
    const header = 'Leverancier;Soort overeenkomst;Stand;Ingang;Einde';
    expect(
      taken(
        header,
        'Kade;VO;ondertekend;1-1-2024;31-12-2026',
        'Kade;Contract;ondertekend;1-1-2024;31-12-2028',
        'Dijk;VO;in concept;;',
      ),
    ).toEqual(['Kade', '  = signed until 2026-12-31', 'Dijk', '  = draft']);
    // Of what these are the state, nobody says.
    const loose = planCsv(['Leverancier;Stand;Einde', 'Kade;ondertekend;31-12-2026']);
    expect(told(loose)[1]).toBe('  = unknown until 2026-12-31');
  });

  it('have the last day of an extension, which is asked about', () => {
    const rows = [
      'Leverancier;VO;Einddatum;Verlengd tot',
      'Kade;ja;31-1-2023;31-1-2026',
      'Dijk;ja;31-1-2028;',
    ];
    expect(taken(...rows)).toEqual([
      ...['Kade', '  = signed until 2026-01-31', 'Dijk', '  = signed until 2028-01-31'],
    ]);
    expect(planCsv(rows).result.uncertain.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 Verlengd tot',
    ]);
  });

  it('have a day beside who signed, and a term that is no length of anything else', () => {
    expect(
      taken('Leverancier;VO;Versie VO;Ondertekend door;Datum;Duur', 'Kade;ja;3;directeur;1-2-2024;3 jaar'),
    ).toEqual(['Kade', '  = signed 2024-02-01 until 2027-01-31']);
    const { mapping } = planCsv(['Leverancier;VO;Duur', 'Kade;ja;30 minuten']).result;
    expect(mapping.columns[2]?.field).toBe('words');
  });

  it('ask with their answers behind them, or within the contract', () => {
    for (const header of ['VO aanwezig ja/nee/nvt', 'Contract: DPA Signed'])
      expect(taken(`Leverancier;${header}`, 'Kade;ja', 'Dijk;nee')).toEqual([
        ...['Kade', '  = signed', 'Dijk', '  = missing'],
      ]);
  });

  it('take the words of people for how sub-processors are allowed', () => {
    const { create } = planCsv([
      'Leverancier;VO;Subverwerker toestemming',
      'Kade;ja;algemeen',
      'Dijk;ja;Specifieke toestemming',
    ]);
    expect(create.map(({ agreements }) => agreements[0]?.subProcessorAuthorisation)).toEqual([
      'general',
      'specific',
    ]);
  });
});

it('places below one group are columns of their own, and rows of places are no names of columns', () => {
  const sheet = (rows: string[][]) => {
    const made = utils.aoa_to_sheet(rows);
    made['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 3 } }];
    return told(plan(workbook({ Blad1: made }), 'x.xlsx')).filter((line) => !/^(\?|left)|^ {2}"/.test(line));
  };
  const groups = ['Leverancier', 'Waar staan de gegevens?', '', '', 'VO'];
  expect(
    sheet([
      groups,
      ['', 'Nederland', 'EU', 'VS', ''],
      ['Kade', 'x', '', '', 'ja'],
      ['Dijk', '', 'x', 'x', 'nee'],
    ]),
  ).toEqual([...['Kade', '  = signed', '  > NL', 'Dijk', '  = missing', '  > ?[EU]', '  > US']]);
  expect(sheet([groups, ['Kade', 'NL', 'DE', '', 'ja'], ['Dijk', 'VS', '', '', 'nee']])[0]).toBe('Kade');
});
