/** The injection without eyes: what happens is known from the live regions, and what can be done from names and roles. */
import type { Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';
import { asUpload } from './files.ts';
import { atInjection } from './atInjection.ts';
import { listen, type Ears } from './ears.ts';
import { expect, test } from './fixtures.ts';
import { keyboard } from './hands.ts';

export const { t } = createMessages('en', 'trainee');
/** A finding is in a live region within this time, ms. */
const SOON_MS = 1000;
export const SEED = 4;
export const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const sentence = (...keys: readonly Parameters<typeof t>[0][]) =>
  new RegExp(keys.map((key) => escape(t(key)).replace(/\\\{[^}]*\\\}/g, '\\S+')).join('|'));
/** The page with this run open, worked by keys and heard by its live regions. */
export async function work(
  page: Page,
  speed: number,
  settings: Parameters<typeof atInjection>[1],
  injectedMl: number,
) {
  await page.goto(`./?webgl=off&speed=${speed}`);
  const file = atInjection(SEED, settings, injectedMl);
  await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(file)));
  const hands = keyboard(page);
  const plungerName = new RegExp(`^${escape(t('act.setInjectionRate'))}`);
  const plunger = page.getByRole('button', { name: plungerName });
  await plunger.waitFor();
  const ears = await listen(page);
  return {
    ears,
    /** Press the plunger until these words are heard, then let go. */
    injectUntil: async (words: RegExp) => {
      await plunger.focus();
      await page.keyboard.down('Space');
      const heard = await ears.hear(words);
      await page.keyboard.up('Space');
      return heard;
    },
    /** Press the plunger again, until its button says that it is pressed. */
    goOn: async () => {
      await plunger.focus();
      await page.keyboard.down('Space');
      await expect(page.getByRole('button', { name: plungerName, pressed: true })).toBeFocused();
      await page.keyboard.up('Space');
    },
    press: (name: string) => hands.press(page.getByRole('button', { name, exact: true })),
  };
}

export async function heardSoon(ears: Ears, words: RegExp, name: string): Promise<void> {
  const latencyMs = await ears.latencyMs(words);
  test.info().annotations.push({ type: 'latency', description: `${name}: ${latencyMs.toFixed(0)} ms` });
  expect(latencyMs, name).toBeLessThan(SOON_MS);
}

/** The button that rests for half a minute. */
export const PAUSE = t('injection.pauseFor', { seconds: 30 });
