/** `npm run screenshots`: the pictures of the README, from the example register in a real browser. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../build/launch/serve.ts';
import { project } from '../../build/launch/stale.ts';
import { findChromium } from '../end-to-end/chromium.ts';

const folder = join(project, 'build/pictures');

/** Which page is in which picture. */
const pictures = [
  { name: 'start', address: '#/', look: 'light' },
  { name: 'transfers', address: '#/transfers', look: 'dark' },
] as const;

const found = findChromium();
if (!found) throw new Error('No Chromium: set CHROMIUM_PATH, or run `npx playwright install chromium`.');
const data = mkdtempSync(join(tmpdir(), 'register-pictures-'));
const host = await serve({ dataFolder: data, documentsFolder: data });
const browser = await chromium.launch({ executablePath: found.path });
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  });
  await page.goto(host.address(() => {}));
  await page.getByRole('button', { name: 'Voorbeeldregister openen' }).click();
  await page.getByRole('heading', { name: 'Wat vraagt aandacht' }).waitFor();
  for (const { name, address, look } of pictures) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => document.querySelector('.loading') === null);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(join('build/pictures', `${name}.png`));
  }
} finally {
  await browser.close();
  await host.close();
  rmSync(data, { recursive: true, force: true });
}
process.exit();
