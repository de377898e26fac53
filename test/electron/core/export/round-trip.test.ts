/** The list of a whole register comes back from every format as it went out. */
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { readTable } from '../../../../electron/core/import/read.ts';
import { testRegister } from '../registers.ts';

/** Every column that is recorded, and not computed, by supplier. */
function recorded(bytes: Uint8Array, name: string) {
  const { columns, rows } = readTable(bytes, name);
  const told = columns.flatMap((column, at) => (/berekend|computed/.test(column) ? [] : [at]));
  return rows
    .map(({ cells }) => told.map((at) => `${columns[at]}: ${cells[at]?.text ?? ''}`))
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

test.each([
  ['csv', 'nl'],
  ['xlsx', 'en'],
  ['ods', 'nl'],
] as const)('as %s in %s', async (format, language) => {
  const here = testRegister();
  await writeExample(here.core, null);
  const out = async ({ client }: typeof here) => client.exports.make({ format, language });
  const went = await out(here);
  const there = testRegister();
  const { importId, result } = await there.client.imports.preview({ file: went });
  expect([result.uncertain, result.rejected, result.kept]).toEqual([[], [], []]);
  for await (const _ of await there.client.imports.run({ importId }));
  const back = await out(there);
  const read = async (file: File) => recorded(new Uint8Array(await file.arrayBuffer()), file.name);
  expect(await read(back)).toEqual(await read(went));
});
