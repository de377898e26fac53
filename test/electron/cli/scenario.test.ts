import { expect, test } from 'vitest';
import { newAgreement, newFlow, newSupplier, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

test('another parent: the name and the country stand in one value, and what is agreed for it is told', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'A=B Hosting', { country: 'NL' });
  await newAgreement(client, id, { recorded: 'signed' });
  await newFlow(client, id, { country: 'NL' });
  core.close();
  const told = await cli('scenario', '--register', file, '--parent', 'A=B Hosting=US', '--language', 'nl');
  expect(told.code).toBe(0);
  expect(told.out).toContain('niet bekend of er iets is afgesproken voor een wijziging van zeggenschap');
  const refused = await cli('scenario', '--register', file, '--parent', 'US', '--language', 'nl');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('naam=landcode');
});
