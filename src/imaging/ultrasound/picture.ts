/** A picture of a patient through a probe: first a coarse one, then the whole, in slices of a few milliseconds. */
import type { Anatomy } from '../../anatomy/types.ts';
import { carriedPlane } from './carried.ts';
import { depthGain, emptyEchoes, makeEchoes } from './echo.ts';
import { BEAMS, fanOf, type Fan, type FanSetting } from './fan.ts';
import { areAlike, emptyLayers, layBetween, layLike, type Layers } from './layers.ts';
import { makeMarcher } from './march.ts';
import type { ProbePose } from './probe.ts';
import { makeScreen } from './screen.ts';
import type { Slices } from '../slices.ts';

export interface UltrasoundPicture {
  readonly fan: Fan;
  readonly pose: ProbePose;
  /** Row by row from the top, 0 black to 255 white. */
  readonly grey: Uint8Array;
  /** The same by beam and sample, before it is drawn on the screen. */
  readonly polar: Float32Array;
  /** Coarse: a first look, of every eighth beam. */
  readonly isCoarse: boolean;
}

/** The step between the beams of the coarse picture; halved, again and again where neighbours differ. */
const COARSE_STEP = 8;
/** Beams that are alike and so near to one another need no look between them. */
const ALIKE_STEP = 4;
/** Beams looked along, beams worked out, rows drawn in a slice. */
const MARCHED_IN_SLICE = 2;
const WORKED_IN_SLICE = 10;
const ROWS_IN_SLICE = 32;
/** Beams whose echoes become greys in a slice. */
const COMPRESSED_IN_SLICE = 32;

/** The layers of every beam: the coarse ones are known already. */
function* refining(layers: Layers, march: (beam: number) => void): Slices<void> {
  let marched = 0;
  for (let step = COARSE_STEP; step > 1; step /= 2)
    for (let a = 0; a + step < BEAMS; a += step) {
      const middle = a + step / 2;
      if (layers.known[middle] !== 0) continue;
      if (step <= ALIKE_STEP && areAlike(layers, a, a + step)) {
        layBetween(layers, a, a + step, middle);
        continue;
      }
      march(middle);
      if (++marched % MARCHED_IN_SLICE === 0) yield;
    }
}

/** Fat under the midline's skin in the atlas, mm. */
const ATLAS_FAT_MM = 12;

/**
 * Takes the picture. The generator yields null between slices and, unless it is not wanted, the coarse picture once, as soon as
 * there is one; it returns the whole. The same anatomy, pose and setting give the same picture, bit for bit.
 */
export function* takingPicture(
  anatomy: Anatomy,
  pose: ProbePose,
  setting: FanSetting,
  hasPreview = true,
): Generator<UltrasoundPicture | null, UltrasoundPicture, void> {
  const fan = fanOf(setting);
  const { widthPx, heightPx } = setting;
  const plane = carriedPlane(anatomy, pose, fan.halfWidthMm, fan.setting.depthMm);
  const layers = emptyLayers();
  const { march } = makeMarcher(anatomy, fan, plane, layers);
  const screen = makeScreen(fan);
  const echoes = emptyEchoes();
  yield null;
  for (let beam = 0; beam < BEAMS; beam += COARSE_STEP) {
    march(beam);
    if ((beam / COARSE_STEP) % MARCHED_IN_SLICE === MARCHED_IN_SLICE - 1) yield null;
  }
  const gain = depthGain(layers, fan, COARSE_STEP);
  const { x, y, z } = pose.across;
  const fatStretch = anatomy.subcutaneousFatMm / ATLAS_FAT_MM;
  const { write, copy } = makeEchoes(layers, fan, plane, echoes, gain, [x, y, z], fatStretch);

  function* working(isCoarse: boolean): Generator<null, UltrasoundPicture, void> {
    for (let beam = 0; beam < BEAMS; beam++) {
      if (isCoarse && beam % 2 === 1) copy(beam - 1, beam);
      else write(beam);
      screen.blur(echoes, beam);
      if (beam % WORKED_IN_SLICE === WORKED_IN_SLICE - 1) yield null;
    }
    for (let beam = 0; beam < BEAMS; beam++) {
      screen.compress(beam);
      if (beam % COMPRESSED_IN_SLICE === COMPRESSED_IN_SLICE - 1) yield null;
    }
    const grey = new Uint8Array(widthPx * heightPx);
    for (let row = 0; row < heightPx; row += ROWS_IN_SLICE) {
      screen.draw(grey, row, Math.min(heightPx, row + ROWS_IN_SLICE));
      yield null;
    }
    return { fan, pose, grey, polar: isCoarse ? screen.polar.slice() : screen.polar, isCoarse };
  }

  if (hasPreview) {
    for (let beam = 0; beam < BEAMS; beam++) {
      const nearest = Math.round(beam / COARSE_STEP) * COARSE_STEP;
      if (nearest !== beam) layLike(layers, nearest, beam);
    }
    yield yield* working(true);
  }
  const job = refining(layers, march);
  while (job.next().done !== true) yield null;
  return yield* working(false);
}

/** The whole picture at once. */
export function takePicture(anatomy: Anatomy, pose: ProbePose, setting: FanSetting): UltrasoundPicture {
  const job = takingPicture(anatomy, pose, setting, false);
  let step = job.next();
  while (step.done !== true) step = job.next();
  return step.value;
}
