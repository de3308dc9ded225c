/**
 * The injection without eyes: no sound, no picture, the keyboard alone. What happens is known from the live regions, and what
 * can be done from names and roles.
 */
import { escape, heardSoon, PAUSE, SEED, sentence, t, work } from '../support/byWords.ts';
import { expect, test } from '../support/fixtures.ts';

/** Full early, into a leg before ten millilitres. */
const TENDER = {
  'patient.fullnessThresholdMmHg': 9,
  'patient.painThresholdMmHg': 40,
  'patient.backLinger': 0,
  'patient.rootIrritability': 5.2,
};
const FULL = sentence('speech.lowBack.fullness.mild', 'speech.lowBack.fullness.marked');
const LEG = sentence('speech.rightLeg.electric.mild', 'speech.rightLeg.electric.marked');

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
