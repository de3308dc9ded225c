/** Section maps by name: the side section and the cross section of a patient, ready to paint. */
import type { Anatomy } from '../anatomy/types.ts';
import type { Interspace } from '../content/levels.ts';
import { PI, tan } from '../numerics/elementary.ts';
import type { Vector3 } from '../numerics/vector.ts';
import type { SectionWindow } from './contour.ts';
import { figureOf } from './figure.ts';
import { preparingPainter, type PainterOptions, type SectionPainter } from './painter/index.ts';
import {
  axialAlong,
  axialPlane,
  projectTo,
  sagittalAlong,
  sagittalPlane,
  type SectionPlane,
  type Straight,
} from './plane.ts';
import { finish, type Slices } from './slices.ts';

export interface SectionPainterOptions extends Partial<
  Pick<
    PainterOptions,
    'ground' | 'tipRingPx' | 'fade' | 'fadeSides' | 'neutralBlood' | 'bloodOutline' | 'window'
  >
> {
  readonly anatomy: Anatomy;
  readonly kind: 'sagittal' | 'axial';
  /** The interspace that the picture is centred on. */
  readonly interspace: Interspace;
  /** Where the hole in the dura is; the same interspace unless told, and null where it lies outside of what is described. */
  readonly holeInterspace?: Interspace | null;
  /** 'close' for the small maps, 'whole' for a plate from the thorax to the sacrum. */
  readonly extent?: 'close' | 'whole';
  /** Lay the section along this needle, so that its tip lies in it however deep; absent or null: through the midline. */
  readonly along?: Straight | null;
  /** Axial only: degrees by which the plane's front edge is raised, as the needle is. */
  readonly tiltDeg?: number;
  /** Either scale or wanted width of the picture. */
  readonly pixelsPerMm?: number;
  readonly widthPx?: number;
}

/** Half sizes of the windows, mm, about the middle between skin and space. */
const CLOSE_HALF_MM = 44;
const WHOLE_HALF_MM = { u: 78, v: 104 };

function windowAround(u: number, v: number, halfU: number, halfV: number): SectionWindow {
  return { minU: u - halfU, maxU: u + halfU, minV: v - halfV, maxV: v + halfV };
}

/** The cross section that holds the needle's way through the gap. */
function throughGap(gap: Vector3, tiltDeg: number): SectionPlane {
  return axialPlane(gap.z - gap.x * tan((tiltDeg * PI) / 180), tiltDeg);
}

function planeFor(
  kind: 'sagittal' | 'axial',
  along: Straight | null,
  gap: Vector3,
  tiltDeg: number,
): SectionPlane {
  if (along !== null) return kind === 'sagittal' ? sagittalAlong(along) : axialAlong(along);
  return kind === 'sagittal' ? sagittalPlane(0) : throughGap(gap, tiltDeg);
}

export function createSectionPainter(options: SectionPainterOptions): SectionPainter {
  return finish(preparingSectionPainter(options));
}

/** The same in slices, for whoever must not hold up what else the page does. */
export function* preparingSectionPainter(options: SectionPainterOptions): Slices<SectionPainter> {
  const { anatomy, kind, interspace, extent = 'close', tiltDeg = 0, along = null } = options;
  yield;
  const figure = figureOf(anatomy, interspace, options.holeInterspace ?? interspace);
  yield;
  const { gap, skin } = figure;
  const plane = planeFor(kind, along, gap, tiltDeg);
  const middle = projectTo(plane, { x: (gap.x * 2 + skin.x) / 3, y: 0, z: gap.z });
  const close =
    kind === 'sagittal'
      ? windowAround(middle.u, gap.z, CLOSE_HALF_MM, CLOSE_HALF_MM)
      : windowAround(0, middle.v + 4, CLOSE_HALF_MM + 8, CLOSE_HALF_MM + 8);
  const whole = windowAround(middle.u - 8, gap.z + 4, WHOLE_HALF_MM.u, WHOLE_HALF_MM.v);
  const window = options.window ?? (extent === 'whole' && kind === 'sagittal' ? whole : close);
  const width = window.maxU - window.minU;
  const pixelsPerMm = options.pixelsPerMm ?? (options.widthPx ?? 320) / width;
  return yield* preparingPainter({
    ground: null,
    ...options,
    plane,
    window,
    pixelsPerMm,
    profile: figure.profile,
    holeZ: options.holeInterspace === null ? null : figure.hole.z,
  });
}
