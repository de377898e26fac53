/** Headers of which some words suggest a field and others take it back. */
import { describe, expect, it } from 'vitest';
import { place, planCsv, statedIn } from './lists.ts';
import { told } from './told.ts';

const planOf = (header: string, value: string) =>
  planCsv([`Vendor name;${header};Service`, `Acme;${value};CRM`, `Beta;${value};HR`]);
const fieldOf = (header: string, value: string) => planOf(header, value).result.mapping.columns[1]?.field;

describe('a yes to something else than whether there is an agreement', () => {
  it.each([
    'DPA required?',
    'DPA needed',
    'VO nodig?',
    'Verwerkersovereenkomst vereist',
    'AVV erforderlich',
    'DPA requis',
    'VO opmerkingen',
    'DPA location',
    'DPA governing law',
    'nda.signed',
  ])('%s', (header) => {
    const made = planOf(header, 'ja');
    expect(made.create.map(({ agreements }) => agreements)).toEqual([[], []]);
    expect(statedIn(made)).toEqual([`${header}: ja`, `${header}: ja`]);
  });

  it.each(['DPA sent', 'VO ontvangen', 'DPA available', 'dpa.signed by', 'DPA / NDA signed'])(
    'leaves open whether there is one: %s',
    (header) => {
      const made = planOf(header, 'ja');
      expect(told(made)[1]).toBe('  = unknown');
      expect(made.result.uncertain.map(place)).toContainEqual([2, header, 'ja']);
    },
  );

  it.each(['DPA', 'DPA signed?', 'VO met leverancier', 'dpa.signed', 'AVV vorhanden'])('but %s', (header) =>
    expect(told(planOf(header, 'ja'))[1]).toBe('  = signed'),
  );
});

describe('a day on which nothing was signed', () => {
  it.each([
    'DPA sent date',
    'DPA due date',
    'DPA target date',
    'DPA created date',
    'DPA approval date',
    'Date DPA received',
    'Deadline VO',
    'Datum VO verstuurd',
    'Date of contract approval',
    'NDA signed date',
    'MSA signed on',
    'Geheimhouding getekend op',
    'DPA datum (verstuurd)',
    'transfer.signed',
    'Waarborg getekend op',
    'Safeguard valid until',
  ])('%s', (header) => expect(fieldOf(header, '2026-01-01')).toBe('words'));

  it.each(['DPA datum (beide partijen)', 'Datum getekend (dd-mm-jjjj)'])('but %s', (header) =>
    expect(fieldOf(header, '2026-01-01')).toBe('signedOn'),
  );

  it('the day of a request is one of its own', () => {
    for (const header of ['DPA request date', 'Datum VO aangevraagd', 'DPA requested on'])
      expect(fieldOf(header, '2026-01-01')).toBe('requestedOn');
  });

  it.each(['DPA date', 'Datum getekend', 'DPA execution date', 'AVV unterzeichnet am'])('but %s', (header) =>
    expect(told(planOf(header, '2026-01-01'))[1]).toBe('  = signed 2026-01-01'),
  );
});

describe('an end of something else than the agreement', () => {
  it.each([
    'NDA expiry date',
    'License end date',
    'Warranty end date',
    'Trial end date',
    'Insurance expiry',
    'SSL expiry',
    'TIA expiry',
    'Einddatum garantie',
    'Geldig tot ISO',
    'insurance.expiryDate',
  ])('%s', (header) => expect(fieldOf(header, '2026-01-01')).toBe('words'));

  it.each(['DPA expiry', 'Contract end date', 'Einddatum', 'contract.expiryDate', 'DPA/NDA end date'])(
    'but %s',
    (header) => expect(fieldOf(header, '2026-01-01')).toBe('endsOn'),
  );
});

describe('places that are not those of the data', () => {
  it.each([
    'Governing law',
    'Toepasselijk recht',
    'Contract location',
    'Location of users',
    'Data subjects location',
    'Country of data subjects',
    'Billing country',
    'Office locations',
    'Available regions',
    'Data residency options',
    'billing.country',
  ])('%s', (header) => expect(fieldOf(header, 'Ireland')).toBe('words'));

  it.each([
    'Location of customer data',
    'Data location',
    'Land van opslag contractgegevens',
    'Region of users data',
    'Datalocatie klanten',
    'Serverlocatie medewerkers',
    'Plaats van klantdata per team',
  ])('but %s', (header) => expect(fieldOf(header, 'Ireland')).toBe('location'));
});

it('an answer is no country: "No" is not Norway', () => {
  expect(fieldOf('Personal data leaves us', 'No')).toBe('words');
  const made = planCsv(['Vendor;Hosting country', 'A;No', 'B;NO', 'C;NL']);
  expect(made.create.flatMap(({ flows }) => flows.map(({ country }) => country))).toEqual(['NO', 'NL']);
  expect(statedIn(made)).toEqual(['Hosting country: No']);
});

it('a contact for data protection is the one for privacy', () => {
  for (const header of ['Data protection contact', 'Contact gegevensbescherming', 'Datenschutzbeauftragter'])
    expect(fieldOf(header, 'dp@acme.example')).toBe('privacyContact');
});

it('departments are no countries', () => {
  expect(fieldOf('Business unit', 'HR')).toBe('words');
  expect(fieldOf('Used by', 'IT')).toBe('words');
  expect(fieldOf('Used in', 'NL')).toBe('location');
});

it('what happens around the end of an agreement, and is sent before it, is not that end', () => {
  for (const header of [
    'Data deletion at contract end',
    'Gegevens gewist na einde contract',
    'Renewal notice sent',
  ])
    expect(fieldOf(header, '2026-01-01')).toBe('words');
});

it('a volume, a right and a breach are no kinds of data or people', () => {
  expect(fieldOf('Volume of data subjects', '1000')).toBe('words');
  expect(fieldOf('Data subject requests', 'by mail')).toBe('words');
  expect(fieldOf('Personal data breach history', 'one in 2024')).toBe('words');
  expect(fieldOf('Personal data', '1000')).toBe('words');
});

it('the place of a sub-processor is one of the supplier to be settled', () => {
  const made = planOf('Sub-processor country', 'India');
  expect(made.create.flatMap(({ flows }) => flows.map(({ country }) => country))).toEqual(['IN', 'IN']);
  expect(made.result.uncertain.map(place)).toEqual([
    [2, 'Sub-processor country', 'India'],
    [3, 'Sub-processor country', 'India'],
  ]);
});

describe('a yes that says the opposite, or something else, of an agreement', () => {
  it.each([
    'DPA expired',
    'DPA missing?',
    'Geen VO',
    'VO verlopen',
    'DPA unsigned',
    'DPA pending',
    'DPA refused',
    'AVV fehlt',
    'DPA manquant',
    'DPA (required)',
    'DPA meets our standard',
    'Getekend (NDA)',
  ])('%s', (header) => {
    const made = planOf(header, 'ja');
    const states = made.create.flatMap(({ agreements }) => agreements.map(({ recorded }) => recorded));
    expect(states).not.toContain('signed');
    expect(states.length + statedIn(made).length).toBeGreaterThan(0);
  });

  it.each([
    'Is there a DPA in place?',
    'hasDpa',
    'u_dpa_signed',
    'DPA on file',
    'VO getekend (ja/nee)',
    'Verwerkersovk',
  ])('but %s', (header) => expect(told(planOf(header, 'ja'))[1]).toBe('  = signed'));

  it.each(['AVV geprüft am', "Date d'envoi du DPA", 'Date limite DPA', 'VO herzien op'])(
    'and %s is no day of signing',
    (header) => expect(fieldOf(header, '2026-01-01')).not.toBe('signedOn'),
  );
});

it('what stands in brackets says what ends', () => {
  expect(fieldOf('Geldig tot (certificaat)', '2027-01-01')).toBe('words');
  expect(fieldOf('Geldig tot (contract)', '2027-01-01')).toBe('endsOn');
});

it('our own person for a supplier is no contact of it', () => {
  for (const header of ['Interner Ansprechpartner', 'Interlocuteur interne', 'Contactpersoon intern'])
    expect(fieldOf(header, 'Jan')).toBe('owner');
  expect(fieldOf('Contactpersoon extern', 'Jan')).toBe('contactName');
});

describe('what columns say by their cells', () => {
  const fieldsOf = (...lines: string[]) => planCsv(lines).result.mapping.columns.map(({ field }) => field);

  it('answers to a question about data are no kinds of data, a "soms" among them neither', () => {
    expect(fieldsOf('Leverancier;Verwerkt persoonsgegevens?', 'A;nee', 'B;ja', 'C;soms')).toEqual([
      'name',
      'words',
    ]);
    expect(fieldsOf('Leverancier;Persoonsgegevens', 'A;NAW', 'B;nee', 'C;NAW, BSN')).toEqual([
      'name',
      'dataCategories',
    ]);
  });

  it('an answer among kinds of data is none, and its words stay', () => {
    const made = planCsv(['Leverancier;Persoonsgegevens', 'A;NAW, nee', 'B;nee', 'C;NAW']);
    expect(made.create.map(({ processor }) => processor.dataCategories)).toEqual([['NAW'], [], ['NAW']]);
    expect(statedIn(made)).toEqual(['Persoonsgegevens: NAW, nee', 'Persoonsgegevens: nee']);
  });

  it('titles of agreements say nothing of how far they are where a column beside them does', () => {
    const rows = ['Roos;Verwerkersovereenkomst CRM 2024;Getekend', 'Tulp;VO hosting v2;Concept'];
    const made = planCsv(['Leverancier;Overeenkomst;Stand', ...rows]);
    expect(made.create.map(({ agreements }) => agreements[0]?.recorded)).toEqual(['signed', 'draft']);
    expect(statedIn(made)).toEqual([
      'Overeenkomst: Verwerkersovereenkomst CRM 2024',
      'Overeenkomst: VO hosting v2',
    ]);
    // A contract of another kind that is signed is no processor agreement.
    const other = planCsv(['Leverancier;Overeenkomst;Stand', ...rows, 'Iris;Raamcontract 2020;Getekend']);
    expect(new Set(other.create.map(({ agreements }) => agreements[0]?.recorded))).toEqual(
      new Set(['unknown']),
    );
    const inUse = planCsv([
      'Leverancier;Overeenkomst;Status',
      'Roos;VO CRM;Actief',
      'Tulp;VO hosting;Actief',
    ]);
    expect(inUse.create.map(({ agreements }) => agreements[0]?.recorded)).toEqual(['unknown', 'unknown']);
  });

  it('a list of tools is one of who provides them, where no other column has names', () => {
    const made = planCsv(['Tool;Waarvoor;VO;Land', 'Trello;planning;nee;VS', 'Moneybird;boekhouden;ja;NL']);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Trello', 'Moneybird']);
    expect(fieldsOf('Systeem;Leverancier', 'ECD;Zorgsoft')).toEqual(['service', 'name']);
    expect(fieldsOf('Leveranciersnr;Crediteurnaam;VOK', '4001;Pen;ja')[1]).toBe('name');
  });

  it.each([
    ['AVV unterzeichnet', 'signed'],
    ['AVV liegt vor', 'signed'],
    ['AV-Vertrag geschlossen', 'signed'],
    ['AVV nicht vorhanden', 'missing'],
    ['AVV fehlt', 'missing'],
    ['contrat signé', 'signed'],
    ['contrat non signé', 'missing'],
    ['AVV nicht erforderlich', 'unknown'],
    ['AVV (SCC)', 'unknown'],
    ['get. 3-4-2023', 'signed'],
    ['getek.', 'signed'],
  ])('%s is said of the agreement: %s', (words, recorded) => {
    const made = planCsv(['Firma;AVV;Land', `Blumen GmbH;${words};DE`]);
    expect(made.create[0]?.agreements[0]?.recorded).toBe(recorded);
  });

  it('a town beside where the data are is in the address of the supplier, and no country', () => {
    expect(fieldsOf('Naam;Plaats;Waar staat data', 'A;Zwolle;Ierland')).toEqual([
      'name',
      'address',
      'location',
    ]);
    expect(fieldsOf('Naam;Plaats;Dienst', 'A;Zwolle;CRM')).toEqual(['name', 'location', 'service']);
  });

  it('roles are roles, whatever the column is called, one of them in half its words', () => {
    const made = planCsv([
      'Leverancier;Soort relatie',
      'A;verwerker',
      'B;zelfstandig verwerkingsverantwoordelijke',
      'C;gezamenlijk',
    ]);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'processor',
      'independent-controller',
      'joint-controller',
    ]);
  });

  it('the day of a certificate has the month where the other days of its column have it', () => {
    const made = planCsv(['Vendor;SOC 2 expiry', 'A;12/31/2026', 'B;05/06/2027']);
    expect(made.create.map(({ certificates }) => certificates[0]?.validUntil)).toEqual([
      '2026-12-31',
      '2027-05-06',
    ]);
    const mixed = planCsv(['Vendor;SOC 2 expiry', 'A;12/31/2026', 'B;31/12/2026', 'C;05/06/2027']);
    expect(mixed.create.map(({ certificates }) => certificates[0]?.validUntil)).toEqual([
      '2026-12-31',
      '2026-12-31',
      undefined,
    ]);
    expect(statedIn(mixed)).toContain('SOC 2 expiry: 05/06/2027');
  });
});

describe('columns that stand twice in a list', () => {
  it('of two years: the last year counts, and the words of the year before stay', () => {
    const made = planCsv([';2024;;2025;', 'Leverancier;VWO;Land;VWO;Land', 'Tulp;ja;DE;nee;VS']);
    expect(told(made).slice(0, 5)).toEqual([
      'Tulp',
      '  = missing',
      '  > US',
      '  " kept 2024 VWO: ja',
      '  " kept 2024 Land: DE',
    ]);
  });

  it('under one name: two answers are no answer, and two places are both places of data', () => {
    const made = planCsv(['Leverancier;VWO;Land;VWO;Land', 'Roos;nee;NL;ja;NL', 'Tulp;ja;DE;ja;VS']);
    expect(made.create.map(({ agreements }) => agreements[0]?.recorded)).toEqual(['unknown', 'signed']);
    expect(made.create.map(({ flows }) => flows.map(({ country }) => country))).toEqual([
      ['NL'],
      ['DE', 'US'],
    ]);
    expect(made.create.map(({ processor }) => processor.country)).toEqual([null, null]);
    expect(made.result.uncertain.map(place)).toEqual([
      [2, 'VWO', 'nee'],
      [2, 'VWO (2)', 'ja'],
    ]);
  });

  it('as names: the one that is the same in all rows is that of who keeps the list', () => {
    const rows = ['Zorgsoft', 'ShiftPlan', 'VideoCare'].map((name) => `De Linde;ECD;${name}`);
    const made = planCsv(['Organisatie;Systeem;Leverancier systeem', ...rows]);
    expect(made.create.map(({ processor }) => processor.name)).toEqual([
      'Zorgsoft',
      'ShiftPlan',
      'VideoCare',
    ]);
    const alone = planCsv(['Organisatie;Systeem', 'De Linde;a', 'De Linde;b', 'De Linde;c']);
    expect(alone.create.map(({ processor }) => processor.name)).toEqual(['De Linde']);
  });
});
