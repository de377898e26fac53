import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, goTo, type Register, test } from './register.ts';
import { smallPdf } from './small-pdf.ts';

const pdf = {
  name: 'Overeenkomst getekend.pdf',
  mimeType: 'application/pdf',
  buffer: smallPdf(['Artikel 1 Partijen', 'Artikel 2 Beveiliging', 'scan']),
};

async function supplier(register: Register) {
  const input = emptyProcessor('Hostwaard B.V.');
  return register.client.processors.save({ id: null, version: null, input });
}

async function choose(page: Page, file: Parameters<Page['setInputFiles']>[1]) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Document kiezen' }).click(),
  ]);
  await chooser.setFiles(file as string);
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Drags files from the desktop onto the place for documents, as the browser itself reports it. */
async function drop(page: Page, files: string[]) {
  const zone = page.locator('#documents .drop');
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (!box) throw new Error('the place for documents is on the page');
  const [x, y] = [box.x + 20, box.y + 10];
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** Brightness of the middle of the page that is drawn, 0 (black) to 255. */
const middle = (page: Page) =>
  page.locator('.pdf-sheet canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    return canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data[0] ?? null;
  });

test('a document is added by button, opened in the program, paged by keyboard, saved, removed and put back', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await choose(page, pdf as never);
  const row = page.locator('#documents li').filter({ hasText: pdf.name });
  await expect(row).toContainText('Overeenkomst · Pdf · 2 kB');
  await expectAccessible(page);

  await row.getByRole('link', { name: pdf.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pdf.name);
  const text = page.locator('.pdf-text');
  await expect(text).toContainText('Artikel 1 Partijen');
  await expectAccessible(page);
  await text.getByText('Artikel 1 Partijen').selectText();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Partijen');

  const place = page.getByRole('group', { name: 'Inhoud van het document' });
  await place.focus();
  await page.keyboard.press('End');
  await expect(page.getByText('Pagina 3 van 3')).toBeVisible();
  await expect(page.getByText('Op deze pagina staat geen leesbare tekst')).toBeVisible();
  expect(await middle(page), 'the scan is drawn without WebAssembly').toBe(0);
  await page.keyboard.press('Home');
  await expect(text).toContainText('Artikel 1 Partijen');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect(page.getByText('50 %')).toBeVisible();
  // The page is taller than its place: the key scrolls to the end of it first.
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => place.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop))
    .toBeLessThan(2);
  await page.keyboard.press('PageDown');
  await expect(text).toContainText('Artikel 2 Beveiliging');
  await expect(text).not.toContainText('Artikel 1');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /opslaan als bestand/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(pdf.name);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(pdf.buffer)).toBe(true);

  await page.getByRole('navigation', { name: 'U bent hier' }).getByRole('link').last().click();
  await row.getByRole('button', { name: `${pdf.name} verwijderen` }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row).toHaveCount(1);
  expect(await register.client.documents.list({ processorId: id })).toHaveLength(1);
});

test('files are dropped; text shows as text and a picture as a picture', async ({ page, register }) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await page.getByRole('button', { name: /Soort document/ }).click();
  await page.getByRole('option', { name: 'Briefwisseling' }).click();
  const files = [join(register.folder, 'brief.txt'), join(register.folder, 'foto.png')];
  writeFileSync(files[0] ?? '', '<b>vet</b> <script>alert(1)</script>');
  writeFileSync(files[1] ?? '', Buffer.from(PNG, 'base64'));
  await drop(page, files);
  await expect(page.locator('#documents li')).toHaveCount(2);
  const kinds = (await register.client.documents.list({ processorId: id })).map(({ kind }) => kind);
  expect(kinds).toEqual(['correspondence', 'correspondence']);

  await page.getByRole('link', { name: 'brief.txt' }).click();
  await expect(page.getByText('<b>vet</b> <script>alert(1)</script>')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'U bent hier' }).getByRole('link').last().click();
  await page.getByRole('link', { name: 'foto.png' }).click();
  await expect(page.getByRole('img', { name: 'foto.png' })).toBeVisible();
  await expectAccessible(page);
});

test('an empty file, one that is too large, a broken PDF and a document that is gone are each answered', async ({
  page,
  register,
}) => {
  const { id } = await supplier(register);
  await goTo(page, `#/suppliers/${id}`);
  await choose(page, { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) } as never);
  await expect(page.getByRole('alert')).toContainText('leeg.pdf is leeg');
  const large = join(register.folder, 'groot.pdf');
  const handle = openSync(large, 'w');
  ftruncateSync(handle, 50 * 1024 * 1024 + 1);
  closeSync(handle);
  await choose(page, large as never);
  await expect(page.getByRole('alert')).toContainText('groot.pdf is groter dan 50 MB');
  expect(await register.client.documents.list({ processorId: id })).toHaveLength(0);

  const broken = await register.client.documents.add({
    file: new File(['%PDF-1.4\nkapot'], 'kapot.pdf'),
    processorId: id,
  });
  await goTo(page, `#/suppliers/${id}/document/${broken.id}`);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Deze pdf kan niet worden gelezen');
  await expectAccessible(page);
  await goTo(page, `#/suppliers/${id}/document/weg`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit document is er niet (meer)');
  await expectAccessible(page);
});

test('a name made to break things stays a name', async ({ page, register }) => {
  const { id } = await supplier(register);
  const name = `<img src=x onerror=alert(1)> \u202eabc ${'lang '.repeat(30)}😀.pdf`;
  await register.client.documents.add({
    file: new File([new Uint8Array(pdf.buffer)], name),
    processorId: id,
  });
  await page.setViewportSize({ width: 640, height: 900 });
  await goTo(page, `#/suppliers/${id}`);
  await expect(page.locator('#documents')).toContainText('<img src=x onerror=alert(1)>');
  await expectNoSidewaysScroll(page);
  await page.locator('#documents li a').first().click();
  await expect(page.locator('.pdf-text')).toContainText('Artikel 1');
  await expectNoSidewaysScroll(page);
});
