/** The patient's pages read from the first screen to the printed page, in every version, at the least and at the most of them. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { createMessages } from '../../../src/content/messages/index.ts';
import { CHAPTERS } from '../../../src/content/patient/chapters.ts';
import { VERSIONS } from '../../../src/content/patient/versions.ts';
import { dayIn } from '../../../src/ui/lib/day.ts';
import { shownBlocks } from '../../../src/ui/patient/shown.ts';
import { expect, expectNoViolation, expectFits, test } from '../support/fixtures.ts';
import { keyboard } from '../support/hands.ts';
import { sessionNow, sessionOnPage } from '../support/prepared.ts';

const { t } = createMessages('en', 'patient');

/** What some do not want to see, as the drawn objects themselves say it. */
const FRIGHTENING = ['needle', 'blood', 'leak'];

const drawn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas')].flatMap((canvas) => (canvas.dataset['drawn'] ?? '').split(' ')),
  );

async function expectCalm(page: Page): Promise<void> {
  expect((await drawn(page)).filter((each) => FRIGHTENING.includes(each))).toEqual([]);
  // No clock, no vital sign, no alarm: the module's instruments are not in the page.
  await expect(page.locator('[data-testid^=monitor], audio, meter')).toHaveCount(0);
}

const textIn = (page: Page) => page.getByTestId('patient-text');

test.describe('the patient’s pages', () => {
  for (const version of VERSIONS)
    test(`${version}: read at short and at everything, without needle, blood or alarm; stop is rehearsed; the page is printed, red flags first`, async ({
      page,
    }) => {
      await page.goto('./?q=low');
      await page.getByTestId('for-patient').click();
      await expectNoViolation(page, 'the choice of a version');
      await page.getByTestId(`version-${version}`).click();
      await expectNoViolation(page, 'the list of chapters');
      for (const detail of ['short', 'everything'] as const) {
        await page
          .getByTestId('how-much')
          .getByRole('radio', { name: t(`patient.ui.detail.${detail}`) })
          .check({ force: true });
        await page.getByTestId('all-chapters').click();
        await page.getByTestId(`chapter-${CHAPTERS[0]?.id ?? ''}`).click();
        for (const chapter of CHAPTERS) {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(chapter.title));
          await expect(textIn(page)).toContainText(t(chapter.cue));
          if (chapter.picture === 'patch')
            await expect.poll(() => drawn(page), { timeout: 180_000 }).toContain('patch');
          await expectCalm(page);
          await expectFits(page);
          // The same parts in another version's words are looked through at their most in one of them.
          if (detail === 'everything' && version === VERSIONS[0])
            await expectNoViolation(page, `chapter ${chapter.id}`);
          // Figures have their source one press away.
          const blocks = shownBlocks(chapter, { version, detail });
          if (blocks.some(({ kind }) => kind === 'outcome'))
            await expect(page.getByTestId('patient-sources')).toBeVisible();
          if (blocks.some(({ kind }) => kind === 'rehearse')) {
            await page.getByTestId('say-stop').press('Enter');
            await expect(page.getByTestId('stop-answer')).toHaveText(t('patient.ui.rehearse.answer'));
          }
          const [question] = blocks.flatMap((block) => (block.kind === 'question' ? [block] : []));
          if (question !== undefined) await page.getByTestId(`tick-${question.id}`).check();
          await page.getByTestId('next-chapter').click();
        }
        await expect(page.getByTestId('sheet')).toBeVisible();
      }
      await expectNoViolation(page, 'the page to print');
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
      const { totalPages, text } = await extractText(pdf);
      expect(totalPages).toBe(1);
      const [first = ''] = text;
      expect(first.trim().startsWith(t('patient.ui.callNow'))).toBe(true);
      const [ticked] = CHAPTERS.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'question' ? [block] : [])),
      );
      expect(first.replace(/\s+/g, ' ')).toContain(dayIn('en', new Date()));
      expect(first.replace(/\s+/g, ' ')).toContain(ticked === undefined ? '' : t(ticked.question));
    });

  test('needle and blood come after a warning, and go with one press; by keyboard at 320 px', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./?q=low#/patient/afterBirth/what');
    await expect.poll(() => drawn(page), { timeout: 180_000 }).toContain('patch');
    await keyboard(page).press(page.getByTestId('ask-unveil'));
    await expect(page.getByTestId('keep-veil')).toHaveAccessibleDescription(t('patient.ui.needle.warning'));
    await expect(page.getByText(t('patient.ui.needle.warning'))).toBeVisible();
    await expect(page.getByTestId('keep-veil')).toBeFocused();
    await expectCalm(page);
    await expectFits(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => drawn(page), { timeout: 180_000 })
      .toEqual(expect.arrayContaining(['needle', 'blood']));
    await expect(page.getByTestId('veil')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('ask-unveil')).toBeFocused();
    await expect.poll(() => drawn(page), { timeout: 180_000 }).toContain('patch');
    await expectCalm(page);
  });

  test('every page holds 320 px, and is turned by keyboard alone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./?q=low&webgl=off#/patient');
    await expectFits(page);
    const { press, choose } = keyboard(page);
    await press(page.getByTestId('version-spontaneousLeak'));
    await expect(page.getByRole('heading', { level: 1, name: t('patient.ui.contents') })).toBeFocused();
    await choose(
      page.getByTestId('how-much').getByRole('radio', { name: t('patient.ui.detail.everything') }),
    );
    await press(page.getByTestId(`chapter-${CHAPTERS[0]?.id ?? ''}`));
    for (const chapter of CHAPTERS) {
      // A page that was turned is read from its title.
      await expect(page.getByRole('heading', { level: 1, name: t(chapter.title) })).toBeFocused();
      await expect(page).toHaveTitle(`${t(chapter.title)} · Bloodpatch`);
      await expect(textIn(page)).toContainText(t(chapter.cue));
      await expectFits(page);
      await press(page.getByTestId('next-chapter'));
    }
    await expect(page.getByRole('heading', { level: 1, name: t('patient.ui.sheet') })).toBeFocused();
    await expectFits(page);
    await expectNoViolation(page, 'the page to print at 320 px');
  });

  test('ticks and amount outlast a reload on this device, and one press leaves nothing of them', async ({
    page,
  }) => {
    const chosen = (amount: 'short' | 'everything') =>
      page.getByTestId('how-much').getByRole('radio', { name: t(`patient.ui.detail.${amount}`) });
    await page.goto('./?q=low&webgl=off#/patient/afterBirth/questions');
    await expect(page.getByTestId('ticks-kept')).toContainText(t('patient.ui.choices.kept'));
    await chosen('everything').check({ force: true });
    await page.getByTestId('tick-stop').check();
    await page.getByTestId('tick-surgery').check();
    await page.reload();
    await expect(chosen('everything')).toBeChecked();
    await expect(page.getByTestId('tick-stop')).toBeChecked();
    await expect(page.getByTestId('tick-surgery')).toBeChecked();
    await page.getByTestId('next-chapter').click();
    await expect(page.getByTestId('sheet')).toContainText(t('patient.q.surgery'));
    await page.getByTestId('clear-choices').press('Enter');
    await expect(page.getByTestId('ticks-kept')).toContainText(t('patient.ui.choices.cleared'));
    await expect(page.getByTestId('clear-choices')).toBeFocused();
    await expect(page.getByTestId('sheet')).not.toContainText(t('patient.q.surgery'));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /patient/.test(key)))).toEqual(
      [],
    );
    await page.reload();
    await expect(chosen('short')).toBeChecked();
    await page.getByTestId('to-questions').click();
    await expect(page.getByTestId('tick-stop')).not.toBeChecked();
  });

  test('a page that was turned on a phone begins at its top, with its question before its picture', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('./?q=low&webgl=off#/patient/afterBirth/why');
    for (const title of [t('patient.what.title'), t('patient.steps.title'), t('patient.go.title')]) {
      await textIn(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
      await page.getByTestId('next-chapter').click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      await expect(page).toHaveTitle(`${title} · Bloodpatch`);
      expect(await textIn(page).evaluate((element) => element.scrollTop)).toBe(0);
    }
    // Back by the browser: the heading had the focus, and is another one.
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: t('patient.steps.title') })).toBeFocused();
    await expect(page).toHaveTitle(`${t('patient.steps.title')} · Bloodpatch`);
    // What was opened on one page is not open on the next.
    await page.getByTestId('say-stop').click();
    await expect(page.getByTestId('stop-answer')).toHaveAttribute('data-said', 'true');
    await page.getByTestId('next-chapter').click();
    await page.getByTestId('patient-sources').locator('summary').click();
    await page.goBack();
    await expect(page.getByTestId('stop-answer')).toHaveAttribute('data-said', 'false');
    await page.goForward();
    await expect(page.getByTestId('patient-sources')).not.toHaveAttribute('open');
    // Another version can be chosen without leaving these pages.
    await page.getByTestId('all-chapters').click();
    await page.getByTestId('choose-again').click();
    await expect(page.getByRole('heading', { level: 1, name: t('patient.ui.versionTitle') })).toBeFocused();
    await expect(page.getByTestId('version-spontaneousLeak')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: t('patient.ui.contents') })).toBeFocused();
  });

  test('a run waits while they are read, is the same afterwards to the last digit, and goes on', async ({
    page,
  }) => {
    // Frames come when the test says so: how many pass on which page is known to the one.
    await page.clock.install();
    await page.goto('./?q=low&webgl=off&case=obstetric-wet-tap&seed=1');
    await page.getByTestId('act-begin').click();
    await page.getByTestId('assess-bloodPressure').click();
    await page.clock.pauseAt(Date.now() + 60_000);
    const first = await sessionNow(page);
    await page.clock.runFor(2000);
    const before = await sessionNow(page);
    expect(before.snapshot.tick).toBeGreaterThan(first.snapshot.tick);
    // What happened since it was last kept is kept as the page is left.
    await page.clock.runFor(2000);
    await page.getByTestId('menu').click();
    await page.getByRole('button', { name: t('menu.for.patient') }).click();
    await expect(page.getByTestId('act-panel')).toHaveCount(0);
    const left = await sessionOnPage(page);
    expect(left.snapshot.tick).toBeGreaterThan(before.snapshot.tick);
    await page.clock.runFor(10_000);
    await expect(page.getByTestId('version-afterBirth')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'daylight');
    await page.getByRole('link', { name: t('patient.ui.notPatient') }).click();
    await expect(page.getByTestId('act-panel')).toBeVisible();
    const after = await sessionNow(page);
    expect(after.snapshot.tick).toBe(left.snapshot.tick);
    expect(after.stateHash()).toBe(left.stateHash());
    await page.clock.runFor(2000);
    const later = await sessionNow(page);
    expect(later.snapshot.tick).toBeGreaterThan(after.snapshot.tick);
    expect(later.stateHash()).not.toBe(after.stateHash());
  });
});
