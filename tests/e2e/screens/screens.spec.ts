import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { asUpload } from '../support/files.ts';
import { fileAt, PLACES } from '../support/places.ts';
import { SIZES } from '../support/sizes.ts';

for (const size of SIZES) {
  // The narrowest is looked at for its layout: the picture is the phone's.
  const isFlat = size.name === 'narrow';
  test.describe(`${size.name}, ${size.width}x${size.height}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });
    for (const place of PLACES) {
      test(`${place.name} holds its layout (seed 1)`, async ({ page }) => {
        await page.goto(isFlat ? './?q=low&webgl=off' : './?q=low');
        await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(fileAt(place))));
        await expect(page.getByTestId(place.name === '8-debrief' ? 'debrief' : 'act-panel')).toBeVisible();
        if (place.name !== '8-debrief' && !isFlat) {
          await expect(page.locator('[data-ready="true"]')).toHaveCount(1, { timeout: 60_000 });
        }
        await expect(page.getByRole('status').getByRole('button')).toHaveCount(0);
        await page.waitForTimeout(1500);
        await page.screenshot({ path: `test-results/screens/${size.name}/${place.name}.png` });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
        await expectAccessible(page, place.name);
      });
    }
    test('9-anatomy holds its layout, whole and cut', async ({ page }) => {
      await page.goto('./?q=low#/anatomy');
      await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', {
        timeout: 60_000,
      });
      for (const [name, stop] of [
        ['9-anatomy', null],
        ['9-anatomy-sagittal', 'stop-midSagittal-'],
        ['9-anatomy-axial', 'stop-disc-L3/4'],
        ['9-anatomy-coronal', 'stop-canal-'],
      ] as const) {
        if (stop !== null) await page.getByTestId(stop).click();
        await page.waitForTimeout(5000);
        await page.screenshot({ path: `test-results/screens/${size.name}/${name}.png` });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      }
      await expectAccessible(page, 'anatomy');
    });
  });
}
