import { describe, expect, it } from 'vitest';
import {
  createAnatomy,
  depthOf,
  idealAim,
  inPosture,
  landmarks,
  needleTrack,
  REFERENCE_MALE,
  skinEntry,
} from '../../../src/anatomy/index.ts';
import type { NeedleTrack } from '../../../src/anatomy/types.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';
import { subtract } from '../../../src/numerics/vector.ts';
import { USUAL_LAYERS } from './layers.ts';

const anatomy = inPosture(createAnatomy(REFERENCE_MALE.parameters), 'lateralCurled');

function thickness(track: NeedleTrack, tissue: string): number {
  const found = track.segments.find((segment) => segment.tissue === tissue);
  return found === undefined ? NaN : found.toMm - found.fromMm;
}

/** Reaches the epidural space without touching bone. */
function arrives(track: NeedleTrack): boolean {
  const index = track.segments.findIndex((segment) => segment.tissue === 'epiduralFat');
  return index > 0 && !track.segments.slice(0, index).some((segment) => segment.tissue === 'bone');
}

describe('the ideal track of the reference male, lying curled', () => {
  for (const interspace of INTERSPACES) {
    it(`crosses the layers of ${interspace} in order, each as thick as published`, () => {
      const track = needleTrack(anatomy, idealAim(anatomy, interspace));
      expect(track.segments.slice(0, 8).map((segment) => segment.tissue)).toEqual([
        ...USUAL_LAYERS,
        'dura',
        'csf',
      ]);
      expect(thickness(track, 'skin')).toBeGreaterThan(1.9);
      expect(thickness(track, 'skin')).toBeLessThan(3);
      expect(thickness(track, 'ligamentumFlavum')).toBeGreaterThan(2.5);
      expect(thickness(track, 'ligamentumFlavum')).toBeLessThan(5);
      expect(thickness(track, 'epiduralFat')).toBeGreaterThan(3);
      expect(thickness(track, 'epiduralFat')).toBeLessThan(7);
      expect(thickness(track, 'dura')).toBeGreaterThanOrEqual(0.27);
      expect(Math.abs(idealAim(anatomy, interspace).cephaladDeg)).toBeLessThan(20);
    });
  }

  it('crosses 25 to 38 mm of spinous ligaments at L3/4', () => {
    const track = needleTrack(anatomy, idealAim(anatomy, 'L3/4'));
    const ligaments = thickness(track, 'supraspinousLigament') + thickness(track, 'interspinousLigament');
    expect(ligaments).toBeGreaterThan(25);
    expect(ligaments).toBeLessThan(38);
  });

  it('covers its length without gaps, no two neighbours alike, and starts on the skin', () => {
    for (const interspace of INTERSPACES) {
      for (const leftDeg of [-20, 0, 7]) {
        const aim = { ...idealAim(anatomy, interspace), leftDeg, cranialOffsetMm: 9 };
        const track = needleTrack(anatomy, aim, 120);
        expect(track.segments[0]?.tissue).toBe('skin');
        expect(track.segments[0]?.fromMm).toBe(0);
        track.segments.forEach((segment, i) => {
          expect(segment.toMm).toBeGreaterThan(segment.fromMm);
          const next = track.segments[i + 1];
          expect(next === undefined ? 120 : next.fromMm).toBe(segment.toMm);
          expect(next?.tissue).not.toBe(segment.tissue);
        });
        expect(subtract(skinEntry(anatomy, aim), track.entry)).toEqual({ x: 0, y: 0, z: 0 });
      }
    }
  });
});

describe('other tracks', () => {
  it('12 mm beside the midline meet muscle or bone instead of the interspinous ligament', () => {
    for (const interspace of INTERSPACES) {
      for (const leftOffsetMm of [-12, 12]) {
        const track = needleTrack(anatomy, { ...idealAim(anatomy, interspace), leftOffsetMm });
        const tissues = track.segments.map((segment) => segment.tissue);
        expect(tissues).not.toContain('interspinousLigament');
        expect(tissues[2] === 'muscle' || tissues[2] === 'bone').toBe(true);
        expect(tissues).not.toContain('csf');
      }
    }
  });

  it('tilted 15 degrees to a side miss the space at every interspace', () => {
    for (const interspace of INTERSPACES) {
      for (const leftDeg of [-15, 15]) {
        const track = needleTrack(anatomy, { ...idealAim(anatomy, interspace), leftDeg });
        expect(arrives(track), interspace).toBe(false);
      }
    }
  });

  it('over a spinous process meet its bone', () => {
    const tips = landmarks(anatomy).spinousTips;
    const frame = landmarks(anatomy).skinMidline['L3/4'];
    const aim = {
      interspace: 'L3/4' as const,
      leftOffsetMm: 0,
      cranialOffsetMm: tips.L3.z + 6 - frame.z,
      cephaladDeg: 0,
      leftDeg: 0,
    };
    const track = needleTrack(anatomy, aim);
    const bone = depthOf(track, 'bone');
    expect(bone).not.toBeNull();
    expect(bone ?? NaN).toBeLessThan(30);
  });

  it('reach the L3/4 space within 5 to 13 degrees of the ideal in the sagittal plane, 6 to 14 across it', () => {
    const ideal = idealAim(anatomy, 'L3/4');
    const reach = (vary: (degrees: number) => Partial<typeof ideal>): number => {
      let degrees = 0;
      while (degrees < 40 && arrives(needleTrack(anatomy, { ...ideal, ...vary(degrees + 0.5) }, 80)))
        degrees += 0.5;
      return degrees;
    };
    for (const sign of [-1, 1]) {
      const sagittal = reach((degrees) => ({ cephaladDeg: ideal.cephaladDeg + sign * degrees }));
      const lateral = reach((degrees) => ({ leftDeg: sign * degrees }));
      expect(sagittal).toBeGreaterThanOrEqual(5);
      expect(sagittal).toBeLessThanOrEqual(13);
      expect(lateral).toBeGreaterThanOrEqual(6);
      expect(lateral).toBeLessThanOrEqual(14);
    }
  });
});
