/** The evidence page as it is built and served: layout at every size, light and dark, without a script, and the way to it. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { SIZES } from '../support/sizes.ts';

/** How far the page runs out sideways with everything opened, or closed. */
function overflowWith(page: Page, open: boolean): Promise<number> {
  return page.evaluate((isOpen) => {
    for (const details of document.querySelectorAll('details')) details.open = isOpen;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  }, open);
}

/** Between the largest and the phone nothing but the width changes: one theme shows it. */
const themesAt = (name: string) =>
  name === 'desktop' || name === 'phone' ? (['light', 'dark'] as const) : (['light'] as const);

for (const size of SIZES) {
  test.describe(`the evidence, ${size.name}, ${size.width}x${size.height}`, () => {
    for (const colorScheme of themesAt(size.name)) {
      test.describe(colorScheme, () => {
        test.use({ viewport: { width: size.width, height: size.height }, colorScheme });
        test('holds its layout, opened too, and can be read by everybody', async ({ page }) => {
          // Thousands of words take the checker a while on a busy machine.
          test.slow();
          await page.goto('./evidence/');
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: `test-results/screens/${size.name}/10-evidence-${colorScheme}.png` });
          for (const open of [true, false]) {
            expect(await overflowWith(page, open), 'the page scrolls sideways').toBeLessThanOrEqual(0);
          }
          await expectAccessible(page, `evidence, ${colorScheme}`);
        });
      });
    }
  });
}

test.describe('the evidence', () => {
  test('can be read by everybody when everything is opened', async ({ page }) => {
    test.slow();
    await page.goto('./evidence/');
    await overflowWith(page, true);
    await expectAccessible(page, 'evidence, opened');
  });

  test('needs no script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('./evidence/');
    await expect(page.locator('.plot').first()).toBeVisible();
    expect(await page.locator('#pratt .plot path.line').first().getAttribute('d')).toMatch(
      /^M[\d.]+ [\d.]+L/,
    );
    await context.close();
  });

  test('is reached from the start and left again by keyboard', async ({ page }) => {
    await page.goto('./?q=low');
    const link = page.getByTestId('open-evidence');
    await expect(link).toBeVisible();
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/evidence\/$/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the evidence' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.getByRole('link', { name: 'Bloodpatch', exact: true }).press('Enter');
    await expect(page.getByTestId('for-trainee')).toBeVisible();
  });

  test('hands out the file of a question', async ({ page, request }) => {
    await page.goto('./evidence/');
    const address = await page.locator('#pratt a[href$="pratt.json"]').getAttribute('href');
    const answer = await request.get(new URL(address ?? '', page.url()).href);
    expect(answer.ok()).toBe(true);
    expect(await answer.json()).toHaveProperty('study.source', 'pratt');
  });

  test('takes the theme that was chosen in the module', async ({ page }) => {
    await page.goto('./evidence/');
    await page.evaluate(() => localStorage.setItem('bloodpatch.settings', '{"theme":"procedureRoom"}'));
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'procedureRoom');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(20, 25, 26)');
  });
});
