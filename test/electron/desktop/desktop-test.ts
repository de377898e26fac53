/** Basis of the specs of the desktop's own window: a folder of its own, which outlives each start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type DesktopWindow, openDesktop } from './electron-page.ts';

interface Fixtures {
  readonly folder: string;
  /** Starts the program, also once more after it was closed; what is still open at the end is closed. */
  readonly start: (files?: readonly string[]) => Promise<DesktopWindow>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'desktop-spec-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: DesktopWindow[] = [];
    await use(async (files = []) => {
      const desktop = await openDesktop(folder, files);
      started.push(desktop);
      return desktop;
    });
    for (const desktop of started) await desktop.close().catch(() => undefined);
  },
});
export { expect } from '@playwright/test';

/** The example register, open. @returns its path. */
export async function openExample({ client, page }: DesktopWindow, folder: string): Promise<string> {
  const file = join(folder, 'voorbeeld.vwr');
  await client.register.create({ file, organisation: 'Stichting Proef', example: true });
  await page.reload();
  return file;
}
