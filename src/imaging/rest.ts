/**
 * The fat that fills what no structure claims, as tissueAt answers it. Maps need it only from the front of
 * the canal backwards: in front of the bodies the plate stays empty.
 */
import type { SectionWindow } from './contour.ts';
import type { EpiduralProfile } from './epiduralProfile.ts';
import type { SectionShape } from './section.ts';

/** From the dura's back to a place well inside the vertebral bodies, mm. */
const FORWARD_MM = 23;

/** Side section: from the bodies to the skin, over the heights of the canal. */
export function restOfSagittal(
  profile: EpiduralProfile,
  shapes: readonly SectionShape[],
  window: SectionWindow,
): Float64Array[] {
  const count = profile.z.length;
  if (count < 2) return [];
  const fat = shapes.find((shape) => shape.tissue === 'fat')?.loops ?? [];
  // As far as the fat under the skin, which is painted over it.
  const edge = (v: number): number => {
    let u = window.maxU;
    for (const loop of fat)
      for (let i = 0; i < loop.length; i += 2)
        if (Math.abs((loop[i + 1] ?? 0) - v) < 1.5) u = Math.min(u, loop[i] ?? u);
    return u;
  };
  const front: number[] = [];
  const back: number[] = [];
  const add = (z: number, duraX: number) => {
    front.push(-duraX - FORWARD_MM, z);
    back.push(edge(z) + 1.5, z);
  };
  const slope = ((profile.duraX[8] ?? 0) - (profile.duraX[0] ?? 0)) / 8;
  const firstZ = profile.z[0] ?? 0;
  for (let z = window.minV - 2; z < firstZ; z += 2) add(z, (profile.duraX[0] ?? 0) - slope * (firstZ - z));
  for (let i = 0; i < count; i += 2) add(profile.z[i] ?? 0, profile.duraX[i] ?? 0);
  const lastZ = profile.z[count - 1] ?? 0;
  for (let z = lastZ + 2; z < window.maxV + 4; z += 2) add(z, profile.duraX[count - 1] ?? 0);
  const reversed: number[] = [];
  for (let i = back.length - 2; i >= 0; i -= 2) reversed.push(back[i] ?? 0, back[i + 1] ?? 0);
  return [Float64Array.from([...front, ...reversed])];
}

/** Spacing of the corners along the skin, and how far they stay inside the outer edge of the fat, mm. */
const STEP_MM = 2;
const UNDER_FAT_MM = 3;

/** Cross section: everything inside the skin that lies behind the middle of the vertebral body. */
export function restOfAxial(shapes: readonly SectionShape[]): Float64Array[] {
  const fat = shapes.find((shape) => shape.tissue === 'fat')?.loops ?? [];
  const deep = shapes.filter((shape) => shape.tissue === 'bone' || shape.tissue === 'disc');
  let front = -Infinity;
  for (const { loops } of deep)
    for (const loop of loops)
      for (let i = 1; i < loop.length; i += 2) front = Math.max(front, loop[i] ?? front);
  const outline = [...fat].sort((a, b) => b.length - a.length)[0];
  if (outline === undefined || front === -Infinity) return [];
  let minU = Infinity;
  let maxU = -Infinity;
  for (let i = 0; i < outline.length; i += 2) {
    minU = Math.min(minU, outline[i] ?? minU);
    maxU = Math.max(maxU, outline[i] ?? maxU);
  }
  // Backwards as far as the fat under the skin, which is painted over it.
  const middle = front - 14;
  const corners = [maxU, middle, minU, middle];
  const steps = Math.max(1, Math.ceil((maxU - minU) / STEP_MM));
  for (let step = 0; step <= steps; step++) {
    const u = minU + ((maxU - minU) * step) / steps;
    let skin = middle;
    for (let i = 0; i < outline.length; i += 2)
      if (Math.abs((outline[i] ?? 0) - u) < STEP_MM) skin = Math.min(skin, outline[i + 1] ?? skin);
    corners.push(u, Math.min(middle, skin + UNDER_FAT_MM));
  }
  return [Float64Array.from(corners)];
}
