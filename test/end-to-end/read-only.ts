/** What may not be on a page where nothing can be changed. */
import type { Page } from '@playwright/test';
import { expect } from './register.ts';

const CHANGES =
  /toevoegen|importeren|plakken|bewerken|verwijderen|wijzigen|overdragen|terugzetten|^beoordelen$|^opslaan$|vastleggen|overnemen/i;

/** No button or link on the page adds, takes over, changes or removes something of the register. */
export async function expectNoChange(page: Page): Promise<void> {
  const { hash } = new URL(page.url());
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main.getByRole('status').filter({ hasText: 'Bezig met laden' })).toHaveCount(0);
  for (const role of ['button', 'link'] as const) {
    const offered = main.getByRole(role, { name: CHANGES, disabled: false });
    expect.soft(await offered.allTextContents(), `${role}s that change something at ${hash}`).toEqual([]);
  }
  await expect.soft(main.locator('[role=grid][aria-readonly=false]'), hash).toHaveCount(0);
}
