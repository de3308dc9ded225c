/** Her back is felt and marked by the keyboard alone: one field, arrows, Enter and M, and each press said with its place. */
import { createMessages } from '../../../src/content/messages/index.ts';
import { asUpload } from '../support/files.ts';
import { expect, expectAccessible, test } from '../support/fixtures.ts';
import { keyboard } from '../support/hands.ts';
import { fileAt, PLACES } from '../support/places.ts';

const { t } = createMessages('en', 'trainee');

test('the map of her back by keyboard alone (seed 1)', async ({ page }) => {
  const coached = PLACES.find(({ name }) => name === '2-positioning-coached');
  if (coached === undefined) throw new Error('no such place');
  await page.goto('./?q=low&webgl=off');
  await page.locator('input[type=file]').setInputFiles(asUpload(JSON.stringify(fileAt(coached))));
  const panel = page.getByTestId('act-panel');
  const hands = keyboard(page);
  await hands.press(panel.getByTestId('stage-mark'));
  const radio = panel.locator('input[type=radio][value="L3/4"]');
  const map = panel.getByTestId('back-map');
  await map.focus();
  // She lies on her left side: right on the screen is towards her feet, down is to her left.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  const words = panel.getByTestId('felt-words');
  await expect(words).toContainText('6 mm left, 5 mm towards the feet');
  await expect(page.getByTestId('spoken')).toContainText('6 mm left, 5 mm towards the feet');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Shift+Enter');
  await expect(words).toContainText('6 mm left, 15 mm towards the head');
  await expect(page.getByTestId('spoken')).toContainText('6 mm left, 15 mm towards the head');
  await expect(panel.getByText(t('feel.list', { count: 2 }))).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByTestId('spoken')).toContainText(t('refusal.chooseFirst'));
  await hands.choose(radio);
  await map.focus();
  await page.keyboard.press('m');
  await expect(panel.getByTestId('stage-mark')).toContainText(t('mark.done', { interspace: 'L3/4' }));
  await expect(map).toContainText(t('mark.onMap', { interspace: 'L3/4' }));
  await expectAccessible(page, 'marked');
});
