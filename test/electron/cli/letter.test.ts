import { expect, test } from 'vitest';
import { announcementFields } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { newAgreement, newSupplier, testRegister } from '../core/registers.ts';
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

test('the letter about an agreement asks for the terms that the one that counts lacks', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Waterkant B.V.', {});
  const letter = () =>
    cli('letter', '--register', file, '--processor', id, '--about', 'terms', '--language', 'nl');
  core.close();
  const none = await letter();
  expect([none.code, none.out]).toEqual([2, '']);
  core.open(file);
  await newAgreement(client, id, {
    recorded: 'signed',
    signedOn: '2026-01-01',
    checklist: { 'h.audit': { answer: 'no', clause: '4.1', note: '' } },
  });
  core.close();
  const { code, out } = await letter();
  expect(code).toBe(0);
  expect(out).toContain('Aanvulling van de verwerkersovereenkomst met Waterkant B.V.');
});

test('the objection is to the sub-processor that was announced last and not accepted', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Waterkant B.V.', {});
  const letter = () =>
    cli('letter', '--register', file, '--processor', id, '--about', 'objection', '--language', 'en');
  core.close();
  const none = await letter();
  expect([none.code, none.out]).toEqual([2, '']);
  core.open(file);
  const announce = (name: string, announcedOn: string, decision: 'open' | 'accepted') =>
    client.announcements.save({
      id: null,
      version: null,
      processorId: id,
      input: { ...emptyOf(announcementFields), name, announcedOn, decision },
    });
  await announce('Nieuw Ltd', '2026-11-10', 'open');
  await announce('Eerder Ltd', '2026-10-01', 'open');
  await announce('Goed Ltd', '2026-11-20', 'accepted');
  core.close();
  const { code, out } = await letter();
  expect(code).toBe(0);
  expect(out).toContain('Objection to sub-processor Nieuw Ltd');
});
