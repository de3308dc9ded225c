import { describe, expect, it } from 'vitest';
import { boneDistance } from '../../../src/anatomy/bones/bones.ts';
import { LAMINAE, SPINOUS_TIPS } from '../../../src/anatomy/column/corridor.ts';
import { FLAVUM_THICKNESS_MM, SUPRASPINOUS_THICKNESS_MM } from '../../../src/anatomy/dimensions.ts';
import { makeFlavum, slitAt } from '../../../src/anatomy/ligaments/flavum.ts';
import { PAIRS } from '../../../src/anatomy/ligaments/interspaces.ts';
import { gapAt, makeInterspinousGap } from '../../../src/anatomy/ligaments/spinous.ts';
import {
  FRONT_GAP_RATE,
  GAP_LENGTH_MM,
  GAP_WIDTH_MM,
  REFERENCE_TRAITS,
  SLIT_RATE,
} from '../../../src/anatomy/ligaments/traits.ts';
import { midlineTrack } from '../../../src/anatomy/queries/idealTrack.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { REFERENCE_STRUCTURES } from '../../../src/anatomy/structures.ts';
import type { DistanceField } from '../../../src/anatomy/types.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';

function fieldOf(id: string): DistanceField {
  const found = REFERENCE_STRUCTURES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found.distance;
}

const flavum = fieldOf('ligamentumFlavum');
const interspinous = fieldOf('interspinousLigament');
const supraspinous = fieldOf('supraspinousLigament');
const cartilage = fieldOf('facetCartilage');
const capsules = fieldOf('facetCapsules');
const anterior = fieldOf('anteriorLongitudinalLigament');

function gradient(field: DistanceField, x: number, y: number, z: number): [number, number, number] {
  const h = 0.02;
  return [
    (field(x + h, y, z) - field(x - h, y, z)) / (2 * h),
    (field(x, y + h, z) - field(x, y - h, z)) / (2 * h),
    (field(x, y, z + h) - field(x, y, z - h)) / (2 * h),
  ];
}

/** Heights in the middle of the window between two laminae. */
function windowZ(pair: (typeof PAIRS)[number]): number {
  return (LAMINAE[pair.upper].bottomZ + LAMINAE[pair.lower].topZ) / 2;
}

/** Thickness of the flavum along its own normal, from its front at (y, z) backwards. */
function flavumThickness(y: number, z: number): number {
  let x = -20;
  while (flavum(x, y, z) > 0 && x > -80) x -= 0.02;
  const [gx, gy, gz] = gradient(flavum, x, y, z);
  const size = Math.sqrt(gx * gx + gy * gy + gz * gz);
  let t = 0.05;
  while (t < 9 && flavum(x - (t * gx) / size, y - (t * gy) / size, z - (t * gz) / size) < 0) t += 0.01;
  return t;
}

describe('the ligamentum flavum', () => {
  for (const pair of PAIRS) {
    it(`is as thick beside the midline of ${pair.interspace} as published, within 8 %`, () => {
      const published = FLAVUM_THICKNESS_MM[pair.upper];
      expect(Math.abs(flavumThickness(3.3, windowZ(pair)) / published - 1)).toBeLessThan(0.08);
    });

    it(`is thinner in the midline of ${pair.interspace}, where its two halves meet at an angle`, () => {
      const z = windowZ(pair);
      const midline = flavumThickness(0.3, z);
      expect(midline).toBeLessThan(0.97 * flavumThickness(3.3, z));
      expect(midline).toBeGreaterThan(2);
      const front = (y: number): number => {
        let x = -20;
        while (flavum(x, y, z) > 0 && x > -80) x -= 0.02;
        return x;
      };
      expect(front(5) - front(0)).toBeGreaterThan(1.8);
    });

    it(`runs at ${pair.interspace} from the lower half of the upper lamina's front to the next one's upper edge`, () => {
      const upper = LAMINAE[pair.upper];
      const lower = LAMINAE[pair.lower];
      const holds = (z: number): boolean => {
        for (let x = -15; x > -80; x -= 0.1) if (flavum(x, 2, z) < 0) return true;
        return false;
      };
      expect(holds(upper.bottomZ + 0.25 * (upper.topZ - upper.bottomZ))).toBe(true);
      expect(holds(upper.bottomZ + 0.75 * (upper.topZ - upper.bottomZ))).toBe(false);
      for (let z = lower.topZ + 0.5; z < upper.bottomZ; z += 0.5) expect(holds(z)).toBe(true);
    });
  }

  it('has no slit in the reference, and where a person has one it is open in the midline alone', () => {
    for (const interspace of INTERSPACES) {
      expect(slitAt(interspace)).toBeNull();
      expect(SLIT_RATE[interspace]).toBeLessThanOrEqual(interspace === 'L1/2' ? 0.22 : 0.11);
      expect(SLIT_RATE[interspace]).toBeGreaterThanOrEqual(0.02);
    }
    const traits = {
      ...REFERENCE_TRAITS,
      slitHalfWidthMm: { ...REFERENCE_TRAITS.slitHalfWidthMm, 'L3/4': 0.6 },
    };
    const open = makeFlavum(traits);
    const slit = slitAt('L3/4', traits);
    if (slit === null) throw new Error('no slit');
    const pair = PAIRS[2];
    if (pair === undefined) throw new Error('no pair');
    const z = windowZ(pair);
    expect(z).toBeGreaterThan(slit.fromZ);
    expect(z).toBeLessThan(slit.toZ);
    let closed = 0;
    for (let x = -15; x > -80; x -= 0.1) {
      if (flavum(x, 0.3, z) >= -0.3) continue;
      closed += 1;
      expect(open(x, 0.3, z)).toBeGreaterThan(0);
    }
    expect(closed).toBeGreaterThan(10);
    const other = PAIRS[1];
    if (other === undefined) throw new Error('no pair');
    for (let x = -15; x > -80; x -= 0.1)
      expect(open(x, 0.3, windowZ(other))).toBe(makeFlavum(REFERENCE_TRAITS)(x, 0.3, windowZ(other)));
  });
});

describe('the ligaments between the spinous processes', () => {
  it('measure along the ideal track of L3/4 what the spinous processes leave, within the published spread', () => {
    const track = midlineTrack('L3/4');
    let together = 0;
    for (let t = 0; t < 90; t += 0.01) {
      const tissue = referenceTissueAt(track.x - track.directionX * t, 0, track.z - track.directionZ * t);
      if (tissue === 'interspinousLigament' || tissue === 'supraspinousLigament') together += 0.01;
    }
    // Median 29.7, quartiles 25.5 and 33.4: a standard deviation of 5.9. The reference man's processes are long.
    const deviation = (33.4 - 25.5) / 1.349;
    expect(together).toBeGreaterThan(29.7 - 1.96 * deviation);
    expect(together).toBeLessThan(29.7 + 1.96 * deviation);
    const tip = (SPINOUS_TIPS.L3.x + SPINOUS_TIPS.L4.x) / 2;
    const rear = track.x - FLAVUM_THICKNESS_MM.L3;
    expect(Math.abs(together * track.directionX - (rear - tip + SUPRASPINOUS_THICKNESS_MM))).toBeLessThan(
      2.5,
    );
  });

  it('are 9.2, 4.5 and 7.3 mm wide behind, in the middle and in front, within 12 %', () => {
    const track = midlineTrack('L3/4');
    const depths: number[] = [];
    for (let t = 0; t < 60; t += 0.1)
      if (interspinous(track.x - track.directionX * t, 0, track.z - track.directionZ * t) < 0) depths.push(t);
    const front = depths[0] ?? NaN;
    const rear = depths[depths.length - 1] ?? NaN;
    const width = (share: number): number => {
      const t = front + share * (rear - front);
      let y = 0;
      while (y < 8 && interspinous(track.x - track.directionX * t, y, track.z - track.directionZ * t) < 0)
        y += 0.01;
      return 2 * y;
    };
    expect(Math.abs(width(0.95) / 9.2 - 1)).toBeLessThan(0.12);
    expect(Math.abs(width(0.52) / 4.5 - 1)).toBeLessThan(0.12);
    expect(Math.abs(width(0.06) / 7.3 - 1)).toBeLessThan(0.12);
  });

  it('keep a gap of fat 3.5 mm long and 1.1 mm wide behind the flavum where a person has one', () => {
    expect(FRONT_GAP_RATE).toBe(0.67);
    for (const pair of PAIRS) {
      const traits = {
        ...REFERENCE_TRAITS,
        interspinousGap: { ...REFERENCE_TRAITS.interspinousGap, [pair.interspace]: true },
      };
      expect(gapAt(pair.interspace)).toBeNull();
      const gap = gapAt(pair.interspace, traits);
      if (gap === null) throw new Error('no gap');
      const field = makeInterspinousGap(traits);
      let long = 0;
      let wide = 0;
      for (let t = -4; t < 4; t += 0.01) {
        if (field(gap.x + t, 0, gap.z) < 0) long += 0.01;
        if (field(gap.x, t, gap.z) < 0) wide += 0.01;
      }
      expect(long).toBeCloseTo(GAP_LENGTH_MM, 1);
      expect(wide).toBeCloseTo(GAP_WIDTH_MM, 1);
      // It lies in the ligament, its front end at the flavum.
      expect(interspinous(gap.x, 0, gap.z)).toBeLessThan(-0.5);
      expect(flavum(gap.x + GAP_LENGTH_MM / 2 + 0.6, 0, gap.z)).toBeLessThan(0);
    }
  });

  it('end behind in a band 4.7 mm thick that thins out below L4', () => {
    const thickness = (z: number): number => {
      let thick = 0;
      for (let x = -130; x < -40; x += 0.02) if (supraspinous(x, 0, z) < 0) thick += 0.02;
      return thick;
    };
    const high = thickness((SPINOUS_TIPS.L2.z + SPINOUS_TIPS.L3.z) / 2);
    const low = thickness((SPINOUS_TIPS.L4.z + SPINOUS_TIPS.L5.z) / 2);
    expect(Math.abs(high / SUPRASPINOUS_THICKNESS_MM - 1)).toBeLessThan(0.05);
    expect(low).toBeLessThan(0.75 * high);
    expect(low).toBeGreaterThan(2);
    expect(thickness(LAMINAE.sacrum.topZ - 40)).toBe(0);
  });
});

describe('the facet joints', () => {
  for (const pair of PAIRS) {
    it(`of ${pair.interspace} are filled with cartilage from bone to bone and closed by a capsule`, () => {
      let filled = 0;
      let open = 0;
      let sleeve = 0;
      const { z: middle } = { z: windowZ(pair) };
      for (let z = middle - 25; z < middle + 28; z += 0.7)
        for (let x = -80; x < -20; x += 0.7)
          for (let y = 5; y < 36; y += 0.7) {
            const above = pair.upperBone(x, y, z);
            if (above <= 0 || above > 2) continue;
            const below = pair.lowerBone(x, y, z);
            if (below <= 0) continue;
            if (above + below < 1.5) {
              if (cartilage(x, y, z) < 0.02) filled += 1;
              else open += 1;
            } else if (above < 1.5 && below < 1.5 && capsules(x, y, z) < 0) sleeve += 1;
          }
      expect(filled).toBeGreaterThan(100);
      expect(open / filled).toBeLessThan(0.02);
      expect(sleeve).toBeGreaterThan(15);
    });
  }
});

describe('the anterior longitudinal ligament', () => {
  it('lies on every body and disc in front, some 2 mm thick and 20 to 24 mm wide', () => {
    for (const pair of PAIRS) {
      const z = windowZ(pair) + 6;
      let thick = 0;
      let wide = 0;
      let frontX = -Infinity;
      for (let x = -10; x < 45; x += 0.02)
        if (anterior(x, 0, z) < 0) {
          thick += 0.02;
          frontX = Math.max(frontX, x);
        }
      for (let y = 0; y < 16; y += 0.1) {
        let found = false;
        for (let x = frontX - 14; x < frontX + 1; x += 0.1) found ||= anterior(x, y, z) < 0;
        if (found) wide += 0.2;
      }
      expect(thick).toBeGreaterThan(1.5);
      expect(thick).toBeLessThan(3.2);
      expect(wide).toBeGreaterThan(20);
      expect(wide).toBeLessThan(24.5);
      expect(boneDistance(frontX - thick - 0.3, 0, z)).toBeLessThan(20);
    }
  });
});
