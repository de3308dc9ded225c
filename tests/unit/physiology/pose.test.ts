import { describe, expect, it } from 'vitest';
import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import {
  coach,
  COACHING_CUES,
  createBody,
  curl,
  drawPatient,
  settlePose,
  slip,
  takePlace,
} from '../../../src/physiology/index.ts';
import type { BodyState, CoachingCue, Finding, Patient } from '../../../src/physiology/index.ts';
import * as K from '../../../src/physiology/constants/pose.ts';
import { isCalm, mostFlexion } from '../../../src/physiology/pose.ts';

const SEED = 7300;
const PEOPLE = Array.from({ length: 40 }, (_, i) => drawPatient(obstetricWetTap, SEED + i));

class Bed {
  readonly body: BodyState;
  readonly findings: Finding[] = [];
  readonly patient: Patient;

  constructor(patient: Patient) {
    this.patient = patient;
    this.body = createBody({ patient });
    takePlace(this.body);
  }

  readonly emit = (finding: Finding): void => {
    this.findings.push(finding);
  };

  say(...cues: readonly CoachingCue[]): void {
    for (const cue of cues) coach(this.body, this.patient, cue, this.emit);
  }

  curl(): this {
    curl(this.body, this.patient, this.emit);
    return this;
  }
}

const CURLING = ['chinDown', 'kneesUp', 'pushBackOut'] as const;

describe(`how she holds herself (seeds ${SEED} to ${SEED + 39})`, () => {
  it('is straight when she has lain down, and her own when she curls: part of the way, a little askew', () => {
    const own = PEOPLE.map((patient) => {
      const bed = new Bed(patient);
      expect(bed.body.pose).toEqual({ flexion: 0, rotationDeg: 0, leanDeg: 0 });
      bed.curl();
      expect(bed.findings).toEqual([{ type: 'posed', ...bed.body.pose }]);
      return { ...bed.body.pose };
    });
    for (const { flexion, rotationDeg, leanDeg } of own) {
      expect(flexion).toBeGreaterThanOrEqual(0.45);
      expect(flexion).toBeLessThanOrEqual(0.8);
      expect(Math.abs(rotationDeg)).toBeLessThanOrEqual(12);
      expect(Math.abs(leanDeg)).toBeLessThanOrEqual(8);
    }
    for (const part of ['flexion', 'rotationDeg', 'leanDeg'] as const)
      expect(new Set(own.map((pose) => pose[part])).size).toBe(PEOPLE.length);
    expect(
      own.some(({ rotationDeg }) => rotationDeg > 5) && own.some(({ rotationDeg }) => rotationDeg < -5),
    ).toBe(true);
  });

  it('an experiment finds her curled as far as backs go, and square', () => {
    const body = createBody({ patient: PEOPLE[0] ?? drawPatient(obstetricWetTap, SEED) });
    expect(body.pose).toEqual({ flexion: 1, rotationDeg: 0, leanDeg: 0 });
  });

  it('each sentence that curls her helps once, each by less, and never beyond what she can', () => {
    for (const patient of PEOPLE) {
      const bed = new Bed(patient).curl();
      const most = mostFlexion(patient);
      expect(most).toBeGreaterThanOrEqual(0.85);
      expect(most).toBeLessThanOrEqual(1);
      let before = bed.body.pose.flexion;
      const start = before;
      for (const cue of CURLING) {
        bed.say(cue);
        expect(bed.body.pose.flexion).toBeGreaterThan(before);
        before = bed.body.pose.flexion;
        bed.say(cue);
        expect(bed.body.pose.flexion).toBe(before);
      }
      expect(before).toBeLessThan(most);
      // All three bring more than half of what was to be had.
      expect(before - start).toBeGreaterThan(0.5 * (most - start));
      expect(bed.findings.filter(({ type }) => type === 'posed')).toHaveLength(7);
    }
  });

  it('the order of the sentences is the operator’s; what each brings is hers', () => {
    const [patient] = PEOPLE;
    if (patient === undefined) throw new RangeError('nobody');
    const one = new Bed(patient).curl();
    one.say('chinDown');
    const other = new Bed(patient).curl();
    other.say('chinDown');
    expect(other.body.pose).toEqual(one.body.pose);
  });

  it('shoulders mend the turn alone, sitting straight the lean alone, until there is nothing left to mend', () => {
    for (const patient of PEOPLE) {
      const bed = new Bed(patient).curl();
      const { flexion, rotationDeg, leanDeg } = { ...bed.body.pose };
      bed.say('squareShoulders');
      expect(bed.body.pose.leanDeg).toBe(leanDeg);
      if (Math.abs(rotationDeg) >= K.SQUARE_WITHIN_DEG)
        expect(Math.abs(bed.body.pose.rotationDeg)).toBeLessThanOrEqual(0.4 * Math.abs(rotationDeg));
      bed.say('sitStraight', 'squareShoulders', 'sitStraight', 'squareShoulders', 'sitStraight');
      expect(Math.abs(bed.body.pose.rotationDeg)).toBeLessThan(K.SQUARE_WITHIN_DEG);
      expect(Math.abs(bed.body.pose.leanDeg)).toBeLessThan(K.SQUARE_WITHIN_DEG);
      expect(bed.body.pose.flexion).toBe(flexion);
    }
  });

  it('calming words change no posture and last for minutes', () => {
    const bed = new Bed(PEOPLE[1] ?? drawPatient(obstetricWetTap, SEED)).curl();
    const { length } = bed.findings;
    expect(isCalm(bed.body)).toBe(false);
    bed.say('holdStill');
    expect(isCalm(bed.body)).toBe(true);
    bed.say('relax');
    bed.body.tick += 290 * 120;
    expect(isCalm(bed.body)).toBe(true);
    bed.body.tick += 11 * 120;
    expect(isCalm(bed.body)).toBe(false);
    expect(bed.findings).toHaveLength(length);
  });

  it('with a needle in nothing but her calm changes', () => {
    const bed = new Bed(PEOPLE[2] ?? drawPatient(obstetricWetTap, SEED)).curl();
    const before = { ...bed.body.pose };
    const { length } = bed.findings;
    bed.body.needle.place = 'inserted';
    bed.say(...COACHING_CUES);
    expect(bed.body.pose).toEqual(before);
    expect(bed.findings).toHaveLength(length);
    expect(isCalm(bed.body)).toBe(true);
  });

  it('a move costs part of what she was helped to, once the needle is out, and every sentence helps again', () => {
    for (const patient of PEOPLE) {
      const bed = new Bed(patient).curl();
      const own = bed.body.pose.flexion;
      bed.say(...CURLING);
      const helped = bed.body.pose.flexion;
      bed.body.needle.place = 'inserted';
      slip(bed.body);
      settlePose(bed.body, patient, bed.emit);
      expect(bed.body.pose.flexion).toBe(helped);
      bed.body.needle.place = 'out';
      settlePose(bed.body, patient, bed.emit);
      const { flexion } = bed.body.pose;
      expect(flexion).toBeLessThan(helped);
      expect(flexion).toBeGreaterThan(own);
      expect(bed.findings.at(-1)).toEqual({ type: 'posed', ...bed.body.pose });
      const told = bed.findings.length;
      settlePose(bed.body, patient, bed.emit);
      expect(bed.findings).toHaveLength(told);
      bed.say('pushBackOut');
      expect(bed.body.pose.flexion).toBeGreaterThan(flexion);
    }
  });

  it('large women curl less than they would if they were lean', () => {
    for (const patient of PEOPLE.slice(0, 10)) {
      const { teachingCase } = patient;
      const large = {
        ...patient,
        teachingCase: { ...teachingCase, patient: { ...teachingCase.patient, bodyMassIndex: 45 } },
      };
      const lean = {
        ...patient,
        teachingCase: { ...teachingCase, patient: { ...teachingCase.patient, bodyMassIndex: 20 } },
      };
      expect(mostFlexion(large)).toBeLessThan(mostFlexion(lean) - 0.05);
    }
  });
});
