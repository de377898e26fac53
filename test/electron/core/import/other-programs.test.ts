/** Lists as other programs and offices write them: what each of their ways of writing means. */
import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { plan, planCsv, workbook } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is only kept as words or said about it. */
const taken = (...lines: string[]) => short(told(planCsv(lines)));
const short = (lines: string[]) => lines.filter((line) => !/^(\?|!|kept|left out|not read| {2}")/.test(line));
const rolesIn = (...lines: string[]) => planCsv(lines).create.map(({ processor }) => processor.role);

describe('exports of other programs', () => {
  it('SharePoint: choices and look-ups', () => {
    const made = planCsv([
      'Title;Data Location;Processor Agreement;Business Owner;Tags'.replaceAll(';', ','),
      'Appelgaard BV,Netherlands;#Germany,Signed;#,"Jansen, M.;#14",HR;#Payroll',
      'Halma Post,1;#Netherlands,In Progress;#,3;#De Vries,',
    ]);
    expect(short(told(made))).toEqual([
      'Appelgaard BV',
      '  = signed',
      '  > NL',
      '  > DE',
      'Halma Post',
      '  = negotiation',
      '  > NL',
    ]);
    expect(made.create.map(({ processor: { owner, tags } }) => [owner, ...tags])).toEqual([
      ['Jansen, M.', 'HR', 'Payroll'],
      ['De Vries'],
    ]);
  });

  it('Airtable and Notion: ticks, flags, pages behind names', () => {
    expect(
      taken(
        'Name,DPA signed,Hosted in',
        'Loompa,checked,EU (Frankfurt) + VS backup',
        'Sterrenwacht,unchecked,🇩🇪 🇳🇱',
        'Plain Docs (https://notes.example/abc),✅ Signed,🇺🇸 United States',
      ),
    ).toEqual([
      'Loompa',
      '  = signed',
      '  > ?[EU (Frankfurt)]',
      '  > US backup',
      'Sterrenwacht',
      '  = missing',
      '  > DE',
      '  > NL',
      'Plain Docs https://notes.example/abc',
      '  = signed',
      '  > US',
    ]);
  });

  it('data frames: numbers with a decimal, days that are none', () => {
    const made = planCsv([
      'supplier_name,kvk,signed_date,dpa_signed',
      'Amsel,12345678.0,2024-03-12 00:00:00,True',
      'Cirkelzaag,7654321.0,NaT,False',
    ]);
    expect(made.create.map(({ processor }) => processor.kvk)).toEqual(['12345678', '07654321']);
    expect(made.result.uncertain.map(({ column }) => column)).toEqual(['kvk']);
    expect(made.result.rejected).toEqual([]);
  });

  it('bookkeeping: a code of countries beside an address is where the supplier sits', () => {
    expect(taken('Name 1;Cty;City;Search term', 'Noordzee Data;NL;Amsterdam;NOORDZEE')).toEqual([
      'Noordzee Data in NL at Amsterdam',
    ]);
  });

  it('services: objects in objects, and one object on each line', () => {
    const vendor = (name: string, more: object) => ({ displayName: name, ...more });
    const list = [
      vendor('Kolibri', {
        legalEntity: { name: 'Kolibri GmbH', countryCode: 'DE' },
        processing: {
          locations: [
            { type: 'PRIMARY', countryCode: 'DE' },
            { type: 'BACKUP', countryCode: 'IE' },
          ],
          remoteAccess: [{ countryCode: 'UA' }],
        },
      }),
      vendor('Oude Boot', { legalEntity: null }),
    ];
    const expected = ['Kolibri in DE', '  > DE', '  > IE backup', '  > UA remote-access', 'Oude Boot'];
    expect(short(told(plan(JSON.stringify({ data: list }), 'lijst.json')))).toEqual(expected);
    const lines = list.map((one) => JSON.stringify(one)).join('\n');
    expect(short(told(plan(lines, 'lijst.json')))).toEqual(expected);
  });

  it('databases and scripts: several values as an array, roles and days by their names', () => {
    const made = planCsv([
      'name,processor_type,agreement_signed_at,server_countries',
      'lama labs,PROCESSOR,2024-02-03,"[""US"",""IE""]"',
      "zebu gmbh,JOINT_CONTROLLER,,['DE']",
      'okapi oy,PROCESSOR,,[]',
    ]);
    expect(short(told(made))).toEqual([
      'lama labs',
      '  = signed 2024-02-03',
      '  > US',
      '  > IE',
      'zebu gmbh',
      '  > DE',
      'okapi oy',
    ]);
    expect(made.create[1]?.processor.role).toBe('joint-controller');
  });

  it('YAML: a tilde is nothing', () => {
    const made = plan('- naam: Tapuit LLC\n  hosting: ~\n- naam: Wulp\n  hosting: NL\n', 'lijst.yaml');
    expect(told(made)).toEqual(['Tapuit LLC', 'Wulp', '  > NL']);
  });

  it('a page: marks of notes belong to no name, and the note to no supplier', () => {
    const rows = [
      '<tr><th>Entity name</th><th>Purpose</th><th>Location</th></tr>',
      '<tr><td>Vandenberg (Pty) Ltd<sup>1</sup></td><td>Support</td><td>South Africa</td></tr>',
      '<tr><td colspan="3"><em>1 Group company</em></td></tr>',
    ];
    const made = plan(`<html><table>${rows.join('')}</table></html>`, 'lijst.html');
    expect(short(told(made))).toEqual(['Vandenberg (Pty) Ltd for Support', '  > ZA']);
    expect(made.result.rows.map(({ outcome }) => outcome)).toEqual(['created', 'skipped']);
  });
});

describe('how offices arrange a list', () => {
  it('a second header whose words stand below groups is no supplier', () => {
    const sheet = utils.aoa_to_sheet([
      ['Supplier', null, 'Data processing agreement', null, 'Data', null],
      ['Name', 'Country', 'In place', 'Ends', 'Storage', 'Support'],
      ['Whale Mail Ltd', 'United Kingdom', 'Yes', '28-2-2027', 'Ireland', 'UK'],
    ]);
    expect(short(told(plan(workbook({ Vendors: sheet }), 'lijst.xlsx')))).toEqual([
      'Whale Mail Ltd in GB',
      '  = signed until 2027-02-28',
      '  > IE',
      '  > GB support',
    ]);
  });

  it('a row of data whose words are names of columns elsewhere is no header', () => {
    const made = planCsv([
      'Verwerking;Verwerkende partij;Soort partij;Doorgifte derde landen;Bewaartermijn;Beveiliging',
      'Administratie;Schoolsoft B.V.;Verwerker;Nee;5 jaar;ISO 27001',
      'Overleg;GGD Midden;Zelfstandig verwerkingsverantwoordelijke;Nee;15 jaar;',
    ]);
    expect(made.create.map(({ processor: { name, role } }) => [name, role])).toEqual([
      ['Schoolsoft B.V.', 'processor'],
      ['GGD Midden', 'independent-controller'],
    ]);
  });

  it('a column for each country, with a mark for those who are there', () => {
    expect(
      taken('Leverancier;NL;Overig EU;VS;HR', 'Bosuil;x;;;', 'Kerkuil;;x;x;', 'Oehoe;nee;;ja;x'),
    ).toEqual(['Bosuil', '  > NL', 'Kerkuil', '  > ?[Overig EU]', '  > US', 'Oehoe', '  > US']);
    expect(taken('Leverancier;IT;HR', 'Bosuil;x;', 'Kerkuil;;x')).toEqual(['Bosuil', 'Kerkuil']);
  });

  it('a mark for the same as above takes the words above, and is said', () => {
    const made = planCsv([
      'Leverancier;Dienst;Locatie;VO',
      'Distelvink BV;CRM;Nederland;ja',
      'idem;Support;"""";idem',
    ]);
    expect(short(told(made))).toEqual(['Distelvink BV (CRM; Support)', '  = signed', '  > NL']);
    expect(made.result.uncertain.map(({ column, value }) => `${column} ${value}`)).toEqual([
      'Leverancier idem',
      'Locatie "',
      'VO idem',
    ]);
    expect(told(planCsv(['Leverancier;Locatie', 'Acme;idem']))).toContain('  > ?[idem]');
  });

  it('questions instead of names of columns', () => {
    const made = planCsv([
      'Third party;Is the vendor a processor?;Does it use sub-processors?;List sub-processors;Data outside the EEA?;If yes, which country?',
      'Maple Desk;Yes;Yes;"Google LLC, Twilio, Inc., AWS (Ireland)";Yes;USA',
      'Thistle Ltd;No - controller;Not sure;;No;',
    ]);
    expect(short(told(made))).toEqual([
      'Maple Desk',
      '  + Google LLC; Twilio, Inc.; AWS',
      '  > US',
      'Thistle Ltd',
    ]);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'processor',
      'independent-controller',
    ]);
  });

  it('who has access stands beside where the data are; people are no place', () => {
    const made = planCsv([
      'Leverancier;Waar opgeslagen?;Wie heeft toegang?',
      'A;Nederland;helpdesk in Suriname',
      'B;Nederland;VS (Microsoft)',
      'C;Nederland;alleen eigen medewerkers',
    ]);
    expect(made.create.map(({ flows }) => flows.map(({ country, kind }) => `${country} ${kind}`))).toEqual([
      ['NL storage', 'SR support'],
      ['NL storage', 'US remote-access'],
      ['NL storage'],
    ]);
    expect(made.create[2]?.stated.map(({ words }) => words)).toEqual(['alleen eigen medewerkers']);
  });

  it('further columns of places are places too', () => {
    expect(
      taken(
        'Supplier;Datacenter primair;Datacenter secundair;Other countries;Data transferred to',
        'Kea;NL;DE;;India (support)',
        'Moa;NZ;;AU;',
      ),
    ).toEqual(['Kea', '  > NL', '  > DE', '  > IN support', 'Moa', '  > NZ', '  > AU']);
  });

  it('"none" is kept where it is an answer', () => {
    const made = planCsv(['Leverancier;Locatie;Waarborgen;Subverwerkers', 'A;VS;geen;geen', 'B;NL;geen;-']);
    expect(told(made).slice(0, 6)).toEqual([
      'A',
      '  > US {Waarborgen: geen}',
      '  " uncertain Waarborgen: geen',
      '  " kept Subverwerkers: geen',
      'B',
      '  > NL',
    ]);
  });

  it('a version of an agreement is no signature', () => {
    expect(taken('Vendor;DPA version;DPA', 'Gnu;1.0;1.0', 'Ibex;v3.2;1')).toEqual([
      'Gnu',
      '  = unknown',
      'Ibex',
      '  = signed',
    ]);
    expect(taken('Vendor;DPA version', 'Gnu;1.0')).toEqual(['Gnu']);
  });

  it('of sheets for each year the last is read', () => {
    const year = (state: string) =>
      utils.aoa_to_sheet([
        ['Leverancier', 'VO'],
        ['Aap BV', state],
      ]);
    const made = plan(
      workbook({ 'Lijst 2025': year('nee'), 'Lijst 2026': year('ja'), 2024: year('nee') }),
      'lijst.xlsx',
    );
    expect(short(told(made))).toEqual(['Aap BV', '  = signed']);
    expect(made.result.otherSheets).toEqual(['2024', 'Lijst 2025']);
  });

  it('suppliers and their fields below each other', () => {
    expect(
      taken(
        'Veld;Waarde',
        ...['Leverancier;Gors', 'Verwerkersovereenkomst;ja', 'Locatie gegevens;NL', 'Locatie gegevens;VS'],
        ...['Leverancier;Putter', 'Locatie gegevens;DE', 'Verwerkersovereenkomst;nee'],
      ),
    ).toEqual(['Gors', '  = signed', '  > NL', '  > US', 'Putter', '  = missing', '  > DE']);
  });

  it('the legend below a list and a greeting are no suppliers', () => {
    const made = planCsv([
      'Leverancier;Status;VO',
      'Das;G;ja',
      'Egel;O;nee',
      'Legenda;;',
      'G;Getekend;',
      'O;Onderhandeling;',
    ]);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Das', 'Egel']);
    expect(made.result.rows.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(3);
    expect(taken('Leverancier;Locatie;VO', 'Vink;NL;ja', 'Groet, Piet;;')).toEqual([
      'Vink',
      '  = signed',
      '  > NL',
    ]);
  });

  it('who made the list and when is no supplier', () => {
    const made = planCsv([
      'Leverancier;Dienst;VO',
      'Alver;Hosting;ja',
      'Opgesteld door: J. Jansen;;',
      'Datum: 1-2-2026;;',
    ]);
    expect(made.create.map(({ processor }) => processor.name)).toEqual(['Alver']);
    expect(made.result.rows.map(({ outcome }) => outcome)).toEqual(['created', 'skipped', 'skipped']);
  });

  it('the city of a data centre is no part of the address', () => {
    expect(taken('Supplier;Hosting city;Hosting country;HQ city', 'Alpha;Amsterdam;NL;London')).toEqual([
      'Alpha at London',
      '  > NL',
    ]);
  });

  it('a type that is a role is the role', () => {
    expect(rolesIn('Vendor;Vendor type', 'A;Processor', 'B;Independent Controller')).toEqual([
      'processor',
      'independent-controller',
    ]);
    expect(rolesIn('Vendor;Vendor type', 'A;Payment processor', 'B;Hosting')).toEqual([
      'processor',
      'processor',
    ]);
  });
});

it('the names of sub-processors keep the forms of their entities, and leave out where they are', () => {
  const chainOf = (words: string) =>
    planCsv(['Supplier;Sub-processors', `A;"${words}"`]).create.flatMap(({ chain }) => chain);
  expect(chainOf('Amazon Web Services, Inc.; Snowflake Inc.')).toEqual([
    'Amazon Web Services, Inc.',
    'Snowflake Inc.',
  ]);
  expect(chainOf('Twilio, Inc., Zendesk, Inc. (USA), SUSE S.A.')).toEqual([
    'Twilio, Inc.',
    'Zendesk, Inc.',
    'SUSE S.A.',
  ]);
  expect(chainOf('AWS, Ierland, Cloudflare, EU')).toEqual(['AWS', 'Cloudflare']);
  expect(chainOf('Duitsland, Ierland')).toEqual([]);
});

describe('answers on the EEA that hold for a part', () => {
  const flowsOf = (header: string, answer: string) => {
    const made = planCsv([
      `Leverancier;Locatie;${header}`,
      `A;Nederland;"${answer}"`,
      'B;Nederland;nee',
      'C;België;ja',
    ]);
    const [first] = made.create;
    const isKept = first?.stated.some(({ words }) => words === answer) === true;
    return [...(first?.flows ?? []).map(({ country, kind }) => `${country} ${kind}`), isKept ? 'kept' : ''];
  };

  it.each([
    ['Binnen EER', 'ja, behalve support (India)', ['NL storage', 'IN support', 'kept']],
    ['Binnen EER', 'Ja; VS alleen back-up', ['NL storage', 'US backup', 'kept']],
    ['Binnen EER', 'ja, deels', ['NL storage', 'unknown storage', 'kept']],
    ['Binnen EER', 'gedeeltelijk', ['NL storage', 'unknown storage', 'kept']],
    ['Binnen EER', 'ja, volgens leverancier', ['NL storage', 'kept']],
    ['Binnen EER', 'ja (NL)', ['NL storage', '']],
    ['Binnen EER', 'ja, alleen EU', ['NL storage', 'kept']],
    ['Doorgifte buiten EER', 'nee, tenzij support', ['NL storage', 'unknown storage', 'kept']],
    ['Doorgifte buiten EER', 'nee (behalve VS voor logging)', ['NL storage', 'US storage', 'kept']],
    ['Doorgifte buiten EER', 'mogelijk', ['NL storage', 'unknown storage', 'kept']],
  ])('%s: %s', (header, answer, expected) => {
    expect(flowsOf(header, answer)).toEqual(expected);
  });
});
