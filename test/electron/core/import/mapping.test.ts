import { describe, expect, it } from 'vitest';
import { foldHeader } from '../../../../electron/core/import/header.ts';
import { headerWords } from '../../../../electron/core/import/header-words.ts';
import { parseMapping, suggestMapping } from '../../../../electron/core/import/mapping.ts';
import { readTable } from '../../../../electron/core/import/read.ts';
import { planList } from '../../../../electron/core/import/run.ts';
import { bytesOf, planCsv, problemOf, statedIn } from './lists.ts';

const tableOf = (...lines: string[]) => readTable(bytesOf(lines.join('\n')), 'lijst.csv');
const suggested = (...lines: string[]) =>
  Object.fromEntries(suggestMapping(tableOf(...lines)).columns.map(({ column, field }) => [column, field]));

describe('the words for headers', () => {
  it('name one field each and are folded as headers are', () => {
    const words = Object.values(headerWords).flatMap((list) => list.split(' | '));
    expect(words.filter((word) => foldHeader(word) !== word)).toEqual([]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('the suggested mapping', () => {
  it('knows Dutch and English headers, however they are written', () => {
    expect(
      suggested('Naam leverancier;KvK-nr.;OPZEGTERMIJN;data_location;headquarters;E-mail', 'A;1;2;NL;NL;x'),
    ).toEqual({
      'Naam leverancier': 'name',
      'KvK-nr.': 'kvk',
      OPZEGTERMIJN: 'notice',
      data_location: 'location',
      headquarters: 'country',
      'E-mail': 'email',
    });
    expect(
      suggested('Vendor Name,Service,Country of Incorporation,DPA signed,Expiry date', 'A,B,NL,yes,1-1-2027'),
    ).toEqual({
      'Vendor Name': 'name',
      Service: 'service',
      'Country of Incorporation': 'country',
      'DPA signed': 'agreementState',
      'Expiry date': 'endsOn',
    });
  });

  it.each(['Supplier number', 'Nr', 'Leveranciersnummer', 'Vendor ID', 'Supplier no', 'Leverancier code'])(
    'never takes %j for the name',
    (header) => {
      const found = suggested(`${header};Supplier;Location`, '12;Acme;NL');
      expect(found[header]).toBeNull();
      expect(found.Supplier).toBe('name');
    },
  );

  it('does not take a column of numbers for the name, whatever its header', () => {
    expect(suggested('Leverancier;Naam;Locatie', '1001;Acme;NL', '1002;Bolt;BE')).toMatchObject({
      Leverancier: 'words',
      Naam: 'name',
    });
  });

  it.each([
    ['Bewerkersovereenkomst getekend?', 'ja', 'agreementState'],
    ['Verwerkersovk', 'nee', 'agreementState'],
    ['VWO aanwezig', 'ja', 'agreementState'],
    ['Datum DPA', '3 mrt 2021', 'signedOn'],
    ['Contrat signé le', '12/02/2023', 'signedOn'],
    ['overeenkomst.datum', '2023-04-01', 'signedOn'],
    ['AVV vom', '01.03.2022', 'signedOn'],
    ['Einde contract', '31-12-2026', 'endsOn'],
    ['Contract loopt af', '31-12-2026', 'endsOn'],
    ['Renewal date', '2026-03-05', 'endsOn'],
    ['Auto-renew', 'Yes (1 yr)', 'renewal'],
    ['Ingang contract', '1-1-2024', 'effectiveOn'],
    ['DPA Effective Date', '2024-01-31', 'effectiveOn'],
    ['Verwerkt BSN', 'ja', 'bsn'],
    ['Instrument', 'SCC + TIA', 'transferBasis'],
    ['Kolom 7', 'DPF gecertificeerd', 'transferBasis'],
    ['Certificeringen', 'NEN 7510', 'certificates'],
    ['Datum laatste beoordeling', '3-4-2025', 'reviews'],
    ['Kategorien betroffener Personen', 'Kunden', 'dataSubjects'],
    ['Kategorien personenbezogener Daten', 'Stammdaten', 'dataCategories'],
    ['Drittland (ja/nein)', 'nein', 'insideEea'],
    ['Unterauftragnehmer', 'AWS, Twilio', 'subProcessors'],
    ['Löschfristen', '10 Jahre', 'retention'],
    ['TOM geprüft am', '04.05.2024', 'reviews'],
    ['Contrat (DPA)', 'Signé', 'agreementState'],
    ['Échéance', '31/12/2026', 'endsOn'],
    ['Responsable du contrat', 'M. Dupont', 'owner'],
    ['Persoonsgegevens?', 'ja', 'words'],
    ['Aantal gebruikers', '120', 'words'],
    ['DPF Certified', 'Yes', 'transferBasis'],
    ['Verlenging', 'stilzwijgend 1 jaar', 'renewal'],
  ])('takes %j above %j for its field', (header, value, field) => {
    expect(suggested(`Leverancier;${header}`, `Acme;${value}`)).toMatchObject({ [header]: field });
  });

  it('takes numbered columns of places together, and those of support beside those of data', () => {
    expect(suggested('Leverancier;Land 1;Land 2;Land 3', 'A;NL;DE;', 'B;US;;IN')).toMatchObject({
      'Land 1': 'location',
      'Land 2': 'location',
      'Land 3': 'location',
    });
    const plan = planCsv(['Vendor;Data Hosting Location;Support Location', 'A;US;India, Philippines'], {});
    expect(plan.create[0]?.flows.map(({ country, kind }) => `${country} ${kind}`)).toEqual([
      'US storage',
      'IN support',
      'PH support',
    ]);
  });

  it('shows the use of a place as it is taken, also where only the header says it', () => {
    const list = bytesOf('Vendor;Support Location\nA;India');
    const { grid } = planList(list, 'lijst.csv', { withGrid: true });
    expect(grid?.rows[0]?.became).toEqual([
      [1, [{ country: 'IN', kind: 'support', statedLocation: 'India' }]],
    ]);
  });

  it.each([
    ['Doorgifte binnen EER', 'ja', []],
    ['Doorgifte buiten EER', 'ja', ['unknown']],
    ['Drittland', 'nein', []],
    ['Pays tiers', 'oui', ['unknown']],
  ])('reads %j %j as it is asked', (header, answer, countries) => {
    const plan = planCsv([`Leverancier;${header}`, `Acme;${answer}`], {});
    expect(plan.create[0]?.flows.map(({ country }) => country)).toEqual(countries);
  });

  it('takes a column called by its name for that of the supplier, also with other words', () => {
    expect(suggested('Naam (handelsnaam) 1;Plaats', 'Acme;Utrecht')).toMatchObject({
      'Naam (handelsnaam) 1': 'name',
    });
    expect(suggested('Naam contactpersoon;Leverancier', 'Jan;Acme')).toMatchObject({ Leverancier: 'name' });
  });

  it('leaves the numbers of the rows out, also where a heading or a total stands among them', () => {
    const found = suggested('Nr;Naam;Dienst', '1;Acme;Post', '2;Bolt;Druk', 'Totaal: 2;;');
    expect(found.Nr).toBeNull();
  });

  it('reads "signed" above dates as the signing date', () => {
    expect(suggested('Supplier;Signed', 'Acme;12-3-2024')).toMatchObject({ Signed: 'signedOn' });
    expect(suggested('Supplier;Signed', 'Acme;yes')).toMatchObject({ Signed: 'agreementState' });
  });

  it('reads "country" as where the data are only where nothing else says so', () => {
    expect(suggested('Supplier;Country', 'Acme;NL')).toMatchObject({ Country: 'location' });
    expect(suggested('Supplier;Country;Data location', 'Acme;NL;BE')).toMatchObject({ Country: 'country' });
  });

  it('reads the path of a nested value by its end, and joins the values of a nested list', () => {
    const record = {
      processor: { id: 'p1', name: 'Acme', kvk: '01234567', exitChoice: 'return' },
      contact: { email: 'a@acme.example' },
      flows: [{ country: 'NL' }],
    };
    const table = readTable(bytesOf(JSON.stringify({ suppliers: [record] })), 'lijst.json');
    expect(
      Object.fromEntries(suggestMapping(table).columns.map(({ column, field }) => [column, field])),
    ).toEqual({
      'processor.id': null,
      'processor.name': 'name',
      'processor.kvk': 'kvk',
      'processor.exitChoice': 'words',
      'contact.email': 'email',
      flows: 'location',
    });
  });

  it('says what it is not sure of', () => {
    const { columns } = suggestMapping(tableOf('Supplier;Country;Onzin', 'Acme;NL;x'));
    expect(columns).toEqual([
      { column: 'Supplier', field: 'name', certainty: 'certain' },
      { column: 'Country', field: 'location', certainty: 'likely' },
      { column: 'Onzin', field: 'words', certainty: 'likely' },
    ]);
  });

  it('gives a field that takes one column to the best one', () => {
    const found = suggested('Organisatie;Leverancier;Locatie', 'a;b;NL');
    expect(found).toMatchObject({ Leverancier: 'name', Organisatie: 'words' });
  });

  it('keeps the words of a column that it does not understand, and lists those that are left out', () => {
    const made = planCsv(['Nr;Leverancier;Locatie;Contractwaarde;Leeg', '1;Acme;NL;500;']);
    const { result } = made;
    expect(result.unmapped).toEqual(['Nr']);
    expect(result.kept).toEqual([{ row: 2, column: 'Contractwaarde', value: '500' }]);
    expect(statedIn(made)).toEqual(['Contractwaarde: 500']);
  });

  it.each([
    ['Naam;Land', ['X;Nederland']],
    ['Land;Leverancier', ['Nederland;X']],
    ['Naam;Website', ['X;x.nl', 'Y;y.nl']],
  ])('a supplier with the name of a tick is a supplier: %s', (header, rows) => {
    expect(planCsv([header, ...rows]).create).toHaveLength(rows.length);
  });

  it('ticks beside the names, or below a role, are no names', () => {
    const table = readTable(bytesOf('Leverancier;Organisatie\nx;Polderhost\n;Boekwerk'), 'l.csv');
    expect(suggestMapping(table).columns.map(({ field }) => field)).toEqual(['words', 'name']);
    expect(problemOf(() => planCsv(['Verwerker;Land', 'x;Nederland'])).code).toBe('invalid');
  });
});

describe('a mapping from a file', () => {
  const list = ['Wie;Waar;Wat', 'Acme;NL;Hosting'];

  it('is what the suggestion prints', () => {
    const printed = JSON.stringify(suggestMapping(tableOf('Leverancier;Locatie', 'Acme;NL')));
    expect(parseMapping(printed)).toEqual(JSON.parse(printed));
  });

  it('is followed', () => {
    const mapping = parseMapping(
      JSON.stringify({
        columns: [
          { column: 'Wie', field: 'name' },
          { column: 'Waar', field: 'location' },
        ],
      }),
    );
    const { create, result } = planCsv(list, { mapping });
    expect(create[0]?.processor.name).toBe('Acme');
    expect(create[0]?.flows[0]?.country).toBe('NL');
    expect(result.kept).toEqual([{ row: 2, column: 'Wat', value: 'Hosting' }]);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    [
      'a field that does not exist',
      '{"columns": [{"column": "Wie", "field": "naam"}]}',
      'mapping is not right',
    ],
    ['an unknown key', '{"columns": [{"column": "Wie", "field": "name"}], "x": 1}', 'mapping is not right'],
    ['no columns', '{"columns": []}', 'mapping is not right'],
    [
      'a field twice',
      '{"columns": [{"column": "Wie", "field": "name"}, {"column": "Wat", "field": "name"}]}',
      'two columns to the same field',
    ],
    [
      'a column twice',
      '{"columns": [{"column": "Wie", "field": "name"}, {"column": "Wie", "field": null}]}',
      'column twice',
    ],
  ])('is refused for %s', (_, content, words) => {
    const problem = problemOf(() => parseMapping(content));
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.en).toContain(words);
  });

  it('names the field that is wrong', () => {
    const problem = problemOf(() => parseMapping('{"columns": [{"column": "Wie", "field": "naam"}]}'));
    expect(problem.data.fields.map(({ path }) => path)).toEqual(['columns.0.field']);
  });

  it('must fit the list and say what the name is', () => {
    const missing = parseMapping('{"columns": [{"column": "Naam", "field": "name"}]}');
    expect(problemOf(() => planCsv(list, { mapping: missing })).data.message.en).toContain('“Naam”');
    const nameless = parseMapping('{"columns": [{"column": "Waar", "field": "location"}]}');
    expect(problemOf(() => planCsv(list, { mapping: nameless })).code).toBe('invalid');
  });

  it('is needed where no column is understood as the name', () => {
    const problem = problemOf(() => planCsv(['Onderwerp;Waar;Wat', 'Acme;NL;CRM']));
    expect(problem.code).toBe('invalid');
    expect(problem.data.message.nl).toContain('Onderwerp, Waar, Wat');
    expect(problemOf(() => planCsv(['Beste mensen,', 'Hierbij de notulen, met dank.', 'Groet'])).code).toBe(
      'invalid',
    );
  });
});
