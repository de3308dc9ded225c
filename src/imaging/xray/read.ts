/**
 * What is seen on a film, as keys of sentences and what stands in their blanks: from the picture's own pixels and the places where
 * the bones are drawn, not from where the needle or the contrast truly is.
 */
import { PEDICLES } from '../../anatomy/canal/pedicles.ts';
import { CANAL_FRONT, EPIDURAL_DEPTH } from '../../anatomy/column/corridor.ts';
import { LEVEL_HEIGHTS, SAC_HALF_DEPTH, SAC_REAR } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { MessageKey } from '../../content/messages/index.ts';
import type { MessageValues } from '../../content/messages/types.ts';
import { cos, PI, sin } from '../../numerics/elementary.ts';
import { add, scale, vector, type Vector3 } from '../../numerics/vector.ts';
import { beamOf, project, rayAt, toPixel, type Beam, type CArm } from './carm.ts';
import type { Spread } from './contrast/facts.ts';
import type { Film } from './film.ts';
import type { SteelTube } from './needle.ts';

export interface SeenSentence {
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** What is looked at. */
export interface Reading {
  readonly anatomy: Anatomy;
  readonly arm: CArm;
  /** As on a screen, not inverted. */
  readonly film: Film;
  readonly needle: SteelTube | null;
  /** What a comparison with the film before shows (`classifySpread`); null for none; absent where no contrast was given. */
  readonly spread?: Spread | null;
}

/** Inside the round field, as a share of the picture's half side. */
const IN_FIELD = 0.93;
/** From the canal's side to the middle of a pedicle, mm of the atlas. */
const PEDICLE_HALF_MM = 7;
/** A rim is looked for in so many directions and so far, mm, and must be darker than the middle by so much. */
const DIRECTIONS = 12;
const RIM_FAR_MM = 11;
const RIM_DARKER = 8;
const RIM_SHARE = 0.5;

function isInField(film: Film, beam: Beam, point: Vector3): boolean {
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

/** Pedicle eyes by lumbar level, 0 to 2, of those in the field. */
export function pedicleEyes({ anatomy, arm, film }: Reading): ReadonlyMap<string, number> {
  const beam = beamOf(arm);
  const seen = new Map<string, number>();
  for (const { level, lowerX, medialY, middleZ } of PEDICLES) {
    if (level === 'S1') continue;
    const middles = [1, -1].map((side) =>
      anatomy.pushForward(vector(lowerX, side * (medialY + PEDICLE_HALF_MM), middleZ)),
    );
    if (!middles.every((middle) => isInField(film, beam, middle))) continue;
    seen.set(level, middles.filter((middle) => isEye(film, beam, middle)).length);
  }
  return seen;
}

/** Middle of the canal at a disc. */
function discAt(anatomy: Anatomy, interspace: Interspace): Vector3 {
  const z = LEVEL_HEIGHTS[interspace];
  return anatomy.pushForward(vector(SAC_REAR.value(z) + SAC_HALF_DEPTH.value(z), 0, z));
}

/** The interspace at whose height a place of the picture lies. */
function heightOf(anatomy: Anatomy, beam: Beam, v: number): Interspace {
  const off = (each: Interspace) => Math.abs(project(beam, discAt(anatomy, each)).v - v);
  return INTERSPACES.reduce((best, each) => (off(each) < off(best) ? each : best));
}

/** Where a ray meets the plane in the middle of her body. */
function onMiddlePlane(beam: Beam, u: number, v: number): Vector3 {
  const direction = rayAt(beam, u, v);
  return add(beam.tube, scale(direction, -beam.tube.y / direction.y));
}

/** From the midline outwards: over it, beside it, over the pedicles, beyond them. */
const NEAR_MIDLINE_MM = 3;
const PEDICLE_WIDE_MM = 9;

function tipFromBehind({ anatomy, arm }: Reading, u: number, v: number): SeenSentence {
  const beam = beamOf(arm);
  const interspace = heightOf(anatomy, beam, v);
  const off = Math.abs(u - project(beam, discAt(anatomy, interspace)).u);
  const pedicle = PEDICLES[INTERSPACES.indexOf(interspace)];
  const medialMm = pedicle?.medialY ?? 11;
  const values = { interspace };
  if (off < NEAR_MIDLINE_MM) return { key: 'xray.tip.midline', values };
  if (off < medialMm) return { key: 'xray.tip.beside', values };
  return { key: off < medialMm + PEDICLE_WIDE_MM ? 'xray.tip.pedicle' : 'xray.tip.lateral', values };
}

function tipFromSide({ anatomy, arm }: Reading, u: number, v: number): SeenSentence {
  const beam = beamOf(arm);
  const values = { interspace: heightOf(anatomy, beam, v) };
  const { x, z } = anatomy.pullBack(onMiddlePlane(beam, u, v));
  if (x < SAC_REAR.value(z) - EPIDURAL_DEPTH.value(z)) return { key: 'xray.tip.behindCanal', values };
  return { key: x < CANAL_FRONT.value(z) ? 'xray.tip.inCanal' : 'xray.tip.beforeCanal', values };
}

const SPREAD_KEYS: Readonly<Record<Spread, MessageKey>> = {
  epidural: 'xray.spread.bothSides',
  vein: 'xray.spread.channels',
  intrathecal: 'xray.spread.column',
  softTissue: 'xray.spread.blot',
};

/** What one would say who reads the film aloud, in order. */
export function readFilm(reading: Reading): readonly SeenSentence[] {
  const { arm, film, needle, spread } = reading;
  const beam = beamOf(arm);
  const turned = Math.abs(arm.rotationDeg);
  const fromBehind = turned < 10;
  const fromSide = Math.abs(turned - 90) < 10;
  const said: SeenSentence[] = [
    { key: fromBehind ? 'xray.view.behind' : fromSide ? 'xray.view.side' : 'xray.view.aslant' },
  ];
  if (fromBehind) {
    const eyes = [...pedicleEyes(reading)];
    const levels = (count: number) =>
      eyes
        .filter(([, seen]) => seen === count)
        .map(([level]) => level)
        .join(', ');
    if (levels(2) !== '') said.push({ key: 'xray.eyes.both', values: { levels: levels(2) } });
    if (levels(1) !== '') said.push({ key: 'xray.eyes.one', values: { levels: levels(1) } });
    if (levels(0) !== '') said.push({ key: 'xray.eyes.none', values: { levels: levels(0) } });
  }
  if (needle !== null) {
    const { u, v } = project(beam, needle.tip);
    if (!isInField(film, beam, needle.tip)) said.push({ key: 'xray.tip.outside' });
    else if (fromBehind) said.push(tipFromBehind(reading, u, v));
    else if (fromSide) said.push(tipFromSide(reading, u, v));
  }
  if (spread !== undefined) said.push({ key: spread === null ? 'xray.spread.none' : SPREAD_KEYS[spread] });
  return said;
}
