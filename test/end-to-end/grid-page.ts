/** The list of suppliers with five suppliers in it, for the specs that work in it. */
import type { Locator, Page } from '@playwright/test';
import { emptyProcessor } from '../../shared/schema/processor.ts';
import type { ProcessorRow } from '../../shared/schema/record.ts';
import { expect, goTo, type Register } from './register.ts';

export const names = [
  'Akker Hosting B.V.',
  'Berk Mail B.V.',
  'Cel Salaris B.V.',
  'Duin Back-up B.V.',
  'Els Advies B.V.',
] as const;

/** Makes the suppliers, each of Anna, and opens the list. @param others how many the register has already. */
export async function openList(page: Page, register: Register, others = 0): Promise<Locator> {
  for (const name of names) {
    const input = { ...emptyProcessor(name), owner: 'Anna' };
    await register.client.processors.save({ id: null, version: null, input, reason: '' });
  }
  await page.reload();
  await goTo(page, '#/suppliers');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(names.length + others + 1));
  await grid.focus();
  return grid;
}

/** The rows as the register holds them, by name of the supplier. */
export async function heldRows(register: Register): Promise<ProcessorRow[]> {
  return (await register.client.processors.list({ limit: 100 })).rows;
}

/** One field of all suppliers as the register holds it, by name of the supplier. */
export async function held<Field extends keyof ProcessorRow>(register: Register, field: Field) {
  return (await heldRows(register)).map((row) => row[field]);
}

/** Shows the columns with these titles too, or the other way about. */
export async function showColumns(page: Page, button: string, titles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  for (const title of titles) await page.getByRole('dialog').getByText(title, { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
}
