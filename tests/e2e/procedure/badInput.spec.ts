import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { asUpload } from '../support/files.ts';

test.describe('bad input gets one clear sentence and a way on, never a blank page', () => {
  for (const [name, address, said] of [
    ['an unknown case', './?case=nobody', /nobody/],
    ['a seed that is no whole number', './?seed=1.5', /seed/i],
    ['an unknown switch', './?colour=red', /colour/],
    ['an absurd speed', './?speed=9999', /speed/i],
  ] as const) {
    test(`${name} in the address`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByText(said).first()).toBeVisible();
      await expect(page.getByRole('button').or(page.getByRole('link')).first()).toBeVisible();
      await expectAccessible(page, name);
    });
  }

  for (const [name, text, said] of [
    ['no JSON', 'hello', /not JSON/],
    ['another kind of JSON', '{"a":1}', /format/],
    ['a cut-off file', '{"format":"bloodpatch-session","formatVersion":1', /not JSON/],
  ] as const) {
    test(`a file that is ${name}`, async ({ page }) => {
      await page.goto('./');
      await page.locator('input[type=file]').setInputFiles(asUpload(text));
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByTestId('start')).toBeVisible();
    });
  }
});

test('a reload in the middle resumes where it was', async ({ page }) => {
  await page.goto('./?case=obstetric-wet-tap&seed=5&q=low');
  const start = page.getByTestId('start');
  if (await start.isVisible()) await start.click();
  await page.getByTestId('act-begin').click();
  await page.getByTestId('assess-bloodPressure').click();
  await expect(page.getByTestId('assess-bloodPressure')).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId('assess-temperature')).toBeVisible();
  await expect(page.getByTestId('assess-bloodPressure')).toHaveCount(0);
});
