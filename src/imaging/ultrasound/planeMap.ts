/** The tissues in the plane of a picture, asked place by place apart from the picture: what is known, beside what is seen. */
import { boneAt, type BonePlace } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { TISSUES, type Tissue } from '../../content/tissues.ts';
import { patientPoint } from './callipers.ts';
import { tissueIndex } from './layers.ts';
import type { UltrasoundPicture } from './picture.ts';

/** A square lattice of places over the whole picture, from its upper left corner. */
export interface PlaneMap {
  readonly places: number;
  /** Of each place, row by row: index in TISSUES. */
  readonly tissue: Uint8Array;
}

/** A part of the plane with its name's place, as shares of the picture from its upper left corner. */
export interface NamedPlace {
  readonly tissue: Tissue;
  /** Which bone, and which part of it; null for other tissues. */
  readonly bone: BonePlace | null;
  readonly across: number;
  readonly down: number;
}

type Plane = Pick<UltrasoundPicture, 'fan' | 'pose'>;

/** The coarse map asks one place of so many by so many. */
const COARSE_STEP = 4;
/** Places asked in a slice. */
const ASKED_IN_SLICE = 80;

/** Where a place of the lattice lies on the picture, px. */
function pixelOf({ fan }: Plane, places: number, index: number): { column: number; row: number } {
  const { widthPx, heightPx } = fan.setting;
  return {
    column: (((index % places) + 0.5) * widthPx) / places,
    row: ((Math.floor(index / places) + 0.5) * heightPx) / places,
  };
}

/** Yields null between slices and a coarse map once, as soon as there is one; returns the whole. */
export function* mappingPlane(
  anatomy: Anatomy,
  plane: Plane,
  places: number,
): Generator<PlaneMap | null, PlaneMap, void> {
  const tissue = new Uint8Array(places * places);
  let asked = 0;
  const ask = (index: number): number =>
    tissueIndex(anatomy.tissueAt(patientPoint(plane, pixelOf(plane, places, index))));
  for (let row = 0; row < places; row += COARSE_STEP)
    for (let column = 0; column < places; column += COARSE_STEP) {
      const found = ask(row * places + column);
      for (let r = row; r < Math.min(places, row + COARSE_STEP); r++)
        tissue.fill(found, r * places + column, r * places + Math.min(places, column + COARSE_STEP));
      if (++asked % ASKED_IN_SLICE === 0) yield null;
    }
  yield { places, tissue: tissue.slice() };
  for (let index = 0; index < tissue.length; index++) {
    const isKnown = (index % places) % COARSE_STEP === 0 && Math.floor(index / places) % COARSE_STEP === 0;
    if (isKnown) continue;
    tissue[index] = ask(index);
    if (++asked % ASKED_IN_SLICE === 0) yield null;
  }
  return { places, tissue };
}

/** Parts smaller than such a share of the map are not named, nor more of a tissue than this. */
const LEAST_SHARE = 0.0016;
const MOST_OF_A_TISSUE = 2;
const MOST_BONES = 5;

/** The parts that hang together, each as the places it holds. */
function partsOf({ places, tissue }: PlaneMap): number[][] {
  const seen = new Uint8Array(tissue.length);
  const parts: number[][] = [];
  for (let start = 0; start < tissue.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const part = [start];
    // The list grows while it is walked.
    for (const at of part) {
      const column = at % places;
      for (const next of [
        column > 0 ? at - 1 : -1,
        column + 1 < places ? at + 1 : -1,
        at - places,
        at + places,
      ])
        if (next >= 0 && next < tissue.length && seen[next] === 0 && tissue[next] === tissue[start]) {
          seen[next] = 1;
          part.push(next);
        }
    }
    parts.push(part);
  }
  return parts;
}

/**
 * Where a part's name stands: at a place of its own near its middle, as parts may be hollow; a bone's on its surface towards the
 * probe over that, since there it is seen.
 */
function heartOf(part: readonly number[], places: number, isBone: boolean): number {
  const column = part.reduce((sum, at) => sum + (at % places), 0) / part.length;
  const row = part.reduce((sum, at) => sum + Math.floor(at / places), 0) / part.length;
  const away = (at: number): number =>
    Math.abs((at % places) - column) + Math.abs(Math.floor(at / places) - row);
  const heart = part.reduce((best, at) => (away(at) < away(best) ? at : best), part[0] ?? 0);
  if (!isBone) return heart;
  return part.reduce((best, at) => (at % places === heart % places && at < best ? at : best), heart);
}

/** Names of what is there, the largest parts first. */
export function namedPlaces(anatomy: Anatomy, plane: Plane, map: PlaneMap): NamedPlace[] {
  const { places, tissue } = map;
  const counts = new Map<Tissue, number>();
  const named: NamedPlace[] = [];
  const parts = partsOf(map)
    .filter(({ length }) => length >= LEAST_SHARE * tissue.length)
    .sort((a, b) => b.length - a.length);
  for (const part of parts) {
    const name = TISSUES[tissue[part[0] ?? 0] ?? 0] ?? 'air';
    const count = counts.get(name) ?? 0;
    if (name === 'air' || count >= (name === 'bone' ? MOST_BONES : MOST_OF_A_TISSUE)) continue;
    counts.set(name, count + 1);
    const heart = heartOf(part, places, name === 'bone');
    const point = patientPoint(plane, pixelOf(plane, places, heart));
    named.push({
      tissue: name,
      bone: name === 'bone' ? boneAt(anatomy, point) : null,
      across: ((heart % places) + 0.5) / places,
      down: (Math.floor(heart / places) + 0.5) / places,
    });
  }
  return named;
}
