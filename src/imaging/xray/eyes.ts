/** The pedicle eyes on a film from behind, and whether the sacrum is there to count levels from. */
import { PEDICLES, type Pedicle, type PedicleLevel } from '../../anatomy/canal/pedicles.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { beamOf, project, toPixel, type Beam, type CArm } from './carm.ts';
import type { Film } from './film.ts';

/** Whose film is looked at, and from where. */
export interface Looking {
  readonly anatomy: Anatomy;
  readonly arm: CArm;
  /** As on a screen, not inverted. */
  readonly film: Film;
}

/** Inside the round field, as a share of the picture's half side. */
const IN_FIELD = 0.93;
/** From the canal's side to the middle of a pedicle, mm of the atlas. */
export const PEDICLE_HALF_MM = 7;
/** A rim is looked for in so many directions and so far, mm, and must be darker than the middle by so much. */
const DIRECTIONS = 12;
const RIM_FAR_MM = 11;
const RIM_DARKER = 8;
const RIM_SHARE = 0.5;

/** Whether a point is drawn inside the round field. */
export function isInField(film: Film, beam: Beam, point: Vector3): boolean {
  const { column, row } = toPixel(beam, point, film.size);
  const x = (2 * column) / film.size - 1;
  const y = (2 * row) / film.size - 1;
  return x * x + y * y < IN_FIELD * IN_FIELD;
}

/** Mean grey of three by three pixels. */
function greyAt({ size, grey }: Film, column: number, row: number): number {
  let sum = 0;
  for (let y = -1; y <= 1; y++)
    for (let x = -1; x <= 1; x++) sum += grey[(Math.floor(row) + y) * size + Math.floor(column) + x] ?? 0;
  return sum / 9;
}

/** Whether a dark rim stands round a place: a pedicle met end on. */
function isEye(film: Film, beam: Beam, middle: Vector3): boolean {
  if (!isInField(film, beam, middle)) return false;
  const { column, row } = toPixel(beam, middle, film.size);
  const own = greyAt(film, column, row);
  const farPixels = (RIM_FAR_MM / beam.fieldMm) * film.size;
  let rims = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    const turn = (2 * PI * k) / DIRECTIONS;
    let darkest = own;
    for (let way = 2; way < farPixels; way++)
      darkest = Math.min(darkest, greyAt(film, column + way * cos(turn), row + way * sin(turn)));
    if (own - darkest > RIM_DARKER) rims += 1;
  }
  return rims >= DIRECTIONS * RIM_SHARE;
}

/** Where the two pedicles of a level are, patient's frame. */
function middlesOf(anatomy: Anatomy, { lowerX, medialY, middleZ }: Pedicle): readonly Vector3[] {
  return [1, -1].map((side) =>
    anatomy.pushForward(vector(lowerX, side * (medialY + PEDICLE_HALF_MM), middleZ)),
  );
}

/** The eyes of one level. */
export interface Eyes {
  readonly level: PedicleLevel;
  /** 0 to 2. */
  readonly count: number;
  /** Their height on the film, above the middle, mm. */
  readonly v: number;
}

/** Pedicle eyes of the lumbar levels that have both places in the field. */
export function pedicleEyes({ anatomy, arm, film }: Looking): readonly Eyes[] {
  const beam = beamOf(arm);
  return PEDICLES.flatMap((pedicle) => {
    if (pedicle.level === 'S1') return [];
    const middles = middlesOf(anatomy, pedicle);
    if (!middles.every((middle) => isInField(film, beam, middle))) return [];
    const v = middles.reduce((sum, middle) => sum + project(beam, middle).v / middles.length, 0);
    return [{ level: pedicle.level, count: middles.filter((middle) => isEye(film, beam, middle)).length, v }];
  });
}

/** Whether the sacrum, from which levels are counted up, is in the field: the places of both its pedicles, between the alae and S1. */
export function isSacrumIn({ anatomy, arm, film }: Looking): boolean {
  const beam = beamOf(arm);
  const sacral = PEDICLES.find(({ level }) => level === 'S1');
  return sacral !== undefined && middlesOf(anatomy, sacral).every((middle) => isInField(film, beam, middle));
}
