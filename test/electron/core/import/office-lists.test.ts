/** Lists as Dutch offices keep them: how their columns, marks, rows and notes are read, and what stays words. */
import { utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { headerNotesLeft } from '../../../../shared/words/import-cells.ts';
import { plan, planCsv, workbook } from './lists.ts';
import { told } from './told.ts';

const sheetOf = (rows: readonly (readonly string[])[], merges: readonly string[] = []): WorkSheet => ({
  ...utils.aoa_to_sheet(rows.map((row) => row.map((text) => text || null))),
  '!merges': merges.map((range) => utils.decode_range(range)),
});
const planSheets = (sheets: Record<string, WorkSheet>) => plan(workbook(sheets), 'lijst.xlsx');
/** What becomes of a list, without what is only said about it. */
const short = (lines: string[]) => lines.filter((line) => !/^(\?|!|kept|left out|not read)/.test(line));
const taken = (...lines: string[]) => short(told(planCsv(lines)));
const records = (lines: string[]) => lines.filter((line) => !/^ {2}"/.test(line));

describe('the state of the agreement', () => {
  it('is the column that is marked, where each column is a state', () => {
    const rows = [
      ['Leverancier', 'Systeem', 'Verwerkersovereenkomst', '', '', '', 'Locatie data'],
      ['', '', 'Aanwezig', 'Concept', 'Geen', 'N.v.t.', ''],
      ['Burgerzaken Soft', 'Zaken', 'x', '', '', '', 'NL'],
      ['Parkeerbeheer', 'Parkeren', '', 'x', '', '', 'DE'],
      ['Omgevingsloket', 'Loket', '', '', 'x', '', 'NL'],
      ['Huisstijl', 'Ontwerp', '', '', '', 'x', 'NL'],
      ['Twijfel IT', 'Back-up', 'x', '', 'x', '', 'NL'],
      ['Oud archief', 'Niets', '', '', '', '', 'NL'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:F1', 'G1:G2'];
    const expected = [
      ...['Burgerzaken Soft (Zaken)', '  = signed', '  > NL'],
      ...['Parkeerbeheer (Parkeren)', '  = draft', '  > DE'],
      ...['Omgevingsloket (Loket)', '  = missing', '  > NL'],
      ...['Huisstijl (Ontwerp)', '  = not-required', '  > NL'],
      ...['Twijfel IT (Back-up)', '  = unknown', '  > NL'],
      ...['Oud archief (Niets)', '  > NL'],
    ];
    for (const merged of [merges, []]) {
      const made = planSheets({ Lijst: sheetOf(rows, merged) });
      expect(records(short(told(made)))).toEqual(expected);
      expect(made.create[4]?.stated.map(({ words, why }) => [words, why])).toEqual([
        ['x', 'uncertain'],
        ['x', 'uncertain'],
      ]);
    }
  });

  it('is so without groups, and with answers instead of marks', () => {
    expect(
      records(
        taken(
          'Verwerker;VO aanwezig;VO in concept;Geen VO',
          'Brug;X;;',
          'Sluis;;X;',
          'Stuw;;;X',
          'Gemaal;nee;;',
        ),
      ),
    ).toEqual(['Brug', '  = signed', 'Sluis', '  = draft', 'Stuw', '  = missing', 'Gemaal', '  = missing']);
    expect(
      records(taken('Verwerker;VO aangevraagd;VO getekend', 'Brug;ja;ja', 'Sluis;ja;nee', 'Stuw;nee;nee')),
    ).toEqual(['Brug', '  = signed', 'Sluis', '  = requested', 'Stuw', '  = missing']);
  });

  it('is no column that says yes or no to something else', () => {
    expect(taken('Leverancier;Actief;Geen', 'Brug;x;x')).toEqual([
      'Brug',
      '  " kept Actief: x',
      '  " kept Geen: x',
    ]);
  });

  it('is that of the last year, and the words of the others stay', () => {
    expect(
      taken('Leverancier;VO 2023;VO 2024;Locatie', 'Bord;ja;nee;NL', 'Boek;nee;ja;NL', 'App;ja;;NL'),
    ).toEqual([
      ...['Bord', '  = missing', '  > NL', '  " kept VO 2023: ja'],
      ...['Boek', '  = signed', '  > NL', '  " kept VO 2023: nee'],
      ...['App', '  > NL', '  " kept VO 2023: ja'],
    ]);
  });

  it('is not whether one is needed', () => {
    expect(
      taken('Leverancier;VO nodig?;VO aanwezig?', 'Sensor;ja;nee', 'Drone;ja;ja', 'Kopie;ja;onderhanden'),
    ).toEqual([
      ...['Sensor', '  = missing', '  " kept VO nodig?: ja'],
      ...['Drone', '  = signed', '  " kept VO nodig?: ja'],
      ...['Kopie', '  = unknown', '  " kept VO nodig?: ja', '  " uncertain VO aanwezig?: onderhanden'],
    ]);
    expect(taken('Leverancier;Verwerkersovereenkomst vereist', 'Sensor;ja')).toEqual([
      'Sensor',
      '  " kept Verwerkersovereenkomst vereist: ja',
    ]);
  });

  it('of rows that contradict each other about one service is asked', () => {
    const doubtedIn = (...lines: string[]) =>
      planCsv(['Leverancier;Dienst;VO', ...lines]).create.map(({ agreements, stated }) => [
        ...agreements.map(({ recorded }) => recorded),
        ...stated.map(({ words, why, field, agreement }) => `${words} ${why} ${field} ${agreement}`),
      ]);
    const both = ['missing', 'signed', 'ja uncertain agreementState null'];
    expect(doubtedIn('Kade;Portaal;nee', 'Kade;Portaal;ja')).toEqual([both]);
    expect(doubtedIn('Kade;;nee', 'Kade;;ja')).toEqual([both]);
    expect(doubtedIn('Kade;Portaal;nee', 'Kade;ERP;ja')).toEqual([['missing', 'signed']]);
    expect(doubtedIn('Kade;Portaal;ja', 'Kade;Portaal;ja')).toEqual([['signed']]);
    expect(doubtedIn('Kade;Portaal;aangevraagd', 'Kade;Portaal;ja')).toEqual([['requested', 'signed']]);
  });

  it('an end that is open stays so beside a renewal that does not apply', () => {
    expect(taken('Leverancier;VO;Einddatum;Stilzwijgende verlenging', 'Kade;ja;onbepaald;n.v.t.')).toEqual([
      'Kade',
      '  = signed indefinite',
    ]);
  });
});

describe('answers', () => {
  it('may be ticks, also where a column is the answer', () => {
    const made = planCsv([
      'Leverancier;BSN;Opslag EER;Opslag buiten EER',
      'Incasso;●;●;',
      'Melder;❌;;●',
      'Sleutel;;✓;v',
    ]);
    expect(
      made.create.map(({ processor: { bsn }, flows }) => [bsn, flows.map(({ country }) => country)]),
    ).toEqual([
      [true, []],
      [false, ['unknown']],
      [null, ['unknown']],
    ]);
    expect(made.result.rejected).toEqual([]);
  });

  it('that name two roles, or a role with a question mark, leave the role open', () => {
    const made = planCsv([
      'Leverancier;AVG-rol',
      'Tolk;Verwerker / subverwerker?',
      'Post;verwerker of subverwerker',
      'Bode;subverwerker',
      'Bank;zelfst. verantw.',
    ]);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'processor',
      'processor',
      'sub-processor',
      'independent-controller',
    ]);
    expect(made.result.uncertain.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('a supplier that may have stopped', () => {
  const doubtedOf = (header: string, words: string) => {
    const made = planCsv([`Leverancier;${header};VO;Locatie`, `Kade;${words};ja;NL`]);
    const [supplier] = made.create;
    expect(supplier?.processor.endedOn).toBeNull();
    return (supplier?.stated ?? []).map(({ field, why }) => `${why} ${field}`);
  };

  it.each([
    ['Status', 'Retired'],
    ['Status', 'uit dienst'],
    ['Status', 'Gestopt per 1-8-2025'],
    ['Status', 'niet meer in gebruik sinds 2023'],
    ['Status', 'verlopen'],
    ['Status contract', 'opgezegd per 1-3-2026'],
    ['Status contract', 'Stopt eind dit jaar'],
    ['Fase', 'uit te faseren'],
    ['Actief', 'nee'],
    ['In gebruik?', 'FALSE'],
    ['Gestopt', 'x'],
    ['Aandachtspunten', 'opgezegd'],
    ['Opmerking', 'Vervangen door Steiger BV'],
  ])('is asked about, and is in no field: %s: %s', (header, words) => {
    expect(doubtedOf(header, words)).toEqual(['uncertain endedOn']);
  });

  it.each([
    ['Status', 'In gebruik'],
    ['Status', 'gepland'],
    ['Actief', 'J'],
    ['Inactief', 'nee'],
    ['Privacybijsluiter', 'verlopen'],
    ['Kopie', 'nee'],
    ['Aantal gebruikers', 'niet meer dan 100'],
    ['Aandachtspunten', 'nog niet opgezegd'],
  ])('is not asked about for other words: %s: %s', (header, words) => {
    expect(doubtedOf(header, words)).toEqual(['kept null']);
  });

  it('is not asked about where the list has the day', () => {
    const made = planCsv(['Leverancier;Status;Relatie beëindigd op', 'Kade;gestopt;31-12-2024']);
    expect(made.create[0]?.processor.endedOn).toBe('2024-12-31');
    expect(made.result.uncertain).toEqual([]);
  });
});

describe('several tables on one sheet', () => {
  const below = [
    ['Verwerkers (art. 28)', '', '', ''],
    ['Naam', 'Dienst', 'VWO', 'Opslag'],
    ['EPD Huis', 'EPD', 'ja', 'Groningen, Nederland'],
    ['Portaal', 'Portaal', 'nee', 'NL'],
    ['', '', '', ''],
    ['Overige partijen', '', '', ''],
    ['Naam', 'Waarvoor', 'Sinds', 'Land'],
    ['Zorgverzekeraar', 'Declaraties', '2019', 'NL'],
  ];
  const first = [
    'EPD Huis (EPD)',
    '  = signed',
    '  > NL {Groningen}',
    'Portaal (Portaal)',
    '  = missing',
    '  > NL',
  ];

  it('below each other, under other names, are read one at a time; the other is named', () => {
    const bytes = workbook({ Blad1: sheetOf(below) });
    const made = plan(bytes, 'lijst.xlsx');
    expect(told(made)).toEqual([...first, 'not read: Blad1!A7']);
    expect(told(plan(bytes, 'lijst.xlsx', { sheet: 'Blad1!A7' }))).toEqual([
      ...['Zorgverzekeraar for Declaraties', '  > NL', '  " kept Sinds: 2019'],
      ...['kept 8 Sinds', 'not read: Blad1'],
    ]);
    expect(plan(bytes, 'lijst.xlsx', { sheet: 'Blad1', headerRow: 7 }).result.sheet).toBe('Blad1!A7');
  });

  it('may be a third one with few names of columns below its title', () => {
    const third = [
      ...below,
      [''],
      ['Subverwerkers'],
      ['Naam subverwerker', 'Van wie', 'Land'],
      ['Cirrus', 'EPD Huis', 'US'],
    ];
    const { otherSheets } = plan(workbook({ Blad1: sheetOf(third) }), 'lijst.xlsx').result;
    expect(otherSheets).toEqual(['Blad1!A7', 'Blad1!A11']);
  });

  it('are so in a file without sheets', () => {
    const lines = below.map((row) => row.join(';'));
    const made = planCsv(lines);
    expect(told(made)).toEqual([...first, 'not read: A7']);
    expect(planCsv(lines, { mapping: made.result.mapping }).create).toEqual(made.create);
    expect(planCsv(lines, { headerRow: 7 }).result.sheet).toBe('A7');
  });

  it('beside each other are read one at a time', () => {
    const sheet = sheetOf([
      ['Verwerkers', '', '', '', 'Subverwerkers', ''],
      ['Naam', 'VO', 'Land', '', 'Naam', 'Land'],
      ['Kantoor Suite', 'ja', 'NL', '', 'Amazon', 'IE'],
      ['Tijdschrijf', 'nee', 'DE', '', 'Twilio', 'VS'],
    ]);
    expect(told(planSheets({ Lijst: sheet }))).toEqual([
      ...['Kantoor Suite', '  = signed', '  > NL', 'Tijdschrijf', '  = missing', '  > DE'],
      'not read: Lijst!E2',
    ]);
  });

  it.each([
    ['a header that is repeated', ['Leverancier;VO', 'A;ja', '', 'Leverancier;VO', 'B;nee']],
    [
      'a header with another column behind it',
      ['Leverancier;VO;', 'A;ja;', '', 'Leverancier;VO;Land', 'B;nee;'],
    ],
    ['rows apart', ['Leverancier;VO', 'A;ja', '', 'B;nee']],
    ['a title between rows', ['Leverancier;VO;Waar', 'Software:;;', 'A;ja;NL', 'Hosting:;;', 'B;nee;NL']],
  ])('are not seen in %s', (_name, lines) => {
    const { result, create } = planCsv(lines);
    expect([result.sheets, create.map(({ processor }) => processor.name)]).toEqual([[], ['A', 'B']]);
  });
});

it('a total or a legend beside the column of names is no supplier', () => {
  const made = planCsv([
    'Nr;Leverancier;VO;Locatie',
    '1;Kade;G;NL',
    '2;Totaal Print;ja;NL',
    'Totaal;2;;',
    'Legenda;G = getekend;;',
    ';O = in onderhandeling;;',
  ]);
  expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kade', 'Totaal Print']);
  expect(made.result.rows.map(({ outcome }) => outcome)).toEqual([
    ...['created', 'created', 'skipped', 'skipped', 'skipped'],
  ]);
});

describe('notes beside the names of columns', () => {
  const noted = (sheet: WorkSheet, notes: Record<string, string>): WorkSheet => {
    for (const [at, text] of Object.entries(notes)) sheet[at].c = [{ t: text }];
    return sheet;
  };

  it('are said with their column, and belong to no supplier', () => {
    const sheet = sheetOf([
      ['Leverancier', 'VO', 'Locatie'],
      ['Beeldarchief', 'x', 'NL'],
    ]);
    const made = planSheets({ Lijst: noted(sheet, { B1: 'x = concept', A2: 'moeder in de VS' }) });
    expect(made.result.headerNotes).toEqual([{ column: 'VO', text: 'x = concept' }]);
    expect(made.create.map(({ processor }) => processor.remark)).toEqual(['Leverancier: moeder in de VS']);
    expect(headerNotesLeft(made.result.headerNotes)).toMatchObject({
      nl: expect.stringContaining('“x = concept” (VO)'),
      en: expect.stringContaining('“x = concept” (VO)'),
    });
  });

  it('are said too where they stand above the list and tell what marks mean', () => {
    const made = planCsv(['Verwerkers 2026;', 'x = concept;o = getekend', 'Leverancier;VO', 'Kade;x']);
    expect(made.result.headerNotes).toEqual([
      { column: 'A2', text: 'x = concept' },
      { column: 'B2', text: 'o = getekend' },
    ]);
  });

  it('are told apart from those of suppliers where the list lies on its side', () => {
    const sheet = sheetOf([
      ['Leverancier', 'Huur Systeem', 'Reparatie'],
      ['Verwerkersovereenkomst', 'ja', 'nee'],
      ['Locatie gegevens', 'NL', 'DE'],
    ]);
    const made = planSheets({ Lijst: noted(sheet, { A3: 'alleen productie', C2: 'komt in mei' }) });
    expect(made.result.headerNotes).toEqual([{ column: 'Locatie gegevens', text: 'alleen productie' }]);
    expect(made.create.map(({ processor }) => processor.remark)).toEqual([
      '',
      'Verwerkersovereenkomst: komt in mei',
    ]);
  });

  it('are so where suppliers stand below each other', () => {
    const sheet = sheetOf([
      ['Naam', 'Rooster'],
      ['Verwerkersovereenkomst', 'ja'],
      ['Locatie gegevens', 'NL'],
      ['Naam', 'Toets'],
      ['Verwerkersovereenkomst', 'nee'],
      ['Locatie gegevens', 'DE'],
    ]);
    const made = planSheets({ Lijst: noted(sheet, { A2: 'model 4', B5: 'komt in mei' }) });
    expect(made.result.headerNotes).toEqual([{ column: 'Verwerkersovereenkomst', text: 'model 4' }]);
    expect(made.create.map(({ processor }) => processor.remark)).toEqual([
      '',
      'Verwerkersovereenkomst: komt in mei',
    ]);
  });
});
