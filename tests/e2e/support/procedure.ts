/** The whole blood patch, performed on the page with the hands given. Seed 1 is a patient whose first pass succeeds. */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  ASSESSMENT_ITEMS,
  ADVICE_ITEMS,
  COACHING_CUES,
  CONSENT_ITEMS,
  DRESS_ITEMS,
  OBSERVATION_ITEMS,
} from '../../../src/machines/acts.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import type { Hands } from './hands.ts';

const { t } = createMessages('en', 'trainee');

/** Called when a step is ready to be looked at. */
type Look = (name: string) => Promise<void>;

export class Procedure {
  private readonly page: Page;
  private readonly hands: Hands;
  private readonly look: Look;

  constructor(page: Page, hands: Hands, look: Look) {
    this.page = page;
    this.hands = hands;
    this.look = look;
  }

  private get panel(): Locator {
    return this.page.getByTestId('act-panel');
  }

  private act(testId: string): Locator {
    return this.panel.getByTestId(testId).first();
  }

  private press(testId: string): Promise<void> {
    return this.hands.press(this.act(testId));
  }

  private choose(value: string, within: Locator = this.panel): Promise<void> {
    return this.hands.choose(within.locator(`input[type=radio][value="${value}"]`));
  }

  private async title(key: Parameters<typeof t>[0]): Promise<void> {
    await expect(this.panel.getByRole('heading', { name: t(key), exact: true }).first()).toBeVisible();
  }

  async consent(): Promise<void> {
    await this.press('act-begin');
    await this.title('assessment.title');
    await this.look('1-consent-assessment');
    for (const item of ASSESSMENT_ITEMS) await this.press(`assess-${item}`);
    await this.press('act-judgeSuitable');
    await this.title('consent.explainTitle');
    for (const item of CONSENT_ITEMS) {
      const honest = t(`consent.honest.${item}`);
      await this.hands.choose(this.panel.getByRole('radio', { name: honest }));
      await this.press(`explain-${item}`);
    }
    await this.look('1-consent');
    await this.press('act-checkCapacity');
    await this.press('act-askConsent');
  }

  async positioning(): Promise<void> {
    await this.title('positioning.title');
    await this.press('act-placeCannula');
    await this.press('act-attachMonitors');
    await this.press('act-briefAssistant');
    await this.choose('lateralCurled');
    await this.press('act-position');
    await this.press('act-curlBack');
    for (const cue of COACHING_CUES.slice(0, 5)) await this.press(`coach-${cue}`);
    await this.look('2-positioning');
    await this.press('act-confirmPosition');
  }

  async sterilePrep(): Promise<void> {
    await this.title('sterilePrep.title');
    await this.press('act-timeOut');
    await this.press('act-scrubHands');
    await this.press('act-gownAndGlove');
    await this.choose('chlorhexidine05');
    await this.press('act-paintSkin');
    await this.look('3-sterile-prep');
    for (let i = 0; i < 3; i++) await this.press('wait-60');
    const dry = t('sterilePrep.looksDry');
    for (let i = 0; i < 30 && (await this.act('skin-state').textContent()) !== dry; i++)
      await this.press('wait-10');
    await this.press('act-drape');
    await this.press('act-confirmField');
  }

  async bloodDraw(): Promise<void> {
    for (const item of DRESS_ITEMS) await this.press(`act-dressSecond-${item}`);
    await this.press('act-prepareArm');
    await this.press('act-chooseVein-freshVein');
    await this.press('act-chooseSyringe-plain-nrfit');
    await this.look('4-blood-draw');
    await this.press('act-confirmDrawReady');
  }

  async needlePlacement(): Promise<void> {
    await this.title('needle.title');
    await this.choose('L3/4');
    await this.press('act-chooseLevel-shown');
    await this.press('act-anaesthetiseSkin');
    await this.press('act-anaesthetiseTrack');
    await this.press('act-nickSkin');
    // The local works by itself after a while; then the next part opens.
    await expect(this.act('stage-aim')).toHaveAttribute('aria-expanded', 'true', { timeout: 180_000 });
    const towardsHead = this.panel.getByRole('button', {
      name: t('needle.plus', { what: t('needle.towardsHead') }),
    });
    for (let i = 0; i < 13; i++) await this.hands.press(towardsHead);
    await this.look('5-needle-entry');
    await this.press('act-insertNeedle');
    await this.advanceToTheSpace();
    await this.look('5-needle');
    await this.openTab('needle.tabSyringe');
    await this.press('act-checkHub');
    await this.judgeFluid();
    await this.press('act-confirmSpace');
  }

  /** The saline of the test may drip from the hub: cool, and no glucose in it. */
  private async judgeFluid(): Promise<void> {
    const warmth = this.panel.getByTestId('test-warmth');
    if ((await warmth.count()) === 0) return;
    await this.press('test-warmth');
    await this.press('test-glucose');
    await expect(this.panel.getByText(t('finding.fluidTested.negative'))).toBeVisible();
    await this.press('judge-saline');
  }

  /** On a phone the panel has tabs; elsewhere all of it is there. */
  private async openTab(key: Parameters<typeof t>[0]): Promise<void> {
    const tab = this.panel.getByRole('radio', { name: t(key), exact: true });
    if ((await tab.count()) > 0 && (await tab.first().isVisible())) await this.hands.choose(tab.first());
  }

  private async depthMm(): Promise<number> {
    return Number(await this.act('needle-depth').textContent());
  }

  /** Hold to go into the ligaments, then step by millimetres and try the plunger each time, until it gives. */
  private async advanceToTheSpace(): Promise<void> {
    await this.hands.hold(this.act('hold-advance'), async () => (await this.depthMm()) >= 34);
    await this.press('act-setStylet');
    await this.choose('1');
    const inner = t('inner.needlePlacement.lossOfResistance');
    const gives = this.page.locator('nav [aria-current="true"]').filter({ hasText: inner });
    for (let i = 0; i < 45 && (await gives.count()) === 0; i++) {
      const before = await this.depthMm();
      await this.press('advance-step');
      await expect.poll(() => this.depthMm()).toBeGreaterThan(before + 0.5);
      await this.hands.hold(this.act('hold-press'), async () => {
        await this.page.waitForTimeout(250);
        return true;
      });
    }
    await expect(gives.first()).toBeAttached();
  }

  /** What the figure shows, mL; more than any syringe holds once the thumb is off or the syringe is empty. */
  private injectedMl(): Promise<number> {
    return this.page.evaluate(() => {
      const running = document.querySelector('[data-testid="hold-inject"][aria-pressed="true"]') !== null;
      const figure = document.querySelector('[data-testid="injected-volume"]');
      return running && figure !== null ? Number(figure.textContent) : 100;
    });
  }

  async injection(): Promise<void> {
    await this.press('act-drawBlood');
    await this.press('act-expelAir');
    await this.press('act-passBlood-untouched');
    await this.press('act-connectBlood');
    const hold = this.act('hold-inject');
    for (const [index, mark] of [5, 10, 15, 21].entries()) {
      await this.hands.hold(hold, async () => (await this.injectedMl()) >= mark);
      if (index === 1) await this.look('6-injection');
      if (index < 3) await this.press('act-askPatient');
    }
    await this.hands.press(this.act('stop-injection'));
    await this.hands.press(this.page.getByTestId('stop-targetReached'));
    await this.press('act-withdrawAndDress');
  }

  /** Waits run to what is due and stop for what comes up: again, until this is due. */
  private async waitUntilDue(what: string): Promise<void> {
    const due = this.panel.getByTestId('due-now');
    for (let i = 0; i < 20; i++) {
      if ((await due.count()) > 0 && (await due.innerText()).includes(what)) return;
      await this.press('wait-until-due');
    }
    await expect(due).toContainText(what);
  }

  /** Flat until the protocol's rest is over. */
  private rest(): Promise<void> {
    return this.waitUntilDue(t('recovery.due.sitUp'));
  }

  async recovery(): Promise<void> {
    await this.title('recovery.title');
    await this.press('act-layFlat');
    for (const item of OBSERVATION_ITEMS) await this.press(`observe-${item}`);
    await this.rest();
    await this.press('observe-legs');
    await this.look('7-recovery');
    await this.press('act-sitUp');
    await this.press('act-standUp');
    await this.press('act-scoreHeadache');
    await this.press('act-walk');
    await this.press('observe-bladder');
    for (let i = 0; i < ADVICE_ITEMS.length; i++) await this.press('act-advise');
    await this.hands.choose(
      this.panel.getByRole('radio', { name: t('recovery.restartAfter', { hours: 6 }) }),
    );
    await this.press('act-planThrombosis');
    await this.press('act-bookFollowUp');
    await this.press('act-writeRecord');
    await this.press('act-discharge');
    for (let call = 0; call < 2; call++) {
      await this.waitUntilDue(t('recovery.due.call'));
      await this.press('act-callPatient');
      await expect(this.panel.getByTestId('call-answer')).toBeVisible();
    }
    await this.press('act-endFollowUp');
  }

  /** All seven steps and the debrief. */
  async perform(): Promise<void> {
    await this.look('0-briefing');
    await this.consent();
    await this.positioning();
    await this.sterilePrep();
    await this.bloodDraw();
    await this.needlePlacement();
    await this.injection();
    await this.recovery();
    await expect(this.page.getByTestId('debrief')).toBeVisible();
    await this.look('8-debrief');
  }
}
