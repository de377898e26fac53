/** Lists as tools for privacy, vendors and wikis export them, in the languages of the neighbours too. */
import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { plan, statedIn, workbook } from './lists.ts';
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
