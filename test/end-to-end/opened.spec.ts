/** What a form is opened with: what was just saved, and what others saved meanwhile in answers that were left alone. */
import { emptyFlow } from '../../shared/fields/flow.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, goTo, test } from './register.ts';

const isNew = { id: null, version: null } as const;
const changed = 'Iemand anders heeft dit intussen gewijzigd';

test('the assessment of a flow opens on the answers that were saved on the way to it', async ({
  page,
  register,
}) => {
  const { client } = register;
  const { id } = await client.processors.save({ ...isNew, input: emptyProcessor('Wolk Inc.') });
  const input = { ...emptyFlow, country: 'IN', entity: 'Wolk India Pvt Ltd', safeguards: [] };
  await client.flows.save({ ...isNew, processorId: id, input });
  await goTo(page, '#/transfers');
  await page.getByRole('link', { name: 'Doorgifte regelen van Wolk Inc.' }).click();
  const verdict = page.getByRole('complementary', { name: 'Oordeel terwijl u invult' });
  await expect(verdict).toContainText('Niet toegestaan');
  await page.getByText('Er is een waarborg', { exact: true }).click();
  const safeguard = page.getByRole('group', { name: 'Waarborg 1' });
  await safeguard.getByRole('textbox', { name: 'Getekend op' }).fill('1-11-2026');
  await safeguard.getByText('Ja', { exact: true }).click();
  await expect(verdict).toContainText('maar geen beoordeling van het recht daar');
  await page.getByRole('link', { name: 'TIA invullen' }).click();
  await page.getByRole('button', { name: 'Opslaan en verdergaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /TIA/ })).toBeVisible();
  await expect(verdict).toContainText('maar geen beoordeling van het recht daar');
  await expect(page.getByText(changed)).toHaveCount(0);
  // What was taken over is what is saved with it.
  await page.getByRole('textbox', { name: 'Bronnen' }).fill('Jaarverslag');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('De TIA is opgeslagen.').first()).toBeVisible();
  const [flow] = (await client.processors.get({ id })).record.flows;
  expect([flow?.safeguards?.length, flow?.tia?.sources]).toEqual([1, 'Jaarverslag']);
});

test('two people at different answers of one supplier: both are kept', async ({ page, register }) => {
  const { client } = register;
  const input = { ...emptyProcessor('Hostwaard B.V.'), website: 'https://oud.example', remark: 'oud' };
  const { id, version } = await client.processors.save({ ...isNew, input });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  await page.getByRole('textbox', { name: 'Opmerking' }).fill('mijn');
  const theirs = { ...input, website: 'https://nieuw.example', owner: 'Bas' };
  await client.processors.save({ id, version, input: theirs });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: changed });
  // Only what would become different is to be decided.
  await expect(conflict.getByRole('row')).toHaveText([/Veld/, /Opmerking.*mijn.*oud/]);
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(page.getByText('Hostwaard B.V. is opgeslagen.').first()).toBeVisible();
  expect((await client.processors.get({ id })).record.processor).toMatchObject({
    website: 'https://nieuw.example',
    owner: 'Bas',
    remark: 'mijn',
  });
});

test('an open form in which nothing was typed shows what another person made of it', async ({
  page,
  register,
}) => {
  const { client } = register;
  const input = { ...emptyProcessor('Hostwaard B.V.'), remark: 'oud' };
  const { id, version } = await client.processors.save({ ...isNew, input });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  const remark = page.getByRole('textbox', { name: 'Opmerking' });
  await expect(remark).toHaveValue('oud');
  await client.processors.save({ id, version, input: { ...input, remark: 'van een ander' } });
  await expect(remark).toHaveValue('van een ander');
  await remark.fill('mijn');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Hostwaard B.V. is opgeslagen.').first()).toBeVisible();
  expect((await client.processors.get({ id })).record.processor.remark).toBe('mijn');
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 800 } });
  test('the report is made and saved without looking for a button', async ({ page }) => {
    await goTo(page, '#/reports');
    const make = page.getByRole('button', { name: 'Rapport maken' });
    await expect(make).toBeInViewport({ ratio: 1 });
    await make.click();
    await expect(page.getByRole('heading', { name: 'Het rapport is klaar' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'PDF opslaan' })).toBeInViewport({ ratio: 1 });
  });
});
