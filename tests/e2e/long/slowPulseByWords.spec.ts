/** A slow pulse without eyes: heard in the live regions, rested for, and gone on after. */
import { heardSoon, PAUSE, SEED, sentence, work } from '../support/byWords.ts';
import { expect, test } from '../support/fixtures.ts';

/** A heart that slows almost as far as one does. */
const SLOWING = { 'patient.bradycardiaFraction': 0.95 };
const SLOW_HEART = sentence('finding.bradycardia');

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
