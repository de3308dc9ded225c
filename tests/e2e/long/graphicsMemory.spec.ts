/** What stands in the graphics memory after many changes of posture. */
import { expect, test } from '../support/fixtures.ts';
import { countGraphics, graphics, graphicsAtRest } from '../support/graphics.ts';

/** Of more than thirty forms on the plate so many at least are uploaded again. */
const FORMS_AT_LEAST = 30;

test('twenty changes of posture leave the graphics memory as it was', async ({ page }) => {
  // Twenty bodies are built, however slow the machine.
  test.setTimeout(900_000);
  // A small picture: what is counted does not depend on its size.
  await page.setViewportSize({ width: 800, height: 600 });
  await countGraphics(page);
  await page.goto('./?q=low#/anatomy');
  await expect(page.getByTestId('atlas-plate')).toHaveAttribute('data-ready', 'true', { timeout: 180_000 });
  const postures = ['Standing', 'Sitting curled'] as const;
  /** Every form is made anew, and the new ones are drawn. */
  const change = async (posture: string) => {
    const { buffersMade } = await graphics(page);
    await page.getByRole('radio', { name: posture }).check({ force: true });
    await expect
      .poll(async () => (await graphics(page)).buffersMade, { intervals: [100] })
      .toBeGreaterThan(buffersMade + FORMS_AT_LEAST);
  };
  for (const posture of postures) await change(posture);
  const before = await graphicsAtRest(page);
  for (let i = 0; i < 10; i++) for (const posture of postures) await change(posture);
  const after = await graphicsAtRest(page);
  expect(before.buffers).toBeGreaterThan(FORMS_AT_LEAST);
  expect(after.buffers, 'buffers').toBe(before.buffers);
  expect(after.textures, 'textures').toBe(before.textures);
});
