/** Remembering the password of a shared register, on a computer that has a key store. */
import { readdirSync } from 'node:fs';
import { sharedDatabase } from '../replica/database.ts';
import { keyboard } from './hands.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, test } from './register.ts';
import { sharedServer } from './shared-server.ts';

const started = sharedServer();

const turned = (text: string) => [...text].reverse().join('');

test.use({
  keyStore: {
    isOffered: async () => true,
    encrypt: async (text) => Buffer.from(turned(text)).toString('base64'),
    decrypt: async (encrypted) => ({
      text: turned(Buffer.from(encrypted, 'base64').toString()),
      isOutdated: false,
    }),
  },
});

test('a password is remembered on request, which shows, and no longer once that is ended', async ({
  page,
  register,
}) => {
  test.skip(register.window !== null, 'the key store of this computer is not for tests');
  const at = await sharedDatabase(started());
  await goTo(page, '#/settings/sharing');
  const { press, fill } = keyboard(page);
  await fill(page.getByRole('textbox', { name: 'Server', exact: true }), `127.0.0.1:${started().port}`);
  await fill(page.getByRole('textbox', { name: 'Database' }), at('noor').database);
  await fill(page.getByRole('textbox', { name: 'Gebruikersnaam' }), 'noor');
  const remember = page.getByRole('checkbox', { name: /^Onthoud het wachtwoord op deze computer/ });
  await expect(remember).not.toBeChecked();
  for (const box of [remember, page.getByRole('checkbox', { name: /Zonder TLS/ })]) {
    await box.focus();
    await page.keyboard.press('Space');
  }
  await expectAccessible(page);
  await fill(page.getByLabel('Wachtwoord', { exact: true }), 'noor');
  await page.keyboard.press('Enter');
  const standing = page.locator('#standing');
  await expect(standing.getByText('onthouden op deze computer', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await press(standing.getByRole('button', { name: 'Niet meer onthouden' }));
  await expect(standing.getByText('niet onthouden op deze computer')).toBeFocused();
  await expect(standing.getByText('Contact', { exact: true })).toBeVisible();
  expect(readdirSync(register.folder)).not.toContain('kept-passwords.json');
});
