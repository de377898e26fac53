/** The supplier list with five suppliers, for the specs that edit it. */
import type { Locator, Page } from '@playwright/test';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import type { ProcessorRow } from '../../shared/fields/record.ts';
import { expect, goTo, openPage, type Register } from './register.ts';

export const names = [
  'Akker Hosting B.V.',
  'Berk Mail B.V.',
  'Cel Salaris B.V.',
  'Duin Back-up B.V.',
  'Els Advies B.V.',
] as const;

/**
 * Creates the suppliers, all owned by Anna, and opens the page at the list. For specs with `opensFirst` off.
 * @param fill what else is in the register by then
 */
export async function openList(
  page: Page,
  register: Register,
  fill?: () => Promise<unknown>,
): Promise<Locator> {
  for (const name of names) {
    const input = { ...emptyProcessor(name), owner: 'Anna' };
    await register.client.processors.save({ id: null, version: null, input, reason: '' });
  }
  await fill?.();
  const { total } = await register.client.processors.list({ limit: 1 });
  await openPage(page, register);
  await goTo(page, '#/suppliers');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(total + 1));
  await grid.focus();
  return grid;
}

/** The rows in the register, by supplier name. */
export async function heldRows(register: Register): Promise<ProcessorRow[]> {
  return (await register.client.processors.list({ limit: 100 })).rows;
}

/** One field of all suppliers in the register, by supplier name. */
export async function held<Field extends keyof ProcessorRow>(register: Register, field: Field) {
  return (await heldRows(register)).map((row) => row[field]);
}

/** Toggles the visibility of the columns with these titles. */
export async function showColumns(page: Page, button: string, titles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  for (const title of titles) await page.getByRole('dialog').getByText(title, { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
}

/** The active cell goes to the owner, the fourth column, in its row. */
export async function toOwner(page: Page): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
}
