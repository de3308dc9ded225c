import { describe, expect, it } from 'vitest';
import { createAnatomy, tissuesAlong } from '../../../src/anatomy/index.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { hashText } from '../../../src/numerics/random.ts';
import {
  measuredMm,
  onBeam,
  patientPoint,
  pictureOf,
  planeOf,
} from '../../../src/imaging/ultrasound/callipers.ts';
import { BEAMS } from '../../../src/imaging/ultrasound/fan.ts';
import { BONE, findAlongBeams } from '../../../src/imaging/ultrasound/find.ts';
import { takePicture, takingPicture } from '../../../src/imaging/ultrasound/picture.ts';
import { setProbe } from '../../../src/imaging/ultrasound/probe.ts';
import { describePicture, readPicture } from '../../../src/imaging/ultrasound/read.ts';
import { countLevels, type Stretch } from '../../../src/imaging/ultrasound/scan.ts';
import { placeFor, ULTRASOUND_VIEWS, type UltrasoundView } from '../../../src/imaging/ultrasound/views.ts';
import { encodeGreyPng } from '../../../tools/lib/png.ts';

const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46, posture: 'sittingCurled' });
const setting = { depthMm: 85, widthPx: 160, heightPx: 160 };
const poseOf = (view: UltrasoundView) => setProbe(anatomy, placeFor(anatomy, view, 'L3/4'));
const pictures = new Map(ULTRASOUND_VIEWS.map((view) => [view, takePicture(anatomy, poseOf(view), setting)]));
const pictureIn = (view: UltrasoundView) => {
  const picture = pictures.get(view);
  if (picture === undefined) throw new Error(`No picture of ${view}.`);
  return picture;
};

describe('an ultrasound picture', () => {
  it('is the same to the last bit when it is taken again', () => {
    const again = takePicture(anatomy, poseOf('obliqueInterlaminar'), setting);
    const { grey } = pictureIn('obliqueInterlaminar');
    expect(hashText(String(again.grey))).toBe(hashText(String(grey)));
    expect(new Set(grey).size).toBeGreaterThan(100);
  });

  it('comes in slices, a coarse one first, which is like the whole', () => {
    const job = takingPicture(anatomy, poseOf('obliqueInterlaminar'), setting);
    let slices = 0;
    const coarse: Uint8Array[] = [];
    let step = job.next();
    while (step.done !== true) {
      slices++;
      if (step.value !== null) coarse.push(step.value.grey);
      step = job.next();
    }
    expect(slices).toBeGreaterThan(20);
    expect(coarse).toHaveLength(1);
    const whole = step.value.grey;
    const rough = coarse[0] ?? new Uint8Array();
    const off = whole.reduce((sum, grey, i) => sum + Math.abs(grey - (rough[i] ?? 0)), 0) / whole.length;
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThan(25);
  });

  it('carries its speckle with the tissue: the probe moved by 4 mm sees the same pattern moved by 4 mm', () => {
    const place = placeFor(anatomy, 'obliqueInterlaminar', 'L3/4');
    const moved = takePicture(
      anatomy,
      setProbe(anatomy, { ...place, cranialMm: place.cranialMm + 4 }),
      setting,
    );
    const still = pictureIn('obliqueInterlaminar');
    const { widthPx } = setting;
    const pairs = (shiftMm: number): number => {
      const shift = Math.round(shiftMm / still.fan.mmPerPx);
      let ab = 0;
      let aa = 0;
      let bb = 0;
      // Muscle in the middle of the picture, 15 to 35 mm deep, less its mean along each row.
      for (let downMm = 15; downMm < 35; downMm += still.fan.mmPerPx) {
        const row = Math.round((downMm + still.fan.aboveMm) / still.fan.mmPerPx);
        const reads = (grey: Uint8Array, by: number): number[] =>
          Array.from({ length: 60 }, (_, i) => grey[row * widthPx + 50 + i + by] ?? 0);
        const a = reads(still.grey, 0);
        const b = reads(moved.grey, shift);
        const mean = (values: number[]): number => values.reduce((x, y) => x + y, 0) / values.length;
        const [ma, mb] = [mean(a), mean(b)];
        a.forEach((value, i) => {
          ab += (value - ma) * ((b[i] ?? 0) - mb);
          aa += (value - ma) * (value - ma);
          bb += ((b[i] ?? 0) - mb) * ((b[i] ?? 0) - mb);
        });
      }
      return ab / Math.sqrt(aa * bb);
    };
    // The head is to the left: what the probe moves towards the head, the picture moves to the right.
    expect(pairs(4)).toBeGreaterThan(0.35);
    expect(pairs(4)).toBeGreaterThan(pairs(0) + 0.2);
    expect(pairs(4)).toBeGreaterThan(pairs(-4) + 0.2);
  });

  it('shows bone where the needle would meet it: within 1 mm at nine of ten beams, the others at steps of its line', () => {
    const picture = pictureIn('articularProcess');
    const findings = findAlongBeams(picture);
    let beams = 0;
    let within = 0;
    for (let beam = 20; beam < BEAMS - 20; beam += 4) {
      if (findings.kind[beam] !== BONE) continue;
      const depthMm = findings.boneMm[beam] ?? NaN;
      const at = (mm: number) => patientPoint(picture, pictureOf(picture.fan, onBeam(picture.fan, beam, mm)));
      const bone = tissuesAlong(anatomy, at(0), at(depthMm + 8)).find(({ tissue }) => tissue === 'bone');
      if (Math.abs((bone?.fromMm ?? NaN) - depthMm) < 1) within++;
      beams++;
    }
    expect(beams).toBeGreaterThan(20);
    expect(within / beams).toBeGreaterThan(0.9);
  });

  it.each(ULTRASOUND_VIEWS)('is read as the view it is: %s', (view) => {
    const reading = readPicture(
      pictureIn(view),
      view === 'spinousProcess' || view === 'transverseInterlaminar',
    );
    expect(reading.like).toBe(view);
    const { t } = createMessages('en', 'trainee');
    const words = describePicture(reading).map(({ key, values }) => t(key, values));
    expect(words.length).toBeGreaterThan(1);
    expect(words.join(' ')).not.toMatch(/\{|NaN/);
  });

  it('is not taken for a spinous process where only laminae lie across: no cap stands nearer than the joints beside them', () => {
    const spinous = placeFor(anatomy, 'spinousProcess', 'L3/4');
    const { t } = createMessages('en', 'trainee');
    const across = (towardsHeadMm: number) => {
      const place = { ...spinous, tiltDeg: 15, cranialMm: spinous.cranialMm + towardsHeadMm };
      return readPicture(takePicture(anatomy, setProbe(anatomy, place), setting), true);
    };
    expect(across(4).like).toBe('spinousProcess');
    expect(across(20).like).toBe('transverseInterlaminar');
    const between = across(12);
    expect(between.like).toBeNull();
    const words = describePicture(between).map(({ key, values }) => t(key, values));
    expect(words.join(' ')).toContain('neither a cap near the skin nor a window');
  });

  it('shows nothing where the probe hangs beside the body', () => {
    const pose = poseOf('articularProcess');
    const { contact } = pose;
    const away = takePicture(anatomy, { ...pose, contact: { ...contact, x: contact.x - 60 } }, setting);
    expect(readPicture(away, false)).toMatchObject({ like: null, teeth: 0, windows: 0, complexes: null });
    expect(Math.max(...away.grey.subarray(80 * 160))).toBeLessThan(120);
  });
});

describe('the callipers', () => {
  const picture = pictureIn('obliqueInterlaminar');

  it('measure what lies between two places, there and back', () => {
    const a = pictureOf(picture.fan, { rightMm: -10, downMm: 20 });
    const b = pictureOf(picture.fan, { rightMm: 2, downMm: 36 });
    expect(measuredMm(picture, a, b)).toBeCloseTo(20, 9);
    expect(planeOf(picture.fan, a).rightMm).toBeCloseTo(-10, 9);
    const [p, q] = [patientPoint(picture, a), patientPoint(picture, b)];
    expect((p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2).toBeCloseTo(400, 6);
  });
});

describe('counting', () => {
  const bone = (fromMm: number, toMm: number): Stretch => ({ isWindow: false, fromMm, toMm });
  const window = (fromMm: number, toMm: number): Stretch => ({ isWindow: true, fromMm, toMm });

  it('names windows from the sacrum up, over a hole in the sacrum, and stops where a window was missed', () => {
    const low = [bone(-140, -105), window(-105, -98), bone(-98, -66)];
    const counted = countLevels([
      ...low,
      window(-66, -50),
      bone(-50, -30),
      window(-30, -18),
      bone(-18, 40),
      window(40, 50),
    ]);
    expect(counted?.windows.map(({ interspace }) => interspace)).toEqual(['L5/S1', 'L4/5']);
    expect(counted?.sacralLineMm).toBe(74);
  });

  it('counts nothing without a sacrum', () => {
    expect(countLevels([window(-66, -50), bone(-50, -30), window(-30, -18)])).toBeNull();
  });
});

describe('a grey PNG', () => {
  it('holds the picture that it was given', () => {
    const bytes = encodeGreyPng(2, 3, Uint8Array.of(0, 50, 100, 150, 200, 255));
    expect([...bytes.subarray(0, 4)]).toEqual([137, 80, 78, 71]);
    expect(() => encodeGreyPng(2, 2, Uint8Array.of(1))).toThrow(RangeError);
  });
});
