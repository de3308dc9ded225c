import { describe, expect, it } from 'vitest';
import { ANCHOR_Z, rearBone } from '../../../src/anatomy/back/anchors.ts';
import { fasciaX, fatThickness, skinX } from '../../../src/anatomy/back/surface.ts';
import { boneDistance } from '../../../src/anatomy/bones/bones.ts';
import { SPINOUS_TIPS } from '../../../src/anatomy/column/corridor.ts';
import { REFERENCE_FAT_MM, SKIN_THICKNESS_MM } from '../../../src/anatomy/dimensions.ts';
import { midlineTrack } from '../../../src/anatomy/queries/idealTrack.ts';
import { referenceTissueAt } from '../../../src/anatomy/queries/tissues.ts';
import { uniform } from '../../../src/numerics/random.ts';

const SEED = 77;

describe('the back', () => {
  it(`covers every bone with skin and fat, at 20,000 places (seed ${SEED})`, () => {
    let nearest = Infinity;
    for (let i = 0; i < 20000; i++) {
      const y = 130 * uniform(SEED, 'y', i);
      const z = ANCHOR_Z.fold + (ANCHOR_Z.L1 - ANCHOR_Z.fold) * uniform(SEED, 'z', i);
      const fascia = fasciaX(y, z);
      if (fascia > 10) continue;
      // In the midline the ligament lies between; beside it at least a film.
      const distance = boneDistance(fascia, y, z);
      if (distance < nearest) nearest = distance;
    }
    expect(nearest).toBeGreaterThan(0.2);
    expect(nearest).toBeLessThan(6);
  });

  it('has 12 mm of fat and 2.3 mm of skin in the midline over L3/4, along the track', () => {
    const track = midlineTrack('L3/4');
    let fat = 0;
    let skin = 0;
    for (let t = 20; t < 90; t += 0.01) {
      const tissue = referenceTissueAt(track.x - track.directionX * t, 0, track.z - track.directionZ * t);
      if (tissue === 'fat') fat += 0.01;
      if (tissue === 'skin') skin += 0.01;
    }
    expect(Math.abs(fat / REFERENCE_FAT_MM - 1)).toBeLessThan(0.08);
    expect(Math.abs(skin / SKIN_THICKNESS_MM - 1)).toBeLessThan(0.08);
  });

  it('has a furrow in the midline between muscular ridges, deepest in the loin', () => {
    const ridge = (z: number): number => skinX(0, z) - skinX(30, z);
    for (const level of ['L1', 'L2', 'L3', 'L4', 'L5'] as const)
      expect(ridge(SPINOUS_TIPS[level].z)).toBeGreaterThan(1);
    expect(ridge(SPINOUS_TIPS.L3.z)).toBeGreaterThan(ridge(SPINOUS_TIPS.L1.z + 60));
  });

  it('narrows to a waist and parts below into a cleft between the buttocks', () => {
    const depthAt = (y: number, z: number): number => skinX(y, z) - skinX(0, z);
    expect(depthAt(100, ANCHOR_Z.L3)).toBeGreaterThan(depthAt(100, ANCHOR_Z.S2));
    expect(skinX(0, ANCHOR_Z.fold + 10) - skinX(60, ANCHOR_Z.fold + 10)).toBeGreaterThan(15);
  });

  it('is smooth but in the cleft: its slope nowhere changes by more than 0.22 within 2 mm', () => {
    let sharpest = 0;
    for (let z = ANCHOR_Z.fold; z < ANCHOR_Z.T12; z += 3)
      for (let y = z < ANCHOR_Z.S2 ? 15 : 0; y < 90; y += 3) {
        const bendY = skinX(y + 2, z) - 2 * skinX(y, z) + skinX(y - 2, z);
        const bendZ = skinX(y, z + 2) - 2 * skinX(y, z) + skinX(y, z - 2);
        sharpest = Math.max(sharpest, Math.abs(bendY) / 2, Math.abs(bendZ) / 2);
      }
    expect(sharpest).toBeLessThan(0.22);
  });

  it('keeps at least 4 mm of fat everywhere, and is the same left and right', () => {
    for (let i = 0; i < 4000; i++) {
      const y = 120 * uniform(SEED, 'fat y', i);
      const z = ANCHOR_Z.fold + (ANCHOR_Z.T9 - ANCHOR_Z.fold) * uniform(SEED, 'fat z', i);
      expect(fatThickness(y, z)).toBeGreaterThan(4);
      expect(skinX(-y, z)).toBe(skinX(y, z));
    }
  });

  it('shows the hip bones: over their rear spines bone is under 20 mm deep, and the skin dimples', () => {
    const z = (ANCHOR_Z.S1 + ANCHOR_Z.S2) / 2;
    const bone = rearBone(46, z, -170, -20);
    expect(bone).not.toBeNull();
    expect((bone ?? 0) - skinX(46, z)).toBeLessThan(20);
    expect((bone ?? 0) - skinX(46, z)).toBeGreaterThan(6);
    expect(skinX(46, z) - (skinX(46, z + 22) + skinX(46, z - 22)) / 2).toBeGreaterThan(0.5);
  });
});
