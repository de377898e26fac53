/** The two ways to operate a page: with the mouse, and with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './register.ts';

export interface Hands {
  /** Presses a button, a link or a menu item. */
  press(target: Locator): Promise<void>;
  /** Replaces the text of a field. */
  fill(field: Locator, text: string): Promise<void>;
  /** Chooses an option from a list that a button opens. */
  choose(list: Locator, option: string): Promise<void>;
  /** Chooses one of several answers that are all visible. */
  answer(choice: Locator): Promise<void>;
  /** Saves the open form. */
  save(button: Locator): Promise<void>;
  /** Moves the focus to the list's first cell, in this person's way. */
  enterGrid(grid: Locator): Promise<void>;
}

export function mouse(page: Page): Hands {
  /** Closes the messages that are in the way, as a person does in a small window. */
  async function click(target: Locator) {
    const close = page.locator('.toasts [slot=close]');
    const isMessage = (await page.locator('.toasts').filter({ has: target }).count()) > 0;
    while (!isMessage && (await close.count()) > 0) {
      // One that goes by itself in the meantime is not waited for.
      await close
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
    }
    await target.click();
  }
  return {
    press: click,
    async fill(field, text) {
      await click(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    async choose(list, option) {
      await click(list);
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    answer: (choice) => click(choice.locator('xpath=ancestor::label')),
    save: click,
    enterGrid: (grid) => click(grid.locator('.grid-body [role=row]').first().getByRole('gridcell').nth(1)),
  };
}

/** Every stop on the way must show that it has the focus. */
export function keyboard(page: Page): Hands {
  const reach = (target: Locator) => tabTo(page, target);
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async fill(field, text) {
      await reach(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    async choose(list, option) {
      await reach(list);
      await page.keyboard.press('Enter');
      const wanted = page.getByRole('option', { name: option, exact: true });
      await expect(wanted).toBeVisible();
      // A list moves to what is typed, like every list of choices.
      await page.keyboard.type(option);
      await expect(wanted).toBeFocused();
      await page.keyboard.press('Enter');
    },
    async answer(choice) {
      const first = choice.locator('xpath=ancestor::*[@role="radiogroup"][1]//input').first();
      await reach(first);
      for (let step = 0; step < 9 && !(await isFocused(choice)); step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Space');
    },
    save: () => page.keyboard.press('Control+s'),
    enterGrid: reach,
  };
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** The most stops that a page may have between two places. */
const STOPS = 160;

/** Presses Tab, or Shift+Tab if the target precedes the focus, until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < STOPS; step += 1) {
    const { isThere, isBefore } = await target.evaluate((element) => {
      const focused = document.activeElement ?? document.body;
      const order = focused.compareDocumentPosition(element);
      return {
        isThere: element === focused || element.contains(focused),
        isBefore: (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && focused !== document.body,
      };
    });
    if (isThere) return;
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
    await expectRing(page);
  }
  throw new Error(`Tab never came to ${String(target)}`);
}

/** Fails if nothing on the page shows which element has the focus, or its field does so once more. */
async function expectRing(page: Page): Promise<void> {
  const without = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const shows = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    // The drawn mark of a check box or radio button carries the focus ring of the real, invisible one.
    const marked = focused.closest('label')?.querySelector('.mark') ?? null;
    // A list shows the focus ring on its current cell.
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
    const group = focused.closest('.input, .date-input');
    const isOnce = [focused, marked, active, group].some(shows) && !shows(focused.closest('.field'));
    return isOnce ? null : focused.outerHTML.slice(0, 200);
  });
  expect(without, 'an element with the focus and no ring, or a second one around its label').toBeNull();
}

/** Drags files from the desktop onto a place, as the browser itself reports it. */
export async function drop(page: Page, files: string[], place = '#documents .drop') {
  const zone = page.locator(place);
  let [x, y] = [0, 0];
  // What a page shows while it loads may be another element than afterwards.
  await expect(async () => {
    await zone.scrollIntoViewIfNeeded();
    const box = await zone.boundingBox();
    if (!box) throw new Error('the place for documents is on the page');
    [x, y] = [box.x + 20, box.y + 10];
  }).toPass();
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}
