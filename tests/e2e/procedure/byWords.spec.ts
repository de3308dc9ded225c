/**
 * The injection without eyes: no sound, no picture, the keyboard alone. What happens is known from the live regions, and what
 * can be done from names and roles.
 */
import type { Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';
import { asUpload } from '../support/files.ts';
import { atInjection } from '../support/atInjection.ts';
import { listen, type Ears } from '../support/ears.ts';
import { expect, test } from '../support/fixtures.ts';
import { keyboard } from '../support/hands.ts';

const { t } = createMessages('en', 'trainee');
/** A finding is in a live region within this time, ms. */
const SOON_MS = 1000;
const SEED = 4;
/** Full early, into a leg before ten millilitres. */
const TENDER = {
  'patient.fullnessThresholdMmHg': 9,
  'patient.painThresholdMmHg': 40,
  'patient.backLinger': 0,
  'patient.rootIrritability': 5.2,
};
/** A heart that slows almost as far as one does. */
const SLOWING = { 'patient.bradycardiaFraction': 0.95 };

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sentence = (...keys: readonly Parameters<typeof t>[0][]) =>
  new RegExp(keys.map((key) => escape(t(key)).replace(/\\\{[^}]*\\\}/g, '\\S+')).join('|'));
const FULL = sentence('speech.lowBack.fullness.mild', 'speech.lowBack.fullness.marked');
const LEG = sentence('speech.rightLeg.electric.mild', 'speech.rightLeg.electric.marked');
const SLOW_HEART = sentence('finding.bradycardia');

/** The page with this run open, worked by keys and heard by its live regions. */
async function work(
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

async function heardSoon(ears: Ears, words: RegExp, name: string): Promise<void> {
  const latencyMs = await ears.latencyMs(words);
  test.info().annotations.push({ type: 'latency', description: `${name}: ${latencyMs.toFixed(0)} ms` });
  expect(latencyMs, name).toBeLessThan(SOON_MS);
}

const PAUSE = t('injection.pauseFor', { seconds: 30 });

test(`by words alone: fullness, a pause, on again, leg pain, stop (seed ${SEED})`, async ({ page }) => {
  const { ears, injectUntil, press } = await work(page, 4, TENDER, 0);
  await injectUntil(FULL);
  await press(PAUSE);
  await ears.hear(sentence('describe.waited'));
  await injectUntil(LEG);
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: t('injection.stopTitle') })).toBeVisible();
  await press(t('stopReason.legPain'));
  await ears.hear(new RegExp(escape(t('describe.stopped', { reason: t('stopReason.legPain') }))));
  await heardSoon(ears, FULL, 'fullness');
  await heardSoon(ears, LEG, 'leg pain');
});

test(`by words alone: a slow pulse, a pause, it comes back, on again (seed ${SEED})`, async ({ page }) => {
  const { ears, injectUntil, goOn, press } = await work(page, 2, SLOWING, 14);
  const heard = await injectUntil(SLOW_HEART);
  expect(Number(/\d+/.exec(heard)?.[0]), heard).toBeLessThan(60);
  await press(PAUSE);
  await ears.hear(sentence('finding.heartRateRecovered'));
  await page.keyboard.press('a');
  await ears.hear(sentence('speech.none.all'));
  await goOn();
  await heardSoon(ears, SLOW_HEART, 'slow pulse');
});
