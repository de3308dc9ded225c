/** Films and scans by keyboard and words alone: taken, read, and answered. */
import type { Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';
import { asUpload } from '../support/files.ts';
import { expect, expectAccessible, expectFits, test } from '../support/fixtures.ts';
import { keyboard, type Hands } from '../support/hands.ts';
import { targetedRunBefore } from '../support/imagingRuns.ts';

const { t } = createMessages('en', 'trainee');
const SEED = 1;

async function open(page: Page, before: Parameters<typeof targetedRunBefore>[0]): Promise<Hands> {
  await page.goto('./?webgl=off');
  const file = asUpload(JSON.stringify(targetedRunBefore(before, SEED)));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByTestId('act-panel').waitFor();
  return keyboard(page);
}

/** What the words give as the end of the ligament, mm from the skin; null where they tell of no window with its lines. */
function spaceMm(words: string): number | null {
  const told = /its ligament ends at (\d+) mm/.exec(words)?.[1];
  return told === undefined ? null : Number(told);
}

test(`her back is scanned, measured and marked by keys and words (seed ${SEED})`, async ({ page }) => {
  const hands = await open(page, 'confirmPosition');
  const panel = page.getByTestId('act-panel');
  await hands.press(panel.getByTestId('stage-imaging'));
  await hands.press(panel.getByTestId('call-ultrasound'));
  if ((await panel.getByTestId('open-ultrasound').count()) === 0)
    await hands.press(panel.getByTestId('stage-imaging'));
  await hands.press(panel.getByTestId('open-ultrasound'));
  const desk = page.getByTestId('imaging-desk');
  const words = desk.getByTestId('desk-words');
  const picture = desk.getByTestId('ultrasound-picture');
  const seen = async () => {
    await expect(picture).toHaveAttribute('data-whole', 'true');
    return (await words.textContent()) ?? '';
  };
  const probe = desk.getByTestId('ultrasound-probe');
  const grip = (name: 'across' | 'obliqueInterlaminar') =>
    hands.choose(desk.getByRole('radio', { name: t(`ultrasound.grip.${name}`), exact: true }));
  await grip('across');
  await expect(words).not.toHaveText('');
  await hands.press(desk.getByTestId('ultrasound-midline'));
  // Bone lies at 40 mm: so deep is enough.
  const shallower = desk.getByRole('button', { name: t('needle.minus', { what: t('ultrasound.depthMm') }) });
  for (let i = 0; i < 3; i++) await hands.press(shallower);
  // Along her spine, leaning in, the probe goes towards her head until a window shows its lines.
  await grip('obliqueInterlaminar');
  await probe.focus();
  let told = await seen();
  for (let i = 0; i < 12 && spaceMm(told) === null; i++) {
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(1500);
    told = await seen();
  }
  const depthMm = spaceMm(told) ?? NaN;
  expect(depthMm).toBeGreaterThan(25);
  expect(depthMm).toBeLessThan(70);
  await hands.press(desk.getByTestId('ultrasound-freeze'));
  const calliper = desk.getByTestId('ultrasound-calliper-second');
  await calliper.focus();
  const span = desk.getByTestId('ultrasound-span');
  for (let i = 0; i < 60 && Number.parseFloat((await span.textContent()) ?? '') !== depthMm; i++)
    await page.keyboard.press(
      Number.parseFloat((await span.textContent()) ?? '') > depthMm ? 'ArrowUp' : 'ArrowDown',
    );
  await hands.press(desk.getByTestId('act-noteDepth'));
  // The controls scroll beside the picture; the screen itself does not scroll it out of sight.
  expect(await desk.evaluate((whole) => whole.scrollHeight - whole.clientHeight)).toBeLessThanOrEqual(1);
  await expectAccessible(page, 'the scanner’s screen');
  await expectFits(page);
  await hands.choose(desk.getByRole('radio', { name: 'L3/4', exact: true }));
  await hands.press(desk.getByTestId('act-chooseLevel-scan'));
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await expect(panel.getByText(t('imaging.scanned', { depth: depthMm }))).toBeVisible();
});

test(`a leak is patched at its own level: contrast is given, filmed from two sides and read, by keys and words (seed ${SEED})`, async ({
  page,
}) => {
  const hands = await open(page, 'injectContrast');
  const panel = page.getByTestId('act-panel');
  await hands.press(panel.getByTestId('call-cArm'));
  await hands.press(panel.getByTestId('open-cArm'));
  const desk = page.getByTestId('imaging-desk');
  const words = desk.getByTestId('desk-words');
  const film = async (said: string) => {
    await hands.press(desk.getByTestId('act-takeShot'));
    await expect(words).toContainText(said);
  };
  await expect(words).toContainText(t('xray.desk.nothing'));
  // Whoever turns away while a film is being made finds it made.
  await hands.press(desk.getByTestId('act-takeShot'));
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await hands.press(panel.getByTestId('open-cArm'));
  await expect(words).toContainText(t('xray.view.behind'));
  await expect(words).toContainText(t('xray.tip.midline'));
  await expect(words).toContainText(t('xray.height.named', { interspace: 'L3/4' }));
  await hands.choose(desk.getByRole('radio', { name: t('xray.desk.side'), exact: true }));
  await film(t('xray.view.side'));
  await expect(words).toContainText(t('xray.tip.inCanal'));
  // Contrast is drawn up at the trolley; the films from before are still there afterwards, and the arm stands as it was asked to last.
  const stands = (view: 'aslant' | 'side') =>
    desk.getByRole('radio', { name: t(`xray.desk.${view}`), exact: true });
  await hands.choose(stands('aslant'));
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await expect(panel.getByTestId('open-cArm')).toBeFocused();
  await hands.choose(panel.locator('input[value=iohexol]'));
  await hands.press(panel.getByTestId('open-cArm'));
  await expect(words).toContainText(t('xray.view.side'));
  await expect(stands('aslant')).toBeChecked();
  await hands.choose(stands('side'));
  // What no film has shown cannot be read yet.
  await hands.press(desk.getByTestId('judge-epidural'));
  await expect(desk.getByTestId('desk-answer')).toContainText(t('refusal.needsContrastGiven'));
  for (let ml = 0; ml < 2; ml++) await hands.press(desk.getByTestId('act-injectContrast'));
  await page.waitForTimeout(8000);
  await film(t('xray.view.side'));
  await hands.choose(desk.getByRole('radio', { name: t('xray.desk.behind'), exact: true }));
  await film(t('xray.spread.bothSides'));
  await expectAccessible(page, 'the C-arm’s screen');
  await expectFits(page);
  await hands.press(desk.getByTestId('judge-epidural'));
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await expect(panel.getByText(t('contrast.seen.epidural'))).toBeVisible();
});
