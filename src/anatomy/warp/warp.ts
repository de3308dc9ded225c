/**
 * The warp from the atlas to a patient in a posture: first the person's own soft parts, then the column, then the size.
 * Bones move rigidly; pull-back and push-forward are inverse to each other.
 */
import type { Interspace } from '../../content/levels.ts';
import { motionsOf } from '../column/motions.ts';
import { curvedMotions } from '../column/scoliosis.ts';
import type { PullBackHint } from '../types.ts';
import { makeBend } from './bend.ts';
import { makeCanalDepth } from './canalDepth.ts';
import { makeCurve } from './curve.ts';
import type { WarpParameters } from './parameters.ts';
import { makeRootSway } from './rootSway.ts';
import { layered, layerStretch, unlayered, type SoftLayers } from './softLayers.ts';
import { makeSpinousLength } from './spinousLength.ts';

export interface Warp {
  readonly scale: number;
  /** Fat in the midline at L3/4 before the similarity, mm. */
  readonly fatMm: number;
  readonly forwardInto: (out: Float64Array, x: number, y: number, z: number) => void;
  readonly backInto: (out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint) => void;
  /** Stretch of fat and skin along x at a point of the atlas; 1 outside them. */
  readonly stretchAt: (x: number, y: number, z: number) => number;
}

/** All of the warp but size and soft layers: the same for every depth that is tried. */
export type WarpFamily = (scale: number, layers: SoftLayers) => Warp;

function differs(factors: Readonly<Record<Interspace, number>>): boolean {
  return Object.values(factors).some((factor) => factor !== 1);
}

export function warpFamily(parameters: WarpParameters): WarpFamily {
  const { posture, spinousFactor, epiduralDepthFactor, flavumFactor, discFactor } = parameters;
  const { scoliosis, isLumbosacralFused, flexion } = parameters;
  const spinous = spinousFactor === 1 ? null : makeSpinousLength(spinousFactor);
  const canal =
    epiduralDepthFactor === 1 && !differs(flavumFactor)
      ? null
      : makeCanalDepth(epiduralDepthFactor, flavumFactor);
  const sway = makeRootSway(posture);
  const motions = motionsOf(posture, discFactor, isLumbosacralFused, flexion);
  const unstretched = spinous === null ? null : spinous.unstretched;
  const bend =
    scoliosis === null
      ? makeBend(motions, unstretched)
      : makeCurve(curvedMotions(motions, scoliosis), unstretched);

  return (scale, layers) => ({
    scale,
    fatMm: layers.fatMm,
    stretchAt: (x, y, z) => layerStretch(layers, x, y, z),
    forwardInto: (out, x, y, z) => {
      out[0] = x;
      out[1] = y;
      out[2] = z;
      if (sway !== null) sway.sink(out);
      const acrossY = out[1];
      let atX = out[0];
      if (canal !== null) atX = canal.widened(atX, acrossY, z);
      atX = layered(layers, atX, acrossY, z);
      if (spinous !== null) atX = spinous.stretched(atX, acrossY, z);
      bend.forward(out, atX, acrossY, z);
      out[0] *= scale;
      out[1] *= scale;
      out[2] *= scale;
    },
    backInto: (out, x, y, z, hint) => {
      out[1] = y / scale;
      bend.back(out, x / scale, out[1], z / scale, hint);
      let atX = out[0] ?? 0;
      const atY = out[1];
      const atZ = out[2] ?? 0;
      if (spinous !== null) atX = spinous.unstretched(atX, atY, atZ);
      atX = unlayered(layers, atX, atY, atZ);
      if (canal !== null) atX = canal.unwidened(atX, atY, atZ);
      out[0] = atX;
      if (sway !== null) sway.rise(out);
    },
  });
}
