import { describe, expect, it } from 'vitest';
import { DISC_HEIGHT_MM } from '../../../src/anatomy/dimensions.ts';
import { DISC_PARTS } from '../../../src/anatomy/ligaments/discs.ts';
import { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { cos, PI, sin } from '../../../src/numerics/elementary.ts';

function fieldOf(id: string): DistanceField {
  const found = REFERENCE_STRUCTURES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found.distance;
}

PAIRS.forEach((pair, i) => {
  const disc = DISC_PARTS[i];
  if (disc === undefined) throw new RangeError(pair.suffix);
  const { x: x0, z: z0, cosine, sine } = disc.place;
  const at = (u: number, v: number): [x: number, z: number] => [
    x0 + u * cosine - v * sine,
    z0 + u * sine + v * cosine,
  ];
  const annulus = fieldOf(`disc${pair.suffix}`);
  const nucleus = fieldOf(`nucleus${pair.suffix}`);
  const extent = (angle: number, v: number, inside: (x: number, y: number, z: number) => boolean): number => {
    let r = 6;
    for (; r < 45; r += 0.05) {
      const [x, z] = at(r * cos(angle), v);
      if (!inside(x, r * sin(angle), z)) break;
    }
    return r;
  };

  describe(`the disc of ${pair.interspace}`, () => {
    it('is as tall in the middle as published, within 8 %', () => {
      let tall = 0;
      for (let v = -15; v < 15; v += 0.01) {
        const [x, z] = at(0, v);
        if (annulus(x, 0, z) < 0) tall += 0.01;
      }
      const published = DISC_HEIGHT_MM[pair.upper];
      expect(Math.abs(tall / published - 1)).toBeLessThan(0.08);
    });

    it('touches both end-plates: 0.05 mm from bone is disc, within the rims', () => {
      let looked = 0;
      for (let degrees = 0; degrees < 360; degrees += 15)
        for (const share of [0.2, 0.5, 0.8]) {
          const angle = (degrees * PI) / 180;
          const r =
            share *
            Math.min(
              extent(angle, 0, (x, y, z) => annulus(x, y, z) < 0),
              30,
            );
          const y = r * sin(angle);
          for (const [bone, sign] of [
            [pair.upperBone, 1],
            [pair.lowerBone, -1],
          ] as const) {
            let v = 0;
            for (; v < 12; v += 0.05) {
              const [x, z] = at(r * cos(angle), sign * v);
              if (bone(x, y, z) < 0) break;
            }
            const [x, z] = at(r * cos(angle), sign * (v - 0.08));
            expect(v).toBeLessThan(12);
            expect(annulus(x, y, z)).toBeLessThan(0);
            looked += 1;
          }
        }
      expect(looked).toBe(24 * 3 * 2);
    });

    it('bulges a little over its rims all round, and is hollow or flat behind like a kidney', () => {
      const half = disc.place.heightMm / 2;
      const whole = (x: number, y: number, z: number): boolean => disc.whole(x, y, z) < 0;
      for (let degrees = 0; degrees <= 180; degrees += 15) {
        const angle = (degrees * PI) / 180;
        const middle = extent(angle, 0, whole);
        const rims = (extent(angle, half, whole) + extent(angle, -half, whole)) / 2;
        expect(middle - rims).toBeGreaterThan(0.7);
        expect(middle - rims).toBeLessThan(2);
      }
      // Behind the middle of the straight line between two points of the rear wall there is no disc.
      const rearAt = (degrees: number): number =>
        extent((degrees * PI) / 180, 0, whole) * cos((degrees * PI) / 180);
      expect(rearAt(180)).toBeGreaterThan(rearAt(150) - 2.5);
    });

    it('holds its nucleus: inside it on all sides, under half of its cross-section', () => {
      let inner = 0;
      let outer = 0;
      for (let u = -30; u < 30; u += 0.7)
        for (let y = 0.3; y < 32; y += 0.7)
          for (let v = -9; v < 9; v += 0.7) {
            const [x, z] = at(u, v);
            const isNucleus = nucleus(x, y, z) < 0;
            const isDisc = annulus(x, y, z) < 0;
            if (isNucleus) expect(isDisc).toBe(true);
            if (Math.abs(v) > 0.35) continue;
            if (isNucleus) inner += 1;
            if (isDisc) outer += 1;
          }
      expect(inner / outer).toBeGreaterThan(0.25);
      expect(inner / outer).toBeLessThan(0.5);
    });
  });
});
