/** Columns that say something only together with the one beside, above or below them. */

import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { plan, planCsv, statedIn, workbook } from './lists.ts';
import { told } from './told.ts';

const toldOf = (...lines: string[]) =>
  told(planCsv(lines)).filter((line) => !/^(kept|left out|[?!]) /.test(line));
const doubts = (...lines: string[]) =>
  planCsv(lines).result.uncertain.map(({ row, column, message }) => [row, column, message]);

describe('a signature of each party in a column of its own', () => {
  it.each([
    ['VO getekend leverancier op;VO getekend door ons op', '1-2-2025;', 'VO getekend leverancier op'],
    [
      'Datum ondertekening leverancier;Datum ondertekening gemeente',
      '1-2-2025;',
      'Datum ondertekening leverancier',
    ],
    ['VO;Handtekening leverancier;Handtekening klant', 'ja;x;', 'Handtekening leverancier'],
    ['VO;Handtekening leverancier;Handtekening klant', 'ja;nee;ja', 'Handtekening klant'],
  ])('of which one is missing is no agreement yet: %s', (columns, cells, column) => {
    const lines = [`Leverancier;${columns}`, `Noord;${cells}`];
    expect(toldOf(...lines)[1]).toBe('  = to-sign');
    expect(doubts(...lines)).toEqual([[2, column, cellSentences.signedByOne]]);
  });

  it('is signed where both are there, and asked about where on two days', () => {
    const header = 'Leverancier;VO getekend leverancier op;VO getekend door ons op';
    expect(doubts(header, 'Noord;1-2-2025;1-2-2025')).toEqual([]);
    expect(toldOf(header, 'Noord;1-2-2025;5-2-2025')).toEqual([
      'Noord',
      '  = signed 2025-02-01',
      '  " uncertain VO getekend door ons op: 5-2-2025',
    ]);
  });
});

it('a second day of signing makes no second agreement, and is asked about', () => {
  const lines = [
    'Leverancier;Getekend op;Datum ondertekening',
    'Noord;12-3-2024;20-3-2024',
    'Zuid;1-2-2025;1-2-2025',
  ];
  expect(planCsv(lines).create.map(({ agreements }) => agreements.length)).toEqual([1, 1]);
  expect(doubts(...lines)).toEqual([[2, 'Datum ondertekening', cellSentences.otherSigningDay('2024-03-12')]]);
});

describe('a day of a certificate in a column of its own', () => {
  it.each([
    ['ISO 27001;Geldig tot', 'ja;30-6-2027', 'until 2027-06-30'],
    ['Certificaat;Certificaat geldig tot', 'ISO 27001;30-6-2027', 'until 2027-06-30'],
    ['Certificates;Number;Expiry date', 'ISO 27001;IS 12;2027-06-30', 'until 2027-06-30'],
    ['ISO 27001;Geldig van', 'ja;30-6-2027', ''],
    ['Certificaat;Geldig tot', 'ISO 27001;onbekend', ''],
  ])('is that of the one before it: %s', (columns, cells, day) => {
    expect(toldOf(`Leverancier;${columns}`, `Noord;${cells}`)[1]).toBe(`  * iso-27001 ${day}`.trimEnd());
  });

  it('stays in its words where the cell before it names two', () => {
    expect(toldOf('Leverancier;Certificaat;Geldig tot', 'Noord;ISO 27001, SOC 2;30-6-2027')).toEqual([
      ...['Noord', '  * iso-27001', '  * soc-2', '  " uncertain Certificaat: ISO 27001, SOC 2'],
      '  " kept Geldig tot: 30-6-2027',
    ]);
  });
});

describe('a row below the names of the columns', () => {
  it.each([';;(jaren);(maanden);(land)', ';;jaar;maanden;', ';;[jaren];mnd;'])(
    'has their units: %s',
    (units) => {
      const made = planCsv([
        'Leverancier;Dienst;Bewaartermijn;Opzegtermijn;Locatie',
        units,
        'Noord;Web;7;3;NL',
      ]);
      expect(made.create).toMatchObject([
        { agreements: [{ notice: { months: 3 } }], flows: [{ country: 'NL' }] },
      ]);
      expect(made.create[0]?.processor.retention).toMatch(/^7 ja/);
      expect(made.result).toMatchObject({ headerRows: 2, rejected: [] });
    },
  );

  it('counts with what is above it in either order', () => {
    const rows = [
      ['', 'Gegevens', '', 'Overeenkomst', ''],
      ['Leverancier', 'Locatie', 'Soort', 'Status', 'Datum'],
      ['Noord', 'NL', 'NAW', 'concept', ''],
    ];
    const made = plan(workbook({ Blad1: utils.aoa_to_sheet(rows) }), 'lijst.xlsx');
    expect(told(made)).toEqual(['Noord', '  = draft', '  > NL']);
    expect(made.create[0]?.processor.dataCategories).toEqual(['NAW']);
  });
});

describe('several suppliers beside each other in a row', () => {
  const header = 'Verwerking;Verwerker 1;Land 1;VO 1;Verwerker 2;Land 2;VO 2';

  it('have each their own cells, and none of another', () => {
    const lines = [header, 'Loon;Vos;NL;ja;Print;EU;nee', 'Nieuws;;;;Gans;VS;concept', 'Zelf;;;;;;'];
    expect(toldOf(...lines)).toEqual([
      ...['Vos for Loon', '  = signed', '  > NL'],
      ...['Print for Loon', '  = missing', '  > ?[EU]', '  " uncertain Land 2: EU'],
      ...['Gans for Nieuws', '  = draft', '  > US'],
    ]);
    const { uncertain, rejected } = planCsv(lines).result;
    expect(uncertain.map(({ row, column }) => [row, column])).toEqual([[2, 'Land 2']]);
    expect(rejected.map(({ row }) => row)).toEqual([4]);
  });

  it('share what has one column, which is asked about once', () => {
    const lines = ['Verwerker 1;Verwerker 2;Land', 'Vos;Print;NL', 'Gans;;US'];
    expect(planCsv(lines).create).toHaveLength(3);
    expect(doubts(...lines)).toEqual([[2, 'Land', cellSentences.sharedBySeveral]]);
  });

  it('are no two lines of one name', () => {
    expect(planCsv(['Naam 1;Naam 2;Adres 1', 'Vos;t.a.v. inkoop;Kade 1']).create).toHaveLength(1);
  });
});

it('a note beside a cell may say that the supplier has stopped', () => {
  const sheet = utils.aoa_to_sheet([
    ['Leverancier', 'Locatie'],
    ['Noord', 'NL'],
    ['Zuid', 'US'],
  ]);
  (sheet.A3 as { c?: unknown }).c = [{ a: 'Noor', t: 'gestopt per 1-1-2026' }];
  const { result } = plan(workbook({ Blad1: sheet }), 'lijst.xlsx');
  expect(result.uncertain).toMatchObject([{ row: 3, message: cellSentences.mayHaveEnded }]);
});

it('of a sheet of contacts and one of processors the second is read', () => {
  const people = utils.aoa_to_sheet([
    ['Naam', 'E-mail', 'Telefoon'],
    ['Jan', 'jan@noord.example', '06'],
  ]);
  const own = utils.aoa_to_sheet([
    ['Verwerker', 'Land'],
    ['Noord', 'NL'],
  ]);
  const { result } = plan(workbook({ Contact: people, Lijst: own }), 'lijst.xlsx');
  expect(result).toMatchObject({ sheet: 'Lijst', otherSheets: ['Contact'] });
});

it('a sheet of what was is not read where another has suppliers', () => {
  const sheet = (name: string) =>
    utils.aoa_to_sheet([
      ['Leverancier', 'Locatie'],
      [name, 'NL'],
    ]);
  const { create, result } = plan(workbook({ Archief: sheet('Oud'), Actueel: sheet('Noord') }), 'lijst.xlsx');
  expect([create[0]?.processor.name, result.otherSheets]).toEqual(['Noord', ['Archief']]);
  expect(plan(workbook({ Archief: sheet('Oud') }), 'lijst.xlsx').create).toHaveLength(1);
});

it('who receives data is no processor where a column beside it has those', () => {
  const header = 'Naam verwerking;Ontvangers;Verwerkers;Land verwerker;VO (j/n)';
  expect(toldOf(header, 'Loon;Belastingdienst;Vos;NL;j', 'Zelf;UWV;;;')).toEqual([
    ...['Vos for Loon', '  = signed', '  > NL', '  " kept Ontvangers: Belastingdienst'],
  ]);
  expect(planCsv(['Ontvangers;Land', 'Vos;NL']).create[0]?.processor.name).toBe('Vos');
});

it('a relation that is no supplier, and a party that is no processor, are asked about', () => {
  expect(doubts('Naam;Relatiesoort;Land', 'Noord;Leverancier;NL', 'Bakker;Klant;NL')).toEqual([
    [3, 'Relatiesoort', cellSentences.mayBeNoSupplier],
  ]);
  expect(doubts('Leverancier;Type rij', 'Noord;Leverancier', 'Cirrus;Subverwerker van Noord')).toEqual([
    [3, 'Type rij', cellSentences.mayBeNoSupplier],
  ]);
  expect(doubts('Processor name;Type of recipient', 'Noord;Processor', 'Fiscus;Third party')).toEqual([
    [3, 'Type of recipient', cellSentences.roleUnknown],
  ]);
});

it('the status of a contract is that of the processor agreement only where its kind says so', () => {
  const lines = [
    'Organisatie;Contract type;Contract status',
    'Noord;DPA;Signed',
    'Zuid;;Signed',
    'Oost;NDA;Signed',
  ];
  const made = planCsv(lines);
  expect(made.create.map(({ agreements }) => agreements.map(({ recorded }) => recorded))).toEqual([
    ['signed'],
    ['unknown'],
    [],
  ]);
  expect(made.result.uncertain.map(({ row }) => row)).toEqual([3, 4]);
});

it('what wraps a record says nothing of an answer, nor that of an address of a country', () => {
  const record = (name: string, dpaSigned: boolean) => ({ node: { name, dpaSigned } });
  const made = plan(JSON.stringify([record('Noord', true), record('Zuid', false)]), 'lijst.json');
  expect(told(made)).toEqual(['Noord', '  = signed', 'Zuid', '  = missing']);
  const leverancier = { naam: 'Noord', adres: { straat: 'Kade 1', plaats: 'Zwolle', land: 'NL' } };
  expect(told(plan(JSON.stringify([{ leverancier, dienst: 'Web' }]), 'lijst.json'))).toEqual([
    'Noord (Web) in NL at Kade 1, Zwolle',
  ]);
});

it('the lines of an address are the address', () => {
  expect(toldOf('Crediteur;Adresregel 1;Adresregel 2;Plaats;Land', 'Noord;Kade 1;;Zwolle;NL')).toEqual([
    'Noord in NL at Kade 1, Zwolle',
  ]);
});

it('until when a supplier was in use is the day on which the relation ended', () => {
  const made = planCsv(['Leverancier;In gebruik tot;Locatie', 'Noord;;NL', 'Oud;31-12-2024;NL']);
  expect(made.create.map(({ processor }) => processor.endedOn)).toEqual([null, '2024-12-31']);
});

describe('names of something else than the supplier', () => {
  const lines = (...given: string[]) => told(planCsv(given)).filter((line) => !/^(kept|\?)/.test(line));

  it('are those of what it supplies, where it has a column of its own', () => {
    expect(lines('Naam;Leverancier;Hosting', 'Salaris;Kade B.V.;NL', 'Planner;Boot Inc.;VS')).toEqual([
      'Kade B.V. (Salaris)',
      '  > NL',
      'Boot Inc. (Planner)',
      '  > US',
    ]);
  });

  it('are kept where they may be those of persons, and are those of the supplier beside an answer', () => {
    const persons = lines('Naam;Leverancier;E-mail', 'Jan;Kade B.V.;jan@kade.example');
    expect(persons).toEqual(['Kade B.V.', '  " kept Naam: Jan']);
    expect(lines('Naam;Verwerker;Locatie', 'Kade;ja;NL', 'Boot;ja;BE')[0]).toBe('Kade');
  });

  it('are those of the supplier, and not of who keeps the list', () => {
    expect(lines('Organisatie;Verwerker;Locatie', 'Gemeente X;Kade;NL', 'GGD;Boot;BE')).toEqual([
      'Kade',
      '  > NL',
      '  " kept Organisatie: Gemeente X',
      'Boot',
      '  > BE',
      '  " kept Organisatie: GGD',
    ]);
  });

  it('stand below the agreement where they are those of a party', () => {
    const grouped = lines(
      ';Verwerkersovereenkomst;;',
      'Dienst;Partij;Status;Datum',
      'Mail;Kade;ja;12-3-2024',
    );
    expect(grouped).toEqual(['Kade (Mail)', '  = signed 2024-03-12']);
  });

  it('are places below a group of places, and the last day stands below the agreement', () => {
    const grouped = lines(
      'Leverancier;Verwerkersovereenkomst;;Locatie;',
      'Naam;Status;t/m;Data;Support',
      'Kade;ja;11-3-2027;NL;IN',
    );
    expect(grouped).toEqual(['Kade', '  = signed until 2027-03-11', '  > NL', '  > IN support']);
  });

  it('stand below the group that says whose they are', () => {
    const sheet = utils.aoa_to_sheet([
      ['Leverancier', 'Verwerkersovereenkomst', null, 'Subverwerkers', null],
      [null, 'Aanwezig', 'Einde', 'Naam', 'Land'],
      ['Kade', 'ja', '31-12-2027', 'Net Inc', 'VS'],
      ['Boot', 'nee', null, null, null],
    ]);
    sheet['!merges'] = ['B1:C1', 'D1:E1'].map((range) => utils.decode_range(range));
    const made = told(plan(workbook({ Lijst: sheet }), 'lijst.xlsx'));
    expect(made.slice(0, 3)).toEqual(['Kade', '  + Net Inc > US', '  = signed until 2027-12-31']);
    expect(made).toContain('Boot');
  });
});

it.each([
  'Waar is de leverancier gevestigd?',
  'In welk land is de verwerker gevestigd',
  'Where is the vendor based',
])('%s asks where the supplier is, and nothing of data', (header) => {
  const { create } = planCsv([`Leverancier;${header};Waar staan de gegevens?`, 'Kade;VS;Ierland']);
  expect(create[0]?.processor.country).toBe('US');
  expect(create[0]?.flows.map(({ country }) => country)).toEqual(['IE']);
});

it.each(['Naar welk land?', 'Welk land?', 'Which country'])(
  '%s beside whether data go outside the EEA: a place of data',
  (header) => {
    const { create } = planCsv([
      `Leverancier;Locatie;Doorgifte buiten EER;${header}`,
      'Kade;Ierland;ja;VS',
      'Boot;;ja;India + VS',
    ]);
    expect(create.map(({ flows }) => flows.map(({ country }) => country))).toEqual([
      ['IE', 'US'],
      ['IN', 'US'],
    ]);
  },
);

it('a letter of a state behind the city of a seat is no country', () => {
  const made = planCsv(['Leverancier;HQ;Hosting', 'Kade Inc;San Francisco (CA);Ierland']);
  expect(made.create[0]?.processor.country).toBeNull();
  expect(made.result.kept).toMatchObject([{ column: 'HQ' }]);
});

it.each(['Kündigung', 'Opzegging', 'Cancellation period'])('%s is the notice period', (header) => {
  const { create } = planCsv([`Leverancier;VO;${header}`, 'Kade;ja;3 mnd']);
  expect(create[0]?.agreements[0]?.notice).toEqual({ months: 3, days: 0 });
});

it('Start and End are the bounds of the agreement where days stand below them', () => {
  const bounds = planCsv(['Vendor,DPA,Start,End', 'Kade,yes,2024-01-03,2027-12-31']).create[0]?.agreements[0];
  expect(bounds).toMatchObject({ effectiveOn: '2024-01-03', endsOn: '2027-12-31' });
  const words = planCsv(['Vendor,DPA,Start,End', 'Kade,yes,Delft,Utrecht']);
  expect(statedIn(words)).toEqual(['Start: Delft', 'End: Utrecht']);
});
