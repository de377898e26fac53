/** Single cells and names of columns as Dutch offices write them: terms, contacts, typing errors, several things at once. */
import { describe, expect, it } from 'vitest';
import { planCsv, problemOf } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is only said about it. */
const taken = (...lines: string[]) =>
  told(planCsv(lines)).filter((line) => !/^(\?|!|kept|left out|not read)/.test(line));

describe('the term of the agreement', () => {
  const termOf = (header: string, words: string) => {
    const made = planCsv([`Leverancier;VO;${header}`, `Kade;ja;"${words}"`]);
    const [agreement] = told(made).filter((line) => line.startsWith('  = '));
    return [
      agreement?.slice(4),
      ...(made.create[0]?.stated ?? []).map(({ why, field }) => `${why} ${field}`),
    ];
  };

  it.each([
    ['Looptijd', 't/m 31-12-2026', ['signed until 2026-12-31']],
    ['Looptijd', 'onbepaalde tijd', ['signed indefinite']],
    ['Contractduur', 'tot wederopzegging', ['signed indefinite']],
    ['Looptijd', 'per jaar stilzwijgend verlengd', ['signed automatic 12', 'uncertain endsOn']],
    ['Looptijd', 't/m 31-12-2026 met optie 2x1 jaar', ['signed until 2026-12-31', 'uncertain endsOn']],
    ['Looptijd', '3 jaar', ['signed', 'uncertain endsOn']],
    ['Looptijd', '4 jaar vanaf 1-1-2023', ['signed', 'rejected endsOn']],
    ['Looptijd', 'vanaf 1-1-2023', ['signed', 'rejected endsOn']],
    ['Looptijd', '1-1-2023 t/m 31-12-2026', ['signed until 2026-12-31']],
    ['Looptijd', 'gelijk aan hoofdovereenkomst', ['signed', 'rejected endsOn']],
    ['Verlengd t/m', '31-1-2027', ['signed until 2027-01-31']],
  ])('%s: %s', (header, words, expected) => expect(termOf(header, words)).toEqual(expected));

  it.each([
    ['Renewal date', '31-12-2026'],
    ['Verlengingsdatum', '31-12-2026'],
    ['Contract renewal date', '31-12-2026'],
    ['Renewal', '31-12-2026'],
    ['Renewal', 'December 31, 2026'],
  ])('the day of a renewal may be another than the last of the term: %s, %s', (header, day) =>
    expect(termOf(header, day)).toEqual(['signed until 2026-12-31', 'uncertain endsOn']),
  );

  it.each(['Verlopen', 'expired', 'Beëindigd'])(
    '%s: beside an end that is still to come, it is open',
    (state) => {
      const on = '2026-06-30';
      const stateOf = (end: string) => planCsv([`Leverancier;VO;Einddatum`, `Kade;${state};${end}`], { on });
      for (const end of ['30-6-2026', '31-12-2026']) {
        const { create, result } = stateOf(end);
        expect(create[0]?.agreements[0]).toMatchObject({ recorded: 'unknown' });
        expect(result.uncertain.map(({ row, column, value }) => [row, column, value])).toContainEqual([
          2,
          'VO',
          state,
        ]);
      }
      expect(stateOf('29-6-2026').create[0]?.agreements[0]).toMatchObject({
        recorded: 'signed',
        endsOn: '2026-06-29',
      });
    },
  );

  it('a day of signing in words is all that its cell says; another word is not', () => {
    expect(taken('Leverancier;VO', 'Kade;getekend op 12 maart 2021')).toEqual([
      'Kade',
      '  = signed 2021-03-12',
    ]);
    expect(taken('Leverancier;VO', 'Kade;ja, vanaf 1-1-2021')).toEqual([
      ...['Kade', '  = signed 2021-01-01', '  " uncertain VO: ja, vanaf 1-1-2021'],
    ]);
  });
});

describe('two sub-processors without a comma', () => {
  it.each([
    ['AWS en Azure', ['AWS', 'Azure']],
    ['AWS and Twilio', ['AWS', 'Twilio']],
    ['AWS/Twilio', ['AWS', 'Twilio']],
    ['AWS & Google Cloud, Sentry', ['AWS', 'Google Cloud', 'Sentry']],
    ['AWS (Ierland) en Azure (NL)', ['AWS', 'Azure']],
    ['Marks and Spencer plc', ['Marks and Spencer plc']],
    ['Bang & Olufsen', ['Bang & Olufsen']],
    ['Procter and Gamble', ['Procter and Gamble']],
    ['AWS en Bakkerij Jansen', ['AWS en Bakkerij Jansen']],
  ])('%s', (words, expected) => {
    const { create, result } = planCsv(['Leverancier;Subverwerkers;Dienst', `Kade;"${words}";CRM`]);
    expect(create[0]?.chain).toEqual(expected);
    expect(result.uncertain.map(({ column, value }) => [column, value])).toEqual([['Subverwerkers', words]]);
  });
});

describe('names of columns', () => {
  it.each([
    ['Verwekersovereenkomst', 'agreementState'],
    ['Verwerkersovereenkosmt', 'agreementState'],
    ['Verw. overeenkomst', 'agreementState'],
    ['VOK', 'agreementState'],
    ['Opslaglokatie', 'location'],
    ['Lokatie van de data', 'location'],
    ['Contactpersooon', 'contactName'],
    ['Bezwaartermijn', 'objectionDays'],
    ['Bewaartermijn', 'retention'],
    ['Incident melden bij', 'incidentContact'],
    ['BCR', 'transferBasis'],
  ])('%s', (header, field) => {
    const { columns } = planCsv([`Leverancier;${header}`, 'Kade;3 dagen']).result.mapping;
    expect(columns[1]?.field).toBe(field);
  });

  it('"Verwerker" above answers asks for the role', () => {
    const made = planCsv(['Naam;Verwerker', 'Kade;J', 'Boot;N', 'Steiger;']);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'processor',
      'processor',
      'processor',
    ]);
    expect(made.create.map(({ stated }) => stated.map(({ field, words }) => `${field} ${words}`))).toEqual([
      [],
      ['role N'],
      [],
    ]);
  });

  it('"Land" in bookkeeping is that of the supplier, and no place of data', () => {
    expect(taken('Naam crediteur;KvK;Land', 'Kade;12345678;NL')).toEqual(['Kade in NL']);
    expect(taken('Naam;IBAN;Land', 'Kade;NL00BANK0123456789;NL').slice(0, 1)).toEqual(['Kade in NL']);
  });

  it('are said where none is that of the supplier', () => {
    const lines = [
      'Onderwerp;Wat;Contract?;Waar staat het;Wie regelt dit',
      'Mailchimp;nieuwsbrief;ja;VS;scriba',
    ];
    expect(problemOf(() => planCsv(lines)).data.message.nl).toContain('Wie regelt dit');
  });
});

describe('several things in one cell', () => {
  const contactsOf = (header: string, words: string, more = '') =>
    planCsv([`Leverancier;${header};E-mail`, `Kade;"${words}";${more}`]).create.flatMap(({ processor }) =>
      processor.contacts.map(({ kind, name, email, phone }) => [kind, name, email, phone].join('|')),
    );

  it.each([
    ['Jan de Vries, 06-12345678, jan@kade.example', 'Jan de Vries|jan@kade.example|06-12345678'],
    ['A. Jansen - a@kade.example - 020 1234567', 'A. Jansen|a@kade.example|020 1234567'],
    ['Piet Paulusma\n06 12 34 56 78\npiet@kade.example', 'Piet Paulusma|piet@kade.example|06 12 34 56 78'],
    ['Mw. P. Bakker (tel. 030-1112223)', 'Mw. P. Bakker||030-1112223'],
    ['tel 0800-1234', '||0800-1234'],
    ['Mrs. O’Neil <oneil@kade.example>', 'Mrs. O’Neil|oneil@kade.example|'],
    ['Helpdesk sinds 01-02-2024', 'Helpdesk sinds 01-02-2024||'],
    ['balie 2, Kade 14', 'balie 2, Kade 14||'],
    ['24/7 desk 0900-1234 / soc@kade.example', '24/7 desk|soc@kade.example|0900-1234'],
  ])('a contact %j', (words, expected) => {
    expect(contactsOf('Contactpersoon', words)).toEqual([`general|${expected}`]);
    expect(contactsOf('Incident melden bij', words)).toEqual([`incident|${expected}`]);
  });

  it('two contacts, and an address that another column has too', () => {
    expect(contactsOf('Contact', 'Jan jan@kade.example\nAn an@kade.example')).toEqual([
      ...['general|Jan|jan@kade.example|', 'general|An|an@kade.example|'],
    ]);
    expect(contactsOf('Contact', 'Jan jan@kade.example', 'jan@kade.example')).toEqual([
      'general|Jan|jan@kade.example|',
    ]);
  });

  it('sub-processors by number, and those that are not known', () => {
    const made = planCsv([
      'Leverancier;Subverwerkers;Gegevens',
      'Kade;"1. AWS\n2. Sentry (VS)\n3. n.t.b.";NAW, ?',
      'Boot;idem;?',
      'Steiger;;',
      'Vlot;Idem;',
    ]);
    expect(made.create.map(({ chain }) => chain)).toEqual([['AWS', 'Sentry'], ['AWS', 'Sentry'], [], []]);
    expect(made.create.map(({ processor }) => processor.dataCategories)).toEqual([['NAW'], [], [], []]);
    expect(made.create.map(({ stated }) => stated.map(({ column, words }) => `${column}: ${words}`))).toEqual(
      [
        ['Subverwerkers: 1. AWS\n2. Sentry (VS)\n3. n.t.b.', 'Gegevens: NAW, ?'],
        ['Subverwerkers: 1. AWS\n2. Sentry (VS)\n3. n.t.b.', 'Gegevens: ?'],
        [],
        ['Subverwerkers: Idem'],
      ],
    );
  });

  it.each([
    ['Ja: AWS, Twilio', ['AWS', 'Twilio']],
    ['subverwerkers: AWS; Twilio', ['AWS', 'Twilio']],
    ['AWS + Twilio', ['AWS', 'Twilio']],
    ['AWS / Twilio', ['AWS', 'Twilio']],
    ['- AWS\n- Twilio', ['AWS', 'Twilio']],
    ['• AWS\n• Twilio', ['AWS', 'Twilio']],
    ['o.a. AWS', ['AWS']],
    ['AWS, e.a.', ['AWS']],
    ['AWS e.a.', ['AWS']],
    ['AWS and others', ['AWS']],
    ['AWS en anderen', ['AWS']],
    ['AWS?', ['AWS']],
    ['AWS, Twilio (gestopt per 2024)', ['AWS']],
    ['AWS, Frankfurt, Duitsland', ['AWS']],
    ['geen (alles intern)', []],
    ['mogelijk AWS', []],
    ['niet AWS', []],
    ['voorheen AWS, nu Twilio', []],
    ['zie bijlage 2', []],
  ])('sub-processors %j, and the words stay', (words, expected) => {
    const made = planCsv(['Leverancier;Subverwerkers', `Kade;"${words}"`]);
    expect(made.create.map(({ chain }) => chain)).toEqual([expected]);
    expect(made.create[0]?.stated.map(({ words: kept, why }) => [kept, why])).toEqual([[words, 'uncertain']]);
  });

  it.each([
    ['ja - wachten op tegenondertekening', '= unknown'],
    ['nog te tekenen', '= to-sign'],
    ['ja, nog te tekenen', '= to-sign'],
    ['ja, moet nog getekend worden', '= unknown'],
    ['ja, ontvangen 1-2-2024, nog niet ondertekend', '= unknown'],
    ['ja, verstuurd', '= unknown'],
    ['akkoord, wacht op getekende versie', '= unknown'],
    ['niet nodig?', '= unknown'],
    ['geen bezwaar', '= unknown'],
    ['geen wijzigingen, getekend 2022', '= unknown'],
    ['niet compleet', '= unknown'],
    ['geen', '= missing'],
    ['niet', '= missing'],
    ['geen VO, wel convenant', '= missing'],
    ['niet aanwezig', '= missing'],
    ['getekent 12-3-2021', '= signed 2021-03-12'],
  ])('a state %j', (words, expected) => {
    expect(taken('Leverancier;VO', `Kade;${words}`)[1]).toBe(`  ${expected}`);
  });

  it.each([
    ['verwacht 1-2-2027', null],
    ['gepland: 1-2-2027', null],
    ['verstuurd 1-2-2024', null],
    ['1-2-2024 (concept)', null],
    ['1-1-1900', null],
    ['1-2-2024 (retour)', '2024-02-01'],
  ])('a day of signing %j', (words, signedOn) => {
    const [supplier] = planCsv(['Leverancier;Getekend op', `Kade;${words}`]).create;
    expect(supplier?.agreements[0]?.signedOn).toBe(signedOn);
    expect(supplier?.agreements[0]?.recorded).toBe(signedOn === null ? 'unknown' : 'signed');
    expect(supplier?.stated.map(({ words: kept }) => kept)).toEqual([words]);
  });

  it.each([
    ['wordt stilzwijgend verlengd', ['renewal']],
    ['verlengt automatisch', ['renewal']],
    ['auto-renewal', ['renewal']],
    ['geen stilzwijgende verlenging', []],
    ['automatische verwerking van facturen', []],
  ])(
    'a remark about renewal is asked about, for as a fixed term nobody would give notice: %s',
    (words, fields) => {
      const list = (head: string, row: string) =>
        planCsv([`Leverancier;VO;Einddatum;${head}`, `Kade;ja;31-12-2026;${row}`]);
      const [supplier] = list('Opmerking', words).create;
      expect(supplier?.stated.map(({ field }) => field)).toEqual(fields);
      // A column of its own has said it.
      const [told] = list('Verlenging;Opmerking', `stilzwijgend 1 jaar;${words}`).create;
      expect(told?.stated).toEqual([]);
    },
  );

  it('a name that says that the supplier has stopped', () => {
    const made = planCsv([
      'Leverancier;VO',
      'Kade BV (gestopt);ja',
      'Vervallen: Boot BV;ja',
      'Steiger (Utrecht);ja',
      'Sloep: advies;ja',
    ]);
    expect(made.create.map(({ stated }) => stated.map(({ field }) => field))).toEqual([
      ...[['endedOn'], ['endedOn'], [], []],
    ]);
  });
});

describe('the name of a company where a place is meant', () => {
  it.each(['Boot BV', 'Kade AG', 'Kade SE', 'Kade SA', 'Boot BV, Kade AG'])('is no country: %s', (words) => {
    const made = planCsv(['Leverancier;Locatie gegevens', `Polder;"${words}"`]);
    const places = made.create.flatMap(({ flows }) => flows.map(({ country }) => country));
    expect([...new Set(places)]).toEqual(['unknown']);
  });

  it('stands in no column of places', () => {
    const { columns } = planCsv(['Leverancier;Contractpartij', 'Polder;Boot BV', 'Sluis;Kade AG']).result
      .mapping;
    expect(columns[1]?.field).toBe('words');
  });

  it.each([
    ['Amsterdam NL', 'NL'],
    ['Stockholm SE', 'SE'],
    ['AWS IE', 'IE'],
    ['SE', 'SE'],
  ])('and %s is one', (words, country) => {
    expect(taken('Leverancier;Locatie gegevens', `Polder;${words}`)[1]?.slice(4, 6)).toBe(country);
  });
});

it('"nee" to which country is no place, and a column of countries outside is one of places', () => {
  expect(taken('Leverancier;Buiten EU?;Land buiten EU', 'Kade;nee;nee', 'Boot;ja;India')).toEqual([
    ...['Kade', '  " uncertain Buiten EU?: nee', '  " kept Land buiten EU: nee'],
    ...['Boot', '  > IN'],
  ]);
});

it('words beside a role stay, and two roles are none', () => {
  const made = planCsv([
    'Leverancier;Rol',
    'Kade;Verwerker (alleen hosting)',
    'Boot;"Verwerker\n(en VV voor eigen administratie)"',
    'Steiger;Zelfstandig verwerkingsverantwoordelijke',
    'Vlot;verwerker (AVG)',
  ]);
  expect(
    made.create.map(({ processor, stated }) => [
      processor.role,
      ...stated.map(({ why, words }) => `${why} ${words}`),
    ]),
  ).toEqual([
    ['processor', 'uncertain Verwerker (alleen hosting)'],
    ['processor', 'uncertain Verwerker\n(en VV voor eigen administratie)'],
    ['independent-controller'],
    ['processor'],
  ]);
});

it('marks of a list belong to no item, and a year behind an apostrophe is one', () => {
  const made = planCsv([
    'Leverancier;Diensten;Gegevens;VO getekend op',
    `Kade;"- CRM\n- Mail";"• NAW\n• BSN";5 mrt '21`,
  ]);
  const [{ processor, agreements } = { processor: null, agreements: [] }] = made.create;
  expect(processor?.services.map(({ name }) => name)).toEqual(['CRM', 'Mail']);
  expect(processor?.dataCategories).toEqual(['NAW', 'BSN']);
  expect(agreements[0]?.signedOn).toBe('2021-03-05');
});

it.each([
  ['WAAR', 'ONWAAR'],
  ['VRAI', 'FAUX'],
  ['WAHR', 'FALSCH'],
])('%s and %s are what a spreadsheet writes for its ticks in the language of its user', (yes, no) => {
  const answered = (one: string, other: string) =>
    told(
      planCsv([
        'Leverancier;VO;Land gegevens;Binnen EER;Stilzwijgende verlenging;ISO 27001;Bijzondere persoonsgegevens',
        `Kade;${one};;${one};${one};${one};${one}`,
        `Sluis;${other};;${other};${other};${other};${other}`,
      ]),
    ).map((line) => line.replaceAll(/"?\b(ja|nee|WAAR|ONWAAR|VRAI|FAUX|WAHR|FALSCH)\b"?/g, '…'));
  expect(answered(yes, no)).toEqual(answered('ja', 'nee'));
  expect(answered(yes, no)).toContain('  = signed automatic');
});

it.each([
  ['Bezwaartermijn', '99999'],
  ['Meldtermijn datalek', '999999 uur'],
])('a number that no agreement has stays words: %s %s', (header, words) => {
  const { create, result } = planCsv([`Leverancier;VO;${header}`, `Kade;ja;${words}`]);
  expect(create[0]?.agreements).toMatchObject([{ objectionDays: null, breachTermHours: null }]);
  expect(result.uncertain.map(({ column, value }) => [column, value])).toEqual([[header, words]]);
});
