/** What a careless build would let through, and what going back must not forget. */
import { describe, expect, test } from 'vitest';
import { INTERSPACES } from '../../../src/content/levels.ts';
import { GATE_ITEMS, type Act } from '../../../src/machines/acts.ts';
import {
  advanceProcedure,
  initialProcedure,
  viewOf,
  whyRefused,
  type ProcedureSnapshot,
} from '../../../src/machines/index.ts';
import type { ProcedureEvent } from '../../../src/machines/types.ts';
import { A_DAY, follow, NEEDLE, pathOf, reach, STANDARD, WAY } from './support.ts';

const draw: Act = { type: 'drawBlood', volumeMl: 20 };
const push: Act = { type: 'setInjectionRate', mlPerS: 0.25 };
const flush: Act = { type: 'flushNeedle', volumeMl: 2 };
const connect: Act = { type: 'connectBlood' };
const toHub: readonly ProcedureEvent[] = WAY.needlePlacement.slice(0, 3);

const refusal = (snapshot: ProcedureSnapshot, act: Act) =>
  snapshot.can(act) ? 'allowed' : whyRefused(viewOf(snapshot), act);
const inSpace = () => follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, -1));
const injecting = () => follow(reach('injection'), WAY.injection.slice(0, 4));
const assessed = () => follow(reach('recovery'), WAY.recovery.slice(0, -2));

describe('before the needle', () => {
  test.each(GATE_ITEMS)('no patch without %s', (left) => {
    const rest = GATE_ITEMS.filter((item) => item !== left);
    const some = follow(initialProcedure(STANDARD), [
      { type: 'begin' },
      ...rest.map((item) => ({ type: 'assess', item }) as const),
    ]);
    expect(refusal(some, { type: 'judgeSuitable' })).toBe('needsGates');
  });

  test('a patient who says no is not treated', () => {
    const asked = follow(initialProcedure({ ...STANDARD, patientAgrees: false }), [
      { type: 'begin' },
      ...WAY.consent,
    ]);
    expect(viewOf(asked)).toMatchObject({ phase: 'debrief', ending: 'declined' });
  });

  test('blood needs a prepared arm and a chosen syringe', () => {
    const bare = reach('bloodDraw');
    expect(refusal(bare, draw)).toBe('needsArm');
    const armed = follow(bare, [{ type: 'prepareArm' }]);
    expect(refusal(armed, draw)).toBe('needsVein');
    const chosen = follow(armed, [{ type: 'chooseVein', from: 'freshVein' }]);
    expect(refusal(chosen, draw)).toBe('needsSyringe');
    const ready = follow(chosen, [{ type: 'chooseSyringe', kind: 'heparinised', connector: 'nrfit' }, draw]);
    expect(pathOf(advanceProcedure(ready, { type: 'bloodDrawn', volumeMl: 20 }))).toBe(
      'bloodDraw.drawnEarly',
    );
  });

  test('wet skin may be draped: the body and the debrief judge that, not the machine', () => {
    const wet = follow(reach('sterilePrep'), WAY.sterilePrep.slice(0, 4));
    expect(pathOf(follow(wet, [{ type: 'drape' }, { type: 'confirmField' }]))).toBe('bloodDraw.armBare');
  });
});

describe('the needle', () => {
  test('goes in only through numb skin', () => {
    const chosen = follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, 1));
    expect(refusal(chosen, NEEDLE)).toBe('needsAnaesthetic');
  });

  test('the space is confirmed only where the hub was dry, and a movement undoes it', () => {
    const lost = follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, 4));
    expect(refusal(lost, { type: 'confirmSpace' })).toBe('needsDryHub');
    const moved = follow(inSpace(), [{ type: 'advanceNeedle', byMm: 1 }]);
    expect(pathOf(moved)).toBe('needlePlacement.advancing');
    expect(refusal(moved, draw)).toBe('needsSpace');
  });

  test('no blood is connected or pushed before the space is confirmed', () => {
    const early = follow(reach('needlePlacement'), WAY.needlePlacement.slice(0, 6));
    expect(refusal(early, connect)).toBe('needsSpace');
    expect(refusal(early, push)).toBe('notYet');
  });

  test('comes back from an electric pain before it goes on', () => {
    const hurt = follow(reach('needlePlacement'), [...toHub, { type: 'paraesthesia', side: 'left' }]);
    expect(refusal(hurt, { type: 'advanceNeedle', byMm: 1 })).toBe('drawBackFirst');
    expect(refusal(hurt, { type: 'setNeedleSpeed', speedMmPerS: -2 })).toBe('allowed');
    expect(pathOf(follow(hurt, [{ type: 'setNeedleSpeed', speedMmPerS: -2 }]))).toBe(
      'needlePlacement.paraesthesia',
    );
  });

  test('a wet tap allows neither blood nor the same space again', () => {
    const tapped = follow(reach('needlePlacement'), [
      ...toHub,
      { type: 'duralPuncture', depthMm: 56 },
      { type: 'checkHub' },
      { type: 'hubChecked', fluid: 'clear' },
      { type: 'judgeFluid', as: 'csf' },
    ]);
    for (const act of [draw, connect, { type: 'advanceNeedle', byMm: -1 }] as const) {
      expect(tapped.can(act)).toBe(false);
    }
    const out = follow(tapped, [{ type: 'removeNeedle' }]);
    expect(refusal(out, { type: 'chooseLevel', interspace: 'L3/4' })).toBe('needsAnotherSpace');
    const others = INTERSPACES.filter((interspace) => interspace !== 'L3/4' && interspace !== 'L1/2');
    expect(others.every((interspace) => out.can({ type: 'chooseLevel', interspace }))).toBe(true);
  });

  test('after the last pass only a senior goes on, once', () => {
    const pass: readonly ProcedureEvent[] = [NEEDLE, { type: 'removeNeedle' }];
    const begin = WAY.needlePlacement.slice(0, 2);
    const used = follow(reach('needlePlacement'), [...begin, ...pass, ...pass, ...pass]);
    expect(pathOf(used)).toBe('needlePlacement.passesUsed');
    expect(refusal(used, NEEDLE)).toBe('passesUsed');
    const senior = follow(used, [{ type: 'handOverToSenior' }, ...begin, ...pass, ...pass, ...pass]);
    expect(viewOf(senior).context).toMatchObject({ seniorHasNeedle: true, passes: 3 });
    expect(viewOf(follow(senior, [{ type: 'handOverToSenior' }])).ending).toBe('abandoned');
  });

  test('comes out before an abandoned procedure ends', () => {
    for (const snapshot of [inSpace(), injecting()]) {
      const given = follow(snapshot, [{ type: 'abandonProcedure' }]);
      expect(viewOf(given)).toMatchObject({ inner: 'abandoned', ending: null });
      expect(viewOf(follow(given, [{ type: 'needleOut' }])).ending).toBe('abandoned');
    }
  });
});

describe('the injection', () => {
  test('blood in the CSF ends it: nothing is drawn, connected or pushed again', () => {
    const wrong = follow(injecting(), [{ type: 'bloodIntoCsf' }]);
    for (const act of [draw, connect, push, { type: 'discardBlood' }, { type: 'goBack' }] as const) {
      expect(refusal(wrong, act)).toBe('bloodInCsf');
    }
    const later = follow(wrong, WAY.injection.slice(-3));
    const up = follow(later, WAY.recovery.slice(0, -2));
    expect(refusal(up, { type: 'planSecondPatch' })).toBe('bloodInCsf');
  });

  test('a clotted syringe is never forced: it is thrown away and blood is drawn again', () => {
    const jam = follow(injecting(), [{ type: 'syringeJammed' }]);
    expect(refusal(jam, push)).toBe('jammed');
    expect(refusal(jam, draw)).toBe('discardFirst');
    const again = follow(jam, [{ type: 'discardBlood' }, draw, ...WAY.injection.slice(0, 4)]);
    expect(pathOf(again)).toBe('injection.injecting');
  });

  test('nothing more is pushed once the most that is allowed has gone in', () => {
    const full = follow(injecting(), [{ type: 'injectionMark', volumeMl: 30 }]);
    expect(refusal(full, push)).toBe('maximumReached');
    expect(full.can({ type: 'setInjectionRate', mlPerS: 0 })).toBe(true);
  });

  test('waiting and pausing take the thumb off', () => {
    expect(pathOf(follow(injecting(), [{ type: 'passTime', seconds: 30 }]))).toBe('injection.held');
    const paused = follow(injecting(), [{ type: 'pause' }]);
    expect(viewOf(paused)).toMatchObject({ path: 'paused', step: 'injection' });
    expect(paused.can(push)).toBe(false);
    expect(pathOf(follow(paused, [{ type: 'resume' }]))).toBe('injection.held');
  });

  test('stopping is for good, and the needle stays until then', () => {
    expect(refusal(injecting(), { type: 'withdrawAndDress' })).toBe('stopFirst');
    const stopped = follow(injecting(), [{ type: 'stopInjection', reason: 'legPain' }]);
    expect(refusal(stopped, push)).toBe('stoppedForGood');
    expect(viewOf(stopped).context.stopReason).toBe('legPain');
  });

  test('a seizure takes the thumb off and lets nothing more in, saline neither', () => {
    const seizing = follow(injecting(), [{ type: 'seizure' }]);
    expect(pathOf(seizing)).toBe('injection.seizing');
    expect(viewOf(seizing).context.injectionHeld).toBe(true);
    expect(refusal(seizing, push)).toBe('seizing');
    expect(seizing.can({ type: 'callForHelp' })).toBe(true);
    const stopped = follow(seizing, [{ type: 'stopInjection', reason: 'seizure' }]);
    expect(refusal(stopped, flush)).toBe('seizing');
    expect(stopped.can({ type: 'withdrawAndDress' })).toBe(true);
  });

  test('going on through any other sign is possible, and for the score to judge', () => {
    const signs: readonly ProcedureEvent[] = [
      { type: 'legPain', side: 'left', intensityNrs: 5 },
      { type: 'legWeakness', side: 'left' },
      { type: 'numbness' },
      { type: 'visionChanged' },
      { type: 'hearingChanged' },
      { type: 'asksToStop' },
      { type: 'bloodBackAtHub' },
      { type: 'highPressureHeadache' },
      { type: 'vasovagal' },
    ];
    for (const sign of signs) expect(follow(injecting(), [sign]).can(push)).toBe(true);
  });

  test('the needle is flushed once, after the end and before it comes out', () => {
    expect(refusal(injecting(), flush)).toBe('stopBeforeFlush');
    const stopped = follow(injecting(), [{ type: 'stopInjection', reason: 'legPain' }]);
    const flushed = follow(stopped, [flush]);
    expect(pathOf(flushed)).toBe('injection.stopping');
    expect(refusal(flushed, flush)).toBe('alreadyDone');
    expect(refusal(follow(flushed, [{ type: 'withdrawAndDress' }]), flush)).toBe('notNow');
    const inCsf = follow(injecting(), [{ type: 'bloodIntoCsf' }]);
    expect(refusal(follow(inCsf, [{ type: 'stopInjection', reason: 'bloodOrCsfAtHub' }]), flush)).toBe(
      'bloodInCsf',
    );
  });
});

const THINK: Act = { type: 'answerSign', answer: 'thinkAgain' };

describe('recovery', () => {
  test('at home she is called, and nothing is done to her that needs hands', () => {
    const up = follow(assessed(), [
      { type: 'observe', item: 'legs' },
      { type: 'advise', item: 'redFlagsWritten' },
    ]);
    expect(refusal(up, { type: 'callPatient' })).toBe('sheIsStillHere');
    const home = follow(up, [{ type: 'discharge' }]);
    expect(pathOf(home)).toBe('recovery.homeDay1');
    for (const act of [{ type: 'observe', item: 'legs' }, { type: 'sitUp' }, { type: 'walk' }] as const)
      expect(refusal(home, act)).toBe('sheIsAtHome');
    const called = follow(home, [A_DAY, { type: 'callPatient' }, A_DAY, { type: 'callPatient' }]);
    expect(pathOf(called)).toBe('recovery.followedUp');
    expect(refusal(called, { type: 'callPatient' })).toBe('alreadyDone');
    expect(viewOf(follow(called, [{ type: 'endFollowUp' }])).ending).toBe('finished');
    const again = follow(called, [THINK, { type: 'planSecondPatch' }, { type: 'passTime', seconds: 60 }]);
    expect(pathOf(again)).toBe('consent.assessing');
  });

  test('nobody goes home without legs checked, headache scored and red flags in writing', () => {
    const home: Act = { type: 'discharge' };
    expect(refusal(reach('recovery'), home)).toBe('layFlatFirst');
    const up = follow(reach('recovery'), [{ type: 'layFlat' }, { type: 'sitUp' }, { type: 'standUp' }]);
    expect(refusal(up, home)).toBe('needsHeadacheScore');
    const scored = follow(up, [{ type: 'scoreHeadache' }]);
    expect(refusal(scored, home)).toBe('needsLegsChecked');
    const legs = follow(scored, [{ type: 'observe', item: 'legs' }]);
    expect(refusal(legs, home)).toBe('needsRedFlagsWritten');
    expect(refusal(follow(legs, [{ type: 'advise', item: 'redFlagsWritten' }]), home)).toBe('allowed');
  });

  test('a second patch waits its hours and starts from the beginning', () => {
    expect(refusal(assessed(), { type: 'planSecondPatch' })).toBe('thinkAgainFirst');
    const planned = follow(assessed(), [THINK, { type: 'planSecondPatch' }]);
    const soon = follow(planned, [{ type: 'passTime', seconds: 80_000 }]);
    expect(pathOf(soon)).toBe('recovery.betweenPatches');
    const again = follow(soon, [{ type: 'passTime', seconds: 6400 }]);
    expect(pathOf(again)).toBe('consent.assessing');
    expect(viewOf(again).context).toMatchObject({ patchNumber: 2, assessed: [], done: [], passes: 0 });
    expect(refusal(again, { type: 'judgeSuitable' })).toBe('needsGates');
  });

  test('a third patch is refused; referring her is not', () => {
    const way = Object.values(WAY).flat().slice(0, -3);
    const second = [THINK, { type: 'planSecondPatch' } as const, A_DAY, ...way];
    const twice = follow(assessed(), second);
    expect(refusal(twice, { type: 'planSecondPatch' })).toBe('thirdPatch');
    expect(viewOf(follow(twice, [{ type: 'referPatient' }])).ending).toBe('referred');
  });
});

describe('going back', () => {
  const back: Act = { type: 'goBack' };

  test('loses the sterile field, and keeps what was only ticked off', () => {
    const prep = follow(reach('sterilePrep'), WAY.sterilePrep.slice(0, 4));
    const again = follow(prep, [back, { type: 'confirmPosition' }]);
    expect(pathOf(again)).toBe('sterilePrep.timeOut');
    expect(viewOf(again).context.done).toEqual(
      expect.arrayContaining(['placeCannula', 'attachMonitors', 'timeOut']),
    );
    expect(refusal(again, { type: 'drape' })).toBe('needsScrub');
  });

  test('from needle placement needs the needle out, and costs field, arm and level', () => {
    expect(refusal(follow(reach('needlePlacement'), toHub), back)).toBe('needleMustBeOut');
    const out = follow(reach('needlePlacement'), [...toHub, { type: 'removeNeedle' }, back]);
    expect(pathOf(out)).toBe('positioning.curled');
    const prepared = follow(out, [{ type: 'confirmPosition' }, ...WAY.sterilePrep.slice(1)]);
    expect(refusal(prepared, draw)).toBe('needsArm');
    expect(viewOf(prepared).context).toMatchObject({ interspace: null, passes: 1 });
  });

  test('from the blood draw keeps the drape, from injection the numb skin', () => {
    expect(pathOf(follow(reach('bloodDraw'), [back]))).toBe('sterilePrep.draped');
    const held = follow(injecting(), [{ type: 'setInjectionRate', mlPerS: 0 }]);
    const again = follow(held, [back, { type: 'needleOut' }]);
    expect(pathOf(again)).toBe('needlePlacement.needleOut');
    expect(viewOf(again).context).toMatchObject({ interspace: 'L3/4', bloodInSyringe: true });
  });

  test('is not possible out of recovery or out of consent', () => {
    expect(refusal(reach('recovery'), back)).toBe('cannotGoBack');
    expect(refusal(reach('consent'), back)).toBe('cannotGoBack');
    expect(pathOf(follow(reach('positioning'), [back]))).toBe('consent.agreed');
  });
});

test('calling for help twice is the same as once', () => {
  const once = follow(inSpace(), [{ type: 'callForHelp' }]);
  const twice = follow(once, [{ type: 'callForHelp' }]);
  expect(viewOf(twice).context).toEqual(viewOf(once).context);
  expect(viewOf(twice).context.helpCalled).toBe(true);
});
