/** The supplier of a command is named by its name, as people write it, or by its id. */
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

test('a name counts whatever its capitals and its legal form are written like, for every command that asks for one', async () => {
  const { core, client, file } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost B.V.');
  core.close();
  const of = ['--register', file, '--processor', 'polderhost BV'];
  const out = (name: string) => join(dirname(file), name);
  const asked = [
    ['documents', ...of],
    ['letter', ...of, '--about', 'agreement'],
    ['report', ...of, '--kind', 'dossier', '--out', out('dossier.pdf')],
    ['export', ...of, '--view', 'chain', '--out', out('keten.csv')],
    ['export', ...of, '--view', 'history', '--out', out('geschiedenis.csv')],
    ['sign', ...of, '--outcome', 'rejected', '--by', 'Noor'],
  ];
  for (const words of asked) expect([words[0], await cli(...words)]).toMatchObject([words[0], { code: 0 }]);
  const { result } = await cliJson<{ id: string }[]>('processors', '--register', file);
  expect(result.map((row) => row.id)).toEqual([id]);
});

test('a name that nobody has, that differs in its legal form, or that several have, says how to go on', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost B.V.');
  const twins = [await newSupplier(client, 'Wolk'), await newSupplier(client, 'Wolk')];
  core.close();
  const failure = async (named: string) => {
    const { code, err } = await cli(
      ...['documents', '--register', file, '--processor', named, '--language', 'nl'],
    );
    expect(code).toBe(2);
    return err;
  };
  expect(await failure('Niemand')).toBe(
    'not-found: Geen leverancier in het register heet Niemand: kijk de naam na; “processors” toont ze alle.\n',
  );
  expect(await failure('Polderhost N.V.')).toContain('heet Polderhost N.V.: bedoelt u Polderhost B.V.?');
  expect(await failure('wolk')).toBe(
    `invalid: Meer dan een leverancier heet wolk: noem met --processor het id, een van ${twins.map(({ id }) => id).join(', ')}.\n`,
  );
});
