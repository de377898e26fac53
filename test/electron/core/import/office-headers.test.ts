/** What the names of columns of Dutch offices ask: a yes, a day or a place below them is not always that of the agreement or the data. */
import { describe, expect, it } from 'vitest';
import { planCsv } from './lists.ts';
import { told } from './told.ts';

/** What one cell below a header gives: the records, and why its words stay. */
function givenBy(header: string, words: string): string[] {
  const made = planCsv([`Leverancier;Iets;${header};Nog iets`, `Kade;a;"${words}";b`]);
  const records = told(made).filter((line) => /^ {2}[=>+]/.test(line));
  const stated = made.create.flatMap(({ stated }) => stated.filter(({ column }) => column === header));
  return [...records.map((line) => line.trim()), ...stated.map(({ why, field }) => `${why} ${field}`)];
}

describe('a column about the agreement', () => {
  it.each([
    ['Verwerkersovereenkomst getekend (ja/nee)', 'ja', ['= signed']],
    ['Getekende VO aanwezig', 'ja', ['= signed']],
    ['Is er een verwerkersovereenkomst?', 'ja', ['= signed']],
    ['Heeft u een VO gesloten', 'nee', ['= missing']],
    ['DPA in place with vendor?', 'yes', ['= signed']],
    ['VO aangevraagd', 'ja', ['= requested']],
    ['VO aangevraagd', '1-2-2023', ['= requested', 'uncertain agreementState']],
    ['VO aangevraagd', 'ja, per mail', ['= requested', 'uncertain agreementState']],
    ['VO aangevraagd', 'nee', ['kept agreementState']],
    ['Concept-VO', 'x', ['= draft']],
    ['VO nog te tekenen', 'ja', ['= to-sign']],
    ['Geen VO', 'x', ['= missing']],
    ['Geen VO', 'nee', ['kept agreementState']],
    ['VO verlopen', 'ja', ['= unknown', 'uncertain agreementState']],
    ['VO verlopen', 'nee', ['kept agreementState']],
    ['VO verstuurd', 'ja', ['= unknown', 'uncertain agreementState']],
    ['VO ontvangen', 'x', ['= unknown', 'uncertain agreementState']],
    ['VO ontvangen', 'getekend', ['= signed']],
    ['VO gecontroleerd', 'nee', ['= unknown', 'uncertain agreementState']],
    ['Bijlage 1 VO ingevuld', 'ja', ['= unknown', 'uncertain agreementState']],
    ['Eigen VO', 'ja', ['= unknown', 'uncertain agreementState']],
    ['VO getekend door leverancier', 'ja', ['= unknown', 'uncertain agreementState']],
    ['Tekenbevoegde VO', 'J. Jansen', ['= unknown', 'uncertain agreementState']],
  ])('%s: %s', (header, words, expected) => expect(givenBy(header, words)).toEqual(expected));

  it.each([
    ['Verwerkersovereenkomst (datum)', ['= signed 2023-02-01']],
    ['VO ondertekend d.d.', ['= signed 2023-02-01']],
    ['VO verstuurd op', ['= unknown', 'uncertain agreementState']],
    ['Datum VO verstuurd', ['kept null']],
    ['Datum evaluatie VO', ['kept null']],
    ['Datum herinnering VO', ['kept null']],
    ['NDA getekend op', ['kept null']],
    ['Hoofdovereenkomst getekend op', ['kept null']],
    ['Geheimhoudingsverklaring getekend d.d.', ['kept null']],
    ['Datum VO aangevraagd', ['= unknown', 'uncertain requestedOn']],
    ['Datum contract', ['= unknown 2023-02-01', 'uncertain signedOn']],
    ['Contract getekend op', ['= unknown 2023-02-01', 'uncertain signedOn']],
  ])('with a day: %s', (header, expected) => expect(givenBy(header, '1-2-2023')).toEqual(expected));

  it.each([
    ['VO;VO aangevraagd', 'nee;ja', '= requested'],
    ['VO;VO aangevraagd', 'ja;ja', '= signed'],
    ['VO;VO in concept', 'ja;ja', '= unknown'],
    ['VO;VO verlopen', 'ja;ja', '= unknown'],
    ['VO;VO verlopen', 'ja;nee', '= signed'],
    ['VO;VO verstuurd', 'nee;ja', '= missing'],
  ])('beside another: %s: %s', (header, words, expected) => {
    const made = planCsv([`Leverancier;${header}`, `Kade;${words}`]);
    expect(told(made).filter((line) => line.startsWith('  ='))).toEqual([`  ${expected}`]);
  });
});

describe('a column about a place', () => {
  it.each([
    ['Toegang vanuit', 'India', ['> IN remote-access']],
    ['Locatie contract', 'kluis', ['kept null']],
    ['Locatie kantoor', 'Utrecht', ['uncertain country']],
    ['Land van herkomst', 'VS', []],
    ['Opslag in cloud', 'ja', ['kept null']],
  ])('%s: %s', (header, words, expected) => expect(givenBy(header, words)).toEqual(expected));

  it('of sub-processors is none of the supplier, and their names are a chain', () => {
    const made = planCsv(['Leverancier;Subverwerker;Land subverwerker;Locatie', 'Kade;AWS;VS;NL']);
    expect(told(made).slice(0, 4)).toEqual([
      ...['Kade', '  + AWS > US', '  > NL', '  " uncertain Land subverwerker: VS'],
    ]);
    expect(told(planCsv(['Subverwerker;Locatie subverwerker', 'AWS;VS']))).toEqual(['AWS', '  > US']);
  });
});

describe('a column about the end', () => {
  const endOf = (header: string, words: string) => {
    const [supplier] = planCsv([`Leverancier;VO;${header}`, `Kade;ja;${words}`]).create;
    return [
      supplier?.processor.endedOn,
      ...(supplier?.stated ?? []).map(({ why, field }) => `${why} ${field}`),
    ];
  };
  it.each([
    ['Uit dienst per', '1-1-2026', ['2026-01-01']],
    ['Einde relatie', '1-1-2026', ['2026-01-01']],
    ['Uit dienst per', 'ja', [null, 'uncertain endedOn']],
    ['Opgezegd per', '1-1-2026', [null, 'uncertain endedOn']],
    ['Opgezegd', 'ja', [null, 'uncertain endedOn']],
  ])('%s: %s', (header, words, expected) => expect(endOf(header, words)).toEqual(expected));
});

it('a "V" is no role: two roles begin with it', () => {
  expect(planCsv(['Leverancier;Rol', 'Kade;V', 'Boot;verwerker']).create[0]?.stated).toMatchObject([
    { field: 'role', words: 'V' },
  ]);
});

describe('columns of which the header says in few words what they are', () => {
  it.each([
    [
      'Loopt af',
      "31-1-'26, daarna per jaar",
      ['= unknown until 2026-01-31 automatic 12', 'uncertain endsOn'],
    ],
    ['Loopt af', 'onbep. tijd', ['= unknown indefinite', 'uncertain endsOn']],
    ['Verloopt op', '31-1-2026', ['= unknown until 2026-01-31', 'uncertain endsOn']],
    ['Term Type', 'Evergreen', ['= unknown automatic', 'uncertain renewal']],
    ["Sub's", 'Microsoft', ['+ Microsoft', 'uncertain subProcessors']],
    ['Subs', 'Microsoft', ['+ Microsoft', 'uncertain subProcessors']],
  ])('%s: %s', (header, words, expected) => expect(givenBy(header, words)).toEqual(expected));

  it.each([
    ['Special Cat. Data', 'Yes (health)', { specialCategories: true }],
    ['Special categories of data', 'No', { specialCategories: false }],
    ['Verwerkingsactiviteit', 'Nieuwsbrief', { purposes: 'Nieuwsbrief' }],
    ['Wat doet het', 'boekhouden', { purposes: 'boekhouden' }],
    ['Bijz. persoonsgegevens', 'Ja', { specialCategories: true }],
    ['Registered in', 'England & Wales', { country: 'GB' }],
    ['Contact leverancier', 'J. Vos', { contacts: [{ name: 'J. Vos' }] }],
    [
      'Contactgegevens verwerker',
      'fg@kade.example, 0182-648000',
      { contacts: [{ email: 'fg@kade.example', phone: '0182-648000' }] },
    ],
  ])('%s: %s is of the supplier', (header, words, expected) =>
    expect(planCsv([`Leverancier;${header}`, `Kade;${words}`]).create[0]?.processor).toMatchObject(expected),
  );
});

it.each(['BOZ-VWO getekend', 'SURF VWO getekend', 'VNG verwerkersovereenkomst'])(
  '%s: a model that is signed is the agreement',
  (header) => {
    const made = planCsv([`Leverancier;${header}`, 'A;15-1-2022', 'B;ja, 2-2-2021', 'C;nee']);
    const recorded = made.create.map(({ agreements: [one] }) => [one?.recorded, one?.signedOn]);
    expect(recorded).toEqual([
      ['signed', '2022-01-15'],
      ['signed', '2021-02-02'],
      ['missing', null],
    ]);
  },
);

it('a kind of contract is no basis of a transfer', () => {
  const fieldOf = (...kinds: string[]) =>
    planCsv(['Vendor;Location;Contract type', ...kinds.map((kind, at) => `V${at};US;${kind}`)]).result.mapping
      .columns[2]?.field;
  expect(fieldOf('Data Processing Agreement', 'MSA', 'NDA')).toBe('words');
  expect(fieldOf('SCC', 'DPF', 'SCC')).toBe('transferBasis');
});

describe('where no column is called the supplier', () => {
  const firstOf = (header: string, ...more: string[]) =>
    planCsv([
      [header, 'Waarvoor', ...more].join(';'),
      ['TransIP', 'Hosting', ...more.map(() => 'Sanne')].join(';'),
      ['Mollie', 'Betalen', ...more.map(() => 'Piet')].join(';'),
    ]).result.mapping.columns[0];

  it.each([
    'Merchant',
    'Wie',
    'Uitbesteed aan',
    'Tegenpartij',
    'SaaS-tool',
    'Applicaties',
    'Clouddienst',
    'Handelsnaam',
  ])('%s is likely its name', (header) =>
    expect(firstOf(header)).toMatchObject({ field: 'name', certainty: 'likely' }),
  );

  it('and where one is, it is', () => expect(firstOf('Wie', 'Leverancier')?.field).not.toBe('name'));

  it.each(['Klant', 'Onderwerp'])('%s is not', (header) => expect(() => firstOf(header)).toThrow());
});

it('what offices shorten in the names of columns is understood', () => {
  const made = planCsv([
    'Lev.;Dienst;Getek.;Dd getekend;Verl.;Opz.term.;Verantw.;PG',
    'TransIP;mail;ja;1-2-2024;1 jr;3 mnd;Sanne;NAW',
    'Mollie;kas;nee;;;;Piet;',
  ]);
  expect(made.result.mapping.columns.map(({ field }) => field)).toEqual([
    ...['name', 'service', 'agreementState', 'signedOn', 'renewal', 'notice', 'owner', 'dataCategories'],
  ]);
  expect(made.create[0]?.agreements[0]).toMatchObject({
    recorded: 'signed',
    signedOn: '2024-02-01',
    renewal: { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
  });
});

it('days among the words on measures are those of a review', () =>
  expect(
    planCsv(['Leverancier;TOM geprüft am', 'A;01.03.2026', 'B;offen', 'C;']).result.mapping.columns[1]?.field,
  ).toBe('reviews'));
