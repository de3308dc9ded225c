/**
 * With the anatomy hidden a trainee can place the needle in the epidural space of L3/4 from words and the described trace alone.
 * The crest line of these women is felt where it is, so that whoever counts rightly finds the space; all else is as the seed draws it.
 */
import type { Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';
import { expect, test } from '../support/fixtures.ts';
import { asUpload } from '../support/files.ts';
import { NeedleByFeel } from '../support/needleByFeel.ts';
import { byKeyboard, byTouch } from '../support/placingHands.ts';
import { preparedRun, runOnPage } from '../support/prepared.ts';
import { WHOLE } from '../support/sizes.ts';

const { t } = createMessages('en', 'trainee');

/** No map, no hint, no layer: what covers the plate says so, and nothing in the page can be uncovered. */
async function expectNothingShown(page: Page): Promise<void> {
  await expect(page.getByText(t('plate.hidden'))).toBeVisible();
  await expect(page.getByTestId('tissue-hint')).toHaveCount(0);
  await expect(page.getByTestId('hold-peek')).toHaveCount(0);
  await expect(page.locator('figure canvas')).toHaveCount(0);
  await expect(page.getByTestId('trace-words')).not.toHaveText(/In [a-z]+/);
}

/** Ten women, one more of BMI 20 to 45 for each. */
const WOMEN = Array.from({ length: 10 }, (_, i) => ({
  seed: 511 + i,
  bodyMassIndex: Math.round(20 + (i * 25) / 9),
}));

/** Lean, between and heavy; the others take their turn with the whole studies. */
const OFTEN = new Set([511, 516, 520]);

const WAYS = [
  { name: 'keyboard', hands: byKeyboard, size: { width: 1024, height: 768 }, women: WOMEN },
  { name: 'touch', hands: byTouch, size: { width: 390, height: 844 }, women: WOMEN.slice(0, 1) },
] as const;

for (const { name, hands, size, women } of WAYS)
  for (const { seed, bodyMassIndex } of women)
    test.describe(name, () => {
      test.use({ viewport: size, hasTouch: name === 'touch' });
      const title = `by ${name}, seed ${seed}, body-mass index ${bodyMassIndex}: in the space at L3/4, with nothing shown of the inside`;
      test(title, { tag: OFTEN.has(seed) ? [] : [WHOLE] }, async ({ page }) => {
        test.setTimeout(900_000);
        // Two fingers are seldom free: by touch, what is held is pressed once to start and once to stop.
        if (name === 'touch')
          await page.addInitScript(() => {
            localStorage.setItem('bloodpatch.settings', JSON.stringify({ holdMode: 'toggle' }));
          });
        await page.goto('./?webgl=off&speed=8');
        const file = preparedRun(seed, bodyMassIndex);
        await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(file)));
        await expect(page.getByTestId('back-map')).toBeVisible();
        const placing = new NeedleByFeel(page, hands(page));
        await placing.place(() => expectNothingShown(page));
        const { tissue, interspace, peeks } = await runOnPage(page);
        expect({ tissue, interspace, peeks }).toEqual({
          tissue: 'epiduralFat',
          interspace: 'L3/4',
          peeks: 0,
        });
      });
    });
