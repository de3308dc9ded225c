/** Two ways to place a needle on the page: by keyboard alone, and by touch alone. */
import { expect, type Page } from '@playwright/test';
import { onMap } from '../../../src/ui/panels/place/backMap.ts';
import { fingerPlace, type Spot } from './backByFinger.ts';
import { keyboard, type Hands } from './hands.ts';
import type { PlacingHands } from './needleByFeel.ts';

const MAP = 'back-map';
const DEPTH = 'needle-depth';
const LEAP_MM = 5;

/** Wait until the needle has gone its step, or stands against something. */
async function afterStep(page: Page, act: () => Promise<void>): Promise<void> {
  const depth = page.getByTestId(DEPTH);
  const before = await depth.textContent();
  await act();
  const end = Date.now() + 2500;
  let last = before;
  while (Date.now() < end) {
    await page.waitForTimeout(60);
    const now = await depth.textContent();
    if (now !== before && now === last) return;
    last = now;
  }
}

export function byKeyboard(page: Page): PlacingHands {
  const hands = keyboard(page);
  const map = page.getByTestId(MAP);
  const focusMap = async () => {
    for (let i = 0; i < 250; i++) {
      if (await map.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The Tab key does not reach the map of her back.');
  };
  const repeat = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  /** She lies on her left side: her head is to the left of the map, her left below. */
  const go = async (byMm: number, more: string, less: string) => {
    const key = byMm > 0 ? more : less;
    const leaps = Math.floor(Math.abs(byMm) / LEAP_MM);
    await repeat(key, leaps);
    await repeat(`Shift+${key}`, Math.abs(byMm) - leaps * LEAP_MM);
  };
  return {
    hands,
    finger: {
      moveTo: async (leftMm, cranialMm) => {
        await focusMap();
        const from = await fingerPlace(page);
        await go(leftMm - from.leftMm, 'ArrowDown', 'ArrowUp');
        await go(cranialMm - from.cranialMm, 'ArrowLeft', 'ArrowRight');
        const to = { leftMm, cranialMm };
        await expect.poll(() => fingerPlace(page)).toEqual(to);
        return to;
      },
      press: () => page.keyboard.press('Shift+Enter'),
    },
    useSteps: async (stepMm) => {
      const radio = page.getByTestId('act-panel').locator(`input[type=radio][value="${stepMm}"]`).first();
      for (const key of ['[', '[', '[', ']', ']', ']']) {
        if (await radio.isChecked()) return;
        await page.keyboard.press(key);
      }
      await expect(radio).toBeChecked();
    },
    step: (byMm) => afterStep(page, () => page.keyboard.press(byMm > 0 ? 'ArrowUp' : 'ArrowDown')),
    whilePressing: (read) =>
      hands.hold(page.getByTestId('hold-press'), async () => {
        await read();
        return true;
      }),
  };
}

function touch(page: Page): Hands {
  return {
    name: 'touch',
    press: (target) => target.tap(),
    choose: async (radio) => {
      await radio.locator('xpath=..').tap();
      await expect(radio).toBeChecked();
    },
    hold: async (target, until) => {
      await target.tap();
      while (!(await until())) await page.waitForTimeout(60);
      await target.tap();
    },
  };
}

/** Held buttons are set to be pressed once to start and once to stop: two fingers are seldom free. */
export function byTouch(page: Page): PlacingHands {
  const hands = touch(page);
  const panel = page.getByTestId('act-panel');
  const tap = async ({ leftMm, cranialMm }: Spot): Promise<Spot> => {
    const map = page.getByTestId(MAP);
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (box === null) throw new Error('There is no map of her back.');
    const { x, y } = onMap({ leftMm, cranialMm }, 'lateralCurled');
    await map.tap({ position: { x: (x / 100) * box.width, y: (y / 100) * box.height } });
    return fingerPlace(page);
  };
  return {
    hands,
    finger: {
      moveTo: (leftMm, cranialMm) => tap({ leftMm, cranialMm }),
      press: () => panel.getByTestId('act-palpate-firm').tap(),
    },
    useSteps: (stepMm) => hands.choose(panel.locator(`input[type=radio][value="${stepMm}"]`).first()),
    step: (byMm) =>
      afterStep(page, () => panel.getByTestId(byMm > 0 ? 'advance-step' : 'withdraw-step').tap()),
    whilePressing: (read) =>
      hands.hold(panel.getByTestId('hold-press'), async () => {
        await read();
        return true;
      }),
  };
}
