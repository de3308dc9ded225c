import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { keyboard, pointer } from '../support/hands.ts';
import { Procedure } from '../support/procedure.ts';

const ADDRESS = './?case=obstetric-wet-tap&seed=1&speed=12&q=low';

// A small picture: how the screens look is the matter of other tests.
test.use({ deviceScaleFactor: 0.5 });

for (const { how, hands, address } of [
  { how: 'by pointer', hands: pointer, address: ADDRESS },
  { how: 'by keyboard alone, without WebGL', hands: keyboard, address: `${ADDRESS}&webgl=off` },
]) {
  test(`the whole procedure ${how} (seed 1)`, async ({ page }, info) => {
    test.setTimeout(900_000);
    await page.goto(address);
    const start = page.getByTestId('start');
    if (await start.isVisible()) await start.click();
    const procedure = new Procedure(page, hands(page), async (name) => {
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
      await expectAccessible(page, name);
    });
    await procedure.perform();
    await expect(page.getByTestId('state-hash')).toHaveText(/^[0-9a-f]{16}$/);
  });
}
