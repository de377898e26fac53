/** Texts with tables, as suppliers publish them: what the file marks as the names of columns, and a table for each supplier. */
import { describe, expect, it } from 'vitest';
import { plan, planCsv, statedIn } from './lists.ts';
import { told } from './told.ts';

const suppliersIn = (content: string, name = 'lijst.md'): string[] =>
  plan(content, name).create.map(({ processor }) => processor.name);

describe('a row that the file itself says has the names of columns', () => {
  const cells = [
    ['Supabase Inc.', 'Auftragsverarbeiter', 'AVV online'],
    ['Amazon Web Services', 'Unterauftragnehmer', 'kein Vertrag'],
  ];

  it('is one, also above a row with a word that other lists have as a name', () => {
    const rows = cells.map((row) => `| ${row.join(' | ')} |`);
    const text = ['| Dienst | Rolle | Hinweis |', '|---|---|---|', ...rows].join('\n');
    expect(suppliersIn(text)).toEqual(['Supabase Inc.', 'Amazon Web Services']);
  });

  it('is one on a page as well', () => {
    const rows = cells.map(([name, ...row]) => `<tr><th>${name}</th><td>${row.join('</td><td>')}</td></tr>`);
    const page = `<table><tr><th>Dienst</th><th>Rolle</th><th>Hinweis</th></tr>${rows.join('')}</table>`;
    expect(suppliersIn(page, 'lijst.html')).toEqual(['Supabase Inc.', 'Amazon Web Services']);
  });

  it('is none where it is a title over them', () => {
    const text = '| Overzicht | | |\n|---|---|---|\n| Leverancier | Land | VO |\n| Mollie B.V. | NL | ja |';
    expect(suppliersIn(text)).toEqual(['Mollie B.V.']);
  });
});

it('italics and code within a cell leave their words', () => {
  const text =
    '| Leverancier | Locatie |\n|---|---|\n| **Eleven, Inc.** *(on request)* | `eu-west-1` (Ierland) |';
  expect(told(plan(text, 'lijst.md')).slice(0, 2)).toEqual([
    'Eleven, Inc. (on request)',
    '  > IE {eu-west-1}',
  ]);
});

describe('a supplier of which the fields stand below its name', () => {
  const card = (title: string, ...fields: [string, string][]) =>
    [
      `## ${title}`,
      '| Vraag | Antwoord |',
      '|---|---|',
      ...fields.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n');

  it('is one of several in a text', () => {
    const text = [
      '# Verwerkers',
      card('1. Supabase', ['Doel', 'Database'], ['Opslagland', 'Duitsland'], ['DPA', 'nee']),
      card('2. Cloudflare, Inc.', ['Doel', 'CDN'], ['Opslagland', 'VS'], ['DPA', 'getekend 3-4-2024']),
    ].join('\n\n');
    expect(told(plan(text, 'lijst.md'))).toEqual([
      'Supabase for Database',
      '  = missing',
      '  > DE',
      'Cloudflare, Inc. for CDN',
      '  = signed 2024-04-03',
      '  > US',
    ]);
  });

  it('is one of several on a sheet, also with a field that is empty', () => {
    const made = planCsv([
      ...['Supabase;', 'Doel;Database', 'Opslagland;Duitsland', 'VO;ja', ';'],
      ...['Mollie B.V.;', 'Doel;Betalingen', 'Opslagland;', 'VO;nee'],
    ]);
    expect(told(made)).toEqual([
      'Supabase for Database',
      '  = signed',
      '  > DE',
      'Mollie B.V. for Betalingen',
      '  = missing',
    ]);
  });

  it('is not made of the parts of one that names itself, nor of parts that ask different things', () => {
    const parts = [
      'Algemeen;',
      'Doel;Helpdesk',
      'Opslagland;Ierland',
      'Contract;',
      'VO;ja',
      'Einddatum;31-12-2027',
    ];
    expect(told(planCsv(['Leverancier;Zendesk', ...parts]))[0]).toBe('Zendesk for Helpdesk');
    expect(() => planCsv(parts)).toThrow();
  });

  it('leaves tables that name their suppliers themselves as they are', () => {
    const text = card('Gegevens', ['Leverancier', 'Mollie B.V.'], ['Doel', 'Betalen'], ['VO', 'ja']);
    expect(suppliersIn(text)).toEqual(['Mollie B.V.']);
  });
});

describe('tables with the same names of columns', () => {
  const parts: [string, string][] = [
    ['Hosting', 'Hetzner'],
    ['Analytics', 'Mixpanel'],
    ['Former subprocessors', 'Segment'],
  ];
  const columns = ['Subprocessor', 'Purpose', 'Location'];
  const expected = ['Hetzner for Work', 'Mixpanel for Work', 'Segment for Work'];

  it('are parts of one list, of which a title tells that its suppliers are gone', () => {
    const text = parts
      .map(
        ([title, name]) =>
          `## ${title}\n| ${columns.join(' | ')} |\n|---|---|---|\n| ${name} | Work | USA |\n`,
      )
      .join('\n');
    const made = plan(
      `${text}\n## Changes\n| Date | Change |\n|---|---|\n| 1-3-2026 | Added |\n`,
      'lijst.md',
    );
    expect(told(made).filter((line) => / for /.test(line))).toEqual(expected);
    expect(statedIn(made)).toEqual(['Subprocessor: Former subprocessors']);
    expect(made.result.otherSheets).toEqual(['Changes']);
    const numbers = made.result.rows.map(({ row }) => row);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('are so on a page, below a heading or a caption', () => {
    const header = `<tr><th>${columns.join('</th><th>')}</th></tr>`;
    const tables = parts.map(([title, name], at) => {
      const caption = at === 2 ? `<caption>${title}</caption>` : '';
      const over = at === 2 ? '' : `<h2>${title}</h2>`;
      return `${over}<table>${caption}${header}<tr><td>${name}</td><td>Work</td><td>USA</td></tr></table>`;
    });
    const made = plan(`<html><body>${tables.join('')}</body></html>`, 'lijst.html');
    expect(told(made).filter((line) => / for /.test(line))).toEqual(expected);
    expect(statedIn(made)).toEqual(['Subprocessor: Former subprocessors']);
  });
});

it.each(['[naam]', '<naam>', '{{OWNER}}', '[invullen]', 'nog invullen', 'volgt', '…', 'xxx', '[TBD]'])(
  'what was asked for and not filled in is nobody’s name, and is kept: %s',
  (cell) => {
    const made = planCsv(['Leverancier;Eigenaar', `A;${cell}`, 'B;Jan']);
    expect(made.create[0]?.processor.owner).toBe('');
    expect(statedIn(made)).toEqual([`Eigenaar: ${cell}`]);
  },
);

it.each(['[Nederland]', '(Jan)'])('what stands in brackets may be filled in: %s', (cell) => {
  expect(planCsv(['Leverancier;Eigenaar', `A;${cell}`, 'B;Jan']).create[0]?.processor.owner).toBe(cell);
});

it.each([
  'Location / transfer safeguard',
  'Location & transfer basis',
  'Region (transfer mechanism)',
  'Land / adequaatheid',
  'Location of processing / legal basis for transfer',
])('a column of places and their safeguards holds places: %s', (header) => {
  const made = planCsv([`Leverancier;${header}`, 'A;Duitsland', 'B;"VS, SCC"']);
  expect(made.create.map(({ flows }) => flows.map(({ country }) => country))).toEqual([['DE'], ['US']]);
});

it.each([
  ['us-east-1 (support vanuit India)', 'US storage, IN support'],
  ['eu-west-1 (back-up in Canada)', 'IE storage, CA backup'],
  ['Ierland (eu-central-1)', 'IE storage'],
  ['Global edge, data in US', 'unknown storage, US storage'],
  ['Hetzner nbg1 / hel1', 'DE storage, FI storage'],
  ['Azure West Europe, North Europe', 'NL storage, IE storage'],
  ['Azure, Europe', 'unknown storage'],
  ['GB & NI', 'GB storage'],
  ['GB, NI', 'GB storage, NI storage'],
  ['United States East (N. Virginia)', 'US storage'],
  ['CDN wereldwijd, data in Ierland', 'unknown storage, IE storage'],
])(
  'a region of a cloud, the whole world or a part of a country is read beside another place: %s',
  (cell, expected) => {
    const [made] = planCsv(['Leverancier;Locatie', `A;"${cell}"`, 'B;Nederland']).create;
    expect(made?.flows.map(({ country, kind }) => `${country} ${kind}`).join(', ')).toBe(expected);
  },
);

it('a company beside its sub-processors is the supplier, and who keeps the list is none', () => {
  const rows = (...companies: string[]) => companies.map((company, at) => `${company},Sub ${at + 1},hosting`);
  const of = (...companies: string[]) =>
    told(planCsv(['Company,Sub-processor,Purpose', ...rows(...companies)]));
  expect(of('Exact', 'Exact', 'AFAS').filter((line) => / for |\+/.test(line))).toEqual([
    'Exact for hosting',
    '  + Sub 1; Sub 2',
    'AFAS for hosting',
    '  + Sub 3',
  ]);
  expect(of('Ons', 'Ons', 'Ons').filter((line) => / for /.test(line))).toHaveLength(3);
});
