/** Every place of the procedure at every size: one page for each place, drawn anew as its window changes. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, test } from '../support/fixtures.ts';
import { asUpload } from '../support/files.ts';
import { countGraphics, graphicsAtRest } from '../support/graphics.ts';
import { fileAt, PLACES } from '../support/places.ts';
import { SIZES, WHOLE } from '../support/sizes.ts';

/** The atlas is not still drawing when nothing was drawn for so long, ms: a picture of it takes less. */
const RESTS_MS = 900;
const DRAWN_BY_MS = 5000;

/** The sizes of the picture and of the room that it is given, px. */
const sizesOf = (page: Page) =>
  page
    .locator('[data-ready="true"] canvas')
    .first()
    .evaluate((element) => {
      const outer = element.parentElement ?? element;
      return [
        [element.clientWidth, element.clientHeight],
        [outer.clientWidth, outer.clientHeight],
      ];
    });

/** The picture comes to fill the room that it is given, and no more. */
async function expectFilled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const [canvas, room] = await sizesOf(page);
      return JSON.stringify(canvas) === JSON.stringify(room);
    })
    .toBe(true);
}

/** What the last change asked for stands on the page: two frames have gone by since. */
const twoFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

test.describe('at every size', () => {
  test.use({ viewport: { width: SIZES[0].width, height: SIZES[0].height } });

  for (const place of PLACES) {
    test(
      `${place.name} holds its layout (seed 1)`,
      { tag: place.isNear ? [WHOLE] : [] },
      async ({ page }) => {
        test.slow();
        await page.goto('./?q=low');
        await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(fileAt(place))));
        await expect(page.getByTestId(place.name === '8-debrief' ? 'debrief' : 'act-panel')).toBeVisible();
        if (place.name !== '8-debrief')
          await expect(page.locator('[data-ready="true"]')).toHaveCount(1, { timeout: 180_000 });
        await expect(page.getByRole('status').getByRole('button')).toHaveCount(0);
        // The section map has such a view too, and goes away a moment after the scene has come over it.
        if (place.view !== undefined)
          await page.getByRole('radio', { name: 'Axis', exact: true }).last().check({ force: true });
        if (place.name === '8-debrief') await expect(page.getByTestId('outlook-time')).toBeVisible();
        for (const size of SIZES) {
          await page.setViewportSize({ width: size.width, height: size.height });
          if (place.name !== '8-debrief') await expectFilled(page);
          await twoFrames(page);
          await page.screenshot({ path: `test-results/screens/${size.name}/${place.name}.png` });
          await expectFits(page);
          await expectAccessible(page, `${place.name}, ${size.name}`);
        }
      },
    );
  }
});

for (const size of SIZES) {
  test.describe(`${size.name}, ${size.width}x${size.height}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });
    const tag = size.name === 'tablet' || size.name === 'narrow' ? [WHOLE] : [];
    test('9-anatomy holds its layout, whole and cut', { tag }, async ({ page }) => {
      test.setTimeout(600_000);
      await countGraphics(page);
      await page.goto('./?q=low#/anatomy');
      await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', {
        timeout: 180_000,
      });
      for (const [name, stop] of [
        ['9-anatomy', null],
        ['9-anatomy-sagittal', 'stop-midSagittal-'],
        ['9-anatomy-axial', 'stop-disc-L3/4'],
        ['9-anatomy-coronal', 'stop-canal-'],
      ] as const) {
        if (stop !== null) await page.getByTestId(stop).click();
        await twoFrames(page);
        // Where drawing is slow it is looked at as it is by then.
        await Promise.race([graphicsAtRest(page, RESTS_MS), page.waitForTimeout(DRAWN_BY_MS)]);
        await page.screenshot({ path: `test-results/screens/${size.name}/${name}.png` });
        await expectFits(page);
      }
      await expectAccessible(page, 'anatomy');
    });
  });
}
