import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { countGraphics, graphics, graphicsAtRest } from '../support/graphics.ts';
import { keyboard } from '../support/hands.ts';

/** The page with its picture standing. */
async function openAtlas(page: Page, address = './?q=low#/anatomy'): Promise<void> {
  await page.goto(address);
  await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
}

const told = (page: Page): Locator => page.getByTestId('atlas-told');

/** Whether a map has been painted: some of its pixels are not empty. */
async function isPainted(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width < 50) return false;
    // A copy is read, so that asking again and again does not change how the map itself is drawn.
    const copy = document.createElement('canvas');
    copy.width = element.width;
    copy.height = element.height;
    const ink = copy.getContext('2d', { willReadFrequently: true });
    ink?.drawImage(element, 0, 0);
    const data = ink?.getImageData(0, 0, copy.width, copy.height).data ?? [];
    let seen = 0;
    for (let i = 3; i < data.length; i += 4 * 97) if (data[i] === 255) seen++;
    return seen > 40;
  });
}

test('the anatomy is opened, cut to the millimetre, peeled and asked by keyboard alone', async ({ page }) => {
  const hands = keyboard(page);
  await page.goto('./?q=low');
  await hands.press(page.getByTestId('open-anatomy'));
  await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  await expect(told(page)).toHaveText(/from behind and the left/);

  await hands.press(page.getByTestId('stop-disc-L3/4'));
  await expect(told(page)).toHaveText(/^Axial cut at L3\/4, \d+ mm below .*, seen from the feet\.$/);
  const slider = page.getByTestId('cut-place');
  const before = Number(await slider.inputValue());
  await slider.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await slider.inputValue())).toBeCloseTo(before + 2, 0);

  await hands.press(page.getByText('In the canal', { exact: true }));
  await hands.press(page.getByTestId('structure-duralSac'));
  const chosen = page.getByTestId('chosen');
  await expect(chosen).toContainText('Dura mater spinalis');
  await expect(chosen).toContainText('third of a millimetre');
  await expect(told(page)).toHaveText(/Chosen: Dura\.$/);
  await hands.choose(page.getByRole('radio', { name: 'Alone' }));
  await hands.press(page.getByRole('button', { name: 'Let go' }));
  await expect(chosen).toHaveCount(0);
  await expectAccessible(page, 'anatomy');

  await hands.press(page.getByTestId('atlas-back'));
  await expect(page.getByTestId('for-trainee')).toBeVisible();
});

test('a press in the picture chooses what is seen there, and its name stands on the plate', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page);
  const plate = page.getByTestId('atlas-plate').locator('canvas');
  const box = await plate.boundingBox();
  if (box === null) throw new Error('The plate has no place.');
  // The press is answered once the picture rests, however slowly it is drawn here.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByTestId('chosen')).toBeVisible({ timeout: 180_000 });
  const name = await page.getByTestId('chosen').locator('h2 i').textContent();
  await expect(page.locator('[data-testid="atlas-plate"] div', { hasText: name ?? '' }).first()).toBeVisible({
    timeout: 180_000,
  });
});

test('going to the anatomy and back leaves the patient as she was', async ({ page }) => {
  await page.goto('./?case=obstetric-wet-tap&seed=5&q=low');
  const start = page.getByTestId('start');
  if (await start.isVisible()) await start.click();
  await page.getByTestId('act-begin').click();
  await page.getByTestId('assess-bloodPressure').click();
  await expect(page.getByTestId('assess-bloodPressure')).toHaveCount(0);
  await page.getByTestId('menu').click();
  await page.getByRole('button', { name: 'Anatomy', exact: true }).click();
  await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  await page.getByTestId('atlas-back').click();
  await expect(page.getByTestId('assess-temperature')).toBeVisible();
  await expect(page.getByTestId('assess-bloodPressure')).toHaveCount(0);
});

test('without WebGL the page says so in one sentence, and its maps are cut and linked', async ({ page }) => {
  await page.goto('./?webgl=off#/anatomy');
  await expect(page.getByText(/cannot draw in three dimensions/)).toBeVisible();
  await expect(page.getByTestId('atlas-plate')).toHaveCount(0);
  const maps = page.getByRole('img', { name: /section map/ });
  await expect(maps).toHaveCount(3);
  for (const map of await maps.all())
    await expect.poll(() => isPainted(map), { timeout: 180_000 }).toBe(true);
  await page.getByTestId('stop-midSagittal-').click();
  await expect(told(page)).toHaveText(/^Mid-sagittal cut/);
  const axial = maps.nth(1);
  await axial.scrollIntoViewIfNeeded();
  const box = await axial.boundingBox();
  if (box === null) throw new Error('The map has no place.');
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.6);
  await expect(told(page)).toHaveText(/^Sagittal cut, \d+ mm left of the midline/);
  await expectAccessible(page, 'anatomy without WebGL');
});

test('models that fail to load leave the maps and say so', async ({ page }) => {
  await page.route('**/models/manifest.json', (route) =>
    route.fulfill({ status: 200, body: '{"structures":7}' }),
  );
  await page.goto('./?q=low#/anatomy');
  await expect(page.getByText(/could not be drawn in three dimensions/)).toBeVisible({ timeout: 180_000 });
  await expect
    .poll(() => isPainted(page.getByRole('img', { name: /section map/ }).first()), { timeout: 180_000 })
    .toBe(true);
});

test('nothing moves, nothing is drawn; the whole body at its finest is at most 60 draw calls', async ({
  page,
}) => {
  await countGraphics(page);
  await openAtlas(page, './?q=high#/anatomy');
  const canvas = page.getByTestId('atlas-plate').locator('canvas');
  /** One frame more, at rest before and after. */
  const oneFrame = async () => {
    const rest = await graphicsAtRest(page);
    await page.waitForTimeout(2000);
    expect((await graphics(page)).calls, 'draw calls at rest').toBe(rest.calls);
    await canvas.press('ArrowLeft');
    await expect.poll(async () => (await graphics(page)).calls).toBeGreaterThan(rest.calls);
    return graphicsAtRest(page);
  };
  await page.getByTestId('layer-muscle').check();
  const models = await oneFrame();
  expect(models.frameCalls).toBeGreaterThan(30);
  expect(models.frameTriangles).toBeGreaterThan(50_000);
  expect(models.frameTriangles, 'triangles of the models').toBeLessThanOrEqual(150_000);
  // Skin and subcutaneous fat are built on the plate and not loaded.
  for (const layer of ['skin', 'fat']) await page.getByTestId(`layer-${layer}`).check();
  const whole = await oneFrame();
  expect(whole.frameCalls).toBe(models.frameCalls + 2);
  expect(whole.frameCalls, 'draw calls of a frame').toBeLessThanOrEqual(60);
});
