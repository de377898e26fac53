/** The hours that are left to notify a breach, wherever it is told, while the page stands open. */
import { breachFields } from '../../shared/fields/breach.ts';
import { emptyOf } from '../../shared/fields/field.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, openPage, test } from './register.ts';

test.use({ opensFirst: false });

test('a breach says until when and how many hours are left, and that it is over in the hour in which it is', async ({
  page,
  register,
}) => {
  const { client, passDays } = register;
  test.skip(passDays === null, 'the clock of the desktop is that of the computer');
  const { id } = await client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Hostwaard B.V.'),
  });
  // It is noon of 22 November 2026 in the Netherlands, and some minutes after it.
  const record = (nature: string, notifiedUsAt: string) =>
    client.breaches.save({
      id: null,
      version: null,
      processorId: id,
      input: { ...emptyOf(breachFields), nature, notifiedUsAt },
    });
  await record('Verkeerd bestand', '2026-11-20T16:30Z');
  await record('Gestolen laptop', '2026-11-19T09:40Z');
  await page.clock.install();
  await openPage(page, register);

  for (const name of ['Herinneringen', 'Wat vraagt aandacht']) {
    const panel = page.getByRole('region', { name });
    await expect(panel).toContainText('1 uur te laat');
    await expect(panel).toContainText('22-11-2026 10:40');
    await panel.locator('summary').first().click();
    await expect(panel).toContainText('nog 29 uur');
    await expect(panel).toContainText('23-11-2026 17:30');
  }
  await expectAccessible(page);

  await goTo(page, `#/suppliers/${id}`);
  const section = page.locator('#breaches');
  await expect(section).toContainText('Nog 29 uur, tot 23-11-2026 17:30');
  await expect(section).toContainText('Nog te melden');
  await expect(section).toContainText('1 uur te laat, sinds 22-11-2026 10:40');
  await expect(section).toContainText('Termijn voorbij');
  await expectAccessible(page);

  passDays?.(1);
  await page.clock.fastForward(60_000);
  await expect(section).toContainText('Nog 5 uur, tot 23-11-2026 17:30');
  await expect(section).toContainText('25 uur te laat, sinds 22-11-2026 10:40');
});
