/** Lists that compare suppliers: they stand side by side, over what is answered about each. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv, problemOf, statedIn } from './lists.ts';
import { told } from './told.ts';

const suppliers = (...lines: string[]) => told(planCsv(lines)).filter((line) => !/^(\?|kept)/.test(line));

const answers = [
  'Land;Nederland;Verenigde Staten;Duitsland',
  'Verwerkersovereenkomst;ja;ja;nee',
  'Soort gegevens;NAW;e-mail;salaris',
];

const three = [
  ...['AFAS Software B.V.', '  = signed', '  > NL'],
  ...['Microsoft', '  = signed', '  > US'],
  ...['Personio', '  = missing', '  > DE'],
];

describe('suppliers side by side', () => {
  it.each(['', 'Vraag', 'Onderwerp', 'Criterium'])(
    'are named by the row above the answers: corner “%s”',
    (corner) => {
      expect(suppliers(`${corner};AFAS Software B.V.;Microsoft;Personio`, ...answers)).toEqual(three);
    },
  );

  it('are found below a title', () => {
    const title = 'Vergelijking van leveranciers 2026;;;';
    expect(suppliers(title, ';;;', ';AFAS Software B.V.;Microsoft;Personio', ...answers)).toEqual(three);
  });

  it('are found where the rows ask in sentences', () => {
    const made = suppliers(
      'Question;Acme Ltd;Globex',
      'Where is the data stored?;Netherlands;Germany',
      'Is there a processing agreement?;yes;no',
      'Which personal data?;names;e-mail',
    );
    expect(made).toEqual(['Acme Ltd', '  = signed', '  > NL', 'Globex', '  = missing', '  > DE']);
  });
});

it.each(['Vraag;Antwoord;Score', ';Antwoord;Bewijs;Toelichting', ';2025;2026'])(
  'columns of answers about one supplier that is not named are no suppliers: %s',
  (header) => {
    expect(problemOf(() => planCsv([header, ...answers]))).toMatchObject({ code: 'invalid' });
  },
);

it('a list whose first column says what each supplier keeps stays upright', () => {
  const made = suppliers(
    'Soort gegevens;Partij;Land;Verwerkersovereenkomst',
    'E-mail;Copernica;NL;ja',
    'Contactpersoon;Salesforce;DE;ja',
    'Adres;PostNL;NL;nee',
  );
  expect(made.filter((line) => !line.startsWith(' '))).toEqual(['Copernica', 'Salesforce', 'PostNL']);
});

describe('a sheet about one supplier', () => {
  it.each([
    [['Leverancier;Noord', 'Dienst;Web'], ['Noord (Web)']],
    [
      ['Leverancier;Noord', 'Locatie;NL'],
      ['Noord', '  > NL'],
    ],
    [
      ['Naam;Waarde', 'Leverancier;Noord', 'Dienst;Web', 'VO;ja'],
      ['Noord (Web)', '  = signed'],
    ],
    [
      [
        'Vraag;Antwoord',
        'Wat is de naam van de leverancier?;Noord',
        'Waar staan de gegevens?;NL',
        'Is er een DPA?;ja',
      ],
      ['Noord', '  = signed', '  > NL'],
    ],
    [
      ['Veld;Waarde;Toelichting', 'Leverancier;Noord;zie KvK', 'Dienst;Web;', 'VO;ja;in archief'],
      ['Noord (Web) {Leverancier: zie KvK / VO: in archief}', '  = signed'],
    ],
  ])('is that one, however short and whatever stands above its columns: %s', (lines, expected) => {
    const made = planCsv(lines);
    expect(told(made)).toEqual(expected);
    expect(made.result.isTurned).toBe(true);
  });

  it('is none where the list has names of columns and one supplier', () => {
    expect(told(planCsv(['Leverancier;Dienst', 'Noord;Web']))).toEqual(['Noord (Web)']);
  });
});

it('who keeps the sheet stands beside the supplier, and is none', () => {
  const made = plan('Organisatie;Gemeente X\nVerwerker;Kade\nLocatie;NL\nVO;ja', 'kaart.csv');
  expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kade']);
  expect(statedIn(made)).toEqual(['Organisatie: Gemeente X']);
  expect(made.result.rejected).toEqual([]);
});
