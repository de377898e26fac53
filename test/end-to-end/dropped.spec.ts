/** Files that are dropped on the window, where no part of the page takes them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { drop } from './hands.ts';
import { expect, expectAccessible, goTo, openPage, type Register, test } from './register.ts';
import { smallPdf } from './small-pdf.ts';

function fileIn(register: Register, name: string, content: string | Buffer): string {
  const file = join(register.folder, name);
  writeFileSync(file, content);
  return file;
}
const list = (register: Register) =>
  fileIn(register, 'lijst.csv', 'Leverancier;Land\nNieuwegracht Hosting B.V.;Nederland\n');
const pdf = (register: Register) => fileIn(register, 'contract.pdf', smallPdf(['Artikel 1 Partijen']));

test('a list goes to the import, from any page, and is tried there', async ({ page, register }) => {
  await goTo(page, '#/calendar');
  await expect(page.getByRole('heading', { level: 1, name: 'Kalender' })).toBeVisible();
  await drop(page, [list(register)], 'main h1');
  await expect(page.locator('main')).toContainText('Nieuwegracht Hosting B.V.');
  expect(page.url()).toContain('#/import');
  // Another one, on the same page.
  await drop(page, [fileIn(register, 'tweede.csv', 'Leverancier\nOosterkade Mail B.V.\n')], 'h1');
  await expect(page.locator('main')).toContainText('Oosterkade Mail B.V.');
});

test('a document becomes a new agreement of the supplier whose page is open', async ({ page, register }) => {
  const { id } = await register.client.processors.save({
    id: null,
    version: null,
    input: emptyProcessor('Hostwaard B.V.'),
  });
  await goTo(page, `#/suppliers/${id}`);
  await drop(page, [pdf(register)], 'main h1');
  const brought = page.getByRole('region', { name: 'Document bij deze overeenkomst' });
  await expect(brought).toContainText('contract.pdf');
});

test.describe('with a supplier that was there before the page', () => {
  test.use({ opensFirst: false });

  test('a document without a supplier waits, is told to, and goes with the one that is opened', async ({
    page,
    register,
  }) => {
    await register.client.processors.save({
      id: null,
      version: null,
      input: emptyProcessor('Hostwaard B.V.'),
    });
    await openPage(page, register);
    await drop(page, [pdf(register)], 'main h1');
    const waiting = page.getByRole('status').filter({ hasText: 'contract.pdf wacht op een leverancier' });
    await expect(waiting).toBeVisible();
    expect(page.url()).toContain('#/suppliers');
    await expectAccessible(page);
    await page.getByText('Hostwaard B.V.').first().click();
    await page.getByRole('link', { name: 'Hostwaard B.V.' }).first().click();
    await expect(page.getByRole('region', { name: 'Document bij deze overeenkomst' })).toContainText(
      'contract.pdf',
    );
    await expect(waiting).toHaveCount(0);
  });
});

test('a document that waits can be given up, and another file is told where it could go', async ({
  page,
  register,
}) => {
  await drop(page, [pdf(register)], 'main h1');
  await page.getByRole('button', { name: 'Niet toevoegen' }).click();
  await expect(page.getByText('wacht op een leverancier')).toHaveCount(0);
  await drop(page, [fileIn(register, 'foto.heic', 'x')], 'main h1');
  await expect(page.getByText('foto.heic past hier niet.')).toBeVisible();
  // The page is still there: a browser by itself would have left for the file.
  expect(page.url()).toContain('#/suppliers');
});

test.describe('before a register is open', () => {
  test.use({ opened: 'none' });

  test('a list waits until one is, and is then imported on a press', async ({ page, register }) => {
    await drop(page, [list(register)], 'h1');
    await expect(page.getByText('lijst.csv wacht tot er een register open is.')).toBeVisible();
    await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
    const waiting = page.getByRole('status').filter({ hasText: 'lijst.csv wacht om te worden geïmporteerd' });
    await expect(waiting).toBeVisible();
    await expectAccessible(page);
    await waiting.getByRole('button', { name: 'Importeren' }).click();
    await expect(page.locator('main')).toContainText('Nieuwegracht Hosting B.V.');
  });

  test('a register is not opened by dragging it in a browser, and that is told', async ({
    page,
    register,
  }) => {
    test.skip(register.window !== null, 'the window of the desktop opens it');
    await drop(page, [fileIn(register, 'a.vwr', 'x')], 'h1');
    await expect(page.getByText('Een register openen kan hier niet door slepen.')).toBeVisible();
  });
});
