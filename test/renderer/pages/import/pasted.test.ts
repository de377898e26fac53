/** What is pasted on the import page. */
import { expect, test } from 'vitest';
import { listPasted } from '../../../../renderer/pages/import/pasted.ts';

const table = '<table><tr><th>Leverancier<th>Land<tr><td>Acme<td><p>Ierland</p><p>India</p></table>';
const broken = 'Leverancier\tLand\nAcme\tIerland\n\nIndia';
const pasted = async (held: Record<string, string>) => {
  const file = listPasted((type) => held[type] ?? '');
  return file && [file.name, await file.text()];
};

test.each([
  [
    'a table of a page or a letter, with what stands on lines of a cell',
    { 'text/html': table, 'text/plain': broken },
    ['plakken.html', table],
  ],
  ['rows of a program that offers only text', { 'text/plain': broken }, ['plakken.tsv', broken]],
  [
    'lines that are laid out with a table',
    { 'text/html': '<table><tr><td>Acme<br>Bolt</table>', 'text/plain': 'Acme\nBolt' },
    ['plakken.tsv', 'Acme\nBolt'],
  ],
  ['words with marks', { 'text/html': '<b>Acme</b>', 'text/plain': 'Acme' }, ['plakken.tsv', 'Acme']],
  ['nothing', { 'text/plain': ' \n' }, null],
])('%s', async (_, held, list) => expect(await pasted(held)).toEqual(list));
