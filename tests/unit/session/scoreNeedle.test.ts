/** What is scored of the needle: on stretches of a run made by hand, and in whole sessions. */
import { describe, expect, it } from 'vitest';
import type { Interspace } from '../../../src/content/levels.ts';
import type { Tissue } from '../../../src/content/tissues.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import type { Moment } from '../../../src/session/index.ts';
import { needleItems } from '../../../src/session/score/needle.ts';
import { needleLineItems } from '../../../src/session/score/needleLines.ts';
import { needleTroubleItems } from '../../../src/session/score/needleTrouble.ts';
import { readyBackItems } from '../../../src/session/score/readyBack.ts';
import { Run } from '../../../src/session/score/run.ts';
import { freshSession } from './support.ts';

const { snapshot } = freshSession(1);
const NO_BLOOD = { beforeMl: 0, untilMl: 0, outsideMl: 0, ageS: null };

type Said = Act | Finding | { readonly refused: Act };
const FINDINGS: ReadonlySet<string> = new Set<Finding['type']>([
  'posed',
  'palpated',
  'skinNumb',
  'trackNumb',
  'tissueEntered',
  'boneContact',
  'tissueSwept',
  'hubChecked',
  'fluidTested',
  'vasovagal',
  'paraesthesia',
  'hubAtSkin',
  'duralPuncture',
  'patientMoved',
]);
const isFinding = (one: Act | Finding): one is Finding => FINDINGS.has(one.type);

/** These in turn, so many seconds apart. */
function runOf(said: readonly Said[], apartS = 1): Run {
  const path = 'needlePlacement.advancing';
  const moments = said.map((one, index): Moment => {
    const tick = (index + 1) * apartS * TICKS_PER_SECOND;
    if ('refused' in one) return { kind: 'act', tick, path, act: one.refused, refused: true };
    return isFinding(one)
      ? { kind: 'finding', tick, path, finding: one }
      : { kind: 'act', tick, path, act: one, refused: false };
  });
  return new Run(snapshot, moments, NO_BLOOD, snapshot.body.xray);
}

const insertAt = (cephaladDeg: number, leftDeg = 0, leftOffsetMm = 0): Act => ({
  type: 'insertNeedle',
  leftOffsetMm,
  cranialOffsetMm: 0,
  cephaladDeg,
  leftDeg,
});
const insert = insertAt(13);
const redirect = (cephaladDeg: number): Act => ({ type: 'redirectNeedle', cephaladDeg, leftDeg: 0 });
const bone: Finding = { type: 'boneContact', depthMm: 30 };
const at = (interspace: Interspace): Act => ({ type: 'chooseLevel', interspace });
const out: Act = { type: 'removeNeedle' };
const forward: Act = { type: 'setNeedleSpeed', speedMmPerS: 1 };
const back: Act = { type: 'setNeedleSpeed', speedMmPerS: -2 };

describe('her back before the needle', () => {
  const posed = (flexion: number, rotationDeg: number, leanDeg: number): Finding => ({
    type: 'posed',
    flexion,
    rotationDeg,
    leanDeg,
  });
  const { roundAndSquare, spaceFelt, localInDepth } = readyBackItems;

  it.each([
    [posed(0.8, 3, -2), 1],
    [posed(0.6, 3, -2), 2 / 3],
    [posed(0.6, -8, -2), 1 / 3],
    [posed(0.6, 8, 6), 0],
  ])('%o is worth %f', (pose, worth) => {
    expect(roundAndSquare(runOf([pose, insert])).fraction).toBeCloseTo(worth, 9);
  });

  it('counts as round where she was asked for all that she can do, and what she did before the needle', () => {
    const cues = (['chinDown', 'kneesUp', 'pushBackOut'] as const).map(
      (cue) => ({ type: 'coach', cue }) as const,
    );
    expect(roundAndSquare(runOf([...cues, posed(0.6, 0, 0), insert])).fraction).toBe(1);
    expect(roundAndSquare(runOf([posed(0.5, 9, 9), insert, posed(0.9, 0, 0)])).fraction).toBe(0);
    expect(roundAndSquare(runOf([posed(0.9, 0, 0)]))).toMatchObject({ fraction: 0, broken: false });
  });

  const felt = (feel: Extract<Finding, { type: 'palpated' }>['feel']): Finding => ({
    type: 'palpated',
    leftMm: 0,
    cranialMm: 0,
    feel,
    clarity: 0.7,
  });
  const marked: Act = { type: 'chooseLevel', interspace: 'L3/4', mark: { leftMm: 0, cranialMm: 20 } };

  it.each([
    [[felt('iliacCrest'), felt('interspace'), marked], 1],
    [[felt('spinousProcess'), marked], 0.75],
    [[marked], 0.5],
    [[felt('sacrum'), felt('interspace'), at('L3/4')], 0.5],
    [[felt('muscle'), felt('soft'), at('L3/4')], 0],
  ] as const)('felt and marked: %o', (said, worth) => {
    expect(spaceFelt(runOf([...said, insert])).fraction).toBe(worth);
    expect(spaceFelt(runOf([insert, ...said])).fraction).toBe(0);
  });

  it('is numb in skin and track when the needle goes in, or half, or not', () => {
    const skin: Finding = { type: 'skinNumb' };
    const track = (toDepthMm: number): Finding => ({ type: 'trackNumb', toDepthMm });
    expect(localInDepth(runOf([skin, track(40), insert])).fraction).toBe(1);
    expect(localInDepth(runOf([skin, track(15), insert])).fraction).toBe(0.5);
    expect(localInDepth(runOf([insert, skin, track(40)])).fraction).toBe(0);
  });
});

describe('a flinch', () => {
  const numb: readonly Finding[] = [{ type: 'skinNumb' }, { type: 'trackNumb', toDepthMm: 40 }];
  const flinch: Finding = { type: 'patientMoved', byMm: 2 };
  const still: Act = { type: 'setNeedleSpeed', speedMmPerS: 0 };
  const worth = (said: readonly Said[], apartS = 1) =>
    readyBackItems.localInDepth(runOf([...numb, insert, forward, ...said], apartS)).fraction;

  it.each([
    ['none', [], 1],
    ['pushed on', [flinch, forward], 0.75],
    ['pushed on by steps', [flinch, { type: 'advanceNeedle', byMm: 1 }], 0.75],
    ['still for a moment', [flinch, still, forward], 0.75],
    ['a word', [flinch, still, { type: 'coach', cue: 'relax' }, forward], 1],
    ['drawn back and out', [flinch, back, out], 1],
    ['more local', [flinch, out, { type: 'anaesthetiseTrack', toDepthMm: 60 }, insert, forward], 1],
    ['twice', [flinch, forward, flinch, forward], 0.5],
    [
      'again and again',
      [flinch, forward, flinch, forward, flinch, forward, flinch, forward, flinch, forward],
      0,
    ],
  ] as const)('%s', (_, said, share) => {
    expect(worth(said)).toBe(share);
  });

  it('that was given a rest costs nothing', () => {
    expect(worth([flinch, forward], 11)).toBe(1);
    expect(worth([flinch, forward], 10)).toBe(0.75);
  });
});

describe('lines', () => {
  const { newLineAfterBone, drawnBackFirst, styletOut } = needleLineItems;

  it.each([
    ['another angle', [insert, bone, back, redirect(20)], 1],
    ['the same angle', [insert, bone, back, redirect(14)], 0.5],
    ['pushed again', [insert, bone, back, forward, bone], 0.5],
    ['back to the first of two', [insert, bone, redirect(20), bone, redirect(13)], 0.5],
    ['another entry', [insert, bone, out, insertAt(13, 0, 5)], 1],
    ['another mark', [at('L3/4'), insert, bone, out, at('L4/5'), insert], 1],
    ['a line that met none, again', [insert, out, insert], 1],
  ] as const)('%s', (_, said, worth) => {
    expect(newLineAfterBone(runOf(said)).fraction).toBe(worth);
  });

  it('swung at depth costs half each time', () => {
    const swept: Finding = { type: 'tissueSwept', depthMm: 40, byDeg: 8 };
    expect(drawnBackFirst(runOf([insert])).fraction).toBe(1);
    expect(drawnBackFirst(runOf([insert, redirect(20), swept])).fraction).toBe(0.5);
    expect(drawnBackFirst(runOf([insert, swept, swept, swept])).fraction).toBe(0);
  });

  it('want the stylet until the needle stands firm', () => {
    const open: Act = { type: 'setStylet', inside: false };
    const shut: Act = { type: 'setStylet', inside: true };
    const entered = (tissue: Tissue): Finding => ({
      type: 'tissueEntered',
      tissue,
      depthMm: 10,
    });
    const firm = entered('interspinousLigament');
    expect(styletOut(runOf([insert, entered('fat'), firm, open])).fraction).toBe(1);
    expect(styletOut(runOf([insert, entered('fat'), open, firm])).fraction).toBe(0);
    expect(
      styletOut(runOf([insert, firm, open, entered('fat'), shut, redirect(20), { type: 'checkHub' }]))
        .fraction,
    ).toBe(0.5);
    expect(styletOut(runOf([insert, firm])).fraction).toBe(0);
    for (const tissue of ['supraspinousLigament', 'ligamentumFlavum'] as const)
      expect(styletOut(runOf([insert, entered(tissue), open])).fraction, tissue).toBe(1);
    for (const tissue of ['muscle', 'facetCapsule', 'bone', 'epiduralFat', 'csf'] as const)
      expect(styletOut(runOf([insert, entered(tissue), open])).fraction, tissue).toBe(0);
    const drawnBack = [
      entered('ligamentumFlavum'),
      entered('epiduralFat'),
      entered('ligamentumFlavum'),
      open,
    ];
    expect(styletOut(runOf([insert, firm, ...drawnBack])).fraction).toBe(0);
    expect(styletOut(runOf([insert, firm, entered('epiduralFat'), out, insert, firm, open])).fraction).toBe(
      1,
    );
  });
});

describe('what can go wrong', () => {
  const { fluidTold, faintAnswered, rootAnswered, shortAnswered } = needleTroubleItems;
  const tested = (
    by: 'warmth' | 'glucose' | 'flow',
    result: Extract<Finding, { type: 'fluidTested' }>['result'],
  ): Finding => ({ type: 'fluidTested', by, result });
  const csf: Act = { type: 'judgeFluid', as: 'csf' };
  const saline: Act = { type: 'judgeFluid', as: 'saline' };

  it.each([
    ['by glucose, csf', [tested('warmth', 'warm'), tested('glucose', 'positive'), csf], 1],
    ['by flow, saline', [tested('flow', 'stops'), saline], 1],
    [
      'by glucose alone, against warmth',
      [tested('warmth', 'warm'), tested('glucose', 'negative'), saline],
      0.5,
    ],
    ['by glucose and flow', [tested('glucose', 'negative'), tested('flow', 'stops'), saline], 1],
    [
      'by flow that stops, against the strip',
      [tested('glucose', 'positive'), tested('flow', 'stops'), saline],
      0,
    ],
    ['by flow that goes on', [tested('glucose', 'negative'), tested('flow', 'keepsComing'), saline], 0],
    ['by warmth, saline', [tested('warmth', 'warm'), saline], 0],
    ['csf against all tests', [tested('glucose', 'negative'), tested('flow', 'stops'), csf], 0.5],
    ['csf by one of two', [tested('glucose', 'negative'), tested('flow', 'keepsComing'), csf], 1],
    ['csf by nothing', [csf], 0],
    ['by warmth alone', [tested('warmth', 'warm'), csf], 0.5],
    ['against the strip', [tested('glucose', 'positive'), saline], 0],
    ['by nothing', [saline], 0],
    ['by a test of another place', [tested('glucose', 'negative'), forward, saline], 0],
    ['not needed', [], 1],
  ] as const)('fluid told %s', (_, said, worth) => {
    expect(fluidTold(runOf([insert, ...said])).fraction).toBe(worth);
  });

  it('a faint is answered at once, late, or not', () => {
    const faint: Finding = { type: 'vasovagal' };
    const ease: Act = { type: 'easeFaint' };
    expect(faintAnswered(runOf([insert, faint, ease], 20)).fraction).toBe(1);
    expect(faintAnswered(runOf([insert, faint, ease], 60)).fraction).toBe(0.5);
    expect(faintAnswered(runOf([insert, faint, ease], 130)).fraction).toBe(0);
    expect(faintAnswered(runOf([insert, faint, out], 20)).fraction).toBe(0);
    expect(faintAnswered(runOf([insert])).fraction).toBe(1);
  });

  it.each([
    ['back and another line', [back, redirect(20)], 1],
    ['out', [back, out], 1],
    ['on along the same line', [back, forward, redirect(20)], 0.5],
    ['nothing', [], 0],
  ] as const)('an electric pain: %s', (_, said, worth) => {
    expect(rootAnswered(runOf([insert, { type: 'paraesthesia', side: 'left' }, ...said])).fraction).toBe(
      worth,
    );
  });

  it.each([
    [
      'a longer needle',
      [
        out,
        { type: 'chooseEquipment', equipment: { ...snapshot.protocol.equipment, lengthMm: 110 } },
        insert,
      ],
      1,
    ],
    [
      'another grip on the same needle',
      [
        { type: 'chooseEquipment', equipment: { ...snapshot.protocol.equipment, hand: 'oneHanded' } },
        out,
        insert,
      ],
      0,
    ],
    [
      'a needle as long, then a longer one',
      [
        out,
        { type: 'chooseEquipment', equipment: snapshot.protocol.equipment },
        { type: 'chooseEquipment', equipment: { ...snapshot.protocol.equipment, lengthMm: 150 } },
        insert,
      ],
      1,
    ],
    ['another space', [out, at('L4/5'), insert], 1],
    ['the same again', [out, insert], 0],
  ] as const)('the hub on the skin: %s', (_, said, worth) => {
    expect(shortAnswered(runOf([insert, { type: 'hubAtSkin', depthMm: 80 }, ...said])).fraction).toBe(worth);
  });

  it('nothing is earned or broken before a needle', () => {
    const all = { ...readyBackItems, ...needleLineItems, ...needleTroubleItems };
    for (const evaluate of Object.values(all))
      expect(evaluate(runOf([]))).toMatchObject({ fraction: 0, broken: false });
  });
});

it('depth is no fault: the same run deeper is worth the same', () => {
  const run = (depthMm: number) =>
    runOf([
      insert,
      { type: 'tissueEntered', tissue: 'interspinousLigament', depthMm: depthMm - 25 },
      { type: 'setStylet', inside: false },
      { type: 'boneContact', depthMm: depthMm - 15 },
      redirect(20),
      { type: 'tissueSwept', depthMm: depthMm - 15, byDeg: 7 },
    ]);
  const all = { ...needleItems, ...readyBackItems, ...needleLineItems, ...needleTroubleItems };
  for (const [id, evaluate] of Object.entries(all)) expect(evaluate(run(72)), id).toEqual(evaluate(run(41)));
});

describe('the level', () => {
  it('L1/2, asked for and refused, costs the points and breaks no rule', () => {
    expect(needleItems.notAboveConus(runOf([at('L3/4'), insert])).fraction).toBe(1);
    const asked = needleItems.notAboveConus(runOf([{ refused: at('L1/2') }, at('L3/4'), insert]));
    expect(asked).toMatchObject({ fraction: 0, broken: false });
  });

  it.each([
    ['L2/3', 0],
    ['L3/4', 1],
    ['L4/5', 1],
    ['L5/S1', 0.5],
  ] as const)('at %s is worth %f', (interspace, share) => {
    expect(needleItems.rightLevel(runOf([at(interspace), insert])).fraction).toBe(share);
  });
});
