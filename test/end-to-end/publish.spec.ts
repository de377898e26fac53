/** What is told outside: the list with its columns and doubts, what changed since it was published, and the sentence. */
import { readFileSync } from 'node:fs';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, test } from './register.ts';

test.use({ opened: 'example' });

test('the list is chosen, saved, recorded as published and compared; the notice and the sentence follow', async ({
  page,
  register,
}) => {
  await goTo(page, '#/reports');
  await page.locator('#content').getByRole('link', { name: 'Publiceren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Publiceren' })).toBeFocused();
  const table = page.getByRole('table', { name: /^Verwerkers van/ });
  await page.getByRole('button', { name: /^Meer tonen/ }).click();
  await expect(table.getByRole('row', { name: /Lindeblad Drukkerij .* onbekend/ })).toBeVisible();
  await expect(
    page.getByText(/is de plaats van verwerking niet, of niet helemaal, vastgelegd/),
  ).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Rol' })).toHaveCount(0);

  // By keyboard alone.
  await page.getByRole('checkbox', { name: 'Rol' }).focus();
  await page.keyboard.press('Space');
  await expect(table.getByRole('columnheader', { name: 'Rol' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als HTML' }).focus();
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Verwerkers \d{4}-\d{2}-\d{2}\.html$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('<th scope="row">Lindeblad Drukkerij</th>');

  await page.getByRole('button', { name: 'Vastleggen dat u deze lijst vandaag publiceert' }).click();
  await expect(page.getByText(/^Vastgelegd: gepubliceerd op/)).toBeVisible();
  await register.client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Kersvers B.V.'),
  });
  await page.getByRole('radio', { name: /^Sinds de laatste publicatie/ }).check({ force: true });
  await expect(page.getByText('Kersvers B.V.: toegevoegd')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('radio', { name: /^Subverwerkers/ }).check({ force: true });
  const notice = page.getByRole('region', { name: 'Bericht aan klanten' });
  await page.getByRole('checkbox', { name: /^Ook uw eigen verwerkers/ }).check({ force: true });
  await expect(notice.getByRole('article')).toContainText('[dag volgens uw overeenkomst]');
  await notice.getByRole('textbox', { name: 'Termijn voor bezwaar (dagen)' }).fill('30');
  await expect(notice.getByRole('article')).not.toContainText('[dag volgens uw overeenkomst]');
  await notice.getByRole('textbox', { name: 'Termijn voor bezwaar (dagen)' }).fill('nul');
  await expect(notice.getByText('Vul een heel getal in, bijvoorbeeld 12.')).toBeVisible();

  const sentence = page.getByRole('region', { name: 'Zin voor de privacyverklaring' });
  await expect(sentence.getByRole('article')).toContainText(
    'naar Zwitserland: op grond van een adequaatheidsbesluit',
  );
  await sentence.getByRole('radio', { name: 'Engels' }).check({ force: true });
  await expect(sentence.getByRole('article')).toContainText('to Switzerland: under an adequacy decision');

  const extract = page.getByRole('region', { name: 'Uittreksel volgens art. 30 AVG' });
  await expect(extract.getByText(/^Bewaartermijn \(f\): bij \d+ niet vastgelegd$/)).toBeVisible();
  await expect(extract.getByText(/Vertegenwoordiger \(a, art\. 27 AVG\)/).first()).toBeVisible();
  await extract.getByRole('button', { name: 'PDF maken' }).click();
  await extract.getByRole('button', { name: 'PDF opslaan' }).click();
  const workbook = page.waitForEvent('download', {
    predicate: (one) => /\.xlsx$/.test(one.suggestedFilename()),
  });
  await extract.getByRole('button', { name: 'Opslaan als XLSX' }).click();
  await workbook;
  await expectAccessible(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await expectNoSidewaysScroll(page);
});
