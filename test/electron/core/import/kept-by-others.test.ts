/** Lists as municipalities, hospitals, schools, webshops and offices abroad keep them: what columns and cells of their own mean. */

import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { plan, planCsv, workbook } from './lists.ts';
import { told } from './told.ts';

const fieldsOf = (...lines: string[]) =>
  planCsv(lines).result.mapping.columns.map(({ column, field }) => `${column}: ${field}`);
/** What becomes of a list, without what is said about its cells. */
const taken = (...lines: string[]) =>
  told(planCsv(lines)).filter((line) => !/^(\?|!|kept|left out)|^ {2}"/.test(line));
const asked = (...lines: string[]) =>
  planCsv(lines).result.uncertain.map(({ row, column }) => `${row} ${column}`);

describe('a cross', () => {
  it('beside ticks is a no, which is asked about', () => {
    const rows = ['Leverancier;Dienst;VWO', 'Kade;Mail;V', 'Dijk;Print;X', 'Berg;CRM;aangevraagd'];
    expect(taken(...rows)).toEqual([
      ...['Kade (Mail)', '  = signed', 'Dijk (Print)', '  = missing', 'Berg (CRM)', '  = requested'],
    ]);
    expect(asked(...rows)).toEqual(['3 VWO']);
  });

  it('beside ticks and written answers is open, and alone is a tick', () => {
    expect(taken('Leverancier;VWO', 'Kade;✓', 'Dijk;x', 'Berg;nee')).toContain('  = unknown');
    expect(taken('Leverancier;VWO', 'Kade;x', 'Dijk;')).toEqual(['Kade', '  = signed', 'Dijk']);
  });
});

describe('which column has the names', () => {
  it('is that of the tools, where that of sub-processors has an address in a row', () => {
    const rows = [
      'Tool,What for,Sub-processors list,DPA signed?',
      'Shopkast,Webshop,https://shopkast.example/subs,yes',
      'Reclik,Ads,,no',
      'Mailmees,Mail,,yes',
    ];
    expect(taken(...rows)).toEqual([
      ...['Shopkast for Webshop', '  = signed', 'Reclik for Ads', '  = missing', 'Mailmees for Mail'],
      '  = signed',
    ]);
  });

  it('is that of sub-processors where each row has one, whatever product they are for', () => {
    expect(fieldsOf('Sub-processors,Product,Location', 'Kade,CRM,NL', 'Dijk,CRM,DE')).toEqual([
      ...['Sub-processors: name', 'Product: service', 'Location: location'],
    ]);
  });

  it.each(['Ontvangers / verwerkers', 'Recipients (processors)'])('is one of several: %s', (header) => {
    const rows = [
      `Activiteit;${header}`,
      'Salaris;Loonstrook BV (verwerker), Belastingdienst',
      'Post;- Kopij BV',
    ];
    expect(taken(...rows)).toEqual([
      ...['Loonstrook BV for Salaris', 'Belastingdienst for Salaris', 'Kopij BV for Post'],
    ]);
  });

  it('has no supplier where it says that nobody else does it, or below a greeting', () => {
    const { create, result } = planCsv([
      'Leverancier\tDienst\tLand',
      'Kade\tMail\tNL',
      'None - in house\tPrint\tNL',
      'Geen (eigen beheer)\tPrint\tNL',
      'Met vriendelijke groet,',
      'Marja de Boer',
      'Kade BV',
      'Tel. 06-12345678',
    ]);
    expect(create.map(({ processor }) => processor.name)).toEqual(['Kade']);
    expect(result.rows.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
      ...['2 created', '3 rejected', '4 rejected', '5 skipped', '6 skipped', '7 skipped', '8 skipped'],
    ]);
  });
});

describe('a column of what a place is used for', () => {
  it('gives the place of its row that use', () => {
    expect(
      taken(
        'Leverancier;Land;Locatietype;Dienst',
        'Trio;Nederland;Hosting;CRM',
        'Trio;India;Support;CRM',
        'Trio;Duitsland;Back-up en uitwijk;CRM',
        'Duo;Ierland (support);Hosting;Mail',
      ),
    ).toEqual([
      ...['Trio (CRM)', '  > NL', '  > IN support', '  > DE backup', '  > DE disaster-recovery'],
      ...['Duo (Mail)', '  > IE support'],
    ]);
    expect(fieldsOf('Vendor,Country,Type of location', 'Trio,India,Remote access')).toEqual([
      ...['Vendor: name', 'Country: location', 'Type of location: locationUse'],
    ]);
  });

  it('keeps words that it does not understand, and says nothing of how data are kept', () => {
    const rows = ['Leverancier;Land;Locatietype', 'Trio;NL;Hosting', 'Duo;DE;Noord', 'Uno;;Support'];
    expect(taken(...rows)).toEqual(['Trio', '  > NL', 'Duo', '  > DE', 'Uno']);
    expect(asked(...rows)).toEqual(['3 Locatietype']);
    expect(told(planCsv(rows))).toEqual(
      expect.arrayContaining(['  " uncertain Locatietype: Noord', '  " kept Locatietype: Support']),
    );
    expect(fieldsOf('Vendor,Country,Location type', 'Trio,NL,On-premise', 'Duo,NL,SaaS')).toContain(
      'Location type: words',
    );
  });
});

describe('a cell of several places', () => {
  const placesIn = (cell: string) => taken('Leverancier;Locatie', `Kade;"${cell}"`).slice(1);

  it.each([
    ['Dublin; Ierland', ['  > IE {Dublin}']],
    ['Ierland; Dublin; Cork', ['  > IE {Dublin}', '  > ?[Cork]']],
    ['Frankfurt; Duitsland; Dublin; Ierland', ['  > DE {Frankfurt}', '  > IE {Dublin}']],
    ['Dublin; Duitsland', ['  > ?[Dublin]', '  > DE']],
    ['Amsterdam; Duitsland; Frankfurt', ['  > ?[Amsterdam]', '  > DE {Frankfurt}']],
  ])('has a city beside its own country as one: %s', (cell, places) => {
    expect(placesIn(cell)).toEqual(places);
  });

  it.each([
    [
      'Support from Manila, hosting in Dublin',
      ['  > ?[Support from Manila] support', '  > ?[hosting in Dublin]'],
    ],
    ['Hosting: Dublin, support: Bangalore', ['  > ?[Hosting: Dublin]', '  > ?[support: Bangalore] support']],
    ['Dublin (hosting), Manila (support)', ['  > ?[Dublin (hosting)]', '  > ?[Manila (support)] support']],
    ['Hosted in Germany with support from Romania', ['  > DE', '  > RO support']],
    ['Data is kept safe, access on request', ['  > ?[Data is kept safe, access on request]']],
  ])('has each with a use of its own: %s', (cell, places) => {
    expect(placesIn(cell)).toEqual(places);
  });

  it('is told with the country of each city', () => {
    const { result } = planCsv(['Leverancier;Locatie', 'Kade;Support from Manila, hosting in Dublin']);
    expect(result.uncertain.map(({ message }) => message.nl)).toEqual([
      expect.stringContaining('Filipijnen'),
      expect.stringContaining('Ierland'),
    ]);
  });
});

describe('a column of places', () => {
  it('is hosting beside where support comes from, and support of which some work day and night', () => {
    const rows = [
      'Leverancier;Hosting;Support vanuit',
      'Kade;Nederland;India',
      'Dijk;On premise;VS',
      'Berg;VK;VS',
    ];
    expect(taken(...rows).slice(0, 3)).toEqual(['Kade', '  > NL', '  > IN support']);
    const day = ['Leverancier;Hosting;Hosting support', 'Kade;NL;India', 'Dijk;VK;24x7 vanuit VS en India'];
    expect(taken(...day).slice(3)).toEqual(['Dijk', '  > GB', '  > US support', '  > IN support']);
  });

  it('of JSON is that of the data where it stands under the hosting of the vendor', () => {
    const list = [
      {
        vendor: { name: 'Acme', hosting: { country: 'IE' }, locations: [{ country: 'US', type: 'support' }] },
      },
      { vendor: { name: 'Bolt', hosting: { country: 'Germany, Netherlands' }, locations: [] } },
    ];
    expect(told(plan(JSON.stringify(list), 'x.json')).filter((line) => !line.startsWith('?'))).toEqual([
      ...['Acme', '  > IE', '  > US support', 'Bolt', '  > DE', '  > NL'],
    ]);
  });
});

describe('the agreement', () => {
  const stateOf = (cell: string) => taken('Leverancier;Verwerkersovereenkomst', `Kade;"${cell}"`)[1];

  it.each([
    ['Onderdeel van hoofdcontract, art. 12', '  = incorporated'],
    ['Zit in de algemene voorwaarden', '  = incorporated'],
    ['Bijlage 3 bij contract', '  = incorporated'],
    ['Opgenomen in raamovereenkomst d.d. 1-3-2024', '  = incorporated 2024-03-01'],
    ['zie hoofdovereenkomst', '  = incorporated'],
    ['Geïntegreerd in de licentieovereenkomst', '  = incorporated'],
    ['In hoofdovereenkomst geregeld (artikel 14)', '  = incorporated'],
    ['Nog geen onderdeel van het contract', '  = unknown'],
    ['Wordt onderdeel van nieuw contract', '  = unknown'],
    ['In contractonderhandeling', '  = unknown'],
    ['In contract nog te regelen', '  = unknown'],
  ])('that is a part of another one: %s', (cell, state) => expect(stateOf(cell)).toBe(state));

  it('keeps the words where they only suggest that it is one', () => {
    for (const cell of ['zie hoofdovereenkomst', 'Bijlage 3 bij contract', 'Onderdeel van contract, art. 12'])
      expect(asked('Leverancier;VO', `Kade;"${cell}"`)).toEqual(['2 VO']);
  });

  it('says its state where a day is asked', () => {
    const rows = [
      'Leverancier;VWO getekend d.d.',
      'Kade;1 september 2024',
      'Dijk;nog niet getekend',
      'Berg;ja, zie archief',
    ];
    expect(taken(...rows)).toEqual([
      ...['Kade', '  = signed 2024-09-01', 'Dijk', '  = missing', 'Berg', '  = signed'],
    ]);
    expect(asked(...rows)).toEqual(['4 VWO getekend d.d.']);
  });

  it('has its day of signing in a column behind the answer, or in a question', () => {
    const rows = (header: string) => [`Leverancier;VO;${header};Einddatum`, 'Kade;ja;1-2-2024;31-1-2028'];
    for (const header of ['Datum', 'Zo ja, wanneer is deze getekend?', 'Getekend door bestuur op'])
      expect(taken(...rows(header))).toEqual(['Kade', '  = signed 2024-02-01 until 2028-01-31']);
    const far = taken('Leverancier;VO;Soort;Datum', 'Kade;ja;CRM;1-2-2024');
    expect(far).toEqual(['Kade', '  = signed']);
    expect(taken('Leverancier;VO;Wanneer loopt het contract af?', 'Kade;ja;31-1-2028')).toEqual([
      ...['Kade', '  = signed until 2028-01-31'],
    ]);
  });

  it('is dated in a column that is called signed, though many of its cells have no whole day', () => {
    const days = ['45000', '1 januari 2024 (verlengd)', '2023', '6-5-2024', '16 juni 2O24', 'begin 2024'];
    const rows = days.map((day, at) => `Kade ${at + 1};ja;${day}`);
    const states = taken('Leverancier;VO;Getekend', ...rows).filter((line) => line.startsWith('  ='));
    expect(states).toEqual([
      ...['  = signed 2023-03-15', '  = signed 2024-01-01', '  = signed', '  = signed 2024-05-06'],
      ...['  = signed', '  = signed'],
    ]);
  });

  it('is signed where a step before it has a day and the signing has one too', () => {
    const header = 'Leverancier;VWO aangevraagd;VWO ontvangen;VWO getekend retour';
    expect(taken(header, 'Kade;1-2-2025;20-2-2025;4-3-2025', 'Dijk;2-11-2025;;')).toEqual([
      ...['Kade', '  = signed 2025-03-04', 'Dijk', '  = requested'],
    ]);
  });

  it('is asked for by its law, and its answer counts', () => {
    expect(taken('Supplier,UK GDPR DPA in place?', 'Kade,Yes', 'Dijk,No')).toEqual([
      ...['Kade', '  = signed', 'Dijk', '  = missing'],
    ]);
  });
});

it('columns of organisations abroad, and about what a supplier may do, are what they are called', () => {
  const first =
    'Verwerker;Tätigkeit;Verantwortlich;DPO verwerker;Subverwerkers toegestaan;Compliance reports';
  expect(fieldsOf(first, 'Kade;Diktat;RA Vogel;dpo@kade.example;Ja, na toestemming;SOC 2')).toEqual([
    ...['Verwerker: name', 'Tätigkeit: purposes', 'Verantwortlich: owner', 'DPO verwerker: privacyContact'],
    ...['Subverwerkers toegestaan: subProcessorAuthorisation', 'Compliance reports: certificates'],
  ]);
});

it('a greeting of a workbook has nobody below it either', () => {
  const sheet = utils.aoa_to_sheet([
    ['Leverancier', 'VO', 'Land'],
    ['Kade', 'ja', 'NL'],
    ['Groeten'],
    ['Piet'],
  ]);
  const made = plan(workbook({ Blad1: sheet }), 'x.xlsx');
  expect(made.create.map(({ processor }) => processor.name)).toEqual(['Kade']);
});
