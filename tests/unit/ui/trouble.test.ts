/** What the screen says is wrong at the needle, from what was felt and seen alone. */
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { findFigure } from '../../../src/content/figures.ts';
import { GUIDANCES } from '../../../src/content/protocols.ts';
import type { Act } from '../../../src/machines/acts.ts';
import { TICKS_PER_SECOND, type Finding } from '../../../src/physiology/types.ts';
import { createSession, setUp, type Moment, type SessionSnapshot } from '../../../src/session/index.ts';
import { boneContacts, pushesSince, whatBoneSays } from '../../../src/ui/panels/trouble/boneHistory.ts';
import { testsOf } from '../../../src/ui/panels/trouble/FluidTrouble.tsx';
import { teachingOf } from '../../../src/ui/panels/trouble/hints.ts';
import { troubleNow, TROUBLES, type Trouble } from '../../../src/ui/panels/trouble/troubleNow.ts';
import { emergencies } from '../../../src/ui/lib/emergencies.ts';

const messages = createMessages('en', 'trainee');
const fresh = createSession(setUp('obstetric-wet-tap', 'standard', 1)).snapshot;

let clockS = 0;
const at = (given: { finding: Finding } | { act: Act } | { path: string }): Moment => {
  const tick = ++clockS * TICKS_PER_SECOND;
  if ('finding' in given) return { kind: 'finding', tick, path: '', finding: given.finding };
  if ('act' in given) return { kind: 'act', tick, path: '', act: given.act, refused: false };
  return { kind: 'state', tick, path: given.path };
};
const insert = (cephaladDeg = 0, leftDeg = 0) =>
  at({ act: { type: 'insertNeedle', leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg, leftDeg } });
const redirect = (cephaladDeg: number, leftDeg = 0) =>
  at({ act: { type: 'redirectNeedle', cephaladDeg, leftDeg } });
const bone = (depthMm: number) => at({ finding: { type: 'boneContact', depthMm } });
const advance = (byMm: number) => at({ act: { type: 'advanceNeedle', byMm } });

/** A snapshot at the needle, as far as the question goes. */
function now(
  inner: string,
  moments: readonly Moment[],
  more: {
    place?: 'out' | 'inserted';
    lengthMm?: 80 | 110 | 150;
    passes?: number;
    wetTaps?: readonly 'L3/4'[];
  } = {},
): Pick<SessionSnapshot, 'machine' | 'moments' | 'body' | 'tick'> {
  const { place = 'inserted', lengthMm = 80, passes = 1, wetTaps = [] } = more;
  const { body, machine } = fresh;
  return {
    moments,
    tick: clockS * TICKS_PER_SECOND,
    body: {
      ...body,
      needle: { ...body.needle, place },
      equipment: { ...body.equipment, lengthMm },
    },
    machine: {
      ...machine,
      step: 'needlePlacement',
      phase: 'needlePlacement',
      inner,
      context: { ...machine.context, passes, wetTaps },
    },
  };
}

describe('what is wrong at the needle', () => {
  it('is nothing while the needle goes its way', () => {
    expect(troubleNow(now('advancing', [insert(), advance(5)]))).toBeNull();
  });

  const flinch = () => at({ finding: { type: 'patientMoved', byMm: 2 } });
  const stop = (depthMm: number) => at({ finding: { type: 'hubAtSkin', depthMm } });
  const returned = () => at({ finding: { type: 'resistanceReturned', depthMm: 30 } });
  const reached: Readonly<Record<Trouble, () => Trouble | null>> = {
    paraesthesia: () => troubleNow(now('paraesthesia', [insert(), flinch()])),
    moved: () => troubleNow(now('boneContact', [insert(), bone(30), flinch()])),
    clearFluid: () => troubleNow(now('clearFluid', [insert()])),
    bloodAtHub: () => troubleNow(now('bloodAtHub', [insert()])),
    tooShort: () => troubleNow(now('advancing', [insert(), advance(5), stop(80)])),
    swept: () =>
      troubleNow(
        now('advancing', [
          insert(),
          redirect(10),
          at({ finding: { type: 'tissueSwept', depthMm: 30, byDeg: 10 } }),
        ]),
      ),
    bone: () => troubleNow(now('boneContact', [insert(), bone(31)])),
    loss: () => troubleNow(now('lossOfResistance', [insert()])),
    falseLoss: () => troubleNow(now('advancing', [insert(), returned()])),
    passesUsed: () => troubleNow(now('passesUsed', [insert()], { place: 'out', passes: 3 })),
    anotherSpace: () => troubleNow(now('choosingLevel', [insert()], { place: 'out', wetTaps: ['L3/4'] })),
    level: () => troubleNow(now('needleOut', [insert()], { place: 'out', passes: 2 })),
  };
  it.each(TROUBLES)('tells %s', (trouble) => {
    expect(reached[trouble]()).toBe(trouble);
  });

  it('lets a flinch be answered by words, or pass', () => {
    const moments = [insert(), flinch(), at({ act: { type: 'coach', cue: 'chinDown' } })];
    expect(troubleNow(now('advancing', moments))).toBe('moved');
    moments.push(at({ act: { type: 'coach', cue: 'holdStill' } }));
    expect(troubleNow(now('advancing', moments))).toBeNull();
    const late = now('advancing', [insert(), flinch()]);
    expect(troubleNow({ ...late, tick: late.tick + 61 * TICKS_PER_SECOND })).toBeNull();
  });

  it('forgets a loss that stood again once the needle goes on, and a sweep once it comes back', () => {
    expect(troubleNow(now('advancing', [insert(), returned(), advance(0.5)]))).toBeNull();
    const swept = at({ finding: { type: 'tissueSwept', depthMm: 30, byDeg: 10 } });
    expect(troubleNow(now('advancing', [insert(), swept, advance(1)]))).toBe('swept');
    expect(troubleNow(now('advancing', [insert(), swept, advance(-10)]))).toBeNull();
  });

  it('stays with a needle that is too short until a longer one is in hand', () => {
    const moments = [insert(), stop(80), at({ act: { type: 'removeNeedle' } })];
    expect(troubleNow(now('needleOut', moments, { place: 'out' }))).toBe('tooShort');
    expect(troubleNow(now('needleOut', moments, { place: 'out', lengthMm: 110 }))).toBeNull();
    expect(troubleNow(now('advancing', [...moments, insert()]))).toBeNull();
  });

  it('ends a faint when the colour is back', () => {
    const body = { ...fresh.body, symptoms: { ...fresh.body.symptoms, faintness: 0.4 } };
    const fainting = { ...now('advancing', [at({ finding: { type: 'vasovagal' } })]), body };
    expect(emergencies(fainting)).toContain('faint');
    const passed = [...fainting.moments, at({ finding: { type: 'faintPassed' } })];
    expect(emergencies({ ...fainting, moments: passed })).toEqual([]);
  });
});

describe('what bone says', () => {
  it('is measured against the contact before, in whole millimetres', () => {
    const first = [insert(5), bone(31.4)];
    expect(whatBoneSays(boneContacts(first))).toBe('first');
    expect(whatBoneSays(boneContacts([...first, redirect(12), bone(36)]))).toBe('deeper');
    expect(whatBoneSays(boneContacts([...first, redirect(12), bone(22)]))).toBe('shallower');
    expect(whatBoneSays(boneContacts([...first, redirect(12), bone(32)]))).toBe('asDeep');
    expect(whatBoneSays(boneContacts([...first, redirect(5), bone(32)]))).toBe('sameLine');
  });

  it('counts a second touch on the same line once, and forgets at another mark', () => {
    const moments = [insert(), bone(31), advance(-2), advance(2), bone(31.2)];
    expect(boneContacts(moments)).toHaveLength(1);
    moments.push(at({ act: { type: 'chooseLevel', interspace: 'L4/5' } }));
    expect(boneContacts(moments)).toHaveLength(0);
  });

  it('knows that somebody pushes on', () => {
    const moments = [insert(), bone(31), advance(0.5), advance(0.5)];
    const met = moments[1]?.tick ?? NaN;
    expect(pushesSince(moments, met)).toBe(2);
    expect(pushesSince([...moments, advance(-5)], met)).toBe(0);
  });
});

describe('the tests of a clear fluid', () => {
  it('belong to the fluid at the hub now, not to one before', () => {
    const tested = (by: 'warmth' | 'flow', result: 'warm' | 'stops') =>
      at({ finding: { type: 'fluidTested', by, result } });
    const moments = [
      at({ path: 'needlePlacement.clearFluid' }),
      tested('warmth', 'warm'),
      at({ path: 'needlePlacement.advancing' }),
      at({ path: 'needlePlacement.clearFluid' }),
      tested('flow', 'stops'),
    ];
    expect(testsOf(moments)).toEqual({ flow: 'stops' });
  });
});

describe('what a card may say', () => {
  it('is less with less guidance', () => {
    expect(teachingOf('guided', 'trainee')).toEqual({ teaches: true, guided: true });
    expect(teachingOf('practice', 'trainee')).toEqual({ teaches: true, guided: false });
    expect(teachingOf('examination', 'trainee')).toEqual({ teaches: false, guided: false });
  });

  it.each(GUIDANCES)('is nothing before a class, which is asked itself: %s', (guidance) => {
    expect(teachingOf(guidance, 'class')).toEqual({ teaches: false, guided: false });
  });

  it('rests on rows of the table of figures', () => {
    for (const id of ['boneReasoning', 'falseLossShare', 'veinRule', 'csfTests', 'wetTapRule', 'faintRule'])
      expect([id, findFigure(id)?.id]).toEqual([id, id]);
    expect(messages.t('trouble.fluid.think')).toMatch(/warm.*glucose.*cool/);
  });
});
