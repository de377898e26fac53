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

test('suppliers and what changes are told in words, and what is not known is never told as no transfer', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Vestiging Onbekend', {});
  await newAgreement(client, id, { recorded: 'signed', signedOn: '2026-01-10', endsOn: '2027-12-31' });
  await newFlow(client, id, { country: 'NL' });
  const { id: abroad } = await newSupplier(client, 'Verre Opslag Inc.', { country: 'CH' });
  await newFlow(client, abroad, { country: 'CH', safeguards: [] });
  core.close();
  const list = await cli('processors', '--register', file, '--language', 'nl');
  expect(list.out).toMatch(/Vestiging Onbekend +Van kracht +31-12-2027 +Nederland +Vestiging onbekend/);
  expect(list.out).toMatch(
    /Verre Opslag Inc\. +Geen overeenkomst +Zwitserland +In orde +Adequaatheidsbesluit/,
  );
  const english = await cli('processors', '--register', file, '--language', 'en');
  expect(english.out).toMatch(/Verre Opslag Inc\. +No agreement +Switzerland +In order/);
  const changes = await cli('scenario', '--register', file, '--withdraw', 'CH', '--language', 'nl');
  expect(changes.out).toContain(
    'Verre Opslag Inc.\n  Zonder deze wijziging: In orde: Adequaatheidsbesluit\n  Met deze wijziging: Niet toegestaan: Geen geldige basis\n',
  );
  expect(changes.out).toMatch(/Niet toegestaan +0 +→ +1/);
  expect(`${list.out}${changes.out}`).not.toMatch(/\b(none|blocked|active|ADEQUACY|WITHIN_EEA)\b/);
});

test('a name that nobody has is refused, and not said to change nothing', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  await newFlow(client, id, { country: 'NL', entity: 'Datahal Noord' });
  core.close();
  const asked = (...option: string[]) => cli('scenario', '--register', file, ...option, '--language', 'nl');
  for (const option of [
    ['--stop', 'Hostwaart B.V.'],
    ['--parent', 'Hostwaart B.V.=US'],
  ]) {
    const refused = await asked(...option);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('Geen leverancier of subverwerker in het register heet zo.');
  }
  expect((await asked('--stop', 'hostwaard b.v.')).code).toBe(0);
  expect((await asked('--stop', 'Datahal Noord')).code).toBe(0);
});

test('a decision that is not there cannot lapse: it is refused, and not said to change nothing', async () => {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { country: 'NL' });
  await newFlow(client, id, { country: 'CH', safeguards: [] });
  core.close();
  const asked = (...option: string[]) => cli('scenario', '--register', file, ...option, '--language', 'nl');
  for (const country of ['NL', 'IN']) {
    const refused = await asked('--withdraw', country);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('geen adequaatheidsbesluit dat kan vervallen');
  }
  // The decision on the United Kingdom has a last day.
  expect((await asked('--withdraw', 'GB', '--on', '2199-01-01')).code).toBe(2);
  expect((await asked('--withdraw', 'CH')).code).toBe(0);
});
