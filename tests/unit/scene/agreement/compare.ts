/** One tip, asked in six ways what it stands in; where two ways differ, how near the surface between them is. */
import { LAYERED_STRUCTURES } from '../../../../src/anatomy/index.ts';
import { referenceTissueAt } from '../../../../src/anatomy/queries/tissues.ts';
import type { Anatomy } from '../../../../src/anatomy/types.ts';
import type { Tissue } from '../../../../src/content/tissues.ts';
import { axialAlong, sagittalAlong } from '../../../../src/imaging/plane.ts';
import { add, scale, type Vector3 } from '../../../../src/numerics/vector.ts';
import type { DrawnAt } from './meshes.ts';
import { paintedAtTip } from './paintedAt.ts';
import type { Driven } from './poses.ts';

/** What is named, what the track's table says, what the body feels, what two maps show, on which side of the models it lies. */
const WAYS = ['named', 'onTrack', 'felt', 'sagittal', 'axial', 'mesh'] as const;
type Way = (typeof WAYS)[number];
type Said = Readonly<Record<Way, Tissue>>;

/** The tip where it lies in her as she was before it: what bulges before a tip has not been passed. */
export function tipOf({ track, body }: Driven): Vector3 {
  const { depthMm, tentingMm } = body.needle;
  return add(track.entry, scale(track.direction, depthMm - tentingMm));
}

export function ask(anatomy: Anatomy, drawnAt: DrawnAt, driven: Driven): Said {
  const { track, body } = driven;
  const tip = tipOf(driven);
  const depthMm = body.needle.depthMm - body.needle.tentingMm;
  return {
    named: anatomy.tissueAt(tip),
    onTrack: track.segments.find(({ toMm }) => depthMm < toMm)?.tissue ?? 'air',
    felt: body.needle.tissue,
    sagittal: paintedAtTip(anatomy, sagittalAlong(track), driven),
    axial: paintedAtTip(anatomy, axialAlong(track), driven),
    mesh: drawnAt(tip),
  };
}

/** Models have no skin and no fluid of their own: both are drawn by what bounds them. */
const MODELLED: Partial<Record<Tissue, Tissue>> = { skin: 'fat', air: 'fat', csf: 'dura' };
const asModelled = (tissue: Tissue): Tissue => MODELLED[tissue] ?? tissue;

const DIRECTIONS: readonly Vector3[] = Array.from({ length: 300 }, (_, i) => {
  const z = 1 - (2 * (i + 0.5)) / 300;
  const r = Math.sqrt(1 - z * z);
  const turn = i * Math.PI * (3 - Math.sqrt(5));
  return { x: r * Math.cos(turn), y: r * Math.sin(turn), z };
});
const STEP_MM = 0.05;

/** How far from a point a tissue is first met, mm, as 300 directions tell it; Infinity beyond `mostMm`. */
function distanceTo(
  at: (point: Vector3) => Tissue,
  from: Vector3,
  wanted: (tissue: Tissue) => boolean,
  mostMm: number,
): number {
  for (let mm = STEP_MM; mm <= mostMm + 1e-9; mm += STEP_MM)
    if (DIRECTIONS.some((direction) => wanted(at(add(from, scale(direction, mm)))))) return mm;
  return Infinity;
}

/** The tissue of the atlas at a place of hers: what models show, which have no slit, gap, lime or scar of her own. */
function atlasTissue(anatomy: Anatomy): (point: Vector3) => Tissue {
  const at = new Float64Array(3);
  return ({ x, y, z }) => {
    anatomy.pullBackInto(at, x, y, z);
    return asModelled(referenceTissueAt(at[0] ?? NaN, at[1] ?? NaN, at[2] ?? NaN));
  };
}

const FAT = LAYERED_STRUCTURES.filter(({ tissue }) => tissue === 'fat');

/** In front of the spine lie organs, which are not modelled: the maps stay empty there, the fields name fat. */
function isBeforeTheSpine(anatomy: Anatomy, { x, y, z }: Vector3): boolean {
  const at = new Float64Array(3);
  anatomy.pullBackInto(at, x, y, z);
  return FAT.every(({ distance }) => distance(at[0] ?? NaN, at[1] ?? NaN, at[2] ?? NaN) > 0);
}

export interface Difference {
  readonly way: Way;
  readonly says: Tissue;
  readonly named: Tissue;
  /** How near the surface is behind which it would be right, mm; Infinity when there is none so near as is looked. */
  readonly fromSurfaceMm: number;
}

/**
 * Every way that says something else than what is named there. Two ways that differ differ, one of them at least, from that.
 * What no model holds is right wherever a surface is near, since a model ends in a blunt edge where its tissue thins out.
 */
export function differences(anatomy: Anatomy, driven: Driven, said: Said, lookMm: number): Difference[] {
  const tip = tipOf(driven);
  const atlas = atlasTissue(anatomy);
  const truth = (point: Vector3): Tissue => anatomy.tissueAt(point);
  return WAYS.flatMap((way): Difference[] => {
    const isMesh = way === 'mesh';
    const at = isMesh ? atlas : truth;
    const named = at(tip);
    const says = isMesh ? asModelled(said.mesh) : said[way];
    if (says === named) return [];
    if (says === 'air' && named === 'fat' && isBeforeTheSpine(anatomy, tip)) return [];
    const wanted =
      isMesh && says === 'fat' ? (tissue: Tissue) => tissue !== named : (tissue: Tissue) => tissue === says;
    return [{ way, says, named, fromSurfaceMm: distanceTo(at, tip, wanted, lookMm) }];
  });
}
