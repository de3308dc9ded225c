/** What surfaces after a patch: by its own chance, or when it is asked for; and the days at home are the follow-up's own. */
import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import { stepAtHome, stepTicksAtHome } from '../../../src/physiology/atHome.ts';
import * as K from '../../../src/physiology/constants/late.ts';
import {
  cloneBody,
  drawPatient,
  endInjection,
  followUp,
  initialControls,
  planHeparin,
  startAnotherPatch,
  TICKS_PER_SECOND,
  withChanges,
  type Complication,
  type Finding,
} from '../../../src/physiology/index.ts';
import { patchOther } from '../../../src/physiology/outcomeRange.ts';

const PATCH = { volumeMl: 18, level: 9, rateMlPerS: 0.25, bloodAgeS: 40 };

/** Patched, the needle out and the injection ended. */
function patched(seed: number, complication: Complication, complicationAfterH = 3) {
  const patient = withChanges(drawPatient(obstetricWetTap, seed), { complication, complicationAfterH });
  const body = patchOther(patient, PATCH);
  endInjection(body);
  body.needle.place = 'out';
  return { patient, body };
}

type Run = ReturnType<typeof patched>;

/** So many hours at home; what was found, and at which hour after the injection. */
function atHome({ patient, body }: Run, hours: number): { finding: Finding; atH: number }[] {
  const found: { finding: Finding; atH: number }[] = [];
  const controls = initialControls();
  const from = body.tick;
  const end = from + hours * 3600 * TICKS_PER_SECOND;
  while (body.tick < end) {
    stepAtHome(body, controls, patient, stepTicksAtHome(body), (finding) =>
      found.push({ finding, atH: (body.tick - from) / TICKS_PER_SECOND / 3600 }),
    );
  }
  return found;
}

const types = (found: readonly { finding: Finding }[]) => found.map(({ finding }) => finding.type);

describe('asked for', () => {
  it.each([
    'radicularPain',
    'fever',
    'reboundHeadache',
    'cannotPassUrine',
    'saddleNumbness',
    'legWeakness',
  ] as const)('%s comes at its hour in seed 2, and once', (kind) => {
    const found = atHome(patched(2, kind), 8).filter(({ finding }) => finding.type === kind);
    expect(found).toHaveLength(1);
    // High pressure takes a while to be felt.
    const slack = kind === 'reboundHeadache' ? 0.5 : 0.05;
    expect(Math.abs((found[0]?.atH ?? 0) - 3)).toBeLessThan(slack);
  });

  it('a headache that is to return does, in the first of eight seeds whose patch holds', () => {
    const seed = [1, 2, 3, 4, 5, 6, 7, 8].find((one) => {
      const run = patched(one, 'none');
      return followUp(run.body, run).outcome === 'complete';
    });
    expect(seed).toBeDefined();
    expect(types(atHome(patched(seed ?? 0, 'none'), 30))).not.toContain('headacheReturned');
    expect(types(atHome(patched(seed ?? 0, 'headacheReturned', 12), 30))).toContain('headacheReturned');
  });

  it('weak legs spread to the seat and the bladder, and stay through a second patch', () => {
    const run = patched(2, 'legWeakness');
    atHome(run, 5);
    expect(run.body.late).toMatchObject({ saddleNumb: 1, cannotPassUrine: 1 });
    startAnotherPatch(run.body);
    expect(run.body.harm.weaknessSide).not.toBe('none');
    expect(run.body.late.saddleNumb).toBe(1);
    expect(run.body.memory).toMatchObject({ lateSettled: 0, compressionFromH: -1, after24hNrs: -1 });
  });
});

describe('by chance', () => {
  const share = (count: number, is: (run: Run) => boolean) =>
    Array.from({ length: count }, (_, seed) => patchedLightly(seed)).filter(is).length / count;
  /** Settled without the days in between. */
  const patchedLightly = (seed: number) => {
    const run = { patient: { ...base.patient, seed }, body: cloneBody(base.body) };
    stepAtHome(run.body, initialControls(), run.patient, 7200, () => undefined);
    return run;
  };
  const base = patched(1, 'asDrawn');

  it('pain down a leg about as often as is assumed, far more often after an injured root (2,000 seeds)', () => {
    const pain = ({ body }: Run) => body.memory.radicularFromH >= 0;
    expect(Math.abs(share(2000, pain) - K.RADICULAR_CHANCE)).toBeLessThan(0.014);
    base.body.harm.rootInjury = 1;
    expect(share(400, pain)).toBeGreaterThan(0.5);
    base.body.harm.rootInjury = 0;
  });

  it('one draw does not move another, and heparin at four hours adds nothing', () => {
    const { body, patient } = patchedLightly(5);
    const before = { ...body.memory };
    planHeparin(body, patient, 4);
    expect(body.memory).toEqual(before);
  });
});

describe('the days at home', () => {
  it.each([1, 2, 3])('are the follow-up: the record after them is the record before, seed %i', (seed) => {
    const run = patched(seed, 'none');
    const before = followUp(run.body, run);
    atHome(run, 50);
    const after = followUp(run.body, run);
    expect(after.outcome).toBe(before.outcome);
    for (const key of [
      'headacheUprightAfter2hNrs',
      'headacheUprightAfter24hNrs',
      'headacheUprightAfter48hNrs',
    ] as const)
      expect(Math.abs(after[key] - before[key])).toBeLessThan(0.01);
  });
});
