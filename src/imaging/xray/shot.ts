/** One shot of the C-arm: a coarse preview first, then the picture, in slices that block nothing. */
import type { Slices } from '../slices.ts';
import { beamOf, type CArm } from './carm.ts';
import { addDroplets, type Droplets } from './contrast/droplets.ts';
import { addNeedle, type SteelTube } from './needle.ts';
import { addingSurfaces, aslant, emptyAbsorption, type Absorption } from './raster.ts';
import type { Absorber } from './surfaces.ts';

/** What stands in the beam. */
export interface InBeam {
  readonly absorbers: readonly Absorber[];
  readonly needle: SteelTube | null;
  readonly droplets: Droplets | null;
}

/** Side of the preview, pixels. */
export const PREVIEW_SIZE = 80;

function addThin(picture: Absorption, arm: CArm, { needle, droplets }: InBeam): void {
  const beam = beamOf(arm);
  if (needle !== null) addNeedle(picture, beam, needle);
  if (droplets !== null) addDroplets(picture, beam, droplets);
}

/** The picture of absorption, so many pixels wide and high, in slices of a few milliseconds. */
export function* exposing(arm: CArm, inBeam: InBeam, size: number): Slices<Absorption> {
  const beam = beamOf(arm);
  const picture = emptyAbsorption(size);
  yield* addingSurfaces(picture, beam, inBeam.absorbers);
  aslant(picture, beam);
  yield;
  addThin(picture, arm, inBeam);
  return picture;
}

/** The same, coarse and from bones' outsides alone: what can be shown at once. */
export function* previewing(arm: CArm, inBeam: InBeam): Slices<Absorption> {
  const beam = beamOf(arm);
  const picture = emptyAbsorption(PREVIEW_SIZE);
  const coarse = inBeam.absorbers.flatMap((each) =>
    each.coarsePerMm === 0 ? [] : [{ ...each, perMm: each.coarsePerMm }],
  );
  yield* addingSurfaces(picture, beam, coarse);
  aslant(picture, beam);
  addThin(picture, arm, inBeam);
  return picture;
}
