/** Lists as organisations and their partners keep them: which facts a row gives, to whom, and what stays words. */
import { describe, expect, it } from 'vitest';
import { planList } from '../../../../electron/core/import/run.ts';
import { plan, planCsv, problemOf } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is said about its cells. */
const records = (lines: string[]) =>
  lines.filter((line) => !/^(\?|!|kept|left out|not read)|^ {2}"/.test(line));
const taken = (...lines: string[]) => records(told(planCsv(lines)));
const text = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

describe('several suppliers in one cell of a record of processing', () => {
  const header = 'Activiteit;Verwerkers;KvK;Land;VO;Locatie gegevens';

  it('are each one, with what the row says, and the words of the cell', () => {
    const made = planCsv([
      header,
      'Salaris;Visma Raet B.V., Loket.nl B.V.;12345678;NL;ja;NL',
      'Toegang;Nedap N.V.;23456789;NL;ja;NL',
      '"Marketing";"1. Copernica\n2. Meta Platforms\n3. LinkedIn";;;nee;',
      'Parkeren;Nedap / Salto;;;;',
      'Post;PostNL en Sandd;;;;',
      'Beeld;geen;;;;',
      'Opslag;Snowflake, Inc.;;;;',
    ]);
    expect(records(told(made))).toEqual([
      ...['Visma Raet B.V. for Salaris', '  = signed', '  > NL'],
      ...['Loket.nl B.V. for Salaris', '  = signed', '  > NL'],
      ...['Nedap N.V. in NL for Toegang', '  = signed', '  > NL'],
      ...['Copernica for Marketing', '  = missing', 'Meta Platforms for Marketing', '  = missing'],
      ...['LinkedIn for Marketing', '  = missing'],
      ...['Nedap for Parkeren', 'Salto for Parkeren', 'PostNL en Sandd for Post'],
      'Snowflake, Inc. for Opslag',
    ]);
    expect(made.create[0]?.stated.map(({ column, words }) => `${column}: ${words}`)).toEqual([
      'Verwerkers: Visma Raet B.V., Loket.nl B.V.',
      ...['KvK: 12345678', 'Land: NL', 'VO: ja', 'Locatie gegevens: NL'],
    ]);
    expect(made.create.find(({ processor }) => processor.name === 'PostNL en Sandd')?.stated).toMatchObject([
      { words: 'PostNL en Sandd', field: 'name', why: 'uncertain' },
    ]);
  });

  it('are asked about once for each cell of the row', () => {
    const { result } = planCsv([header, 'Salaris;Visma Raet B.V., Loket.nl B.V.;12345678;NL;ja;NL']);
    expect(result.uncertain.map(({ column }) => column)).toEqual([
      'Verwerkers',
      'KvK',
      'Land',
      'VO',
      'Locatie gegevens',
    ]);
    expect(result.rows.map(({ row, name }) => `${row} ${name}`)).toEqual([
      '2 Visma Raet B.V.',
      '2 Loket.nl B.V.',
    ]);
  });

  it('are one supplier where the column is of one each, doubted where each name is one by itself', () => {
    const made = planCsv(['Leverancier;VO', 'Brug B.V. / Sluis B.V.;ja', 'Smit, Bakker en Co;ja']);
    expect(records(told(made))).toEqual([
      ...['Brug B.V. / Sluis B.V.', '  = signed', 'Smit, Bakker en Co', '  = signed'],
    ]);
    expect(made.result.uncertain.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 Leverancier']);
  });

  it('are doubted where the header says that more than a name stands there', () => {
    const { result } = planCsv(['Leverancier / dienst;VO', 'Dropbox / opslag;ja']);
    expect(result.uncertain).toMatchObject([{ row: 2, column: 'Leverancier / dienst' }]);
  });
});

describe('the days beside a certificate', () => {
  it('are none of the agreement, whatever stands between them', () => {
    expect(
      taken(
        'Leverancier;Certificaat;Nummer;Afgegeven door;Geldig van;Geldig tot',
        'Brug;ISO 27001;IS 12345;BSI;1-3-2024;28-2-2027',
      ),
    ).toEqual(['Brug', '  * iso-27001 until 2027-02-28']);
    expect(taken('Leverancier;Certificering;Geldig tot;VO', 'Brug;ISO 27001;1-1-2024;ja')).toEqual([
      ...['Brug', '  * iso-27001 until 2024-01-01', '  = signed'],
    ]);
  });

  it('are those of the agreement where that stands before them', () => {
    expect(taken('Leverancier;VO;Geldig tot;ISO 27001', 'Brug;ja;1-1-2030;ja')).toEqual([
      ...['Brug', '  * iso-27001', '  = signed until 2030-01-01'],
    ]);
    expect(taken('Leverancier;ISO 27001;VO;Geldig tot', 'Brug;ja;ja;1-1-2030')).toEqual([
      ...['Brug', '  * iso-27001', '  = signed until 2030-01-01'],
    ]);
  });

  it('are those of the standard that their header names, of which there is one certificate', () => {
    expect(
      taken(
        'Leverancier;NEN 7510 gecertificeerd;NEN 7510 geldig t/m;ISO 27001',
        'Brug;Ja;31-12-2026;ja',
        'Sluis;Nee;;nee',
      ),
    ).toEqual(['Brug', '  * nen-7510 until 2026-12-31', '  * iso-27001', 'Sluis']);
  });
});

describe('the state of an agreement', () => {
  it('is open where one column says that there is one and another that it is not signed', () => {
    expect(
      taken('Leverancier;VO;Getekend', 'Brug;ja;nee', 'Sluis;ja;ja', 'Stuw;concept;nee', 'Kade;nee;nee'),
    ).toEqual([
      ...['Brug', '  = unknown', 'Sluis', '  = signed', 'Stuw', '  = draft', 'Kade', '  = missing'],
    ]);
    expect(
      taken('Leverancier / Supplier;Overeenkomst / DPA;Getekend / Signed', 'Brug;ja;nee', 'Sluis;ja;ja'),
    ).toEqual(['Brug', '  = unknown', 'Sluis', '  = signed']);
  });

  it('is no 1 in a column of numbers that stand for something', () => {
    expect(taken('Leverancier;Status VO', 'Brug;1', 'Sluis;2', 'Stuw;3')).toEqual([
      ...['Brug', '  = unknown', 'Sluis', '  = unknown', 'Stuw', '  = unknown'],
    ]);
    expect(taken('Leverancier;VO', 'Brug;1', 'Sluis;0')).toEqual([
      ...['Brug', '  = signed', 'Sluis', '  = missing'],
    ]);
  });

  it('is explained by no supplier: the line that says what numbers mean is left out and named', () => {
    const made = planCsv(['Leverancier;Status VO;Dienst', 'Brug;1;Web', '1 = getekend, 2 = gevraagd;;']);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Brug']);
    expect(made.result.rows[1]).toMatchObject({ row: 3, outcome: 'skipped' });
  });
});

describe('tables', () => {
  it('of Markdown begin at their header, whatever words their first row has', () => {
    const made = plan(
      text(
        '## Met wie delen wij gegevens?',
        '',
        '| Organisatie | Reden | Rol | Waarborg |',
        '| --- | --- | --- | --- |',
        '| Noordlicht Ltd | e-mail | verwerker | DPF |',
        '| Jortt | boekhouding | verwerker | n.v.t. |',
        '',
        '## Cookies',
        '',
        '| Naam | Doel | Bewaartermijn |',
        '| --- | --- | --- |',
        '| _ga | statistiek | 2 jaar |',
      ),
      'privacy.md',
    );
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Noordlicht Ltd', 'Jortt']);
    expect(made.result.otherSheets).toEqual(['Cookies']);
  });
});

describe('nested lists', () => {
  it('say of whom a country is, and on what a transfer rests is no sub-processor', () => {
    const list = [
      {
        name: 'Terp',
        establishment: { country: 'NL' },
        parent: { country: 'US' },
        locations: [{ country: 'DE' }],
        subprocessors: [
          { name: 'Zendesk', location: 'US', safeguard: 'SCC' },
          { name: 'Wierde', location: 'NL' },
        ],
      },
    ];
    const made = plan(JSON.stringify(list), 'lijst.json');
    expect(records(told(made))).toEqual(['Terp in NL', '  + Zendesk; Wierde', '  > DE']);
    expect(made.create[0]?.processor.parentCountry).toBe('US');
  });
});

describe('places', () => {
  it.each([
    ['Cyprus (noord)', ['XN']],
    ['Ierland (Noord)', ['GB']],
    ['Nederland (noord)', ['NL']],
    ['Nederland (moeder: VS)', ['NL']],
    ['Ierland, moederbedrijf VS', ['IE']],
    ['België (parent company: Japan)', ['BE']],
    ['NL (hoofdkantoor VS)', ['NL', 'US']],
    ['US-West', ['US']],
  ])('%s', (words, countries) => {
    const { create } = planCsv(['Leverancier;Locatie gegevens', `Brug;"${words}"`]);
    expect(create[0]?.flows.map(({ country }) => country)).toEqual(countries);
  });
});

describe('what is no longer in use', () => {
  it('is asked where a tool says so, and recorded where it says since when', () => {
    const asked = planCsv(['Name;Status;DPA', 'Brug;Offboarded;yes']);
    expect(asked.create[0]?.stated).toMatchObject([
      { words: 'Offboarded', field: 'endedOn', why: 'uncertain' },
    ]);
    const { create } = planCsv([
      'Subprocessor;Purpose;Added on;Removed on',
      'Brug;Mail;2021-05-01;2025-12-31',
      'Sluis;Mail;2021-05-01;',
    ]);
    expect(create.map(({ processor }) => processor.endedOn)).toEqual(['2025-12-31', null]);
  });
});

describe('words about a transfer', () => {
  it('give the country to which data go where no column of places names it', () => {
    const header = 'Supplier;Country;Transfer mechanism';
    expect(
      taken(
        header,
        'Brug;Germany;Transfer to US under DPF',
        'Sluis;Germany;SCC (India)',
        'Stuw;Germany;No transfer to the US',
        'Kade;Germany;EU-U.S. Data Privacy Framework',
        'Terp;Germany;UK IDTA',
        'Wierde;United States;SCC (US)',
      ).filter((line) => !line.startsWith('  =')),
    ).toEqual([
      ...['Brug', '  > DE', '  > US {Transfer mechanism: Transfer to US under DPF}'],
      ...['Sluis', '  > DE', '  > IN {Transfer mechanism: SCC (India)}'],
      ...['Stuw', '  > DE', 'Kade', '  > DE', 'Terp', '  > DE'],
      ...['Wierde', '  > US {Transfer mechanism: SCC (US)}'],
    ]);
  });
});

describe('pages and forms of other programs', () => {
  it('have letters and numbers around a spreadsheet that are no part of the list', () => {
    const row = (number: string, ...cells: string[]) =>
      `<tr><th>${number}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const made = plan(
      `<table>${row('', 'A', 'B')}${row('1', 'Leverancier', 'VWO')}${row('2', 'Brug', 'TRUE')}</table>`,
      'Blad1.html',
    );
    expect(told(made)).toEqual(['Brug', '  = signed']);
  });

  it('have the address of who filled in the form, which is none of the supplier', () => {
    const { create } = planCsv([
      'Timestamp,Email Address,Name of the supplier,Do we have a signed DPA?',
      '10/3/2025 14:22:01,anna@org.example,Brug,Yes',
    ]);
    expect(create[0]?.processor.contacts).toEqual([]);
    expect(create[0]?.stated.map(({ words }) => words)).toContain('anna@org.example');
  });

  it('ask in sentences above a row that has a word of a header', () => {
    expect(
      taken(
        'Met welke partij?;Welke dienst?;Is er een verwerkersovereenkomst?;In welk land staan de gegevens?',
        'Brug;Mail;ja;Nederland',
      ),
    ).toEqual(['Brug (Mail)', '  = signed', '  > NL']);
  });
});

describe('a cell of names with how to reach the supplier', () => {
  it.each([
    ['Gamma\nt.a.v. Klaas\nStraat 1', 'Gamma'],
    ['Delta B.V.\nDorpsstraat 12a\n1234 AB Ons Dorp', 'Delta B.V.'],
    ['Beta (contact: Piet, piet@beta.example)', 'Beta'],
    ['Beta (NL), piet@beta.example', 'Beta (NL)'],
    ['Stichting\nKennisnet', 'Stichting Kennisnet'],
    ['Microsoft\n365', 'Microsoft 365'],
  ])('%j', (words, name) => {
    const { create } = planCsv(['Leverancier;VO', `"${words}";ja`]);
    expect(create[0]?.processor.name).toBe(name);
  });

  it('is doubted where a number to call stands in it', () => {
    const { result } = planCsv(['Leverancier;VO', '"Brug B.V., Jan Jansen, 06-12345678";ja']);
    expect(result.uncertain).toMatchObject([{ row: 2, column: 'Leverancier' }]);
  });
});

it('a row of several suppliers is one row of the grid', () => {
  const list = 'Verwerkers;Doel\nBrug B.V., Sluis B.V.;Mail\nStuw;Web';
  const { grid } = planList(new TextEncoder().encode(list), 'lijst.csv', { withGrid: true });
  expect(grid?.rows.map(({ number, words }) => [number, words[0]])).toEqual([
    [2, 'Brug B.V., Sluis B.V.'],
    [3, 'Stuw'],
  ]);
});

describe('suppliers in running text', () => {
  it('are bullets with what is told of them below', () => {
    const made = plan(
      [
        '# Onze verwerkers',
        'Bijgewerkt in oktober',
        '- **Brug NV**',
        '  - dienst: hosting',
        '  - locatie: België',
        '  - subverwerkers:',
        '    - AWS',
        '    - Twilio',
        '- Sluis',
        '  - dienst: mail',
        '  - VO: nee',
        '  - let op: contract loopt af',
        '  - nog bellen',
      ].join('\n'),
      'verwerkers.md',
    );
    expect(records(told(made))).toEqual([
      ...['Brug NV (hosting)', '  + AWS; Twilio', '  > BE'],
      ...['Sluis (mail) {nog bellen}', '  = missing'],
    ]);
    expect(made.create[1]?.stated).toMatchObject([{ column: 'let op', words: 'contract loopt af' }]);
  });

  it('are blocks of lines that begin with their name', () => {
    const made = plan(
      'Naam: Brug B.V.\nDienst: web\nLocatie: Nederland\n\nNaam: Sluis\nDienst: mail\nLocatie: VS\n',
      'lijst.txt',
    );
    expect(told(made)).toEqual(['Brug B.V. (web)', '  > NL', 'Sluis (mail)', '  > US']);
  });

  it.each([
    ['a letter', 'Beste collega,\n\nNaam: Piet\nDienst: mail\nNaam: Jan\nHierbij de lijst.\n'],
    [
      'bullets of which nothing is told',
      '* Trello – US\n* Nextcloud – eigen server\n* Bol – geen verwerker\n',
    ],
  ])('are not in %s', (_, content) => {
    expect(problemOf(() => plan(content, 'notitie.txt'))).toMatchObject({ code: 'invalid' });
  });
});
