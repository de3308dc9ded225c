/** What a section map shows at a place: the painter's own work, followed at one pixel. */
import type { Anatomy } from '../../../../src/anatomy/types.ts';
import { TISSUE_PALETTE, type Tissue } from '../../../../src/content/tissues.ts';
import { sectionBodyOf } from '../../../../src/imaging/body.ts';
import { needleOverlay } from '../../../../src/imaging/overlays.ts';
import { paintTent } from '../../../../src/imaging/painter/needle.ts';
import { paintShape } from '../../../../src/imaging/painter/tissues.ts';
import { projectTo, type SectionPlane } from '../../../../src/imaging/plane.ts';
import { cutting } from '../../../../src/imaging/section.ts';
import { finish } from '../../../../src/imaging/slices.ts';
import { add, scale, type Vector3 } from '../../../../src/numerics/vector.ts';
import type { Driven } from './poses.ts';
import { ProbePath, probeInk } from './probeInk.ts';

/** The window that is cut about the place, mm each way: as far as an outline's round corners are felt. */
const AROUND_MM = 7;
/** The small maps: 88 mm on 320 pixels. */
const PIXEL_MM = 88 / 320;

/** The middle of the pixel that holds a place. */
function pixelOf(plane: SectionPlane, place: Vector3): { readonly u: number; readonly v: number } {
  const { u, v } = projectTo(plane, place);
  return { u: (Math.floor(u / PIXEL_MM) + 0.5) * PIXEL_MM, v: (Math.floor(v / PIXEL_MM) + 0.5) * PIXEL_MM };
}

/** The tissue whose colour the pixel of a place bears on the still map; 'air' where nothing is painted. */
export function paintedAt(anatomy: Anatomy, plane: SectionPlane, place: Vector3): Tissue {
  const { u, v } = pixelOf(plane, place);
  const window = { minU: u - AROUND_MM, maxU: u + AROUND_MM, minV: v - AROUND_MM, maxV: v + AROUND_MM };
  Object.assign(globalThis, { Path2D: ProbePath });
  let found: Tissue = 'air';
  for (const shape of finish(cutting(sectionBodyOf(anatomy), plane, window))) {
    const ink = probeInk(u, v, (colour) => {
      // The fluid is painted with the sac, and over what is seen through it: a root that hangs deeper has fluid before it.
      if (colour === TISSUE_PALETTE.csf.fill || shape.behindMm > 0) found = 'csf';
      else found = shape.tissue;
    });
    paintShape(ink, shape, 1 / PIXEL_MM, window);
  }
  return found;
}

/** The same under a needle's tip, with what bulges before it. */
export function paintedAtTip(anatomy: Anatomy, plane: SectionPlane, { track, body }: Driven): Tissue {
  const tip = add(track.entry, scale(track.direction, body.needle.depthMm));
  const { u, v } = pixelOf(plane, tip);
  let found = paintedAt(anatomy, plane, tip);
  const needle = needleOverlay(body, track, plane);
  if (needle === null) return found;
  const { tentingMm, tissue, segment } = body.needle;
  const ink = probeInk(u, v, (colour) => {
    if (tissue !== 'air' && colour === TISSUE_PALETTE[tissue].fill) found = tissue;
  });
  paintTent(ink, needle, tentingMm, tissue, track.segments[segment + 1]?.tissue);
  return found;
}
