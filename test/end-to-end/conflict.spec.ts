import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

const changed = 'Iemand anders heeft dit intussen gewijzigd';

test('two people at the policy: both versions are shown, and each choice does what it says', async ({
  page,
  register,
}) => {
  await goTo(page, '#/settings');
  const months = page.getByLabel('Effectbeoordeling (TIA) herzien na (maanden)');
  const save = page.locator('#policy').getByRole('button', { name: 'Opslaan' });
  const stored = async () => (await register.client.policy.get()).tiaReviewMonths;
  const byAnother = async (tiaReviewMonths: number) => {
    const { version, ...input } = await register.client.policy.get();
    await register.client.policy.save({ version, input: { ...input, tiaReviewMonths } });
  };
  const conflict = page.getByRole('alert').filter({ hasText: changed });

  await months.fill('18');
  await byAnother(24);
  await save.click();
  const row = conflict.getByRole('row', { name: 'Effectbeoordeling (TIA) herzien na (maanden)' });
  await expect(row).toContainText('18');
  await expect(row).toContainText('24');
  await expectAccessible(page);
  await expect(conflict.getByRole('heading')).toBeFocused();
  await expect(conflict).toBeInViewport({ ratio: 1 });
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(page.getByText('Het beleid is opgeslagen.').first()).toBeVisible();
  expect(await stored()).toBe(18);

  await months.fill('6');
  await byAnother(30);
  await save.click();
  await conflict.getByRole('button', { name: 'Versie uit het register nemen' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(months).toHaveValue('30');
  // A number that is not allowed says which ones are: it was filled in.
  const field = page.locator('#policy .field').filter({ has: months });
  await months.fill('0');
  await save.click();
  await expect(field).toContainText('Minstens 1.');
  await months.fill('121');
  await expect(field).toContainText('Hoogstens 120.');
  await months.fill('31');
  await save.click();
  await expect.poll(stored).toBe(31);
});

test('two people at a link of the chain: names are compared, not identities', async ({ page, register }) => {
  const { client } = register;
  const { id } = await client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Hostwaard B.V.'),
  });
  const rest = { parentCountry: null, website: '', remark: '', address: '', contact: '' };
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: { name: 'Datahal Oy', country: 'FI', ...rest },
  });
  const input = {
    subProcessorId: sub.id,
    parentLinkId: null,
    authorisedOn: null,
    contractSeenOn: null,
    service: 'Opslag',
    endedOn: null,
  };
  const link = await client.chain.save({ id: null, version: null, processorId: id, input });
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: 'Datahal Oy bewerken' }).click();
  await page.getByRole('textbox', { name: 'Dienst' }).fill('Rekenkracht');
  await client.chain.save({
    id: link.id,
    version: link.version,
    processorId: id,
    input: { ...input, service: 'Archief' },
  });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: changed });
  await expect(conflict.getByRole('row')).toHaveText([/Veld/, /Rekenkracht.*Archief/]);
  await conflict.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(page.locator('#chain')).toContainText('Rekenkracht');
});

test('what another tab saves is seen without being asked for, and removing what changed says so first', async ({
  page,
  register,
}) => {
  const { client } = register;
  const isNew = { id: null, version: null } as const;
  const inUse = page.locator('#state').getByRole('listitem').filter({ hasText: 'in gebruik' });
  const first = await client.processors.save({ ...isNew, input: emptyProcessor('Hostwaard B.V.') });
  await expect(inUse).toContainText('1');
  await client.processors.save({ ...isNew, input: emptyProcessor('Tweede Tab B.V.') });
  await expect(inUse).toContainText('2');

  await goTo(page, `#/suppliers/${first.id}`);
  const remove = page.getByRole('button', { name: 'Leverancier verwijderen' });
  await expect(remove).toBeVisible();
  const input = { ...emptyProcessor('Hostwaard B.V.'), owner: 'Bas' };
  await client.processors.save({ id: first.id, version: first.version, input });
  await remove.click();
  await expect(page.getByText('Hostwaard B.V. staat er nog: iemand anders')).toBeVisible();
  await expect(page.locator('#general')).toContainText('Bas');
  await remove.click();
  await expect(page.getByText('Hostwaard B.V. is verwijderd.')).toBeVisible();
});

test('a saved form is taken back by its message or by Ctrl+Z, as a change of its own; what others changed since is not', async ({
  page,
  register,
}) => {
  const { client } = register;
  const { id } = await client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Hostwaard B.V.'),
  });
  const stored = async () => (await client.processors.get({ id })).record.processor;
  const remark = page.locator('#general').getByRole('textbox', { name: 'Opmerking' });
  const save = async (text: string) => {
    await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
    await remark.fill(text);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Hostwaard B.V. is opgeslagen.')).toBeVisible();
    await expect(remark).toHaveCount(0);
  };
  await goTo(page, `#/suppliers/${id}`);
  await save('Eerst');
  await save('Later');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('De wijziging is ongedaan gemaakt.')).toBeVisible();
  await expect(page.locator('#general')).toContainText('Eerst');
  expect(await stored()).toMatchObject({ remark: 'Eerst', version: 4 });
  const { lines } = await client.register.history({ processorId: id });
  expect(lines.map((line) => [line.old, line.new]).slice(0, 2)).toEqual([
    ['Later', 'Eerst'],
    ['Eerst', 'Later'],
  ]);

  // In a text field the key takes back what was typed, not what was saved.
  await save('Nog iets');
  await page.getByRole('button', { name: 'Algemeen bewerken' }).click();
  await remark.press('Control+z');
  expect((await stored()).remark).toBe('Nog iets');
  await page.getByRole('button', { name: 'Annuleren' }).click();
  const { services: _s, contacts: _c, ...rest } = await stored();
  await client.processors.save({
    id,
    version: rest.version,
    input: { ...emptyProcessor(rest.name), remark: 'Van Bas' },
  });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('.toast').filter({ hasText: 'Dit is daarna nog gewijzigd' })).toBeVisible();
  expect((await stored()).remark).toBe('Van Bas');
});
