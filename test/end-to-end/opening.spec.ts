/** How the page gets the secret of the start: from a file, once, and without leaving it in an address. */
import { pathToFileURL } from 'node:url';
import { writeOpeningFile } from '../../electron/browser/opening-file.ts';
import { HOST_VARIABLE } from '../electron/desktop/electron-specs.ts';
import { expect, test } from './register.ts';

test.skip(process.env[HOST_VARIABLE] === 'electron', 'the desktop opens no address');

const fileOf = (folder: string, address: string) => pathToFileURL(writeOpeningFile(folder, address)).href;

test('a file leads to the page, whose address then holds nothing that opens it', async ({
  browser,
  register,
}) => {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(frame.url()));
  const sent: Record<string, string>[] = [];
  page.on('request', (request) => sent.push(request.headers()));
  await page.goto(fileOf(register.folder, register.url));
  await expect(page.getByRole('navigation').first()).toBeVisible();

  const secret = await page.evaluate(() => sessionStorage.getItem('register.token'));
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(new URL(page.url()).hash).toBe('#/');
  expect(visited.join()).not.toContain(String(secret));
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(sent.flatMap(({ referer }) => (referer?.startsWith('file:') ? referer : []))).toEqual([]);

  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await context.close();
});

test('an address that was used before tells where a new one is', async ({ browser, register }) => {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(register.url);
  await expect(first.getByRole('navigation').first()).toBeVisible();
  await second.goto(register.url);
  await expect(second.getByText('Een nieuw adres staat in het venster')).toBeVisible();
  await context.close();
});
