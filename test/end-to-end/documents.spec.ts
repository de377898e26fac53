import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { signedData, withSignature } from '../fixtures/signed-pdf.ts';
import { drop, keyboard } from './hands.ts';
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
  await expect(row).toContainText('Overeenkomst · PDF · 2 kB');
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
  // The same file once more: it is said, and one press takes it out again.
  await drop(page, [files[0] ?? '']);
  const told = page
    .locator('.toast')
    .filter({ hasText: 'Precies dit bestand stond al bij deze leverancier' });
  await expect(told).toContainText('brief.txt, toegevoegd op');
  await expect(page.locator('#documents li')).toHaveCount(3);
  await told.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('#documents li')).toHaveCount(2);

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
  await expect(page.getByRole('alert')).toContainText('Deze PDF kan niet worden gelezen');
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

const lines = [
  'Verwerkersovereenkomst met Hostwaard B.V.',
  'Deze overeenkomst gaat in op 1 juli 2026 en',
  'eindigt op 30-6-2029. Model van 3 maart 2025.',
  'Verordening (EU) 2016/679 van 27 april 2016.',
];
const bas = { name: 'Bas Okafor', organisation: 'Hostwaard B.V.', at: '260615101500Z' };
const signedPdf = withSignature(smallPdf([lines.join('\n')]), '/M (D:20260615121500Z)', signedData(bas));

/** Counts what a person does: presses, drops and texts, each as one. */
function counted() {
  let actions = 0;
  return {
    async act(step: () => Promise<unknown>) {
      actions += 1;
      await step();
    },
    total: () => actions,
  };
}

test('a supplier and its signed agreement: dropped on the agreements, in at most 8 actions', async ({
  page,
  register,
}) => {
  const file = join(register.folder, 'scan0012.pdf');
  writeFileSync(file, signedPdf);
  await goTo(page, '#/suppliers');
  const { act, total } = counted();
  await act(() => page.getByRole('link', { name: 'Leverancier toevoegen' }).first().click());
  await act(() => page.getByRole('combobox', { name: 'Naam van de rechtspersoon' }).fill('Hostwaard B.V.'));
  await act(() => page.getByRole('button', { name: 'Leverancier toevoegen' }).click());
  await expect(page.getByRole('heading', { level: 1, name: 'Hostwaard B.V.' })).toBeVisible();
  await act(() => drop(page, [file], '#agreements'));
  const brought = page.getByRole('region', { name: 'Document bij deze overeenkomst' });
  await expect(brought).toContainText(
    'Digitaal ondertekend door Bas Okafor (Hostwaard B.V.) op 15-6-2026; niet gecontroleerd',
  );
  await expect(brought.getByRole('button', { name: /Soort document$/ })).toContainText('Overeenkomst');
  await expect(brought).not.toContainText('27-4-2016');
  await expectAccessible(page);
  await act(() => page.getByRole('button', { name: '3 voorgestelde data invullen' }).click());
  await act(() => page.getByRole('button', { name: 'Opslaan', exact: true }).click());
  await expect(page.locator('.axes')).toContainText('Van kracht');
  expect(total(), 'was 20').toBeLessThanOrEqual(8);

  const record = page.locator('#agreements .record');
  await expect(record.getByRole('link', { name: 'scan0012.pdf' })).toBeVisible();
  await expect(record).toContainText('niet gecontroleerd');
  const [row] = (await register.client.processors.list({})).rows;
  const { agreements, documents } = (await register.client.processors.get({ id: row?.id ?? '' })).record;
  expect(agreements).toMatchObject([
    { recorded: 'signed', signedOn: '2026-06-15', effectiveOn: '2026-07-01', endsOn: '2029-06-30' },
  ]);
  expect(documents).toMatchObject([{ kind: 'agreement', agreementId: agreements[0]?.id }]);

  // What it is and where it belongs is changed afterwards.
  await page.getByRole('button', { name: 'Hoort bij…: scan0012.pdf' }).click();
  const form = page.locator('#documents form');
  await form.getByRole('button', { name: /Hoort bij$/ }).click();
  await page.getByRole('option', { name: 'De leverancier in het algemeen' }).click();
  await form.getByRole('button', { name: /Soort document$/ }).click();
  await page.getByRole('option', { name: 'Briefwisseling' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect(record.getByRole('link', { name: 'scan0012.pdf' })).toHaveCount(0);
  await expect(page.locator('#documents .document-row')).toContainText('Briefwisseling');

  // A second document, dropped on the agreement itself, belongs to it, and names a date that it lacks.
  writeFileSync(join(register.folder, 'Verlenging.pdf'), smallPdf(['Eindigt op 1-9-2031']));
  await drop(page, [join(register.folder, 'Verlenging.pdf')], '#agreements .record');
  await expect(record.getByRole('link', { name: 'Verlenging.pdf' })).toBeVisible();
  await record.getByRole('button', { name: 'Bekijken en invullen' }).click();
  await page.getByRole('button', { name: 'Voorgestelde datum invullen' }).click();
  await expect(page.getByRole('textbox', { name: 'Einddatum' })).toHaveValue('1-9-2031');
  await expectAccessible(page);
});

test('from anywhere to a new supplier with a signed agreement: at most 35 keys', async ({ page }) => {
  await page.evaluate(() => {
    const counting = window as unknown as { keys: number };
    counting.keys = 0;
    addEventListener(
      'keydown',
      ({ key }) => {
        if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) counting.keys += 1;
      },
      true,
    );
  });
  const hands = keyboard(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('toev');
  await expect(page.getByRole('menuitem', { name: 'Leverancier toevoegen' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Naam van de rechtspersoon' })).toBeFocused();
  await page.keyboard.type('Hostwaard');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Hostwaard' })).toBeFocused();
  const choosing = page.waitForEvent('filechooser');
  await hands.press(page.getByRole('button', { name: 'Getekende PDF toevoegen' }));
  await (await choosing).setFiles({ name: 'VWO.pdf', mimeType: 'application/pdf', buffer: signedPdf });
  await expect(page.getByRole('button', { name: '3 voorgestelde data invullen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.axes')).toContainText('Van kracht');
  const keys = await page.evaluate(() => (window as unknown as { keys: number }).keys);
  expect(keys, 'was 59').toBeLessThanOrEqual(35);
});
