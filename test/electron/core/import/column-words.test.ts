/** Names of columns as offices write them, and the field that each is; what stands below one can say otherwise. */
import { describe, expect, it } from 'vitest';
import { planCsv, statedIn } from './lists.ts';

/** The field of a column behind that of the names, with two cells below it. */
function fieldOf(header: string, cells: readonly string[]) {
  const rows = ['TransIP', 'Mollie', 'Exact'].map((name, at) => `${name};"${cells[at % cells.length]}"`);
  return planCsv([`Leverancier;"${header}"`, ...rows]).result.mapping.columns[1]?.field;
}

const day = ['1-1-2024', '1-6-2023'];
const answer = ['ja', 'nee'];
const person = ['Piet', 'Sanne'];

const columns: readonly [field: string, cells: readonly string[], headers: string][] = [
  [
    'owner',
    person,
    'Verantwoordelijke; Verantwoordelijke collega; Wie is verantwoordelijk; Responsible person',
  ],
  [
    'owner',
    person,
    'Functioneel beheerder; Budgethouder; Contractbeheerder; Intern aanspreekpunt; Onze contactpersoon',
  ],
  [
    'owner',
    person,
    'Contactpersoon intern; Interner Ansprechpartner; Interlocuteur interne; Zuständig; Intern zuständig',
  ],
  [
    'parentCountry',
    ['US', 'DE'],
    'Moederland; Land concern; Land holding; Group HQ country; Pays de la société mère',
  ],
  ['parentCountry', ['US', 'DE'], 'supplier.parent.country'],
  ['country', ['Nederland', 'VS'], 'Zetel; Statutaire zetel; Maatschappelijke zetel'],
  [
    'country',
    ['Nederland', 'VS'],
    'Vendor HQ; Land van oprichting; Land van registratie; Pays d’établissement',
  ],
  [
    'renewal',
    ['12', '24'],
    'Verlengingstermijn (mnd); Verlengingsperiode (maanden); Aantal maanden verlenging',
  ],
  ['renewal', answer, 'Stilzwijgend; Autorenew?; Evergreen; Wordt verlengd (J/N)'],
  ['notice', ['3', '1'], 'Opzeggen (maanden); Opzegperiode (mnd); Termijn van opzegging (maanden)'],
  [
    'endsOn',
    day,
    'Expiratie; Verloopdatum; Valid till; Afloop; Tot; T/m; Laufzeitende; Ende; Contracteinde; End of term; Ablaufdatum',
  ],
  [
    'effectiveOn',
    day,
    'Van; Vanaf; Aanvang; Begin; Geldig van; Ingegaan op; Début; Contractbegin; Commencement; Datum ingang',
  ],
  ['signedOn', day, 'Datum handtekening; Ondertekeningsdatum; Getekend per'],
  ['noticeGivenOn', day, 'Opgezegd d.d.; Opzegging verstuurd op; Notice sent'],
  ['endedOn', day, 'Beëindigd per; Niet meer in gebruik sinds; Terminated on'],
  [
    'agreementState',
    answer,
    'Verwerkingsovereenkomst; AVG-overeenkomst; Privacyovereenkomst; BWO; Overeenkomst J/N; Getekende overeenkomst; V.O.; Verw. ov.; Accord de sous-traitance',
  ],
  ['agreementModel', ['VNG', 'eigen'], 'Welk model; Modelovereenkomst; Model VWO'],
  [
    'subProcessorAuthorisation',
    ['algemeen', 'specifiek'],
    'Toestemming voor inschakelen subverwerkers; Subverwerkers toegestaan?',
  ],
  ['objectionDays', ['14', '30'], 'Bezwaar (dagen); Termijn bezwaar subverwerkers; Objection period (days)'],
  [
    'breachTermHours',
    ['24', '48'],
    'Datalek melden binnen; Meldtermijn uren; Breach notification (hours); Termijn melding datalek',
  ],
  ['subProcessors', ['AWS, Google', 'Azure'], 'Subbewerkers; Subleveranciers; Hulpleveranciers'],
  ['certificates', ['ISO 27001', 'NEN 7510'], 'ISO; ISO/NEN; Normen; Beveiligingscertificaat'],
  [
    'dataCategories',
    ['NAW, e-mail', 'BSN'],
    'Soort pg; PII types; Categorieën gegevens; Verwerkte gegevens; Gegevenssoort; Wat voor gegevens; Aard van de gegevens; Data category; Types de données',
  ],
  ['dataSubjects', ['klanten', 'medewerkers'], 'Van wie; Wiens gegevens; Doelgroep; Betrokken personen'],
  ['specialCategories', answer, 'Bijzondere pg; Bijz. pers.geg.; Bijzondere categorie J/N; Art. 9'],
  ['criminalData', answer, 'Strafrechtelijke gegevens J/N; Strafrechtelijke pg; Criminal offence data'],
  ['bsn', answer, 'BSN j/n'],
  [
    'service',
    ['boekhouding', 'mail'],
    'Systeemnaam; Wat; Tool; Pakket; Oplossing; Naam applicatie; Applicatienaam',
  ],
  ['purposes', ['salaris', 'mail'], 'Gebruikt voor; Verwerking; Omschrijving verwerking'],
  ['retention', ['7 jaar', '2 jaar'], 'Bewaren; Hoe lang bewaren; Bewaartijd; Vernietigen na; Opslagtermijn'],
  ['measures', ['versleuteld', '2FA'], 'Beveiliging; Security; TOMs'],
  ['kvk', ['12345678', '87654321'], 'CoC; Kamer v. Koophandel; Handelsregisternr'],
  ['dpoEmail', ['fg@a.nl', 'fg@b.nl'], 'Mail FG; E-mail FG; E-mail DPO'],
  ['privacyContact', ['fg@a.nl', 'fg@b.nl'], 'Privacycontact leverancier; FG leverancier'],
  ['remark', ['iets', 'anders'], 'Aantekeningen; Overig; Aanvullende informatie'],
];

describe('a column is recognised by its name', () => {
  const named = columns.flatMap(([field, cells, headers]) =>
    headers.split('; ').map((header) => [header, field, cells] as const),
  );
  it.each(named)('%s: %s', (header, field, cells) => expect(fieldOf(header, cells)).toBe(field));
});

describe('what stands below a column says otherwise', () => {
  it.each([
    ['Beheerder', ['Centric B.V.', 'Topicus B.V.'], 'a legal entity is no colleague', 'words'],
    ['Verantwoordelijke', ['Gemeente Aa', 'Gemeente Bee'], 'the controller is no colleague', 'words'],
    ['Verantwoordelijke', ['nee', 'ja'], 'an answer is no colleague', 'words'],
    ['Verantwoordelijke', ['verwerker', 'gezamenlijk verantwoordelijke'], 'a role is one', 'role'],
    ['From', ['a@b.nl', 'c@d.nl'], 'a sender is no first day', 'words'],
    ['Opzeggen voor', day, 'until when notice can be given is no period', 'words'],
    ['Beveiliging', ['hoog', 'laag'], 'a mark is no measure', 'words'],
    ['SSL-certificaat', ['ja, tot 1-1-2027', 'nee'], 'the key of a website is no evidence', 'words'],
    [
      'Telefoon collega',
      ['0612345678', '0687654321'],
      'our own people are not reached by the supplier',
      'words',
    ],
    ['Persoonsgegevens ja/nee', answer, 'an answer is no kind of data', 'words'],
  ] as const)('%s, %j: %s', (header, cells, _why, field) => expect(fieldOf(header, cells)).toBe(field));

  it('the owner is whoever is called so, and the manager of the application stays in words', () => {
    const made = planCsv(['Leverancier;Functioneel beheerder;Proceseigenaar', 'A;Piet;Jan', 'B;Kees;Jan']);
    expect(made.result.mapping.columns.map(({ field }) => field)).toEqual(['name', 'words', 'owner']);
    expect(made.create.map(({ processor }) => processor.owner)).toEqual(['Jan', 'Jan']);
  });

  it('a second column about the parent is no place where data are', () => {
    const made = planCsv(['supplier;group.hq.country;supplier.parent.country', 'A;US;US', 'B;DE;DE']);
    expect(made.create.map(({ processor, flows }) => [processor.parentCountry, flows])).toEqual([
      ['US', []],
      ['DE', []],
    ]);
  });

  it.each(['Naam applicatie', 'Applicatienaam', 'Pakket', 'Tool name'])(
    '%s names the suppliers where nothing else does',
    (header) => {
      const made = planCsv([`${header};VWO`, 'Slack;ja', 'Trello;nee']);
      expect(made.create.map(({ processor }) => processor.name)).toEqual(['Slack', 'Trello']);
    },
  );
});

/** What one cell of a signed agreement gives, and whether its words stay. */
function agreementOf(header: string, cell: string) {
  const [made] = planCsv([`Leverancier;VWO;Einddatum;${header}`, `A;ja;31-12-2024;"${cell}"`]).create;
  return [made?.agreements[0], made?.stated.some(({ column }) => column === header)] as const;
}

describe('a number has the unit of its header', () => {
  it.each([
    ['Verlengingstermijn (mnd)', '12', { kind: 'automatic', months: 12 }],
    ['Verlenging (jaren)', '1', { kind: 'automatic', months: 12 }],
    ['Verlenging in maanden', '0', { kind: 'none', months: null }],
  ])('%s: %s', (header, cell, renewal) => {
    const [agreement, stays] = agreementOf(header, cell);
    expect([agreement?.renewal, stays]).toEqual([renewal, false]);
  });

  it('without one it stays in words', () => {
    const [agreement, stays] = agreementOf('Verlenging', '12');
    expect([agreement?.renewal.kind, stays]).toEqual(['none', true]);
  });

  it.each([
    ['Meldtermijn datalek', 'binnen 48 uur', 'breachTermHours', 48],
    ['Meldtermijn datalek', 'max. 1 dag', 'breachTermHours', 24],
    ['Bezwaartermijn', '2 weken', 'objectionDays', 14],
    ['Bezwaartermijn', '30 kalenderdagen', 'objectionDays', 30],
  ] as const)('%s: %s', (header, cell, field, value) => {
    const [agreement, stays] = agreementOf(header, cell);
    expect([agreement?.[field], stays]).toEqual([value, false]);
  });

  it.each(['2 werkdagen', 'onverwijld', '10 dagen of eerder'])('%s is no number', (cell) => {
    const [agreement, stays] = agreementOf('Meldtermijn datalek', cell);
    expect([agreement?.breachTermHours, stays]).toEqual([null, true]);
  });
});

describe('beside whether there is an agreement', () => {
  it('a day right behind it is that of the signing, and doubted', () => {
    const made = planCsv(['Leverancier;VO;Datum;Land', 'A;ja;15-1-2020;NL', 'B;nee;;NL']);
    expect(made.create[0]?.agreements[0]).toMatchObject({ recorded: 'signed', signedOn: '2020-01-15' });
    expect(statedIn(made)).toEqual(['Datum: 15-1-2020']);
  });

  it('a day elsewhere is not', () => {
    const made = planCsv(['Datum;Leverancier;VO;Land', '15-1-2020;A;ja;NL', '16-1-2020;B;nee;NL']);
    expect(made.create[0]?.agreements[0]?.signedOn).toBe(null);
  });

  it('how long it is valid is its end, though no column says whether it is there', () => {
    const made = planCsv([
      'Leverancier;VWO getekend op;VWO geldig t/m',
      'A;12-3-2021;onbepaald',
      'B;5-2-2024;5-2-2027',
    ]);
    expect(
      made.create.map(({ agreements: [one] }) => [one?.recorded, one?.renewal.kind, one?.endsOn]),
    ).toEqual([
      ['signed', 'indefinite', null],
      ['signed', 'none', '2027-02-05'],
    ]);
  });

  it('"nee, loopt via SURF" is no agreement on its way', () => {
    const [made] = planCsv(['Leverancier;VO', 'A;"Nee, loopt via SURF"']).create;
    expect(made?.agreements[0]?.recorded).toBe('missing');
  });

  it('"zelfstandig" as a role needs no agreement, which is doubted', () => {
    const made = planCsv(['Leverancier;Rol', 'A;zelfstandig', 'B;verwerker']);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'independent-controller',
      'processor',
    ]);
    expect(statedIn(made)).toEqual(['Rol: zelfstandig']);
  });
});

describe('whether an agreement is needed, beside whether it is there', () => {
  const stateOf = (needed: string, present: string) => {
    const lines = ['Leverancier;VWO nodig?;VWO aanwezig', `A;${needed};${present}`, 'B;ja;ja', 'C;nee;nee'];
    const made = planCsv(lines);
    return [made.create[0]?.agreements[0]?.recorded, made.create[0]?.stated.map(({ column }) => column)];
  };

  it.each([
    ['ja', 'ja', 'signed', ['VWO nodig?']],
    ['ja', 'nee', 'missing', ['VWO nodig?']],
    ['nee', 'nee', 'not-required', ['VWO nodig?']],
    ['nee', '', 'not-required', ['VWO nodig?']],
    ['nee', 'ja', 'signed', ['VWO nodig?']],
    ['ja', '', undefined, ['VWO nodig?']],
  ] as const)('%s, %s', (needed, present, state, stated) =>
    expect(stateOf(needed, present)).toEqual([state, stated]),
  );

  it('alone it says nothing of whether there is one', () => {
    const made = planCsv(['Leverancier;VWO nodig?', 'A;ja', 'B;nee']);
    expect(made.create.map(({ agreements }) => agreements)).toEqual([[], []]);
    expect(statedIn(made)).toEqual(['VWO nodig?: ja', 'VWO nodig?: nee']);
  });
});

describe('two columns about one renewal', () => {
  const renewalOf = (...cells: readonly string[]) => {
    const made = planCsv([
      'Vendor;DPA;End date;Auto renew;Renewal term (months)',
      `A;yes;2026-12-31;${cells.join(';')}`,
    ]);
    return [made.create[0]?.agreements[0]?.renewal, statedIn(made)];
  };

  it.each([
    [['yes', '12'], { kind: 'automatic', months: 12 }, []],
    [['', '12'], { kind: 'automatic', months: 12 }, []],
    [['no', ''], { kind: 'none', months: null }, []],
    [['no', '0'], { kind: 'none', months: null }, []],
    [['yes', ''], { kind: 'automatic', months: null }, ['Auto renew: yes']],
    [['no', '12'], { kind: 'none', months: null }, ['Renewal term (months): 12']],
    [['yes', '0'], { kind: 'none', months: null }, ['Auto renew: yes']],
  ])('%j', (cells, renewal, stated) => expect(renewalOf(...cells)).toEqual([renewal, stated]));
});

it.each(['overeenkomst.status', 'verwerkersovereenkomst.status', 'dpa.signed'])('the path %s', (path) => {
  const made = planCsv([`naam;${path};dienst`, 'A;ja;mail', 'B;nee;crm']);
  expect(made.result.mapping.columns[1]?.field).toBe('agreementState');
});

describe('terms in other words', () => {
  it.each([
    ['elk jaar', 12],
    ['iedere maand', 1],
    ['ja, tenzij opgezegd', null],
    ['stilz. 1 jr', 12],
  ])('renewal: %s', (cell, months) =>
    expect(agreementOf('Verlenging', cell)[0]?.renewal).toEqual({ kind: 'automatic', months }),
  );

  it.each([
    ['31-12-2024 stilz. verl.', '2024-12-31', null],
    ['31-12-2024, autom. verl. met 12 mnd', '2024-12-31', 12],
  ])('an end: %s', (cell, endsOn, months) => {
    const [made] = planCsv(['Leverancier;VWO;Einddatum', `A;ja;"${cell}"`]).create;
    expect(made?.agreements[0]).toMatchObject({ endsOn, renewal: { kind: 'automatic', months } });
  });

  it('a term that is renewed silently, in short', () => {
    const [made] = planCsv(['Leverancier;VWO;Ingangsdatum;Duur', 'A;ja;15-1-2020;1 jr stilz. verl.']).create;
    expect(made?.agreements[0]).toMatchObject({
      endsOn: null,
      renewal: { kind: 'automatic', months: 12 },
    });
  });

  it.each([
    ['3m', { months: 3, days: 0 }],
    ['6 wkn', { months: 0, days: 42 }],
  ])('notice: %s', (cell, notice) => expect(agreementOf('Opzegtermijn', cell)[0]?.notice).toEqual(notice));

  it.each([
    ['⏳ aangevraagd', 'requested'],
    ['📝 concept', 'draft'],
    ['countersigned', 'signed'],
    ['ontvangen en getekend', 'signed'],
    ['❌ getekend', 'unknown'],
    ['✅ nee', 'unknown'],
    ['✅ niet nodig', 'not-required'],
    ['❌ nog niet', 'missing'],
  ])('state: %s', (cell, state) =>
    expect(planCsv(['Leverancier;VWO', `A;${cell}`]).create[0]?.agreements[0]?.recorded).toBe(state),
  );
});

describe('how sub-processors are allowed', () => {
  it.each([
    ['algemeen', 'general', false],
    ['ja, algemeen', 'general', false],
    ['specifieke schriftelijke toestemming', 'specific', false],
    ['algemeen, mits 30 dagen vooraf gemeld', 'general', true],
    ['algemeen of specifiek', null, true],
    ['ja', null, true],
    ['geen', null, true],
  ])('%s', (cell, authorisation, stays) => {
    const [agreement, told] = agreementOf('Toestemming subverwerkers', cell);
    expect([agreement?.subProcessorAuthorisation, told]).toEqual([authorisation, stays]);
  });

  it.each(['algemene toestemming', 'toegestaan', 'ja, mits gemeld', 'mag niet zonder toestemming'])(
    '"%s" names no sub-processor',
    (cell) => {
      const made = planCsv(['Leverancier;Subverwerkers', `A;"${cell}"`]);
      expect(made.create.map(({ chain }) => chain)).toEqual([[]]);
      expect(statedIn(made)).toEqual([`Subverwerkers: ${cell}`]);
    },
  );
});

it('names together below a header in the plural are doubted', () => {
  const made = planCsv([
    'Ontvangers / verwerkers;Doel',
    '"Visma Raet (verwerker), Belastingdienst";loon',
    'Securitas;toezicht',
  ]);
  expect(made.result.uncertain.map(({ row, column }) => [row, column])).toEqual([
    [2, 'Ontvangers / verwerkers'],
  ]);
});

it.each([
  ['BOZ', 'boz'],
  ['SURF', 'surf'],
  ['Privacyconvenant 4.0', 'privacyconvenant'],
  ['SCC module 2', 'scc-2021-914-module-2'],
])('the model %s', (cell, model) => expect(agreementOf('Model', cell)[0]?.model).toBe(model));
