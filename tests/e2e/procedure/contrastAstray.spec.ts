/** By keyboard and words alone: contrast that went elsewhere is read on the films, and answered before any blood. */
import type { Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';
import { asUpload } from '../support/files.ts';
import { expect, test } from '../support/fixtures.ts';
import { keyboard } from '../support/hands.ts';
import {
  BELIEVED_TOO_SOON,
  believedTooSoon,
  BLOOD_ACTS,
  takenForSaline,
  targetedRunBefore,
} from '../support/imagingRuns.ts';
import { IMAGING_SCENARIOS } from '../../../src/session/scenarios/imaging.ts';
import { sessionOnPage } from '../support/prepared.ts';

const { t } = createMessages('en', 'trainee');
const SEED = 1;

/** The run as the page has kept it once it has come to a place of the procedure. */
async function keptAt(page: Page, path: string) {
  await expect.poll(async () => (await sessionOnPage(page)).snapshot.machine.path).toBe(path);
  return sessionOnPage(page);
}

/** Films from behind and from the side, and 2 mL at once, by keyboard. */
async function contrastGiven(page: Page, run: string) {
  await page.goto('./?webgl=off');
  await page.locator('input[type=file]').setInputFiles(asUpload(run));
  const panel = page.getByTestId('act-panel');
  await panel.waitFor();
  const hands = keyboard(page);
  await hands.press(panel.getByTestId('call-cArm'));
  await hands.choose(panel.locator('input[value=iohexol]'));
  await hands.press(panel.getByTestId('open-cArm'));
  const desk = page.getByTestId('imaging-desk');
  const words = desk.getByTestId('desk-words');
  const turn = (view: 'behind' | 'side') =>
    hands.choose(desk.getByRole('radio', { name: t(`xray.desk.${view}`), exact: true }));
  const film = async (said: string) => {
    await hands.press(desk.getByTestId('act-takeShot'));
    await expect(words).toContainText(said);
  };
  await film(t('xray.view.behind'));
  await turn('side');
  await film(t('xray.view.side'));
  const inject = () => hands.press(desk.getByTestId('act-injectContrast'));
  for (let ml = 0; ml < 2; ml++) await inject();
  /** Films until one says it: on a slow machine a film comes later than whoever asked for it had meant. */
  const filmsUntil = (said: string, between: () => Promise<void>) =>
    expect
      .poll(
        async () => {
          await hands.press(desk.getByTestId('act-takeShot'));
          await page.waitForTimeout(2500);
          const seen = await words.textContent();
          if (seen?.includes(said) !== true) await between();
          return seen;
        },
        { intervals: [100] },
      )
      .toContain(said);
  return { hands, panel, desk, words, turn, film, inject, filmsUntil };
}

const DARKER = 'Beside the film from before, it is darker';

/** The same films again once all of it is in; what the last words say. */
async function contrastByWords(page: Page, run: string) {
  const { film, filmsUntil, turn, ...room } = await contrastGiven(page, run);
  await page.waitForTimeout(8000);
  await filmsUntil(DARKER, async () => undefined);
  await turn('behind');
  await film(t('xray.view.behind'));
  return room;
}

test(`contrast in front of the space is seen there: the needle moves before anything else (novice, seed ${BELIEVED_TOO_SOON.seed})`, async ({
  page,
}) => {
  const { hands, panel, desk, words } = await contrastByWords(page, JSON.stringify(believedTooSoon()));
  await expect(words).toContainText('behind the tip');
  await hands.press(desk.getByTestId('judge-softTissue'));
  await hands.press(desk.getByTestId('act-injectContrast'));
  await expect(desk.getByTestId('desk-answer')).toContainText(t('refusal.moveAfterContrast'));
  const astray = await keptAt(page, 'needlePlacement.contrastAstray');
  for (const act of BLOOD_ACTS) expect(astray.canPerform(act)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await hands.press(panel.getByTestId('act-confirmSpace'));
  await expect(panel.getByText(t('refusal.moveAfterContrast'))).toBeVisible();
  await hands.press(panel.getByTestId('withdraw-step'));
  await keptAt(page, 'needlePlacement.advancing');
});

const UNSEEN_VEIN = IMAGING_SCENARIOS.contrastInVein.seed;
test(`contrast in a vein that the dry hub did not show is seen on films: the needle moves, and no blood goes in (expert, seed ${UNSEEN_VEIN})`, async ({
  page,
}) => {
  const run = JSON.stringify(targetedRunBefore('injectContrast', UNSEEN_VEIN));
  const { hands, panel, desk, words, inject, filmsUntil } = await contrastGiven(page, run);
  // A vein carries it away: the film is taken while it goes in, and a later one shows none of it.
  await filmsUntil(DARKER, inject);
  await expect(words).not.toContainText('behind the tip');
  await page.waitForTimeout(8000);
  await filmsUntil('nothing has darkened', async () => undefined);
  await hands.press(desk.getByTestId('judge-vein'));
  const astray = await keptAt(page, 'needlePlacement.contrastAstray');
  for (const act of BLOOD_ACTS) expect(astray.canPerform(act)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await hands.press(panel.getByTestId('withdraw-step'));
  await keptAt(page, 'needlePlacement.advancing');
});

test(`contrast in the sac is a wet tap: the needle comes out, and no blood goes in (seed ${SEED})`, async ({
  page,
}) => {
  const { hands, panel, desk, words } = await contrastByWords(page, JSON.stringify(takenForSaline(SEED)));
  // On her left side it sinks to the left within the sac: one narrow band without a lighter middle, and longer than it is wide.
  await expect(words).toContainText('filled from edge to edge');
  await expect(words).not.toContainText(t('xray.spread.bothSides'));
  await hands.press(desk.getByTestId('judge-intrathecal'));
  await expect(desk.getByTestId('desk-emergency')).toContainText(t('emergency.wetTap.seen'));
  await hands.press(desk.getByTestId('act-injectContrast'));
  await expect(desk.getByTestId('desk-answer')).toContainText(t('refusal.removeAfterWetTap'));
  const tapped = await keptAt(page, 'needlePlacement.wetTap');
  for (const act of BLOOD_ACTS) expect(tapped.canPerform(act)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(desk).toHaveCount(0);
  await hands.press(panel.getByTestId('now-removeNeedle'));
  await expect(panel.getByTestId('now-removeNeedle')).toHaveCount(0);
  await expect.poll(async () => (await sessionOnPage(page)).snapshot.machine.inner).not.toBe('wetTap');
  const out = await sessionOnPage(page);
  expect(out.snapshot.body.needle.place).toBe('out');
  expect(out.snapshot.machine.context.wetTaps).toEqual(['L3/4']);
});
