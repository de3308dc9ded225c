import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { asUpload, savedRun } from '../support/files.ts';

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
      await expect(page.getByTestId('for-trainee')).toBeVisible();
    });
  }
});

test('a patient number that is none is named, and nothing begins', async ({ page }) => {
  await page.goto('./');
  await page.getByTestId('for-trainee').click();
  await page.getByTestId('seed').fill('1.5');
  await page.getByTestId('start').click();
  await expect(page.getByText(/whole number.*1\.5/)).toBeVisible();
  await expect(page.getByTestId('act-panel')).toHaveCount(0);
});

test('a browser without WebGL gets one sentence and the section', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'WebGL2RenderingContext', { value: undefined });
    const getContext: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
    if (typeof getContext !== 'function') throw new Error('No canvas here.');
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      },
    });
  });
  await page.goto('./?case=obstetric-wet-tap&seed=1');
  await expect(page.getByText(/cannot draw in 3D/)).toBeVisible();
  await expect(page.getByTestId('act-begin')).toBeVisible();
  await expectAccessible(page, 'without WebGL');
});

test('what was held when the page went away is let go after a reload', async ({ page }) => {
  const { file } = savedRun('expert', 1);
  const at = file.log.findIndex((entry) => entry.act.type === 'setNeedleSpeed') + 1;
  const cut = { ...file, log: file.log.slice(0, at), recorded: null };
  const finalTick = (cut.log.at(-1)?.tick ?? 0) + 60;
  await page.goto('./?q=low');
  await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify({ ...cut, finalTick })));
  const depth = page.getByTestId('needle-depth').first();
  await expect(depth).toBeVisible();
  const before = await depth.textContent();
  await page.waitForTimeout(3000);
  expect(await depth.textContent()).toBe(before);
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
