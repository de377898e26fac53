import { expect, test } from 'vitest';
import { breachFields } from '../../../shared/fields/breach.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { newFlow, newSupplier, testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

test('a breach whose clock runs is the first that the check names, until it is notified', async () => {
  const { client, core, file } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Zonder overeenkomst B.V.', { country: 'NL' });
  await newFlow(client, processorId, { country: 'IN', safeguards: [] });
  const input = {
    ...emptyOf(breachFields),
    nature: 'Verkeerd verzonden bestand',
    notifiedUsAt: '2026-11-21T15:30Z',
  };
  const { id, version } = await client.breaches.save({ id: null, version: null, processorId, input });

  const { code, out } = await cli('check', '--register', file, '--language', 'nl');
  expect(code).toBe(1);
  const [, heading, first] = out.split('\n\n');
  expect(heading).toBe('Nu (2)');
  expect(first).toContain(
    'Het datalek bij Zonder overeenkomst B.V. (Verkeerd verzonden bestand) moet uiterlijk op 24-11-2026 16:30 bij de Autoriteit Persoonsgegevens zijn gemeld',
  );

  // It is noon of the 22nd in the Netherlands.
  expect(first).toContain('(nog 52 uur, tot 24-11-2026 16:30)');
  const past = await cli('check', '--register', file, '--language', 'nl', '--as-of', '2026-11-23');
  expect(past.out).toContain('(uiterlijk 24-11-2026)');
  const told = await cli('remind', '--register', file, '--language', 'nl');
  expect(told.out).toContain('  nog 52 uur, tot 24-11-2026 16:30: Het datalek bij');

  const authorityNotifiedAt = '2026-11-22T09:00Z';
  await client.breaches.save({ id, version, processorId, input: { ...input, authorityNotifiedAt } });
  core.close();
  const after = await cliJson<{ attention: { code: string }[] }>('check', '--register', file);
  const codes = after.result.attention.map((item) => item.code);
  expect(codes).not.toContain('breach');
  expect(codes).toContain('breach-subjects');
});
