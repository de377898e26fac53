/** Choosing a list on the page of imports. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goTo } from './register.ts';

export const lists = join(import.meta.dirname, '../fixtures/lists');

type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

/** Opens the page, chooses a list (a name among the fixtures, or a file) and waits for its grid. */
export async function choose(page: Page, list: Chosen) {
  await goTo(page, '#/');
  await goTo(page, '#/import');
  await chooseHere(page, list);
  await expect(page.getByRole('grid', { name: 'Zo wordt het' })).toBeVisible();
}

/** Chooses a list on the page that is open. */
export async function chooseHere(page: Page, list: Chosen) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await chooser.setFiles(typeof list === 'string' ? join(lists, list) : list);
}

export const csv = (...lines: string[]) => ({
  name: 'lijst.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});
