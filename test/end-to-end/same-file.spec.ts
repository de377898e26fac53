import { linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';

const add = (register: Register, name: string) =>
  register.client.processors.save({ id: null, version: null, input: emptyProcessor(name) });

test('another file in the place of the register: what was typed stays, and both ways out work', async ({
  page,
  register: { client, folder },
  register,
}) => {
  const file = join(folder, 'test.vwr');
  const { id } = await add(register, 'Hostwaard B.V.');
  const { file: backup } = await client.backup.make({ folder: join(folder, 'elders') });
  await add(register, 'Alleen hier B.V.');
  await goTo(page, '#/settings');
  const months = page.getByLabel('Effectbeoordeling (TIA) herzien na (maanden)');
  const save = page.locator('#policy').getByRole('button', { name: 'Opslaan' });
  await months.fill('18');
  renameSync(backup, file);
  await save.click();

  const notice = page.locator('.banner').filter({ hasText: 'staat nu een ander bestand' });
  await expect(notice).toBeVisible();
  await expect(page.locator('#policy').getByRole('alert')).toContainText('Er wordt niets meer opgeslagen');
  await expect(months).toHaveValue('18');
  await expect(page.getByText('Alles is opgeslagen')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await notice.getByRole('button', { name: 'Kopie bewaren' }).click();
  await expect(notice.getByText('De kopie staat in')).toBeVisible();
  const copies = () => readdirSync(folder).filter((name) => /^test .*\.vwr$/.test(name));
  expect(copies()).toHaveLength(1);
  await notice.getByRole('button', { name: 'Openen wat er nu staat' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Openen wat er nu staat' }).click();
  await expect(notice).toHaveCount(0);
  expect((await client.processors.list({})).rows.map((row) => row.id)).toEqual([id]);

  // The form is as it was. What is in the register now may be other than it was, so that both are shown.
  await expect(months).toHaveValue('18');
  await save.click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Iemand anders heeft dit intussen gewijzigd' });
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect.poll(async () => (await client.policy.get()).tiaReviewMonths).toBe(18);

  // The copy is a register of its own.
  const [copy = ''] = copies();
  expect(await client.register.open({ file: join(folder, copy) })).toMatchObject({ suppliers: 2 });
});

test('a register that is removed says so, in English too, and its copy can be opened', async ({
  page,
  register: { client, folder },
  register,
}) => {
  await add(register, 'Hostwaard B.V.');
  await page
    .getByRole('button', { name: /English/ })
    .first()
    .click();
  rmSync(join(folder, 'test.vwr'));
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'was removed or moved' });
  await expect(notice.getByRole('button', { name: 'Open the present file' })).toHaveCount(0);
  await notice.getByRole('button', { name: 'Keep a copy' }).click();
  await notice.getByRole('button', { name: 'Open this copy' }).click();
  await expect(notice).toHaveCount(0);
  expect(await client.register.status()).toMatchObject({
    suppliers: 1,
    access: { mode: 'write', notes: [] },
  });
});

test('a register with a second name can be read, and says what to do', async ({
  page,
  register: { folder },
}) => {
  const second = join(folder, 'tweede.vwr');
  linkSync(join(folder, 'test.vwr'), second);
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'harde koppeling' });
  await expect(notice.getByRole('button', { name: 'Kopie bewaren' })).toBeVisible();
  rmSync(second);
  await page.reload();
  await expect(notice).toHaveCount(0);
});
