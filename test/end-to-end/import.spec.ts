import { utils } from '@e965/xlsx';
import { workbook } from '../electron/core/import/lists.ts';
import { expect, expectAccessible, goTo, test } from './register.ts';

test('rows that the sheet hides are said once, before anything is taken over', async ({ page }) => {
  const sheet = utils.aoa_to_sheet([['Leverancier'], ['Acme'], ['Gestopt'], ['Ook gestopt']]);
  sheet['!rows'] = [{}, {}, { hidden: true }, { hidden: true }];
  await goTo(page, '#/import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles({
    name: 'lijst.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook({ Lijst: sheet })),
  });
  await expect(page.getByText('In het werkblad zijn 2 rijen met gegevens verborgen')).toHaveCount(1);
  await expectAccessible(page);
});
