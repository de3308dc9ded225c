/** The two films of a spread, before and after contrast, as somebody would compare them. */
import { develop, exposureOf, type Film } from '../../src/imaging/xray/film.ts';
import { beamOf, project, type CArm } from '../../src/imaging/xray/carm.ts';
import { classifySpread } from '../../src/imaging/xray/classify.ts';
import { addDroplets, type Droplets } from '../../src/imaging/xray/contrast/droplets.ts';
import type { Spread } from '../../src/imaging/xray/contrast/facts.ts';
import { addNeedle, type SteelTube } from '../../src/imaging/xray/needle.ts';
import type { Absorption } from '../../src/imaging/xray/raster.ts';
import { traitsOf } from '../../src/imaging/xray/traits.ts';
import type { Vector3 } from '../../src/numerics/vector.ts';

/** A view of a person without needle and contrast, taken once for many. */
export interface BareView {
  readonly arm: CArm;
  readonly picture: Absorption;
}

/** With the needle, before and after contrast, at one exposure and with grain of their own. */
export function filmsOf(
  { arm, picture }: BareView,
  needle: SteelTube,
  droplets: Droplets,
  seed: number,
): readonly [before: Film, after: Film] {
  const beam = beamOf(arm);
  const before: Absorption = { size: picture.size, values: picture.values.slice() };
  addNeedle(before, beam, needle);
  const after: Absorption = { size: picture.size, values: before.values.slice() };
  addDroplets(after, beam, droplets);
  const exposure = exposureOf(before);
  return [
    develop(before, beam, { seed: 2 * seed, exposure }),
    develop(after, beam, { seed: 2 * seed + 1, exposure }),
  ];
}

/** What two pairs of films show; `midline` is a point of her midline near the picture's middle. */
export function spreadOnFilms(
  views: { readonly fromBehind: BareView; readonly fromSide: BareView },
  midline: Vector3,
  needle: SteelTube,
  droplets: Droplets,
  seed: number,
): Spread | null {
  const { fromBehind, fromSide } = views;
  const traits = (view: BareView, own: number) => {
    const [before, after] = filmsOf(view, needle, droplets, own);
    return traitsOf(before, after, view.arm.fieldMm);
  };
  return classifySpread({
    anteroposterior: traits(fromBehind, 2 * seed),
    lateral: traits(fromSide, 2 * seed + 1),
    midlineRight: project(beamOf(fromBehind.arm), midline).u,
    tipRight: project(beamOf(fromSide.arm), needle.tip).u,
  });
}
