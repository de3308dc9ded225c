/** Three ways of working the page: by pointer, by touch and by keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hands {
  readonly name: string;
  /** Press a button. */
  readonly press: (target: Locator) => Promise<void>;
  /** Choose one of a group of radio buttons. */
  readonly choose: (radio: Locator) => Promise<void>;
  /** Hold a button down until something has happened. */
  readonly hold: (target: Locator, until: () => Promise<boolean>) => Promise<void>;
}

const LONGEST_HOLD_MS = 240_000;
const MOST_TABS = 250;

async function waitUntil(until: () => Promise<boolean>, page: Page): Promise<void> {
  const end = Date.now() + LONGEST_HOLD_MS;
  while (!(await until())) {
    if (Date.now() > end) throw new Error('What the hold was for has not happened.');
    await page.waitForTimeout(60);
  }
}

export function pointer(page: Page): Hands {
  return {
    name: 'pointer',
    press: (target) => target.click(),
    choose: (radio) => radio.check(),
    hold: async (target, until) => {
      await target.scrollIntoViewIfNeeded();
      await target.hover();
      await page.mouse.down();
      await waitUntil(until, page);
      await page.mouse.up();
    },
  };
}

/** Move the focus with Tab alone until it stands on the target. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < MOST_TABS; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${String(target)}.`);
}

async function tabToGroup(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  for (let i = 0; i < MOST_TABS; i++) {
    const inGroup = await page.evaluate(
      (group) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === group,
      name,
    );
    if (inGroup) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach the group of ${String(radio)}.`);
}

export function keyboard(page: Page): Hands {
  return {
    name: 'keyboard',
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    choose: async (radio) => {
      await tabToGroup(page, radio);
      await page.keyboard.press('Space');
      for (let i = 0; i < 12 && !(await radio.isChecked()); i++) await page.keyboard.press('ArrowDown');
      await expect(radio).toBeChecked();
    },
    hold: async (target, until) => {
      await tabTo(page, target);
      await page.keyboard.down('Space');
      await waitUntil(until, page);
      await page.keyboard.up('Space');
    },
  };
}
