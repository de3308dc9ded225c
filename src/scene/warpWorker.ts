/** Carries the models' vertices to a patient, off the main thread; the patient's numbers are all it needs. */
import { createAnatomy } from '../anatomy/index.ts';
import type { AnatomyParameters } from '../anatomy/types.ts';
import { carry, type Placed } from './carry.ts';

export interface WarpQuestion {
  readonly parameters: AnatomyParameters;
  readonly surfaces: readonly { readonly reference: Float32Array; readonly normals: Float32Array }[];
}

self.addEventListener('message', (event: MessageEvent<WarpQuestion>) => {
  const { parameters, surfaces } = event.data;
  const anatomy = createAnatomy(parameters);
  const placed: Placed[] = surfaces.map(({ reference, normals }) => carry(anatomy, reference, normals));
  const transfer = placed.flatMap(({ positions, normals }) => [positions.buffer, normals.buffer]);
  self.postMessage(placed, { transfer });
});
