/** What can go wrong at the needle, each as it stands on the screen just after it happened, and the needle's way afterwards. */
import { exportSession, type SessionFile } from '../../../src/session/index.ts';
import {
  playScenario,
  SCENARIO_NAMES,
  scenarioFile,
  type ScenarioName,
} from '../../../src/session/scenarios/index.ts';
import { asUpload } from '../support/files.ts';
import { expect, expectAccessible, expectFits, test } from '../support/fixtures.ts';
import { SIZES, WHOLE } from '../support/sizes.ts';
import type { Page } from '@playwright/test';

/** What stands on the screen then; null where the trouble shows only later, or in another panel. */
const SHOWN: Readonly<Record<ScenarioName, string | null>> = {
  spinousProcess: 'trouble-bone',
  lamina: 'trouble-bone',
  falseLoss: 'trouble-loss',
  paraesthesiaLeft: 'trouble-paraesthesia',
  paraesthesiaRight: 'trouble-paraesthesia',
  bloodAtHub: 'trouble-bloodAtHub',
  wetTap: null,
  salineAtHub: 'trouble-clearFluid',
  faint: 'now-faint',
  patientMoves: 'trouble-moved',
  needleTooShort: 'trouble-tooShort',
  wrongLevel: null,
  sweepAtDepth: 'trouble-swept',
  passesUsed: 'trouble-passesUsed',
  wetSkin: null,
  peeked: null,
};

async function open(page: Page, file: SessionFile): Promise<void> {
  await page.goto('./?q=low&webgl=off');
  await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify({ ...file, recorded: null })));
  await expect(page.getByTestId('start')).toHaveCount(0);
  await expect(page.getByRole('status').getByRole('button')).toHaveCount(0);
}

const WIDE_AND_NARROW = SIZES.filter(({ name }) => name === 'desktop' || name === 'phone');

for (const size of WIDE_AND_NARROW) {
  test.describe(`${size.name}, ${size.width}x${size.height}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });
    // Where there is room it is seldom that a card does not fit.
    const tag = size.name === 'phone' ? [] : [WHOLE];
    for (const name of SCENARIO_NAMES) {
      const title = `11-${name} stands where it happens, folds by keyboard, and can be read by everybody`;
      test(title, { tag }, async ({ page }) => {
        await open(page, scenarioFile(name));
        const shown = SHOWN[name];
        if (shown !== null) await expect(page.getByTestId(shown)).toBeInViewport();
        await page.screenshot({ path: `test-results/screens/${size.name}/11-${name}.png` });
        await expectFits(page);
        await expectAccessible(page, name);
        if (shown?.startsWith('trouble-') !== true) return;
        const details = page.getByTestId(shown).locator('details').first();
        const before = await details.evaluate((element) => element.hasAttribute('open'));
        await details.locator('summary').first().focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => details.evaluate((element) => element.hasAttribute('open'))).toBe(!before);
        await page.screenshot({ path: `test-results/screens/${size.name}/11-${name}-folded-otherwise.png` });
        if (size.name === 'phone') await expectAccessible(page, `${name}, folded otherwise`);
      });
    }
  });
}

for (const size of WIDE_AND_NARROW) {
  test.describe(`${size.name}, ${size.width}x${size.height}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });
    test('12-review draws the way of the needle without WebGL, and tells it', async ({ page }) => {
      test.slow();
      const session = playScenario('lamina');
      await open(page, exportSession(session, 'expert', null));
      const review = page.getByTestId('track-review');
      for (const view of ['side', 'cross', 'behind'] as const) {
        await review.locator(`label:has(input[value=${view}])`).click();
        await expect(page.getByTestId('review-canvas')).toHaveAttribute('data-painted', 'true', {
          timeout: 180_000,
        });
        await review.scrollIntoViewIfNeeded();
        await page.screenshot({ path: `test-results/screens/${size.name}/12-review-${view}.png` });
      }
      await expect(page.getByTestId('review-words').locator('> li')).toHaveCount(
        session.snapshot.passes.length,
      );
      await expect(page.getByTestId('measures')).toBeVisible();
      await expectFits(page);
      await expectAccessible(page, 'review');
    });
  });
}
