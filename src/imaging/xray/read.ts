/**
 * What is seen on a film, as keys of sentences and what stands in their blanks: from the picture's own pixels and the places where
 * the bones are drawn, not from where the needle or the contrast truly is. No level has a name where there is nothing to count it from.
 */
import { PEDICLES } from '../../anatomy/canal/pedicles.ts';
import { CANAL_FRONT, EPIDURAL_DEPTH } from '../../anatomy/column/corridor.ts';
import { LEVEL_HEIGHTS, SAC_HALF_DEPTH, SAC_REAR } from '../../anatomy/index.ts';
import type { Anatomy } from '../../anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import type { MessageKey } from '../../content/messages/index.ts';
import type { MessageValues } from '../../content/messages/types.ts';
import { add, scale, vector, type Vector3 } from '../../numerics/vector.ts';
import { beamOf, project, rayAt, viewKind, type Beam, type ViewKind } from './carm.ts';
import { isInField, isSacrumIn, pedicleEyes, type Looking } from './eyes.ts';
import type { SteelTube } from './needle.ts';

export interface SeenSentence {
  readonly key: MessageKey;
  readonly values?: MessageValues;
}

/** What is looked at. */
export interface Reading extends Looking {
  readonly needle: SteelTube | null;
  /** In an examination levels have no names: what could be counted is told to be counted. */
  readonly isPlain?: boolean;
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

/** A tip within this of the middle of an eye is beside it, mm (assumption: eyes are some 14 mm tall). */
const EYE_HALF_TALL_MM = 5;
/** From the midline outwards: over it, beside it, over the pedicles, beyond them. */
const NEAR_MIDLINE_MM = 3;
const PEDICLE_WIDE_MM = 9;

function tipFromBehind({ anatomy, arm }: Reading, u: number, v: number): SeenSentence {
  const beam = beamOf(arm);
  const interspace = heightOf(anatomy, beam, v);
  const off = Math.abs(u - project(beam, discAt(anatomy, interspace)).u);
  const pedicle = PEDICLES[INTERSPACES.indexOf(interspace)];
  const medialMm = pedicle?.medialY ?? 11;
  if (off < NEAR_MIDLINE_MM) return { key: 'xray.tip.midline' };
  if (off < medialMm) return { key: 'xray.tip.beside' };
  return { key: off < medialMm + PEDICLE_WIDE_MM ? 'xray.tip.pedicle' : 'xray.tip.lateral' };
}

function tipFromSide({ anatomy, arm }: Reading, u: number, v: number): SeenSentence {
  const beam = beamOf(arm);
  const { x, z } = anatomy.pullBack(onMiddlePlane(beam, u, v));
  if (x < SAC_REAR.value(z) - EPIDURAL_DEPTH.value(z)) return { key: 'xray.tip.behindCanal' };
  return { key: x < CANAL_FRONT.value(z) ? 'xray.tip.inCanal' : 'xray.tip.beforeCanal' };
}

/**
 * The tip's height: by name where a level can be counted, else by the pairs of eyes that the film shows. In an examination the gaps
 * between the bodies or the pairs of eyes are told instead of a name.
 */
function tipHeight(reading: Reading, beam: Beam, v: number): SeenSentence | null {
  const isBehind = viewKind(reading.arm) === 'behind';
  const interspace = isSacrumIn(reading) ? heightOf(reading.anatomy, beam, v) : null;
  if (interspace !== null && reading.isPlain !== true)
    return { key: 'xray.height.named', values: { interspace } };
  if (interspace !== null && !isBehind) {
    const gap = INTERSPACES.length - INTERSPACES.indexOf(interspace);
    return { key: 'xray.plain.height.gap', values: { gap } };
  }
  if (!isBehind) return null;
  const pairs = pedicleEyes(reading)
    .filter(({ count }) => count === 2)
    .sort((one, next) => next.v - one.v);
  if (pairs.length === 0) return null;
  const beside = pairs.findIndex((pair) => Math.abs(pair.v - v) < EYE_HALF_TALL_MM);
  if (beside >= 0) return { key: 'xray.height.beside', values: { pair: beside + 1 } };
  const above = pairs.filter((pair) => pair.v > v).length;
  if (above === 0) return { key: 'xray.height.above' };
  if (above === pairs.length) return { key: 'xray.height.below' };
  return { key: 'xray.height.between', values: { upper: above, lower: above + 1 } };
}

/** Eyes by name where the sacrum is there to count from, else how many. */
function eyeSentences(reading: Reading): readonly SeenSentence[] {
  const eyes = pedicleEyes(reading);
  const levels = (wanted: number) => eyes.filter(({ count }) => count === wanted).map(({ level }) => level);
  const both = levels(2);
  const one = levels(1);
  const none = levels(0);
  const said: SeenSentence[] = [];
  if (reading.isPlain === true || !isSacrumIn(reading)) {
    if (both.length > 0) said.push({ key: 'xray.eyes.pairs', values: { count: both.length } });
    if (one.length > 0) said.push({ key: 'xray.eyes.single', values: { count: one.length } });
    if (both.length + one.length === 0) said.push({ key: 'xray.eyes.nowhere' });
    return said;
  }
  if (both.length > 0) said.push({ key: 'xray.eyes.both', values: { levels: both.join(', ') } });
  if (one.length > 0) said.push({ key: 'xray.eyes.one', values: { levels: one.join(', ') } });
  if (none.length > 0) said.push({ key: 'xray.eyes.none', values: { levels: none.join(', ') } });
  return said;
}

const VIEW_KEYS: Readonly<Record<ViewKind, MessageKey>> = {
  behind: 'xray.view.behind',
  side: 'xray.view.side',
  aslant: 'xray.view.aslant',
};

/** What one would say who reads the film aloud, in order. */
export function readFilm(reading: Reading): readonly SeenSentence[] {
  const { arm, film, needle } = reading;
  const beam = beamOf(arm);
  const kind = viewKind(arm);
  const said: SeenSentence[] = [
    { key: VIEW_KEYS[kind] },
    { key: isSacrumIn(reading) ? 'xray.sacrum.in' : 'xray.sacrum.out' },
  ];
  if (kind === 'behind') said.push(...eyeSentences(reading));
  if (needle === null) return said;
  if (!isInField(film, beam, needle.tip)) return [...said, { key: 'xray.tip.outside' }];
  const { u, v } = project(beam, needle.tip);
  if (kind === 'behind') said.push(tipFromBehind(reading, u, v));
  if (kind === 'side') said.push(tipFromSide(reading, u, v));
  const height = tipHeight(reading, beam, v);
  if (height !== null) said.push(height);
  if (kind === 'aslant' && height === null) said.push({ key: 'xray.tip.aslant' });
  return said;
}
