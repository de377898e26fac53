/** Lists as tools for privacy, vendors and wikis export them, in the languages of the neighbours too. */
import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { plan, planCsv, statedIn, workbook } from './lists.ts';
import { told } from './told.ts';

/** What becomes of a list, without what is only kept as words or said about it. */
const short = (lines: string[]) => lines.filter((line) => !/^(\?|!|kept|left out|not read| {2}")/.test(line));

describe('pages of wikis', () => {
  const page = (...cells: string[]) => {
    const header = ['Vendor', 'DPA', 'DPA link', 'Signed on', 'Data location', 'Sub-processors'];
    const row = (tag: string, of: readonly string[]) =>
      `<tr>${of.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return plan(`<html><table>${row('th', header)}${row('td', cells)}</table></html>`, 'wiki.html');
  };

  it('the items of a list in a cell stand apart', () => {
    const made = page(
      '<p>Kestrel Ltd</p>',
      'yes',
      '',
      '',
      '<ul><li>London, UK</li><li><p>us-west-2</p></li></ul>',
      'Mailgun (US)<div>Stripe (Ireland)</div>',
    );
    expect(short(told(made))).toEqual([
      'Kestrel Ltd',
      '  + Mailgun; Stripe',
      '  = signed',
      '  > GB {London}',
      '  > US {us-west-2}',
    ]);
  });

  it('links, signs and days that only the marks say are not lost', () => {
    const made = page(
      '<p><a href="https://merlin.example/" class="external">Merlin</a></p>',
      '<img class="emoticon emoticon-tick" alt="(tick)" src="/tick.png">',
      '<a href="https://merlin.example/dpa?a=1&amp;b=2">Text</a>',
      '<time datetime="2024-03-12" />',
      'Ireland',
      '',
    );
    expect(short(told(made))).toEqual(['Merlin https://merlin.example/', '  = signed 2024-03-12', '  > IE']);
    expect(statedIn(made)).toContain('DPA link: Text (https://merlin.example/dpa?a=1&b=2)');
    expect(
      short(told(page('Merlin', '<img alt="(error)" src="/no.png" />', '', '', 'Ireland', ''))),
    ).toContain('  = missing');
  });
});

it('a workbook: the address behind the words of a cell stays with them', () => {
  const sheet = utils.aoa_to_sheet([
    ['Vendor', 'DPA link', 'Data location'],
    ['Merlin', 'Signed copy', 'Ireland'],
  ]);
  const linked = (cell: string, Target: string) => Object.assign(sheet[cell], { l: { Target } });
  linked('A2', 'https://merlin.example/');
  linked('B2', 'https://merlin.example/dpa.pdf');
  linked('C2', '#Sheet2!A1');
  const made = plan(workbook({ Vendors: sheet }), 'lijst.xlsx');
  expect(short(told(made))).toEqual(['Merlin https://merlin.example/', '  > IE']);
  expect(statedIn(made)).toEqual(['DPA link: Signed copy (https://merlin.example/dpa.pdf)']);
});

const fieldsIn = (header: string, ...rows: string[]) =>
  planCsv([header, ...rows]).result.mapping.columns.map(({ field }) => field);

describe('columns of tools that look like another field', () => {
  it('the day on which a certificate ends is not that of the agreement', () => {
    const made = planCsv(['Vendor;DPA;ISO Cert Expiry', 'Lijster;signed;2027-05-31']);
    expect(short(told(made))).toEqual(['Lijster', '  = signed']);
    expect(statedIn(made)).toEqual(['ISO Cert Expiry: 2027-05-31']);
  });

  it('the day by which notice must be given is not one on which it was given', () => {
    const made = planCsv(['Vendor;DPA;Notice date;Termination date', 'Lijster;signed;2026-10-01;2026-12-31']);
    expect(made.create.flatMap(({ agreements }) => agreements)).toMatchObject([
      { noticeGivenOn: null, endsOn: '2026-12-31' },
    ]);
    expect(statedIn(made)).toEqual(['Notice date: 2026-10-01']);
  });

  it('safeguards of a transfer to third countries name no place', () => {
    const made = planCsv([
      'Processor;Third countries that data are transferred to (if applicable);Safeguards for transfers of personal data to third countries',
      'Zeekoet;USA;UK IDTA',
    ]);
    expect(made.create.flatMap(({ flows }) => flows.map(({ country }) => country))).toEqual(['US']);
    expect(statedIn(made)).toEqual(['Safeguards for transfers of personal data to third countries: UK IDTA']);
  });

  it('the state of a supplier is no address', () => {
    expect(fieldsIn('Supplier;State', 'A;active', 'B;inactive')).toEqual(['name', 'words']);
    expect(fieldsIn('Supplier;City;State', 'A;Denver;Colorado')).toContain('address');
  });

  it('the addresses of our own people are not those of the supplier', () => {
    const made = planCsv([
      'Vendor;security_owner;Reviewer e-mail;App Owner;Contact e-mail',
      'Lijster;piet@org.example;jan@org.example;Jan;info@lijster.example',
    ]);
    expect(made.create.map(({ processor }) => [processor.owner, processor.contacts])).toEqual([
      ['Jan', [{ kind: 'general', name: '', email: 'info@lijster.example', phone: '' }]],
    ]);
    expect(statedIn(made)).toEqual(['security_owner: piet@org.example', 'Reviewer e-mail: jan@org.example']);
  });

  it('a number of something is kept', () => {
    const made = planCsv(['Vendor;DPA;Number of records', 'Lijster;signed;10000', 'Merel;signed;25']);
    expect(statedIn(made)).toEqual(['Number of records: 10000', 'Number of records: 25']);
  });
});

describe('words that are no value', () => {
  it('"to be determined" and "not disclosed" fill no field, and are kept', () => {
    const made = planCsv([
      'Vendor;Owner;Service;Data types;Retention;Sub-processors',
      'Lijster;TBD;TBC;name, TBD;?;not disclosed',
      'Merle;Jan;CRM;nom;5 ans;néant',
      'Grive;Jan;CRM;nom;non renseigné;non communiqué',
    ]);
    expect(
      made.create.map(({ processor: { owner, services, dataCategories, retention }, chain }) => [
        owner,
        services.length,
        dataCategories.join(),
        retention,
        ...chain,
      ]),
    ).toEqual([
      ['', 0, 'name', ''],
      ['Jan', 1, 'nom', '5 ans'],
      ['Jan', 1, 'nom', ''],
    ]);
    expect(statedIn(made)).toEqual([
      'Owner: TBD',
      'Service: TBC',
      'Data types: name, TBD',
      'Retention: ?',
      'Sub-processors: not disclosed',
      'Sub-processors: néant',
      'Retention: non renseigné',
      'Sub-processors: non communiqué',
    ]);
  });

  it('an answer on the EEA that tells more than its place is kept', () => {
    const made = planCsv([
      'Supplier;Location;Transfer outside EEA',
      'A;on site;no',
      'B;EU;partly',
      'C;EU;no',
      'D;USA;yes',
    ]);
    expect(statedIn(made).filter((words) => words.startsWith('Transfer'))).toEqual([
      'Transfer outside EEA: no',
      'Transfer outside EEA: partly',
    ]);
  });

  it('the form of a legal entity is no country', () => {
    const made = planCsv([
      'Supplier;Data location',
      'A;Jansen BV',
      'B;Noordlicht SE',
      'C;Amsterdam NL',
      'D;Stockholm SE',
    ]);
    expect(made.create.flatMap(({ flows }) => flows.map(({ country }) => country))).toEqual([
      'unknown',
      'unknown',
      'NL',
      'SE',
    ]);
    expect(fieldsIn('Supplier;Entity of ours', 'A;Jansen BV', 'B;Pietersen BV')).toEqual(['name', 'words']);
  });

  it('an agreement that has expired does not go on by itself', () => {
    const made = planCsv([
      'Vendor;DPA;Contract end;Auto-renew',
      'A;expired;31-12-2099;yes',
      'B;expired;31-12-2020;no',
    ]);
    expect(made.create.flatMap(({ agreements }) => agreements.map(({ recorded }) => recorded))).toEqual([
      'unknown',
      'signed',
    ]);
  });
});

describe('roles', () => {
  it('a column of roles is the role, whatever it is called', () => {
    const made = planCsv([
      'name;relationship_type',
      'A;processor',
      'B;joint_controller',
      'C;sub_processor',
      'D;recipient',
    ]);
    expect(made.create.map(({ processor }) => processor.role)).toEqual([
      'processor',
      'joint-controller',
      'sub-processor',
      'processor',
    ]);
    expect(made.result.uncertain.map(({ value }) => value)).toEqual(['recipient']);
  });

  it('yes is an answer to what the header asks', () => {
    const made = planCsv(['vendor;isSubProcessor', 'A;true', 'B;']);
    expect(made.create.map(({ processor }) => processor.role)).toEqual(['sub-processor', 'processor']);
    expect(statedIn(made)).toEqual([]);
  });
});

it('a tracker of tasks: fields that people made themselves, and one that stands twice', () => {
  const own = ['DPA signed', 'DPA signed date', 'Hosting region', 'Sub-processors', 'Sub-processors'];
  const made = planCsv([
    ['Summary', 'Issue key', 'Status', 'Created', ...own.map((name) => `Custom field (${name})`)].join(';'),
    'Meerkoet BV;VEN-1;Done;12/Mar/24 3:14 PM;Yes;12/Mar/24 12:00 AM;Netherlands;AWS;Twilio',
    'Dodaars;VEN-2;To Do;13/Mar/24 3:14 PM;In Review;;;;',
  ]);
  expect(short(told(made))).toEqual([
    'Meerkoet BV',
    '  + AWS; Twilio',
    '  = signed 2024-03-12',
    '  > NL',
    'Dodaars',
    '  = negotiation',
  ]);
});

it('a record of processing: the name of a processor with its contact details', () => {
  const made = planCsv([
    'Name and contact details of processor;Purpose of processing',
    '"Puffin Payroll Ltd, payroll@puffin.example";Payroll',
    '"Guillemot Inc.\n1 High Street\nprivacy@guillemot.example";Newsletters'.replaceAll('\\n', '\n'),
    'Razorbill;Hosting',
  ]);
  expect(
    made.create.map(({ processor: { name, contacts } }) => [name, ...contacts.map(({ email }) => email)]),
  ).toEqual([
    ['Puffin Payroll Ltd', 'payroll@puffin.example'],
    ['Guillemot Inc.', 'privacy@guillemot.example'],
    ['Razorbill'],
  ]);
  expect(statedIn(made)).toHaveLength(2);
});

describe('lists of the neighbours', () => {
  it('in German', () => {
    const made = planCsv([
      'Auftragsverarbeiter;Kritikalität;AVV vorhanden;AVV vom;Vertragslaufzeit bis;Ort der Verarbeitung;Garantien nach Art. 46 DSGVO;Subunternehmer',
      'Kranich GmbH;sehr hoch;liegt vor;12. März 2024;31.03.2027;Köln, Deutschland;entfällt;keine',
      'Seeadler Inc.;mittel;zur Unterschrift;;;USA;EU-Standardvertragsklauseln;AWS, Cloudflare',
      'Wiesel AG;niedrig;in Kraft;1. Dez. 2023;unbefristet;Schweiz;Angemessenheitsbeschluss;TeamViewer',
    ]);
    expect(short(told(made))).toEqual([
      'Kranich GmbH',
      '  = signed 2024-03-12 until 2027-03-31',
      '  > DE {Köln}',
      'Seeadler Inc.',
      '  + AWS; Cloudflare',
      '  = to-sign',
      '  > US {Garantien nach Art. 46 DSGVO: EU-Standardvertragsklauseln}',
      'Wiesel AG',
      '  + TeamViewer',
      '  = signed 2023-12-01 indefinite',
      '  > CH {Garantien nach Art. 46 DSGVO: Angemessenheitsbeschluss}',
    ]);
    expect(made.create.map(({ processor }) => processor.criticality)).toEqual(['high', 'normal', 'low']);
  });

  it('in French', () => {
    const made = planCsv([
      "Nom du sous-traitant;Criticité;Contrat art. 28;Date d'échéance;Préavis;Pays d'hébergement;Sous-traitants ultérieurs",
      'Hirondelle SAS;élevée;Signé le 15 janvier 2023;31 août 2027;3 mois;France;néant',
      'Perruche;moyen;en cours de signature;;;États-Unis;"Amazon (Irlande), Twilio"',
      'Martinet;faible;en vigueur;1er février 2028;;Suisse;à préciser',
    ]);
    expect(short(told(made))).toEqual([
      'Hirondelle SAS',
      '  = signed 2023-01-15 until 2027-08-31 notice 3m0d',
      '  > FR',
      'Perruche',
      '  + Amazon; Twilio',
      '  = to-sign',
      '  > US',
      'Martinet',
      '  = signed until 2028-02-01',
      '  > CH',
    ]);
    expect(made.create.map(({ processor }) => processor.criticality)).toEqual(['high', 'normal', 'low']);
  });
});

it('a period as programs write it', () => {
  const made = planCsv(['Vendor;DPA;Notice period', 'A;yes;P3M', 'B;yes;P30D', 'C;yes;P1Y6M', 'D;yes;PT5H']);
  const noticeOf = made.create.map(({ agreements: [agreement] }) => agreement?.notice);
  expect(noticeOf).toEqual([{ months: 3, days: 0 }, { months: 0, days: 30 }, { months: 18, days: 0 }, null]);
  expect(made.result.rejected.map(({ value }) => value)).toEqual(['PT5H']);
});
