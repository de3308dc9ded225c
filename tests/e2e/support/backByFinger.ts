/** Finding a space with one finger on the map of her back, from what the page says of each press and from nothing else. */
import { expect, type Page } from '@playwright/test';
import { createMessages } from '../../../src/content/messages/index.ts';

const { t } = createMessages('en', 'trainee');

/** What a press says, as far as it matters here: bone, a hollow, the edge of a hip, or nothing. */
type Felt = 'bone' | 'hollow' | 'crest' | 'nothing';

const SAID: readonly (readonly [string, Felt])[] = [
  [t('finger.spinousProcess.clear'), 'bone'],
  [t('finger.spinousProcess.faint'), 'bone'],
  [t('finger.sacrum.clear'), 'bone'],
  [t('finger.sacrum.faint'), 'bone'],
  [t('finger.vague'), 'bone'],
  [t('finger.interspace.clear'), 'hollow'],
  [t('finger.interspace.faint'), 'hollow'],
  [t('finger.iliacCrest.clear'), 'crest'],
  [t('finger.iliacCrest.faint'), 'crest'],
  [t('finger.muscle.clear'), 'nothing'],
  [t('finger.muscle.faint'), 'nothing'],
  [t('finger.soft'), 'nothing'],
];

export interface Spot {
  readonly leftMm: number;
  readonly cranialMm: number;
}

/** How the finger gets to a place and presses firmly there: by keys or by taps. */
export interface FingerHands {
  /** As near to the place as these hands come; where the finger then stands. */
  readonly moveTo: (leftMm: number, cranialMm: number) => Promise<Spot>;
  readonly press: () => Promise<void>;
}

/** Crests lie about so far out; they are looked for from here downwards, mm. */
const CREST_ASIDE_MM = 85;
const CREST_FROM_MM = 50;
const CREST_TO_MM = -90;
const CREST_STEP_MM = 10;
const WALK_MM = 5;
/** The line between the crests runs through the space L4/5 or a little under its middle, mm. */
const LINE_UNDER_MM = 4;
const UP_MM = 90;
const DOWN_MM = 30;
const ASIDE_MM = 20;
const BESIDE_MM = 5;

export class BackByFinger {
  private readonly page: Page;
  private readonly hands: FingerHands;
  private readonly known = new Map<string, Felt>();

  constructor(page: Page, hands: FingerHands) {
    this.page = page;
    this.hands = hands;
  }

  async feel(leftMm: number, cranialMm: number): Promise<Felt> {
    const [left, cranial] = [Math.round(leftMm), Math.round(cranialMm)];
    const key = `${left} ${cranial}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const stands = await this.hands.moveTo(left, cranial);
    const words = this.page.getByTestId('felt-words');
    await this.hands.press();
    await expect(words).toContainText(`${across(stands.leftMm)}, ${along(stands.cranialMm)}`);
    const text = (await words.textContent()) ?? '';
    const felt = SAID.find(([said]) => text.startsWith(said))?.[1];
    if (felt === undefined) throw new Error(`The finger said "${text}".`);
    this.known.set(key, felt);
    return felt;
  }

  /** Height of the top of the crest on one side, mm. */
  private async crestTop(leftMm: number): Promise<number | null> {
    for (let cranial = CREST_FROM_MM; cranial >= CREST_TO_MM; cranial -= CREST_STEP_MM) {
      const felt = await this.feel(leftMm, cranial);
      if (felt !== 'crest' && felt !== 'bone') continue;
      let [inside, outside] = [cranial, cranial + CREST_STEP_MM];
      while (outside - inside > 2) {
        const middle = Math.round((inside + outside) / 2);
        const there = await this.feel(leftMm, middle);
        if (there === 'crest' || there === 'bone') inside = middle;
        else outside = middle;
      }
      return (inside + outside) / 2;
    }
    return null;
  }

  /** Middle of a knob from side to side at this height, mm. */
  private async middleOf(cranialMm: number, startMm: number): Promise<number> {
    const edge = async (sign: 1 | -1): Promise<number> => {
      let [inside, outside] = [startMm, startMm + sign * ASIDE_MM];
      while (Math.abs(outside - inside) > 1) {
        const middle = Math.round((inside + outside) / 2);
        if (middle === inside || middle === outside) break;
        if ((await this.feel(middle, cranialMm)) === 'bone') inside = middle;
        else outside = middle;
      }
      return (inside + outside) / 2;
    };
    return ((await edge(1)) + (await edge(-1))) / 2;
  }

  /** Some column on which a knob is felt near this height. */
  private async knobColumn(cranialMm: number): Promise<number> {
    for (const leftMm of [0, 6, -6, 12, -12, 18, -18])
      for (const offMm of [10, 0, 20, 30, -10])
        if ((await this.feel(leftMm, cranialMm + offMm)) === 'bone') return leftMm;
    throw new Error('No knob is felt near the line between the crests.');
  }

  /** The second dip over the line between the crests, counted as L3/4 where the first is L4/5: its middle. */
  async findL34(): Promise<Spot> {
    const tops = [await this.crestTop(CREST_ASIDE_MM), await this.crestTop(-CREST_ASIDE_MM)].filter(
      (top) => top !== null,
    );
    if (tops.length === 0) throw new Error('No crest is felt on either side.');
    const line = Math.round(tops.reduce((sum, top) => sum + top, 0) / tops.length);
    const column = await this.knobColumn(line);
    const wanted = await this.secondDipOver(column, line);
    if (wanted === undefined) throw new Error('There is no second dip over the line between the crests.');
    const knobs = [wanted.fromMm - 3, wanted.toMm + 3];
    const middles: number[] = [];
    for (const cranial of knobs)
      if ((await this.feel(column, cranial)) === 'bone') middles.push(await this.middleOf(cranial, column));
    const leftMm =
      middles.length === 0 ? column : middles.reduce((sum, one) => sum + one, 0) / middles.length;
    return { leftMm: Math.round(leftMm), cranialMm: Math.round((wanted.fromMm + wanted.toMm) / 2) };
  }

  /** Lower and upper edges of the second dip between knobs along a column, walked from below. */
  private async secondDipOver(leftMm: number, line: number) {
    let dips = 0;
    let from: number | null = null;
    let wasBone = false;
    for (let atMm = line - DOWN_MM; atMm <= line + UP_MM; atMm += WALK_MM) {
      const isBone = await this.isKnob(leftMm, atMm);
      if (wasBone && !isBone) from = atMm - WALK_MM;
      if (isBone && from !== null) {
        const toMm = await this.turn(leftMm, atMm, atMm - WALK_MM);
        if (toMm >= line + LINE_UNDER_MM) dips++;
        if (dips === 2) return { fromMm: await this.turn(leftMm, from, from + WALK_MM), toMm };
        from = null;
      }
      wasBone = isBone;
    }
    return undefined;
  }

  /** Whether a knob is felt on this column or close beside it: knobs do not stand quite straight. */
  private async isKnob(leftMm: number, cranialMm: number): Promise<boolean> {
    for (const asideMm of [0, BESIDE_MM, -BESIDE_MM])
      if ((await this.feel(leftMm + asideMm, cranialMm)) === 'bone') return true;
    return false;
  }

  /** Where bone ends between a place with it and one without, mm. */
  private async turn(leftMm: number, boneMm: number, softMm: number): Promise<number> {
    let [bone, soft] = [boneMm, softMm];
    while (Math.abs(soft - bone) > 1) {
      const middle = Math.round((bone + soft) / 2);
      if (middle === bone || middle === soft) break;
      if (await this.isKnob(leftMm, middle)) bone = middle;
      else soft = middle;
    }
    return (bone + soft) / 2;
  }
}

function across(leftMm: number): string {
  if (leftMm === 0) return t('place.middle');
  return t(leftMm > 0 ? 'place.left' : 'place.right', { mm: Math.abs(leftMm) });
}

function along(cranialMm: number): string {
  if (cranialMm === 0) return t('place.level');
  return t(cranialMm > 0 ? 'place.head' : 'place.feet', { mm: Math.abs(cranialMm) });
}

/** Where the finger stands, by the map's own words. */
export async function fingerPlace(page: Page): Promise<Spot> {
  const said = (await page.getByTestId('back-map').getAttribute('aria-label')) ?? '';
  const [, aside = '', high = ''] = /: ([^:]*), ([^,]*)$/.exec(said) ?? [];
  const millimetres = (words: string) => Number(/(\d+) mm/.exec(words)?.[1] ?? 0);
  const leftMm = millimetres(aside);
  const cranialMm = millimetres(high);
  return {
    leftMm: aside === across(leftMm) ? leftMm : -leftMm,
    cranialMm: high === along(cranialMm) ? cranialMm : -cranialMm,
  };
}
