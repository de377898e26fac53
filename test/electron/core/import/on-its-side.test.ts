/** Lists that compare suppliers: they stand side by side, over what is answered about each. */
import { describe, expect, it } from 'vitest';
import { planCsv, problemOf } from './lists.ts';
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
