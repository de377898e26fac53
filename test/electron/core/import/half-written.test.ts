/** Files that end too early, or are of another kind than their name says. */
import { expect, it } from 'vitest';
import { plan, planCsv, problemOf } from './lists.ts';
import { told } from './told.ts';

const findings = (text: string) =>
  plan(text, 'lijst.csv').result.uncertain.map(({ row, column, message }) => [
    row,
    column,
    message.nl.slice(0, 34),
  ]);
const list = 'Leverancier;Dienst;VO\nKade;Mail;ja\nDijk;CRM;nee\n';
const CUT = 'Het bestand eindigt midden in deze';

it('a text that ends before its last row is as long as the others may have been cut off', () => {
  expect(findings(`${list}Berg;Pri`)).toEqual([[4, 'Leverancier', CUT]]);
  expect(told(plan(`${list}Berg;Pri`, 'lijst.csv'))).toContain('  " uncertain Leverancier: Berg');
  for (const whole of [
    `${list}Berg;Print\n`,
    `${list}Berg;Print;`,
    `${list.replace(';nee', '').trimEnd()}\nBerg;x;`,
  ])
    expect(findings(whole)).toEqual([]);
  // Where rows end as they like, the last one may too.
  expect(findings('Leverancier;Dienst;VO\nKade\nDijk;CRM;nee\nBerg;Print')).toEqual([]);
});

it('JSON that calls itself delimited text is read as what it is, and half of it is not', () => {
  const text = '[{"name":"Kade","dpa":"yes"},{"name":"Dijk","dpa":"no"}]';
  expect(told(plan(text, 'lijst.csv'))).toEqual(['Kade', '  = signed', 'Dijk', '  = missing']);
  expect(problemOf(() => plan(text.slice(0, 40), 'lijst.csv')).code).toBe('invalid');
  expect(planCsv(['{Leverancier};VO', 'Kade;ja']).create.length).toBe(1);
});
