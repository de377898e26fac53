import { choose } from './import-page.ts';
import { expect, expectAccessible, test } from './register.ts';

test('what is struck out is shown so, and passwords are named and not taken over', async ({ page }) => {
  await choose(page, {
    name: 'lijst.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      '<table><tr><td>Leverancier</td><td>VO</td><td>Locatie</td><td>Wachtwoord</td></tr><tr><td><s>Brug BV</s></td><td>ja</td><td>NL</td><td>Welkom01!</td></tr><tr><td>Sluis BV</td><td>ja</td><td><s>VS</s> Nederland</td><td>Zomer24</td></tr></table>',
    ),
  });
  await expect(page.getByText('wachtwoorden of andere inloggegevens: “Wachtwoord”')).toBeVisible();
  await expect(page.locator('s').filter({ hasText: 'Brug BV' })).toBeVisible();
  await expect(page.getByText('Deze leverancier is in uw lijst doorgehaald').last()).toBeVisible();
  await expectAccessible(page);
});
