/** One shot of the C-arm: a coarse preview first, then the picture, in slices that block nothing. */
import type { Slices } from '../slices.ts';
import { beamOf, type CArm } from './carm.ts';
import { addingDroplets, type Droplets } from './contrast/droplets.ts';
import { addNeedle, type SteelTube } from './needle.ts';
import { addingSurfaces, aslant, emptyAbsorption, type Absorption } from './raster.ts';
import type { Absorber } from './surfaces.ts';

/** What is thin in the beam, and may be another from picture to picture. */
export interface ThinInBeam {
  readonly needle: SteelTube | null;
  readonly droplets: Droplets | null;
}

/** What stands in the beam. */
export interface InBeam extends ThinInBeam {
  readonly absorbers: readonly Absorber[];
}

/** The picture of a body on the GPU, where there is one; null where it cannot be made. */
export type ExposeBody = (arm: CArm, absorbers: readonly Absorber[], size: number) => Absorption | null;

/** Side of the preview, pixels. */
export const PREVIEW_SIZE = 80;

/** Absorption by her body alone, so many pixels wide and high, in slices of a few milliseconds. */
export function* exposingBody(arm: CArm, absorbers: readonly Absorber[], size: number): Slices<Absorption> {
  const beam = beamOf(arm);
  const picture = emptyAbsorption(size);
  yield* addingSurfaces(picture, beam, absorbers);
  aslant(picture, beam);
  return picture;
}

/** A body's picture with needle and contrast in it; the body's own is left as it is. */
export function* addingThin(
  body: Absorption,
  arm: CArm,
  { needle, droplets }: ThinInBeam,
): Slices<Absorption> {
  const beam = beamOf(arm);
  const picture: Absorption = { size: body.size, values: body.values.slice() };
  if (needle !== null) addNeedle(picture, beam, needle);
  yield;
  if (droplets !== null) yield* addingDroplets(picture, beam, droplets);
  return picture;
}

/** The whole picture of absorption. */
export function* exposing(arm: CArm, inBeam: InBeam, size: number): Slices<Absorption> {
  const body = yield* exposingBody(arm, inBeam.absorbers, size);
  yield;
  return yield* addingThin(body, arm, inBeam);
}

/** The same, coarse and from bones' outsides alone: what can be shown at once. */
export function* previewing(arm: CArm, inBeam: InBeam): Slices<Absorption> {
  const coarse = inBeam.absorbers.flatMap((each) =>
    each.coarsePerMm === 0 ? [] : [{ ...each, perMm: each.coarsePerMm }],
  );
  return yield* exposing(arm, { ...inBeam, absorbers: coarse }, PREVIEW_SIZE);
}

/** Half as many pixels to a side, each the mean of four. */
export function halved({ size, values }: Absorption): Absorption {
  const half = emptyAbsorption(size / 2);
  for (let row = 0; row < half.size; row++)
    for (let column = 0; column < half.size; column++) {
      const from = 2 * row * size + 2 * column;
      const upper = (values[from] ?? 0) + (values[from + 1] ?? 0);
      half.values[row * half.size + column] =
        (upper + (values[from + size] ?? 0) + (values[from + size + 1] ?? 0)) / 4;
    }
  return half;
}
