import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

test('the letter about another parent is a draft of what only the supplier knows; without one there is nothing to ask', async () => {
  const { client, core, file } = testRegister();
  const nextParent = {
    name: 'Verre Moeder Inc.',
    country: 'US',
    announcedOn: '2026-11-01',
    effectiveOn: '2027-02-01',
  };
  const { id } = await newSupplier(client, 'Waterkant B.V.', { nextParent });
  const { id: other } = await newSupplier(client, 'Hostwaard B.V.', {});
  core.close();
  const letter = (supplier: string) =>
    cli('letter', '--register', file, '--processor', supplier, '--about', 'control', '--language', 'nl');
  const { code, out } = await letter(id);
  expect(code).toBe(0);
  expect(out).toContain('Waterkant B.V. onder Verre Moeder Inc.');
  const none = await letter(other);
  expect([none.code, none.out]).toEqual([2, '']);
});
