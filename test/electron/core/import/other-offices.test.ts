/** Lists of bookkeeping, databases and offices elsewhere: each column to the field that it tells of, and no other. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv } from './lists.ts';
import { told } from './told.ts';

const taken = (...lines: string[]) => told(planCsv(lines)).filter((line) => !line.startsWith('kept '));

describe('a list of bookkeeping', () => {
  it('has the street with its number, and the postal code, in the address', () => {
    const expected = ['Duin B.V. in NL at Kade 1, 8011 AA, Zwolle'];
    expect(
      taken('Naam crediteur;Straat + nr;Post Code;Plaats;Land', 'Duin B.V.;Kade 1;8011 AA;Zwolle;NL'),
    ).toEqual(expected);
    expect(taken('Name;Straße;PLZ;Ort;Land', 'Duin B.V.;Kade 1;8011 AA;Zwolle;NL')).toEqual(expected);
    expect(
      taken('Vendor Name;Address;Post Code;City;Country/Region Code', 'Duin B.V.;Kade 1;8011 AA;Zwolle;NL'),
    ).toEqual(expected);
  });

  it('names the company in full, and its number for the tax stays', () => {
    expect(
      taken(
        'Compte;Raison sociale;Nom abrégé;Adresse;Ville;Pays;N° TVA',
        '401001;Falaise SARL;FALAISE;1 quai;Paris;France;FR12345678901',
        '401002;Dune SAS;DUNE;2 rue;Bruxelles;Belgique;BE0123456789',
      ),
    ).toEqual([
      'Falaise SARL in FR at 1 quai, Paris',
      ...['  " kept Compte: 401001', '  " kept Nom abrégé: FALAISE', '  " kept N° TVA: FR12345678901'],
      'Dune SAS in BE at 2 rue, Bruxelles',
      ...['  " kept Compte: 401002', '  " kept Nom abrégé: DUNE', '  " kept N° TVA: BE0123456789'],
    ]);
  });
});

describe('what a supplier is for', () => {
  it.each(['Leistungsbeschreibung', 'Art der Leistung', 'Description de la prestation'])(
    '%s is the service',
    (header) => expect(taken(`Name;${header}`, 'Kade;Hosting')).toEqual(['Kade (Hosting)']),
  );

  it.each(['Nature du traitement', 'Art der Verarbeitung'])('%s is the purpose', (header) =>
    expect(taken(`Name;${header}`, 'Kade;Hosting')).toEqual(['Kade for Hosting']),
  );

  it.each(['Rol', 'Functie'])('is not what its contact person does: %s', (header) => {
    expect(
      taken(`Leverancier;Contactpersoon;${header}`, 'Kade;Anna;Accountmanager', 'Pier;Bob;Directeur'),
    ).toEqual([
      ...['Kade', `  " kept ${header}: Accountmanager`],
      ...['Pier', `  " kept ${header}: Directeur`],
    ]);
  });
});

describe('where the supplier sits, and where the data are', () => {
  it.each([
    ['Établi en', 'Données hébergées en'],
    ['Where they are based', 'Data stored in'],
    ['Ansässig in', 'Daten verarbeitet in'],
    ['Gevestigd te', 'Opgeslagen in'],
  ])('"%s" beside "%s"', (seat, data) => {
    expect(taken(`Name;${seat};${data}`, 'Kade;Pays-Bas;Allemagne', 'Pier;Irlande;USA')).toEqual([
      ...['Kade in NL', '  > DE', 'Pier in IE', '  > US'],
    ]);
  });

  it('"Cloud based" says of neither', () => {
    const [supplier] = planCsv(['Name;Cloud based', 'Kade;yes', 'Pier;no']).create;
    expect([supplier?.processor.country, supplier?.flows]).toEqual([null, []]);
  });

  it('the seat alone of a sub-processor is no place of data', () => {
    const made = planCsv(['Vendor,Where they are based', 'Kade,USA']);
    expect(told(made)).toEqual(['Kade in US']);
  });
});

describe('the day of signing', () => {
  it.each(['AVV geschlossen am', 'AVV abgeschlossen am', 'VO gesloten op'])('below "%s"', (header) => {
    expect(taken(`Name;${header}`, 'Kade;1. März 2024', 'Pier;15.12.2023')).toEqual([
      ...['Kade', '  = signed 2024-03-01', 'Pier', '  = signed 2023-12-15'],
    ]);
  });

  it.each([
    ['Contract getekend', 'Datum ondertekening', 'nee'],
    ['Contrat signé', 'Date de signature', 'oui'],
    ['Vertrag unterzeichnet', 'Unterzeichnet am', 'nein'],
    ['Contract in place', 'Signed on', 'yes'],
  ])(
    'beside "%s" may be that of another contract, and nothing is in force by it',
    (contract, day, answer) => {
      const made = planCsv([`Name;${contract};${day}`, `Kade;${answer};13-2-2024`]);
      expect(made.create[0]?.agreements).toMatchObject([{ recorded: 'unknown', signedOn: '2024-02-13' }]);
      const said = made.result.uncertain.map(({ message }) => message.nl);
      expect(said.some((one) => one.includes('ander contract'))).toBe(true);
    },
  );
});

describe('a database', () => {
  it('keeps what was deleted or blocked: that is asked about', () => {
    const list = 'name;deleted_at;is_blocked\nKade;2025-06-01 09:00:00;\nPier;NULL;true\nDuin;NULL;false\n';
    const { uncertain } = plan(list, 'lijst.csv').result;
    expect(uncertain.map(({ row, column }) => [row, column])).toEqual([
      [2, 'deleted_at'],
      [3, 'is_blocked'],
    ]);
    for (const { message } of uncertain) expect(message.nl).toContain('gestopt');
  });

  it('has a first day of all where it knows none', () => {
    const list = 'name,dpa,signed_on\nKade,NULL,0001-01-01\nPier,no,0001-01-01 00:00:00\n';
    expect(told(plan(list, 'lijst.csv'))).toEqual(['Kade', 'Pier', '  = missing']);
  });

  it('has the address of a supplier in an object of any name', () => {
    const list = [
      { name: 'Kade', legal_address: { street: 'Kade 1', city: 'Zwolle', country: 'NL' } },
      { name: 'Pier', legal_address: { street: 'Pier 1', city: 'Boston', country: 'US' } },
    ];
    expect(told(plan(JSON.stringify(list), 'lijst.json'))).toEqual([
      'Kade in NL at Kade 1, Zwolle',
      'Pier in US at Pier 1, Boston',
    ]);
  });
});

describe('words of neighbours', () => {
  it.each(['noch nicht unterschrieben', 'noch nicht abgeschlossen', 'nicht unterzeichnet'])(
    '"%s": there is none',
    (state) => expect(taken('Name;AVV', `Kade;${state}`)).toEqual(['Kade', '  = missing']),
  );

  it('"Fernzugriff" is access from there, "données concernées" are kinds of data', () => {
    expect(taken('Name;Standort', 'Kade;USA (Fernzugriff)')).toEqual(['Kade', '  > US remote-access']);
    const [supplier] = planCsv(['Fournisseur;Données concernées', 'Kade;nom, adresse']).create;
    expect(supplier?.processor.dataCategories).toEqual(['nom', 'adresse']);
  });
});
