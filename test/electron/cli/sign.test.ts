import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

test('suppliers are signed off under the name of --by; red points ask a reason, and then none is signed off', async () => {
  const { client, core, file } = testRegister();
  const { id: one } = await newSupplier(client, 'Waterkant B.V.');
  const { id: other } = await newSupplier(client, 'Hostwaard B.V.');
  core.close();
  const sign = (...options: string[]) =>
    cli(
      ...['sign', '--register', file, '--processor', one, '--processor', other],
      ...['--outcome', 'approved', ...options],
    );
  const nobody = await sign();
  expect([nobody.code, nobody.err]).toEqual([2, 'invalid: Noem met --by wie de beoordeling doet.\n']);
  const bare = await sign('--by', 'Ilse de Vries');
  expect(bare.code).toBe(2);
  expect(bare.err).toContain('Bij Waterkant B.V. staat nog één rood punt open.');
  const done = await sign('--by', 'Ilse de Vries', '--role', 'FG', '--reason', 'Ligt klaar');
  expect([done.code, done.out]).toEqual([0, '2 leveranciers zijn beoordeeld.\n']);
  core.open(file);
  const { record } = await client.processors.get({ id: other });
  expect(record.reviews).toMatchObject([
    { reviewer: 'Ilse de Vries', reviewerRole: 'FG', reason: 'Ligt klaar', outcome: 'approved' },
  ]);
  const { lines } = await client.register.history({ limit: 1 });
  expect(lines[0]?.who).toBe(`Ilse de Vries (account ${userInfo().username})`);
});

test('what is wanting is named as the option that gives it', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  core.close();
  const sign = ['sign', '--register', file, '--outcome', 'approved', '--by', 'Noor', '--language', 'nl'];
  expect((await cli(...sign)).err).toBe(
    'invalid: Noem met --processor welke leverancier wordt beoordeeld, met zijn naam of id.\n',
  );
  expect((await cli(...sign, '--processor', 'Polderhost')).err).toMatch(/\n {2}--reason: /);
});
