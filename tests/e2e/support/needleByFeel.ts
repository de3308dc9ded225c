/** Placing the needle from words and the described trace alone, as a trainee does who sees nothing of the inside. */
import { expect, type Locator, type Page } from '@playwright/test';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import {
  nextLine,
  nothingLearnt,
  type Learnt,
  type Line,
} from '../../../src/session/operators/needle/lines.ts';
import { STYLES } from '../../../src/session/operators/styles.ts';
import { BackByFinger, type FingerHands } from './backByFinger.ts';
import type { Hands } from './hands.ts';

const { t } = createMessages('en', 'trainee');

/** A push that the described trace gives as so much is ligament and no longer fat, N. */
const FIRM_N = 3;
/** A firm push before here is the skin's own, mm. */
const THROUGH_SKIN_MM = 5;
/** So far into what is firm the stylet comes out, mm. */
const SEAT_MM = 12;
const DEEPEST_MM = 100;
/** Then it is a senior's. */
const MOST_PASSES = STANDARD_PROTOCOL.maximumPasses;
/** The words are renewed about four times a second. */
const WORDS_EVERY_MS = 150;
const LOOKS = 3;

export interface PlacingHands {
  readonly hands: Hands;
  readonly finger: FingerHands;
  /** One step in or out, a millimetre or what was chosen; done when the depth has changed or bone has stopped it. */
  readonly step: (byMm: 1 | -1) => Promise<void>;
  /** Steps of so many millimetres from now on. */
  readonly useSteps: (stepMm: 1 | 5) => Promise<void>;
  /** The thumb presses for a moment while the words are read. */
  readonly whilePressing: (read: () => Promise<void>) => Promise<void>;
}

type End = 'space' | 'bone' | 'lost' | 'csf';

export class NeedleByFeel {
  private readonly page: Page;
  private readonly by: PlacingHands;
  private readonly learnt: Learnt = nothingLearnt();
  private line: Line = { ...STYLES.expert.placing.entry, ...STYLES.expert.placing.aim };

  constructor(page: Page, by: PlacingHands) {
    this.page = page;
    this.by = by;
  }

  private get panel(): Locator {
    return this.page.getByTestId('act-panel');
  }

  private press(testId: string): Promise<void> {
    return this.by.hands.press(this.panel.getByTestId(testId).first());
  }

  private tab(key: Parameters<typeof t>[0]): Promise<void> {
    return this.openTab(this.panel.getByRole('radio', { name: t(key), exact: true }));
  }

  /** On a phone the panel has tabs; elsewhere all of it is there. */
  private async openTab(tab: Locator): Promise<void> {
    if ((await tab.count()) > 0 && (await tab.first().isVisible())) await this.by.hands.choose(tab.first());
  }

  private async depthMm(): Promise<number> {
    return Number(await this.panel.getByTestId('needle-depth').textContent());
  }

  private async words(): Promise<string> {
    return (await this.panel.getByTestId('fingers').textContent()) ?? '';
  }

  /** The force in the words of the trace, N. */
  private async forceN(): Promise<number> {
    const text = (await this.page.getByTestId('trace-words').textContent()) ?? '';
    return Number(/(\d+(?:\.\d+)?) newtons/.exec(text)?.[1] ?? 0);
  }

  private shows(testId: string): Promise<boolean> {
    return this.panel.getByTestId(testId).first().isVisible();
  }

  /** Whether it stands against bone, by the words. */
  private async isStopped(): Promise<boolean> {
    return (await this.words()).startsWith(t('felt.stop'));
  }

  async mark(): Promise<void> {
    const back = new BackByFinger(this.page, this.by.finger);
    const { leftMm, cranialMm } = await back.findL34();
    await this.by.finger.moveTo(leftMm, cranialMm);
    await this.by.hands.choose(this.panel.locator('input[type=radio][value="L3/4"]'));
    await this.press('act-chooseLevel');
    await expect(this.panel.getByTestId('stage-mark')).toContainText('L3/4');
  }

  private async numb(): Promise<void> {
    await this.press('act-anaesthetiseSkin');
    await this.press('act-anaesthetiseTrack');
    await this.press('act-nickSkin');
    // Numb, the next part opens by itself.
    await expect(this.panel.getByText(t('aim.fromMark'))).toBeVisible();
  }

  private async turn(from: number, to: number, what: string): Promise<void> {
    const key = to > from ? 'needle.plus' : 'needle.minus';
    const button = this.panel.getByRole('button', { name: t(key, { what }) }).first();
    for (let i = 0; i < Math.abs(Math.round(to) - Math.round(from)); i++) await this.by.hands.press(button);
  }

  private async aim(from: Line): Promise<void> {
    await this.turn(from.cephaladDeg, this.line.cephaladDeg, t('needle.towardsHead'));
    await this.turn(from.leftDeg, this.line.leftDeg, t('needle.offMidline'));
  }

  private async insert(): Promise<void> {
    const straight: Line = { leftMm: 0, cranialMm: 0, cephaladDeg: 0, leftDeg: 0 };
    await this.turn(0, this.line.leftMm, t('needle.entryLeft'));
    await this.turn(0, this.line.cranialMm, t('needle.entryCranial'));
    await this.aim(straight);
    await this.press('act-insertNeedle');
    await expect(this.panel.getByTestId('needle-depth')).toBeVisible();
    await this.by.useSteps(1);
  }

  /** Into the ligaments with the stylet in. */
  private async seat(): Promise<End | null> {
    this.learnt.firmFromMm = null;
    for (;;) {
      const depth = await this.depthMm();
      if (depth > DEEPEST_MM) return 'lost';
      if (this.learnt.firmFromMm !== null && depth >= this.learnt.firmFromMm + SEAT_MM) return null;
      await this.by.step(1);
      if (await this.isStopped()) return 'bone';
      const now = await this.depthMm();
      if (now >= THROUGH_SKIN_MM && (await this.forceN()) >= FIRM_N) this.learnt.firmFromMm ??= now;
    }
  }

  /** The stylet comes out, if it is not out from the line before. */
  private async takeSyringe(): Promise<void> {
    const label = await this.panel.getByTestId('act-setStylet').first().textContent();
    if (label?.includes(t('act.setStylet.out')) === true) await this.press('act-setStylet');
  }

  /** A millimetre, then the thumb; until the plunger runs free. */
  private async feelForLoss(): Promise<End> {
    await this.takeSyringe();
    while ((await this.depthMm()) < DEEPEST_MM) {
      await this.by.step(1);
      if (await this.isStopped()) return 'bone';
      if (await this.givesWay()) return this.lookAtHub();
    }
    return 'lost';
  }

  /** The thumb presses until the words have caught up with it; whether the plunger runs free. */
  private async givesWay(): Promise<boolean> {
    let free = false;
    await this.by.whilePressing(async () => {
      for (let looks = 0; looks < LOOKS && !free; looks++) {
        await this.page.waitForTimeout(WORDS_EVERY_MS);
        free = (await this.words()).includes(t('feel.plungerFree'));
      }
    });
    return free;
  }

  private async lookAtHub(): Promise<End> {
    await this.tab('needle.tabSyringe');
    await this.press('act-checkHub');
    const card = this.panel.getByTestId('trouble-clearFluid');
    if ((await card.count()) === 0) return 'space';
    // On a phone the card is a line until it is asked for.
    if (!(await this.shows('test-glucose'))) await this.by.hands.press(card.locator('summary').first());
    await this.press('test-glucose');
    await this.press('test-flow');
    const isSaline = await this.panel.getByText(t('finding.fluidTested.negative')).isVisible();
    await this.press(isSaline ? 'judge-saline' : 'judge-csf');
    return isSaline ? 'space' : 'csf';
  }

  /** Back until it is soft, by the depth at which it grew firm. */
  private async withdraw(): Promise<void> {
    const backTo = Math.max(5, (this.learnt.firmFromMm ?? 5) - 2);
    await this.by.useSteps(5);
    while ((await this.depthMm()) > backTo + 5) await this.by.step(-1);
    await this.by.useSteps(1);
    while ((await this.depthMm()) > backTo + 0.5) await this.by.step(-1);
  }

  /** From the mark to a space that is believed in; `look` once the needle is in. The number of lines that it took. */
  async place(look: () => Promise<void>): Promise<number> {
    await this.mark();
    await this.numb();
    await this.insert();
    await look();
    for (let passes = 1; passes <= MOST_PASSES; passes++) {
      const end = (await this.seat()) ?? (await this.feelForLoss());
      if (end === 'space') {
        await this.press('act-confirmSpace');
        return passes;
      }
      if (end === 'csf') throw new Error('CSF came.');
      if (passes === MOST_PASSES) break;
      const before = this.line;
      const depthMm = await this.depthMm();
      if (end === 'bone') this.learnt.contacts.push({ line: before, depthMm });
      else this.learnt.lost++;
      const met = end === 'bone' ? ({ end, depthMm } as const) : ({ end: 'lost' } as const);
      this.line = nextLine(this.learnt, before, met, STYLES.expert.placing.answers);
      await this.withdraw();
      await this.again(before);
    }
    throw new Error(`Not found in ${MOST_PASSES} passes.`);
  }

  /** The next line: turned under the skin, or from another place. */
  private async again(before: Line): Promise<void> {
    const moved = this.line.leftMm !== before.leftMm || this.line.cranialMm !== before.cranialMm;
    if (moved) {
      await this.press('act-removeNeedle');
      await this.by.hands.press(this.panel.getByTestId('stage-aim'));
      await this.turn(before.leftMm, this.line.leftMm, t('needle.entryLeft'));
      await this.turn(before.cranialMm, this.line.cranialMm, t('needle.entryCranial'));
      await this.aim(before);
      await this.press('act-insertNeedle');
      return;
    }
    await this.tab('needle.tabAngle');
    const details = this.panel.getByTestId('redirect');
    if ((await details.getAttribute('open')) === null) await this.by.hands.press(details.locator('summary'));
    await this.aim(before);
    await this.press('act-redirectNeedle');
    await this.tab('needle.tabNeedle');
  }
}
