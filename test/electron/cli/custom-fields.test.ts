/** The organisation's own fields on the command line: a list in under their names, and out again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportResult } from '../../../shared/fields/import.ts';
import { tempFolder, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

test('a column with the name of a field is taken in, printed as a mapping, and goes out under that name', async () => {
  const { core, client, file } = testRegister();
  const { id } = await client.customFields.save({
    id: null,
    version: null,
    input: { name: 'Kosten per jaar', kind: 'number', options: [] },
  });
  core.close();
  const folder = tempFolder();
  const [list, out, mapping] = [
    join(folder, 'lijst.csv'),
    join(folder, 'uit.csv'),
    join(folder, 'mapping.json'),
  ];
  writeFileSync(list, 'Leverancier;Kosten per jaar\nPolderhost;€ 1.200,50\n');
  const read = await cliJson<ImportResult>('import', list, '--register', file, '--dry-run');
  expect(read.code).toBe(0);
  expect(read.result.mapping.columns[1]).toMatchObject({ field: `custom:${id}`, certainty: 'certain' });
  writeFileSync(mapping, JSON.stringify(read.result.mapping));
  expect((await cli('import', list, '--register', file, '--mapping', mapping)).code).toBe(0);
  expect((await cli('export', '--register', file, '--out', out)).code).toBe(0);
  const [header = '', row = ''] = readFileSync(out, 'utf8').trim().split('\r\n');
  expect([header.split(';').at(-1), row.split(';').at(-1)]).toEqual(['Kosten per jaar', '1200,5']);
});
