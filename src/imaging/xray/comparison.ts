/**
 * What a film shows of contrast beside the film of the same view from before it: how far it reaches, whether there was more on a film
 * since then, and, once one has looked from behind and from the side, in which pattern. From the films alone.
 */
import { SAC_HALF_DEPTH, SAC_REAR } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { vector } from '../../numerics/vector.ts';
import { beamOf, project, viewKind, type CArm } from './carm.ts';
import type { SteelTube } from './needle.ts';
import { patternFromBehind, patternFromSide } from './pattern.ts';
import type { SeenSentence } from './read.ts';
import type { Traits } from './traits.ts';

/** Two films of one view compared; null where nothing has darkened. */
export interface Compared {
  readonly anatomy: Anatomy;
  readonly arm: CArm;
  readonly needle: SteelTube | null;
  readonly traits: Traits | null;
  /** The most that an earlier film of this very view showed with the needle where it is, as `Traits.amount`; 0 for none. */
  readonly earlierAmount: number;
}

/** Her midline on a film from behind, right of the middle, mm: at the middle of the field. */
function midlineRight({ anatomy, arm }: Compared): number {
  const { z } = anatomy.pullBack(arm.centre);
  const middle = anatomy.pushForward(vector(SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z), 0, z));
  return project(beamOf(arm), middle).u;
}

function tipRight({ arm, needle }: Compared): number {
  return needle === null ? 0 : project(beamOf(arm), needle.tip).u;
}

/** How far it reaches, as one could say it with a rule on the film; mm of the field's middle plane. */
function extent(compared: Compared): SeenSentence {
  const { traits, arm } = compared;
  if (traits === null) return { key: 'xray.contrast.same' };
  const heightMm = traits.highest - traits.lowest;
  const kind = viewKind(arm);
  if (kind === 'behind') {
    // From behind her left is on the left.
    const midline = midlineRight(compared);
    const leftMm = midline - traits.leftmost;
    const rightMm = traits.rightmost - midline;
    if (rightMm < 0)
      return { key: 'xray.contrast.left', values: { heightMm, nearMm: -rightMm, farMm: leftMm } };
    if (leftMm < 0)
      return { key: 'xray.contrast.right', values: { heightMm, nearMm: -leftMm, farMm: rightMm } };
    return { key: 'xray.contrast.behind', values: { heightMm, leftMm, rightMm } };
  }
  if (kind === 'side') {
    const tip = tipRight(compared);
    const beforeMm = tip - traits.leftmost;
    if (traits.rightmost < tip)
      return {
        key: 'xray.contrast.before',
        values: { heightMm, nearMm: tip - traits.rightmost, farMm: beforeMm },
      };
    return {
      key: 'xray.contrast.side',
      values: { heightMm, beforeMm, behindMm: traits.rightmost - tip },
    };
  }
  return { key: 'xray.contrast.aslant', values: { heightMm, widthMm: traits.rightmost - traits.leftmost } };
}

/** Less than this share of what a film of the view showed before is clearly less: grain changes it by far less. */
const CLEARLY_LESS = 0.6;

/** What has gone since an earlier film of the same view. */
function gone({ traits, earlierAmount }: Compared): readonly SeenSentence[] {
  if (traits === null) return earlierAmount > 0 ? [{ key: 'xray.contrast.gone' }] : [];
  return traits.amount < CLEARLY_LESS * earlierAmount ? [{ key: 'xray.contrast.less' }] : [];
}

/** What both views give together, each as far as it shows any. */
function pattern(behind: Compared, side: Compared): readonly SeenSentence[] {
  if (behind.traits === null && side.traits === null)
    return behind.earlierAmount + side.earlierAmount > 0 ? [] : [{ key: 'xray.spread.none' }];
  const said: SeenSentence[] = [];
  if (behind.traits === null) said.push({ key: 'xray.contrast.onlySide' });
  else said.push(...patternFromBehind(behind.traits, midlineRight(behind)));
  if (side.traits === null) said.push({ key: 'xray.contrast.onlyBehind' });
  else if (side.needle !== null) said.push(patternFromSide(side.traits, tipRight(side)));
  return said;
}

/** Of the film that was taken last, and of the other view if that was compared as well since the contrast went in. */
export function compareSentences(last: Compared, other: Compared | null): readonly SeenSentence[] {
  const said: SeenSentence[] = [extent(last), ...gone(last)];
  const pair = [last, ...(other === null ? [] : [other])];
  const behind = pair.find(({ arm }) => viewKind(arm) === 'behind');
  const side = pair.find(({ arm }) => viewKind(arm) === 'side');
  if (behind !== undefined && side !== undefined) {
    // What has gone from the other view alone has been shown none the less.
    if (last.traits === null && other?.traits === null && last.earlierAmount === 0) said.push(...gone(other));
    return [...said, ...pattern(behind, side)];
  }
  if (last.traits !== null) said.push({ key: 'xray.contrast.otherView' });
  return said;
}
