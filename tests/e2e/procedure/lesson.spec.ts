/** A lesson of twenty minutes as a facilitator runs it: projector, pause, question, curtain, jump and back, and what is printed. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { CHECKLIST } from '../../../src/content/lesson/checklist.ts';
import { PLANS } from '../../../src/content/lesson/plans.ts';
import { questionOf } from '../../../src/content/lesson/questions.ts';
import { ROLE_CARDS } from '../../../src/content/lesson/roles.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { ClassPage } from '../../../src/ui/class/address.ts';
import { expect, expectNoViolation, expectFits, test } from '../support/fixtures.ts';
import { keyboard, tabTo } from '../support/hands.ts';

const { t } = createMessages('en', 'class');

/** Text of the sheets on paper, page by page, as one line each. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf);
  return text.map((each) => each.replace(/\s+/g, ' '));
}

/** The page has come, under its own title, and is read from its heading. */
async function expectArrived(page: Page, name: ClassPage): Promise<void> {
  await expect(page.getByTestId(`page-${name}`)).toBeVisible();
  await expect(page).toHaveTitle(`${t(`class.${name}`)} · Bloodpatch`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
}

async function toPage(page: Page, name: ClassPage): Promise<void> {
  await page.evaluate((hash) => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    window.location.hash = hash;
  }, `/class/${name}`);
  await expectArrived(page, name);
}

const hashOf = async (page: Page) => (await page.getByTestId('class-room').getAttribute('data-hash')) ?? '';

test('the lesson of twenty minutes: projector, pause, question, curtain, jump, back to the same state, and what is printed (seed 1)', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./?q=low');
  await page.getByTestId('for-class').click();
  const room = page.getByTestId('class-room');
  await expect(room).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  // The class acts in its own session: consent begins.
  await page.getByTestId('class-act').click();
  await page.getByTestId('act-begin').click();
  await page.getByTestId('assess-bloodPressure').click();
  await expect(page.getByTestId('class-step')).toHaveText(t('class.stepOf', { number: 1, all: 7 }));
  await expectNoViolation(page, 'the class acts');

  await page.getByTestId('class-pause').click();
  const before = await hashOf(page);
  expect(before).not.toBe('');
  await expect(page.getByRole('heading', { name: t(questionOf('consent').question) })).toBeFocused();
  await page.getByTestId('vote-c').click();
  await page.getByTestId('show-answer').click();
  await expect(page.getByTestId('why')).toHaveText(t(questionOf('consent').why));
  await page.getByTestId('class-curtain').click();
  await expect(page.getByTestId('curtain')).toBeFocused();
  await expectNoViolation(page, 'curtain and question');
  await page.waitForTimeout(1500);
  expect(await hashOf(page)).toBe(before);

  // From the plan to an example, and back.
  await toPage(page, 'plan');
  for (const { part } of PLANS[20]) await expect(page.getByTestId(`part-${part}`)).toBeVisible();
  await expectNoViolation(page, 'the plan');
  await page.getByTestId('show-injection').click();
  await expect(page.getByTestId('class-example')).toHaveText(
    t('class.example', { name: t('class.jump.legPain') }),
    { timeout: 180_000 },
  );
  await expect(page.getByTestId('class-step')).toHaveText(t('class.stepOf', { number: 6, all: 7 }));
  expect(await hashOf(page)).not.toBe(before);
  await page.getByTestId('class-back').click();
  await expect(page.getByTestId('class-example')).toHaveCount(0);
  expect(await hashOf(page)).toBe(before);
  await page.getByTestId('class-pause').click();
  await expect(room).toHaveAttribute('data-paused', 'false');
  await expect(page.getByTestId('curtain')).toHaveCount(0);

  // On paper.
  await toPage(page, 'checklist');
  await expectNoViolation(page, 'the checklist');
  const [checklist = '', ...more] = await printed(page);
  expect(more).toEqual([]);
  for (const { item } of CHECKLIST) expect(checklist).toContain(t(item));
  await toPage(page, 'cards');
  await expectNoViolation(page, 'the role cards');
  const cards = await printed(page);
  expect(cards.length).toBe(ROLE_CARDS.length);
  ROLE_CARDS.forEach(({ role, aim }, i) => {
    expect(cards[i]).toContain(t(`class.role.${role}`));
    expect(cards[i]).toContain(t(aim));
  });
  await toPage(page, 'tasks');
  await expectNoViolation(page, 'a nurse’s tasks');
  await expect(page.getByTestId('task-trolley')).toHaveAttribute('data-seen', 'false');

  // The handover of an example in recovery.
  await page.getByTestId('task-observations').getByRole('button').click();
  await expect(page.getByTestId('class-example')).toBeVisible({ timeout: 180_000 });
  await toPage(page, 'handover');
  await expectNoViolation(page, 'the handover');
  await expect(page.getByTestId('sbar-patch')).toContainText(/Blood patch at L\d\/\d: \d+\.\d mL/);
  const [handover = ''] = await printed(page);
  const heads = ['situation', 'background', 'assessment', 'recommendation'] as const;
  const places = heads.map((head) => handover.indexOf(t(`class.sbar.${head}`)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(-1);
  expect(handover).toContain(t('class.sbar.call'));
});

test('by keyboard alone at 320 px: pause, answer, curtain, go on, an example and back, print; nothing runs out to the side', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await page.addInitScript(() => {
    let printed = 0;
    window.print = () => {
      printed++;
      document.documentElement.dataset['printed'] = String(printed);
    };
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./?q=low&webgl=off#/class');
  const pause = page.getByTestId('class-pause');
  await expect(pause).toBeVisible();
  await expectFits(page);
  const { press } = keyboard(page);
  await press(pause);
  await press(page.getByTestId('show-answer'));
  await expect(page.getByTestId('why')).toBeVisible();
  await press(page.getByTestId('class-curtain'));
  await expect(page.getByTestId('curtain')).toBeFocused();
  await expectFits(page);
  await expectNoViolation(page, 'the class on a small screen');
  await press(pause);
  await expect(page.getByTestId('curtain')).toHaveCount(0);
  // The strip is folded and unfolded by the one button.
  await press(page.getByTestId('fold'));
  await expect(page.getByTestId('unfold')).toBeFocused();
  await expect(page.getByTestId('unfold')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('fold')).toBeFocused();
  await expect(page.getByRole('main')).toHaveCount(1);
  // To an example and back; the focus stays where it was.
  await tabTo(page, page.getByTestId('jump'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('class-example')).toBeVisible({ timeout: 180_000 });
  await expect(page.getByTestId('jump')).toBeFocused();
  await expect(page).toHaveURL(/class\/room\/consent$/);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('class-example')).toHaveCount(0);
  await expect(page.getByTestId('jump')).toBeFocused();
  await press(page.getByTestId('class-pages'));
  for (const name of ['plan', 'tasks', 'cards', 'checklist', 'handover'] as const) {
    await press(page.getByTestId(`to-${name}`));
    await expectArrived(page, name);
    await expectFits(page);
    if (name === 'tasks') continue;
    await press(page.getByTestId('print'));
  }
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBe('4');
});
