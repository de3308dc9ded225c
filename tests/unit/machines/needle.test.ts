/** What the machine lets a hand do with the needle, and what undoes what was believed. */
import { describe, expect, test } from 'vitest';
import { USUAL_EQUIPMENT } from '../../../src/content/equipment.ts';
import { STANDARD_PROTOCOL, type Guidance } from '../../../src/content/protocols.ts';
import type { Act } from '../../../src/machines/acts.ts';
import {
  advanceProcedure,
  initialProcedure,
  procedureMachine,
  viewOf,
  whyRefused,
  type ProcedureSnapshot,
} from '../../../src/machines/index.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
import type { Finding } from '../../../src/physiology/types.ts';
import { follow, NEEDLE, pathOf, reach, STANDARD, UNMOVED, WAY } from './support.ts';

const refusal = (snapshot: ProcedureSnapshot, act: Act) =>
  snapshot.can(act) ? 'allowed' : whyRefused(viewOf(snapshot), act);

const inward: Act = { type: 'setNeedleSpeed', speedMmPerS: 1 };
const outward: Act = { type: 'setNeedleSpeed', speedMmPerS: -2 };
const redirect: Act = { type: 'redirectNeedle', cephaladDeg: 15, leftDeg: 0 };
const confirm: Act = { type: 'confirmSpace' };
const saline: Act = { type: 'judgeFluid', as: 'saline' };
const csf: Act = { type: 'judgeFluid', as: 'csf' };
const out: Act = { type: 'removeNeedle' };
const press: Act = { type: 'pressSyringe', pressed: true };
const looked = (fluid: 'none' | 'clear' | 'blood'): ProcedureEvent[] => [
  { type: 'checkHub' },
  { type: 'hubChecked', fluid },
];
const drips = (fluid: 'clear' | 'blood'): Finding => ({ type: 'fluidAtHub', fluid });
const skinNumb = () => follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, 2));
const needleIn = (...events: ProcedureEvent[]) => follow(skinNumb(), [NEEDLE, ...events]);
const placeOf = (snapshot: ProcedureSnapshot) => viewOf(snapshot).inner;
const deep: ProcedureEvent = { type: 'tissueEntered', tissue: 'interspinousLigament', depthMm: 12 };
const underSkin: ProcedureEvent = { type: 'tissueEntered', tissue: 'fat', depthMm: 3 };

describe('only a hub that was looked at with the needle still is believed', () => {
  test('dry, it may be confirmed', () => {
    expect(refusal(needleIn(...looked('none')), confirm)).toBe('allowed');
  });

  test('clear fluid that was looked at may be judged saline, and confirmed, wrong or right', () => {
    const clear = needleIn(...looked('clear'));
    expect(refusal(clear, confirm)).toBe('nameFluid');
    expect(placeOf(follow(clear, [saline, confirm]))).toBe('spaceConfirmed');
  });

  test('fluid that drips by itself, judged saline, leads back to a look', () => {
    const dripping = advanceProcedure(needleIn(), drips('clear'));
    const judged = follow(dripping, [saline]);
    expect(placeOf(judged)).toBe('advancing');
    expect(refusal(judged, confirm)).toBe('needsDryHub');
  });

  test('a drop after a dry look, the needle still, is judged where it stands', () => {
    const dry = needleIn(...looked('none'));
    expect(placeOf(follow(advanceProcedure(dry, drips('clear')), [saline]))).toBe('confirming');
  });

  const movements: readonly (readonly [string, ProcedureEvent])[] = [
    ['an advance', inward],
    ['a withdrawal', outward],
    ['a stepped advance', { type: 'advanceNeedle', byMm: 0.5 }],
    ['a swing', redirect],
    ['a flinch', { type: 'patientMoved', byMm: 1 }],
    ['a cut sideways', { type: 'tissueSwept', depthMm: 40, byDeg: 5 }],
  ];
  test.each(movements)('%s undoes the look and the confirmation', (_, moved) => {
    for (const before of [looked('none'), [...looked('none'), confirm], looked('clear'), looked('blood')]) {
      const after = advanceProcedure(needleIn(...before), moved);
      expect(placeOf(after)).toBe('advancing');
      expect(refusal(after, confirm)).toBe('needsDryHub');
      expect(placeOf(follow(advanceProcedure(after, drips('clear')), [saline]))).toBe('advancing');
    }
  });

  test('looking, testing, the stylet and the grip move nothing', () => {
    const clear = needleIn(...looked('clear'));
    const still = follow(clear, [
      { type: 'testFluid', by: 'warmth' },
      { type: 'testFluid', by: 'glucose' },
      { type: 'setStylet', inside: true },
      { type: 'chooseEquipment', equipment: { ...USUAL_EQUIPMENT, pressing: 'intermittent' } },
      { type: 'setNeedleSpeed', speedMmPerS: 0 },
    ]);
    expect(placeOf(follow(still, [saline]))).toBe('confirming');
  });

  test('a pause forgets neither the look nor the stylet', () => {
    const clear = follow(needleIn(...looked('clear')), [{ type: 'setStylet', inside: true }]);
    const again = follow(clear, [{ type: 'pause' }, { type: 'resume' }]);
    expect(viewOf(again).context.styletIn).toBe(true);
    expect(placeOf(follow(again, [saline]))).toBe('confirming');
  });

  test('blood at the hub is neither judged nor confirmed', () => {
    const blood = advanceProcedure(needleIn(), drips('blood'));
    expect(refusal(blood, saline)).toBe('noFluid');
    expect(refusal(blood, confirm)).toBe('needsDryHub');
  });
});

test('what is told of skin, posture and faint moves nothing anywhere', () => {
  const known: readonly string[] = procedureMachine.events;
  expect(UNMOVED.filter((type) => known.includes(type))).toEqual([]);
  expect(known).toContain('hubAtSkin');
});

describe('the dura', () => {
  test('a puncture that nobody has noticed moves nothing', () => {
    const before = needleIn({ type: 'lossOfResistance', depthMm: 52, resistanceDropPercent: 80 });
    expect(pathOf(advanceProcedure(before, { type: 'duralPuncture', depthMm: 56 }))).toBe(pathOf(before));
  });

  test('fluid taken for CSF ends this space: stylet in, needle out, nothing else', () => {
    const tap = needleIn(...looked('clear'), csf);
    expect(placeOf(tap)).toBe('wetTap');
    expect(refusal(tap, { type: 'setStylet', inside: true })).toBe('allowed');
    for (const act of [inward, redirect, confirm, saline, press])
      expect(refusal(tap, act)).toBe('removeAfterWetTap');
    const back = follow(tap, [out, { type: 'goBack' }]);
    for (const place of [follow(tap, [out]), back])
      expect(refusal(place, { type: 'chooseLevel', interspace: 'L3/4' })).toBe('needsAnotherSpace');
  });

  test('nothing is tested where no clear fluid stands', () => {
    expect(refusal(needleIn(), { type: 'testFluid', by: 'flow' })).toBe('noFluid');
    expect(refusal(skinNumb(), { type: 'testFluid', by: 'flow' })).toBe('needleMustBeIn');
  });
});

describe('stylet and syringe', () => {
  test('a needle goes in with its stylet, and nothing presses before that is out', () => {
    expect(refusal(needleIn(), press)).toBe('styletIn');
    const ready = needleIn({ type: 'setStylet', inside: false });
    expect(refusal(ready, press)).toBe('allowed');
    expect(refusal(ready, { type: 'setStylet', inside: false })).toBe('alreadyDone');
    expect(refusal(follow(ready, [{ type: 'setStylet', inside: true }]), press)).toBe('styletIn');
    expect(refusal(skinNumb(), { type: 'setStylet', inside: false })).toBe('needleMustBeIn');
  });

  test('looking at the hub takes the stylet out; the next needle has its own', () => {
    expect(refusal(needleIn({ type: 'checkHub' }), press)).toBe('allowed');
    expect(refusal(needleIn({ type: 'checkHub' }, out, NEEDLE), press)).toBe('styletIn');
  });
});

describe('what is in hand', () => {
  const take = (change: Partial<typeof USUAL_EQUIPMENT>): Act => ({
    type: 'chooseEquipment',
    equipment: { ...USUAL_EQUIPMENT, ...change },
  });
  const grips = [take({ hand: 'oneHanded' }), take({ medium: 'air' }), take({ pressing: 'intermittent' })];
  const needles = [take({ needle: 'tuohy18' }), take({ lengthMm: 110 })];
  const bevel = take({ bevel: 'acrossFibres' });

  test('all of it changes with the needle out, the grip and the syringe at any time', () => {
    for (const act of [...grips, ...needles, bevel]) expect(refusal(skinNumb(), act)).toBe('allowed');
    for (const act of grips) expect(refusal(needleIn(), act)).toBe('allowed');
    for (const act of [...needles, bevel]) expect(refusal(needleIn(), act)).toBe('newNeedleOut');
    expect(viewOf(follow(skinNumb(), needles)).context.equipment).toMatchObject({ lengthMm: 110 });
  });

  test('the bevel turns in the fat, the needle does not change there', () => {
    const fat = needleIn(underSkin);
    expect(refusal(fat, bevel)).toBe('allowed');
    for (const act of needles) expect(refusal(fat, act)).toBe('newNeedleOut');
  });

  test('with another needle than usual in her back it can still be held otherwise', () => {
    const other = follow(skinNumb(), [take({ needle: 'tuohy18' }), NEEDLE]);
    expect(refusal(other, take({}))).toBe('newNeedleOut');
    expect(viewOf(other).allowed.has('chooseEquipment')).toBe(true);
    expect(viewOf(reach('injection')).allowed.has('chooseEquipment')).toBe(false);
  });

  test('a second patch begins with what was in hand', () => {
    const swapped = follow(skinNumb(), [take({ needle: 'tuohy18' })]);
    const rest = [...WAY.needlePlacement.slice(2), ...WAY.injection, ...WAY.recovery.slice(0, -2)];
    const again = follow(swapped, [
      ...rest,
      { type: 'answerSign', answer: 'thinkAgain' },
      { type: 'planSecondPatch' },
      { type: 'passTime', seconds: 86_400 },
    ]);
    expect(viewOf(again).context).toMatchObject({ patchNumber: 2, equipment: { needle: 'tuohy18' } });
  });
});

describe('pointing elsewhere', () => {
  test('is allowed from the fat and, at a cost, at depth; each counts as a pass', () => {
    const fat = follow(needleIn(underSkin), [redirect]);
    expect(viewOf(fat)).toMatchObject({ inner: 'underSkin', context: { passes: 2 } });
    const bone = follow(needleIn(underSkin, deep, { type: 'boneContact', depthMm: 30 }), [redirect]);
    expect(viewOf(bone)).toMatchObject({ inner: 'advancing', context: { passes: 2 } });
    expect(refusal(follow(bone, [redirect]), redirect)).toBe('passesUsed');
  });

  test('waits for the needle to come back after an electric pain', () => {
    expect(refusal(needleIn({ type: 'paraesthesia', side: 'left' }), redirect)).toBe('drawBackFirst');
  });

  test('fat below the fat is a gap between ligaments, not the fat under the skin', () => {
    const gap = needleIn(underSkin, deep, { type: 'tissueEntered', tissue: 'fat', depthMm: 30 });
    expect(placeOf(gap)).toBe('advancing');
    const back = follow(gap, [outward, { type: 'tissueEntered', tissue: 'fat', depthMm: 12 }]);
    expect(placeOf(back)).toBe('underSkin');
  });
});

describe('where it cannot go', () => {
  test('with its hub on the skin a needle only comes back, or is believed where it is', () => {
    const short = needleIn({ type: 'hubAtSkin', depthMm: 80 });
    expect(refusal(short, inward)).toBe('needleTooShort');
    expect(refusal(short, { type: 'advanceNeedle', byMm: 1 })).toBe('needleTooShort');
    expect(placeOf(follow(short, [outward]))).toBe('advancing');
    expect(refusal(follow(short, looked('none')), confirm)).toBe('allowed');
  });

  test('L1/2 is refused, by pen and by glove', () => {
    const high: Act = { type: 'chooseLevel', interspace: 'L1/2' };
    expect(refusal(reach('needlePlacement'), high)).toBe('tooHigh');
    const curled = follow(reach('positioning'), WAY.positioning.slice(0, 4));
    expect(refusal(curled, high)).toBe('tooHigh');
    expect(refusal(curled, { type: 'chooseLevel', interspace: 'L2/3' })).toBe('allowed');
  });
});

describe('an electric pain', () => {
  const pain: ProcedureEvent = { type: 'paraesthesia', side: 'right' };
  const openPain = () => needleIn({ type: 'setStylet', inside: false }, pain);
  const noise: readonly Finding[] = [
    { type: 'lossOfResistance', depthMm: 50, resistanceDropPercent: 80 },
    { type: 'resistanceReturned', depthMm: 50 },
    { type: 'hubAtSkin', depthMm: 80 },
    { type: 'boneContact', depthMm: 50 },
  ];

  test.each(noise)('is not left by %o', (finding) => {
    const after = advanceProcedure(openPain(), finding);
    expect(placeOf(after)).toBe('paraesthesia');
    expect(refusal(after, inward)).toBe('drawBackFirst');
    expect(refusal(follow(after, looked('none')), confirm)).toBe('needsDryHub');
  });

  test('takes the thumb off the plunger, and lets none on', () => {
    expect(refusal(openPain(), press)).toBe('drawBackFirst');
    expect(refusal(needleIn(pain), press)).toBe('drawBackFirst');
    const pressed = needleIn({ type: 'setStylet', inside: false }, press, pain);
    expect(refusal(pressed, { type: 'pressSyringe', pressed: false })).toBe('allowed');
  });

  test.each([true, false])('shows clear fluid, and saline leads no further (looked at: %s)', (isLooked) => {
    const seen = isLooked
      ? follow(openPain(), looked('clear'))
      : advanceProcedure(openPain(), drips('clear'));
    expect(placeOf(seen)).toBe('clearFluid');
    for (const act of [inward, redirect, press]) expect(refusal(seen, act)).toBe('drawBackFirst');
    expect(refusal(seen, { type: 'testFluid', by: 'flow' })).toBe('allowed');
    const judged = follow(seen, [saline]);
    expect(placeOf(judged)).toBe('paraesthesia');
    expect(refusal(judged, confirm)).toBe('needsDryHub');
    expect(placeOf(follow(seen, [csf]))).toBe('wetTap');
  });

  test('shows blood, and a dry hub after it leads no further', () => {
    const blood = advanceProcedure(openPain(), drips('blood'));
    expect(placeOf(blood)).toBe('bloodAtHub');
    expect(refusal(blood, inward)).toBe('drawBackFirst');
    expect(placeOf(follow(blood, looked('none')))).toBe('paraesthesia');
  });

  test('is left by drawing back to the fat, and by nothing that was seen on the way', () => {
    for (const before of [[], looked('clear'), looked('blood')]) {
      const back = follow(openPain(), [...before, outward]);
      expect(placeOf(advanceProcedure(back, { ...underSkin, depthMm: 8 }))).toBe('underSkin');
      expect(refusal(back, { type: 'removeNeedle' })).toBe('allowed');
    }
  });
});

test('a hub that is dry after blood is no space: a new loss is to be felt', () => {
  const dry = follow(needleIn(...looked('blood')), looked('none'));
  expect(placeOf(dry)).toBe('advancing');
  expect(refusal(dry, confirm)).toBe('needsDryHub');
  expect(refusal(follow(dry, looked('none')), confirm)).toBe('allowed');
});

describe('local anaesthetic', () => {
  const track = (toDepthMm: number): Act => ({ type: 'anaesthetiseTrack', toDepthMm });
  const nick: Act = { type: 'nickSkin' };

  test('goes below the wheal, deeper than before, with the needle out', () => {
    const marked = follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, 1));
    expect(refusal(marked, track(30))).toBe('needsAnaesthetic');
    const numb = follow(skinNumb(), [track(30), nick]);
    expect(refusal(numb, track(30))).toBe('alreadyNumb');
    expect(refusal(numb, nick)).toBe('alreadyDone');
    const passed = follow(numb, [NEEDLE]);
    expect(refusal(passed, track(50))).toBe('needleMustBeOut');
    expect(refusal(follow(passed, [out]), track(50))).toBe('allowed');
  });

  test('is given anew where another place is marked', () => {
    const moved = follow(skinNumb(), [track(30), nick, { type: 'chooseLevel', interspace: 'L4/5' }]);
    expect(refusal(moved, NEEDLE)).toBe('needsAnaesthetic');
    const numb = follow(moved, [{ type: 'anaesthetiseSkin' }]);
    for (const act of [track(20), nick]) expect(refusal(numb, act)).toBe('allowed');
  });
});

describe('her back', () => {
  const feel: Act = { type: 'palpate', leftMm: 0, cranialMm: 0, firm: true };
  const coach: Act = { type: 'coach', cue: 'pushBackOut' };

  test('is felt whenever she lies ready and no needle is in', () => {
    expect(refusal(reach('positioning'), feel)).toBe('needsPosition');
    const placed = follow(reach('positioning'), WAY.positioning.slice(0, 3));
    expect(refusal(placed, feel)).toBe('allowed');
    expect(refusal(reach('sterilePrep'), feel)).toBe('notInThisStep');
    expect(refusal(skinNumb(), feel)).toBe('allowed');
    expect(refusal(needleIn(), feel)).toBe('needleMustBeOut');
    expect(refusal(needleIn(out), feel)).toBe('allowed');
    expect(refusal(needleIn(out, NEEDLE, out, NEEDLE, out), feel)).toBe('allowed');
  });

  test('is coached once it is curled, and with the needle in', () => {
    const placed = follow(reach('positioning'), WAY.positioning.slice(0, 3));
    expect(refusal(placed, coach)).toBe('needsCurl');
    expect(refusal(follow(placed, [{ type: 'curlBack' }]), coach)).toBe('allowed');
    expect(refusal(needleIn(), coach)).toBe('allowed');
  });
});

describe('a look inside', () => {
  const open: Act = { type: 'peek', open: true };
  const shut: Act = { type: 'peek', open: false };
  const at = (guidance: Guidance) =>
    follow(initialProcedure({ ...STANDARD, protocol: { ...STANDARD_PROTOCOL, guidance } }), [
      { type: 'begin' },
    ]);

  test('is needless where it is shown, allowed where it is covered, refused in an examination', () => {
    expect(refusal(at('guided'), open)).toBe('openAnyway');
    expect(refusal(at('examination'), open)).toBe('hiddenInExamination');
    const practice = at('practice');
    expect(refusal(practice, shut)).toBe('notNow');
    const opened = follow(practice, [open]);
    expect(viewOf(opened).context.peeking).toBe(true);
    expect(refusal(opened, open)).toBe('openAnyway');
    expect(viewOf(follow(opened, [shut])).context.peeking).toBe(false);
    const practised = { ...STANDARD, protocol: { ...STANDARD_PROTOCOL, guidance: 'practice' as const } };
    for (const step of ['injection', 'recovery'] as const)
      expect(refusal(reach(step, practised), open)).toBe('openAnyway');
  });
});

describe('a faint', () => {
  const ease: Act = { type: 'easeFaint' };
  const sitting: readonly ProcedureEvent[] = WAY.positioning.map((event) =>
    event.type === 'position' ? { type: 'position', posture: 'sittingCurled' } : event,
  );
  const sat = (...events: ProcedureEvent[]) =>
    follow(reach('positioning'), [
      ...sitting,
      ...WAY.sterilePrep,
      ...WAY.bloodDraw,
      ...WAY.needlePlacement.slice(0, 2),
      NEEDLE,
      ...events,
    ]);

  test('on her side takes the needle out and no more', () => {
    const eased = follow(needleIn({ type: 'vasovagal' }), [ease]);
    expect(pathOf(eased)).toBe('needlePlacement.needleOut');
    expect(refusal(eased, NEEDLE)).toBe('allowed');
    expect(pathOf(follow(needleIn(...looked('clear'), csf), [ease]))).toBe('needlePlacement.choosingLevel');
  });

  test('sitting costs position, field, arm and level', () => {
    for (const from of [sat(), sat(out), sat(...looked('clear'), csf)]) {
      const eased = follow(from, [ease]);
      expect(pathOf(eased)).toBe('positioning.preparing');
      expect(viewOf(eased).context.interspace).toBeNull();
      expect(refusal(eased, { type: 'confirmPosition' })).toBe('needsPosition');
      const again = follow(eased, [...WAY.positioning.slice(2), ...WAY.sterilePrep.slice(1)]);
      expect(pathOf(again)).toBe('bloodDraw.armBare');
    }
  });
});
