/** Rows of a list that are no suppliers, and what stands above or around those that are. */
import { describe, expect, it } from 'vitest';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { plan, planCsv, statedIn } from './lists.ts';
import { told } from './told.ts';

const header = 'Leverancier;Dienst;Locatie;VO';
const taken = (made: ReturnType<typeof planCsv>) => made.create.map(({ processor }) => processor.name);
/** Why each row is left out that is. */
const leftOut = ({ result }: ReturnType<typeof planCsv>) =>
  result.rows.flatMap(({ row, outcome, message }) => (outcome === 'skipped' ? [[row, message]] : []));

describe('a row that is no supplier', () => {
  it.each([
    ['1. Personeelszaken', '2. ICT', 'rowHeading'],
    ['1.1 Zorg', '1.2 Beheer', 'rowHeading'],
    ['--- Zorg ---', '=== ICT ===', 'rowHeading'],
    ['Current', 'Upcoming (from 1 January 2027)', 'rowHeading'],
    ['Huidige leveranciers', 'Beëindigde leveranciers', 'rowHeading'],
    ['Affiliates', 'Third parties', 'rowHeading'],
    ['2024', 'Q1 2025', 'rowHeading'],
    ['* onder voorbehoud', 'noot: concept', 'rowNote'],
    ['Pagina 1 van 2', 'blz. 2', 'rowNote'],
    ['Vragen? Bel Noor 06-12345678', '--- Einde van de lijst ---', 'rowNote'],
    ['vul de naam in', '[naam]', 'rowToFillIn'],
  ] as const)('"%s" and "%s" stand for no supplier, and are named', (one, other, why) => {
    const made = planCsv([header, `${one};;;`, 'Noord;Web;NL;ja', `${other};;;`, 'Zuid;Mail;DE;nee']);
    expect(taken(made)).toEqual(['Noord', 'Zuid']);
    expect(leftOut(made)).toEqual([
      [2, cellSentences[why]],
      [4, cellSentences[why]],
    ]);
  });

  it('is a total with its number in one cell, whatever stands beside it, and never a name that begins so', () => {
    const made = planCsv([header, 'Totaal: 4321;Web;NL;ja', 'Totaal Glas BV;Ruit;NL;ja', 'Total (3);a;b;c']);
    expect(taken(made)).toEqual(['Totaal Glas BV']);
    expect(leftOut(made).map(([row]) => row)).toEqual([2, 4]);
  });

  it.each(['Waarvan met VO', 'Som', 'Gemiddeld', 'Average'])('is made of figures: "%s"', (name) => {
    const made = planCsv(['Leverancier;Kosten;VO', 'Noord;100;ja', `${name};50;1`, 'Som Software;20;ja']);
    expect(taken(made)).toEqual(['Noord', 'Som Software']);
    expect(leftOut(made)).toEqual([[3, cellSentences.rowTotal]]);
  });

  it('is an example or what is asked in each column, and hides nothing of the columns', () => {
    const made = planCsv([
      'Leverancier;Dienst;Locatie;VO;Datum',
      'Verplicht;Optioneel;Verplicht;Ja/Nee;dd-mm-jjjj',
      'Tekst;Tekst;Keuzelijst;Ja/Nee;datum',
      'Voorbeeld BV;bijv. hosting;Nederland;ja;1-1-2020',
      'Noord;Web;NL;ja;12-3-2024',
    ]);
    expect(leftOut(made)).toEqual([2, 3, 4].map((row) => [row, cellSentences.rowToFillIn]));
    expect(told(made).slice(0, 3)).toEqual(['Noord (Web)', '  = signed 2024-03-12', '  > NL']);
  });

  it('is not one of which only the name is known', () => {
    expect(taken(planCsv([header, 'Microsoft;;;', 'Google;;;', 'Noord;Web;NL;ja']))).toHaveLength(3);
  });
});

describe('what a heading says of the rows below it', () => {
  it.each([
    'Niet meer in gebruik',
    'Gestopte leveranciers:',
    'Geplande leveranciers',
    'Subverwerkers',
    'Archief',
    'Buiten de EER',
  ])('"%s" is told at each of them, and stays with them', (heading) => {
    const made = planCsv([
      header,
      'Noord;Web;NL;ja',
      `${heading};;;`,
      'Oud;Fax;NL;ja',
      'Overig;;;',
      'Zuid;CRM;DE;ja',
    ]);
    expect(statedIn(made)).toEqual([`Leverancier: ${heading}`]);
    expect(made.create[1]?.processor.name).toBe('Oud');
    expect(made.result.uncertain.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  it('is nothing where it names a department', () => {
    expect(statedIn(planCsv([header, 'Zorg;;;', 'Noord;Web;NL;ja', 'ICT;;;', 'Zuid;CRM;DE;ja']))).toEqual([]);
  });
});

describe('a name', () => {
  it('that is indented below another is asked about', () => {
    const made = planCsv([
      header,
      'Noord;Web;NL;ja',
      '   Cirrus;Cache;US;',
      '→ Nimbus;DNS;IE;',
      ' Zuid;CRM;DE;ja',
    ]);
    expect(taken(made)).toEqual(['Noord', 'Cirrus', 'Nimbus', 'Zuid']);
    expect(statedIn(made)).toEqual(['Leverancier: Noord', 'Leverancier: Noord']);
  });

  it.each(['Noord 038-1234567', 'Noord (06 12345678)', 'Helpdesk +31 20 123 45 67', '12345678'])(
    'in which a number stands is doubted: %s',
    (name) =>
      expect(statedIn(planCsv([header, `${name};Web;NL;ja`, 'Zuid;Web;NL;ja', 'Oost;Web;NL;ja']))).toEqual([
        `Leverancier: ${name}`,
      ]),
  );
});

it('items below a supplier are asked about, and a list of nothing but items is none', () => {
  const items = [header, 'Noord;Web;NL;ja', '- Cirrus;Cache;US;', '• Nimbus;DNS;IE;'];
  expect(statedIn(planCsv(items))).toEqual(['Leverancier: Noord', 'Leverancier: Noord']);
  expect(statedIn(planCsv([header, '- Noord;Web;NL;ja', '- Zuid;CRM;DE;ja']))).toEqual([]);
});

it('the number of another row, to which one belongs, is no numbering', () => {
  const made = planCsv(['id;naam;parent_id', '1;Noord;', '2;Cirrus;1', '3;Nimbus;2']);
  expect(statedIn(made)).toEqual(['parent_id: 1', 'parent_id: 2']);
  expect(made.result.unmapped).toEqual(['id']);
});

describe('a YAML text of several documents', () => {
  const read = (text: string) => plan(text, 'lijst.yaml');

  it('with a supplier in each is a list of them', () => {
    expect(taken(read('name: Noord\nlocation: NL\n---\nname: Zuid\nlocation: DE\n'))).toEqual([
      'Noord',
      'Zuid',
    ]);
  });

  it('with a list in each has one of them read and the others named', () => {
    const list = (name: string) => `vendors:\n  - name: ${name}\n    location: NL\n`;
    const { create, result } = read(`${list('Noord')}---\n${list('Zuid')}`);
    expect([create.length, result.sheet, result.otherSheets]).toEqual([1, 'vendors', ['2.vendors']]);
  });
});

describe('a list without names of columns', () => {
  it('loses none of its suppliers', () => {
    const made = planCsv([
      'Noord B.V.;Webhosting;Nederland;getekend',
      'Zuid Inc.;CRM;Verenigde Staten;concept',
    ]);
    expect(told(made).filter((line) => !line.startsWith('kept'))).toEqual([
      'Noord B.V.',
      '  > NL',
      '  " kept B: Webhosting',
      '  " kept D: getekend',
      'Zuid Inc.',
      '  > US',
      '  " kept B: CRM',
      '  " kept D: concept',
    ]);
    const { mapping } = made.result;
    expect(
      planCsv(['Noord B.V.;Webhosting;Nederland', 'Zuid Inc.;CRM;VS'], {
        mapping: { ...mapping, columns: mapping.columns.slice(0, 3) },
      }).create,
    ).toHaveLength(2);
  });

  it('has names of columns where they stand, whoever the first supplier is', () => {
    expect(taken(planCsv(['Partijnaam;Wat', 'Noord B.V.;Web', 'Zuid B.V.;Mail']))).toEqual([
      'Noord B.V.',
      'Zuid B.V.',
    ]);
  });
});

describe('sub-processors within JSON', () => {
  const toldOf = (value: unknown) => told(plan(JSON.stringify(value), 'lijst.json'));

  it('bring nothing of theirs to their supplier, however deep it stands', () => {
    const subs = [{ name: 'Cirrus', locations: ['US', 'IE'], contact: { email: 'jan@cirrus.example' } }];
    expect(toldOf([{ name: 'Noord', subs }]).slice(0, 3)).toEqual([
      'Noord',
      '  + Cirrus',
      '  " uncertain subs: Cirrus (US, IE, jan@cirrus.example)',
    ]);
  });
});

it('a total or a note below headings between the rows keeps none of them from being one', () => {
  for (const last of [
    '3 leveranciers in totaal',
    'Summe: 2 Lieferanten',
    'Reviewed by the DPO in Q2',
    'Controle d.d. 3-3-2026',
  ]) {
    const { create, result } = planCsv([
      'Leverancier;Dienst;Locatie;VO',
      'Zorg;;;',
      'Kade;EPD;NL;ja',
      'Vertrieb;;;',
      'Boot;CRM;NL;ja',
      `${last};;;`,
    ]);
    expect(create.map(({ processor }) => processor.name)).toEqual(['Kade', 'Boot']);
    expect(result.uncertain.map(({ row }) => row)).toEqual([2, 4, 6]);
  }
});

it.each([
  'Bijgewerkt door Jansen op 3-4-2026',
  'Laatst gewijzigd op 3-4-2026',
  'Zuletzt aktualisiert am 3.4.2026',
])('a note below the list is no supplier: %s', (note) => {
  const { create } = planCsv(['Leverancier;Dienst;VO', 'Kade;Web;ja', `${note};;`]);
  expect(create.map(({ processor }) => processor.name)).toEqual(['Kade']);
});

it('a word that heads nothing leaves the headings above it headings, and is a supplier', () => {
  const { create } = planCsv([
    'Leverancier;Dienst;Locatie;VO',
    'Voorlichting;;;',
    'Kade;EPD;NL;ja',
    'Vertrieb;;;',
    'Boot;CRM;NL;ja',
    'Vlot;;;',
  ]);
  expect(create.map(({ processor }) => processor.name)).toEqual(['Kade', 'Boot', 'Vlot']);
});
