import { expect, expectAccessible, goTo, test } from './register.ts';

test.use({ opened: 'example' });

test('an owner gets a record, is suggested, renamed, and hands over', async ({ page, register }) => {
  await goTo(page, '#/settings');
  const panel = page.locator('#colleagues');
  const bas = panel.getByRole('listitem').filter({ hasText: 'Bas Okafor' });
  await expect(bas).toContainText('19 leveranciers · e-mail en rol nog niet vastgelegd');
  await panel.getByRole('button', { name: 'Bas Okafor bewerken' }).press('Enter');
  await panel.getByRole('textbox', { name: 'E-mail' }).fill('bas');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel.getByText('Vul een e-mailadres in')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: 'E-mail' }).fill('bas@voorbeeld.example');
  await panel.getByRole('textbox', { name: 'Naam van de medewerker' }).fill('Bas de Wit');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel.getByText('bas@voorbeeld.example · Geen leveranciers')).toBeVisible();

  await panel.getByRole('button', { name: 'Leveranciers van Bas Okafor overdragen' }).click();
  const to = panel.getByRole('combobox', { name: 'Nieuwe eigenaar' });
  await expect(to).toHaveAttribute('list');
  const handOver = panel.getByRole('button', { name: 'Leveranciers overdragen', exact: true });
  await handOver.click();
  await expect(panel.getByText('Vul dit in.')).toBeVisible();
  await to.fill('bas okafor');
  await handOver.click();
  await expect(panel.getByText('Dit is de eigenaar van nu. Kies iemand anders.')).toBeVisible();
  const owners = async () => (await register.client.processors.facets({})).owner;
  expect((await owners())['Bas Okafor']).toBe(19);
  // That nobody takes them over is said, and taken back.
  await panel.getByText('Nog niemand: ze hebben dan geen eigenaar').click();
  await handOver.click();
  await expect(page.getByText('19 leveranciers hebben nu geen eigenaar.').first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Medewerkers' })).toBeFocused();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await panel.getByRole('button', { name: 'Leveranciers van Bas Okafor overdragen' }).click();
  await to.fill('Bas de Wit');
  await handOver.click();
  await expect(panel.getByText('bas@voorbeeld.example · 19 leveranciers')).toBeVisible();
  await expect(panel.getByText('Bas Okafor')).toHaveCount(0);
  const { rows } = await register.client.processors.list({ limit: 100 });
  expect(rows.filter(({ owner }) => owner === 'Bas de Wit')).toHaveLength(19);

  await panel.getByRole('button', { name: 'Bas de Wit bewerken' }).click();
  await panel.getByRole('textbox', { name: 'Naam van de medewerker' }).fill('Bas Wit');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel.getByText('Bas Wit')).toBeVisible();
  await expectAccessible(page);
  await goTo(page, '#/suppliers/new');
  const owner = page.getByRole('combobox', { name: 'Eigenaar bij ons' });
  const offered = await owner.evaluate((input) =>
    [...((input as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
  );
  expect(offered).toContain('Bas Wit');
});

test('a name in the address that nobody has is said, and is not taken for somebody without work', async ({
  page,
}) => {
  const work = page.getByRole('region', { name: 'Wat vraagt aandacht' });
  const unknown = work.getByText('Niemand in het register heet');
  await goTo(page, '#/?owner=Bas%20Okafor');
  await expect(work.getByRole('listitem').first()).toContainText('Bas Okafor');
  await expect(unknown).toHaveCount(0);
  await goTo(page, '#/?owner=Bas%20Okefor');
  await expect(unknown).toBeVisible();
  await expect(work.getByText('Er is niets dat nu aandacht vraagt.')).toHaveCount(0);
  await expectAccessible(page);
});
