import { expect, goTo, test } from './register.ts';

test.use({ opened: 'example', tour: true });

test('what is pressed may go by it: the focus stays in the part of the page where it was', async ({
  page,
  register,
}) => {
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  await panel('Uw eerste dag').getByRole('button', { name: 'Niet meer tonen' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Start' })).toBeFocused();

  await panel('Herinneringen')
    .getByRole('button', { name: /^Later:/ })
    .first()
    .press('Enter');
  await expect(panel('Herinneringen').getByRole('textbox', { name: 'Herinneren op' })).toBeFocused();
  await panel('Herinneringen').getByRole('button', { name: 'Annuleren' }).press('Enter');
  await expect(
    panel('Herinneringen')
      .getByRole('button', { name: /^Later:/ })
      .first(),
  ).toBeFocused();

  // A button that cannot be used while it works has the focus afterwards too.
  await goTo(page, '#/settings');
  const verify = page.getByRole('button', { name: 'Register controleren' });
  await verify.press('Enter');
  await expect(panel('Dit register').getByRole('status')).not.toBeEmpty();
  await expect(verify).toBeEnabled();
  await expect(verify).toBeFocused();
  await goTo(page, '#/settings/history');
  const look = page.getByRole('button', { name: 'Controlegetal opzoeken' });
  const head = page.getByRole('textbox', { name: 'Controlegetal' });
  await head.fill('geen getal');
  await look.press('Enter');
  await expect(head).toHaveAttribute('aria-invalid', 'true');
  await expect(head).toBeFocused();
  await head.fill('abcdef01');
  await look.press('Enter');
  await expect(panel('Controlegetal van een afdruk').getByRole('status')).not.toBeEmpty();
  await expect(look).toBeFocused();

  const { rows } = await register.client.processors.list({ search: 'Polderhost' });
  await goTo(page, `#/suppliers/${rows[0]?.id}`);
  // Two flows to one place: what is pressed says which.
  const edits = panel('Waar de gegevens zijn').getByRole('button', { name: /^Gegevensstroom .* bewerken$/ });
  await expect(edits.first()).toBeVisible();
  const names = await edits.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  expect(names.filter((name) => name?.includes('Nederland')).length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);

  // What opens a form is not always the first button of its part.
  for (const name of ['Overeenkomst toevoegen', 'Subverwerker toevoegen', /^Akkoord geven voor/]) {
    const opens = page.getByRole('button', { name });
    await opens.press('Enter');
    await expect(opens).toBeHidden();
    await page.getByRole('button', { name: 'Annuleren' }).press('Enter');
    await expect(opens).toBeFocused();
  }

  const announced = panel('Aangekondigde subverwerkers');
  const object = announced.getByRole('button', { name: /^Bezwaar/ }).first();
  await object.press('Enter');
  await expect(announced.getByText('Bezwaar gemaakt')).toBeVisible();
  await expect(announced.getByRole('heading').and(page.locator(':focus'))).toBeVisible();
});
