/** What a frame costs while blood is injected, in the module as it is built; and that nothing is drawn when nothing moves. */
import type { Page } from '@playwright/test';
import { resolveBrowser } from '../../../tools/browser/resolve.ts';
import { atInjection } from '../support/atInjection.ts';
import { asUpload } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';

/** By then the page's programs are made and its functions compiled: with half of them a frame still allocated twice as much. */
const WARM_UP_FRAMES = 600;
/** As many as the page keeps. */
const FRAMES = 600;
const MOST_BYTES_OVER = 1024;
const MOST_DRAW_CALLS = 100;
const STREAM_RUNS_MS = 5000;
/** The camera and what comes over with it are there by then. */
const AFTER_A_CHANGE_FRAMES = 120;

const { executablePath, args } = await resolveBrowser();
test.use({
  // A small picture of few pixels: what is counted does not depend on its size.
  viewport: { width: 800, height: 600 },
  deviceScaleFactor: 0.25,
  launchOptions: { executablePath, args: [...args, '--enable-precise-memory-info'] },
});

/** Blood is connected, this much of it is in, mL, and the thumb rests. */
async function openDuringInjection(page: Page, injectedMl: number): Promise<void> {
  await page.goto('./?q=low&frames=counted');
  const file = asUpload(JSON.stringify(atInjection(1, {}, injectedMl)));
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('[data-ready="true"]')).toHaveCount(1, { timeout: 240_000 });
}

/** Values of the page's counter. */
const counted = (page: Page) =>
  page.evaluate(() => {
    const { frames = NaN, pictures = NaN, drawCalls = NaN } = window.bloodpatchFrames ?? {};
    return { frames, pictures, drawCalls };
  });

async function letFramesPass(page: Page, count: number): Promise<void> {
  const { frames } = await counted(page);
  await page.waitForFunction((until) => (window.bloodpatchFrames?.frames ?? 0) >= until, frames + count, {
    polling: 500,
    timeout: 300_000,
  });
}

/** Median of what each of the last frames allocated, bytes, and how many sizes there were. */
const medianBytes = (page: Page) =>
  page.evaluate(() => {
    const bytes = [...(window.bloodpatchFrames?.bytes ?? [])].filter((each) => each >= 0);
    const sorted = bytes.sort((a, b) => a - b);
    return {
      median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
      sizes: new Set(bytes).size,
      count: bytes.length,
    };
  });

const set = (page: Page, flag: 'always' | 'fixed') =>
  page.evaluate((name) => {
    if (window.bloodpatchFrames !== undefined) window.bloodpatchFrames[name] = true;
  }, flag);

test('while blood flows a frame allocates at most 1 kB more than the same picture drawn over and over (seed 1)', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await openDuringInjection(page, 5);
  await set(page, 'always');
  await page.getByTestId('hold-inject').focus();
  await page.keyboard.down('Space');
  const from = Number(await page.getByTestId('injected-volume').textContent());
  await letFramesPass(page, WARM_UP_FRAMES);
  const first = await counted(page);
  await letFramesPass(page, FRAMES);
  const running = await medianBytes(page);
  const { drawCalls, frames, pictures } = await counted(page);
  // 1,200 frames are 20 seconds: blood really flowed in them.
  expect(Number(await page.getByTestId('injected-volume').textContent())).toBeGreaterThan(from + 2);
  expect(pictures - first.pictures, 'each frame draws').toBeGreaterThan(0.9 * (frames - first.frames));
  await set(page, 'fixed');
  await letFramesPass(page, WARM_UP_FRAMES);
  const before = await counted(page);
  await letFramesPass(page, FRAMES);
  const after = await counted(page);
  const fixed = await medianBytes(page);
  await page.keyboard.up('Space');
  expect(after.pictures - before.pictures, 'the fixed picture is drawn in each frame').toBeGreaterThan(
    0.9 * (after.frames - before.frames),
  );
  expect(running.sizes, 'the browser tells the size of its memory to the byte').toBeGreaterThan(20);
  expect(running.count).toBeGreaterThan(FRAMES / 2);
  expect(running.median - fixed.median, `${running.median} and ${fixed.median} bytes`).toBeLessThanOrEqual(
    MOST_BYTES_OVER,
  );
  expect(drawCalls).toBeGreaterThan(5);
  expect(drawCalls).toBeLessThanOrEqual(MOST_DRAW_CALLS);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`nothing is drawn when nothing moves, motion ${reducedMotion} (seed 1)`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.emulateMedia({ reducedMotion });
    // The hole leaks, and what she is asked sets its stream off again.
    await openDuringInjection(page, 0);
    await page.getByRole('radio', { name: 'Hole' }).check({ force: true });
    await letFramesPass(page, AFTER_A_CHANGE_FRAMES);
    const asked = await counted(page);
    await page.getByTestId('act-askPatient').click();
    // By the clock of the frames, whose seconds have sixty of them.
    await letFramesPass(page, 60 * (STREAM_RUNS_MS / 1000 - 1));
    const streamed = (await counted(page)).pictures - asked.pictures;
    if (reducedMotion === 'reduce') expect(streamed, 'pictures of the answer').toBeLessThanOrEqual(5);
    else expect(streamed, 'pictures while the stream runs').toBeGreaterThan(15);
    await letFramesPass(page, 60 * 6);
    const { pictures } = await counted(page);
    await letFramesPass(page, 240);
    expect((await counted(page)).pictures - pictures, 'pictures of four seconds').toBeLessThanOrEqual(1);
  });
}
