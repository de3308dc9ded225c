/** Fits the named numbers of a vertebra, and where its frame lies, to a closed surface. */
import { makeVertebra } from '../../../src/anatomy/bones/vertebra/field.ts';
import type { VertebraShape } from '../../../src/anatomy/bones/vertebra/shape.ts';
import type { Box, DistanceField } from '../../../src/anatomy/types.ts';
import { normal } from '../../../src/numerics/random.ts';
import { surfaceNets, type Mesh } from '../../models/surfaceNets.ts';
import { freedomOf } from './freedom.ts';
import { leastSquares, type Variable } from './leastSquares.ts';
import { meaningResiduals } from './meaning.ts';
import { matedDistance, nearbyOf, type Nearby, type Neighbours } from './neighbours.ts';
import { numbersOf, withNumbers } from './numbers.ts';
import { sampleSurface, signedDistanceTo } from './reference.ts';

/** Where a bone's own frame lies in the axes of the surface it is fitted to. */
export interface FramePose {
  readonly x: number;
  readonly z: number;
  /** Positive lifts the front. */
  readonly pitchDeg: number;
}

export interface VertebraFit {
  readonly shape: VertebraShape;
  readonly pose: FramePose;
  /** Mean absolute field on the surface, mm. */
  readonly meanMm: number;
}

export interface VertebraFitOptions {
  readonly start: VertebraShape;
  readonly prior: VertebraShape;
  readonly pose: FramePose;
  /** Whether the pose is given for good. */
  readonly poseFixed: boolean;
  readonly pull: number;
  /** Rounds of meshing the model and adding where its surface lies to what is asked of it. */
  readonly rounds: number;
  readonly points: number;
  readonly seed: number;
  /** The neighbours with which the surface's joints are mated, in its axes; null: those of a bone that stands alone. */
  readonly neighbours: Neighbours | null;
  /** One mm that mating cuts off weighs as much as so many off the surface: a bone is to leave its neighbours room by itself. */
  readonly cutWeight: number;
  /** Names of numbers that stay as they start. */
  readonly held: ReadonlySet<string>;
  readonly tell: (line: string) => void;
}

/** Holds every lumbar vertebra in its own frame. */
export const VERTEBRA_BOX: Box = {
  min: { x: -88, y: -56, z: -70 },
  max: { x: 32, y: 56, z: 16 },
};

/** A surface turned by one radian weighs as much as one that lies so many mm away. */
const SLOPE_WEIGHT = 3;
/** One point that a name's meaning asks for weighs as much as so many points of the surface, squared. */
const MEANING_WEIGHT = 15;
/** In the first round, while the parts still look for their places, names may give. */
const FIRST_MEANING_WEIGHT = 4;

const ALONE: Nearby = { above: Infinity, below: Infinity };

/** Points so near to both bones tell how much mating cuts off. */
const CROWDED_MM = 3;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly distance: number;
  readonly weight: number;
  /** Where given, the distance is that from here to the sample's own point, the field's difference between them. */
  readonly pair?: {
    readonly x: number;
    readonly y: number;
    readonly z: number;
  };
}

/** A point of the surface's axes in the bone's own frame. */
export function toLocal(pose: FramePose, x: number, z: number): [x: number, z: number] {
  const angle = (pose.pitchDeg * Math.PI) / 180;
  const dx = x - pose.x;
  const dz = z - pose.z;
  return [dx * Math.cos(angle) + dz * Math.sin(angle), dz * Math.cos(angle) - dx * Math.sin(angle)];
}

function toReference(pose: FramePose, x: number, z: number): [x: number, z: number] {
  const angle = (pose.pitchDeg * Math.PI) / 180;
  return [
    pose.x + x * Math.cos(angle) - z * Math.sin(angle),
    pose.z + x * Math.sin(angle) + z * Math.cos(angle),
  ];
}

/** Light shows how a surface is turned: pairs of points whose difference must be that of the true distances. */
function slopeSamples(truth: DistanceField, x: number, y: number, z: number): Sample[] {
  return [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map(([dx = 0, dy = 0, dz = 0]) => ({
    x: x - dx,
    y: y - dy,
    z: z - dz,
    distance: truth(x + dx, y + dy, z + dz) - truth(x - dx, y - dy, z - dz),
    weight: SLOPE_WEIGHT / 2,
    pair: { x: x + dx, y: y + dy, z: z + dz },
  }));
}

/** Points of the surface, and points off it at distances up to some mm. */
function surfaceSamples(mesh: Mesh, truth: DistanceField, count: number, seed: number): Sample[] {
  const points = sampleSurface(mesh, count, seed);
  const samples: Sample[] = [];
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = points.subarray(3 * i, 3 * i + 3);
    samples.push({ x, y, z, distance: 0, weight: 1 });
    if (i % 2 === 1) continue;
    samples.push(...slopeSamples(truth, x, y, z));
    const spread = i % 4 === 0 ? 1.5 : 5;
    const off = (axis: string): number => spread * normal(seed, axis, i);
    const [ox, oy, oz] = [x + off('x'), y + off('y'), z + off('z')];
    const distance = truth(ox, oy, oz);
    // Deep inside the field need not be a distance.
    if (distance < -3) continue;
    samples.push({
      x: ox,
      y: oy,
      z: oz,
      distance,
      weight: 0.7 / (1 + 0.3 * Math.abs(distance)),
    });
  }
  return samples;
}

/** Points of the model's own surface with their true distance: what no sample of the reference would see. */
function strayMatter(field: DistanceField, pose: FramePose, truth: DistanceField, seed: number): Sample[] {
  const mesh = surfaceNets(field, VERTEBRA_BOX, 1.2);
  const points = sampleSurface(mesh, 1800, seed);
  const samples: Sample[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const [x = 0, y = 0, z = 0] = points.subarray(i, i + 3);
    const [rx, rz] = toReference(pose, x, z);
    samples.push({ x: rx, y, z: rz, distance: truth(rx, y, rz), weight: 1 });
  }
  return samples;
}

/** A bone's field in its own frame, its joints mated. */
function matedField(shape: VertebraShape, pose: FramePose, neighbours: Neighbours | null): DistanceField {
  const field = makeVertebra(shape);
  if (neighbours === null) return field;
  return (x, y, z) => {
    const [rx, rz] = toReference(pose, x, z);
    return matedDistance(field(x, y, z), nearbyOf(neighbours, rx, y, rz), neighbours.belowIsSacrum);
  };
}

export function fitVertebra(reference: Mesh, options: VertebraFitOptions): VertebraFit {
  const { start, prior, pull, rounds, points, seed, neighbours, cutWeight, held, tell } = options;
  const belowIsSacrum = neighbours?.belowIsSacrum ?? false;
  const truth = signedDistanceTo(reference);
  const fixed = surfaceSamples(reference, truth, points, seed);
  const priors = numbersOf(prior);
  const names = numbersOf(start);
  let shape = start;
  let pose = options.pose;
  let stray: Sample[] = [];
  let meanMm = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const samples = [...fixed, ...stray];
    // The neighbours stand still: their distances are asked for once.
    const nearby = samples.map(({ x, y, z }) => nearbyOf(neighbours, x, y, z));
    const nearbyPair = samples.map(({ pair }) =>
      pair === undefined ? ALONE : nearbyOf(neighbours, pair.x, pair.y, pair.z),
    );
    // Where a neighbour comes near, the bone is asked to leave it room by itself: what mating cuts off leaves a step.
    const crowded = samples.flatMap(({ pair, distance }, i) => {
      const { above, below } = nearby[i] ?? ALONE;
      return cutWeight > 0 && pair === undefined && Math.min(above, below) + Math.abs(distance) < CROWDED_MM
        ? [i]
        : [];
    });
    const meanings = meaningResiduals(shape, makeVertebra(shape)).length;
    const given = pose;
    const poseOf = (values: ArrayLike<number>): FramePose =>
      options.poseFixed
        ? given
        : {
            x: values[names.length] ?? 0,
            z: values[names.length + 1] ?? 0,
            pitchDeg: values[names.length + 2] ?? 0,
          };
    const variables: Variable[] = numbersOf(shape).map(({ name, value }, i) => ({
      ...freedomOf(name),
      ...(held.has(name) ? { lower: value, upper: value } : {}),
      name,
      start: value,
      prior: priors[i]?.value ?? value,
    }));
    if (!options.poseFixed)
      for (const [name, value] of Object.entries(given) as [string, number][])
        variables.push({
          name,
          start: value,
          prior: value,
          sigma: 6,
          lower: -1e4,
          upper: 1e4,
        });
    const meaningWeight = round === 0 ? FIRST_MEANING_WEIGHT : MEANING_WEIGHT;
    const kept = new Float64Array(samples.length);
    const residuals = (values: Float64Array, out: Float64Array, wanted?: Uint8Array): void => {
      const current = withNumbers(start, values);
      const field = makeVertebra(current);
      meaningResiduals(current, matedField(current, poseOf(values), neighbours)).forEach(
        (value, i) => (out[samples.length + i] = value * meaningWeight),
      );
      const angle = (poseOf(values).pitchDeg * Math.PI) / 180;
      const { x: px, z: pz } = poseOf(values);
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      for (let i = 0; i < samples.length; i++) {
        const sample = samples[i];
        if (sample === undefined || wanted?.[i] === 0) continue;
        const dx = sample.x - px;
        const dz = sample.z - pz;
        const raw = field(dx * c + dz * s, sample.y, dz * c - dx * s);
        kept[i] = raw;
        let value = matedDistance(raw, nearby[i] ?? ALONE, belowIsSacrum);
        if (sample.pair !== undefined) {
          const ex = sample.pair.x - px;
          const ez = sample.pair.z - pz;
          const other = field(ex * c + ez * s, sample.pair.y, ez * c - ex * s);
          value = matedDistance(other, nearbyPair[i] ?? ALONE, belowIsSacrum) - value;
        }
        out[i] = (value - sample.distance) * sample.weight;
      }
      crowded.forEach((i, j) => {
        if (wanted?.[i] === 0) return;
        const raw = kept[i] ?? 0;
        const cut = matedDistance(raw, nearby[i] ?? ALONE, belowIsSacrum) - raw;
        out[samples.length + meanings + j] = cutWeight * cut;
      });
    };
    const { values } = leastSquares(variables, residuals, samples.length + meanings + crowded.length, {
      pull,
      iterations: round === 0 ? 40 : 12,
      tolerance: 1e-3,
    });
    shape = withNumbers(start, values);
    pose = poseOf(values);
    const field = matedField(shape, pose, neighbours);
    let sum = 0;
    let count = 0;
    for (const { x, y, z, distance, pair } of fixed) {
      if (distance !== 0 || pair !== undefined) continue;
      const [lx, lz] = toLocal(pose, x, z);
      sum += Math.abs(field(lx, y, lz));
      count++;
    }
    meanMm = sum / count;
    tell(`round ${round}: mean ${meanMm.toFixed(3)} mm over ${samples.length} points`);
    if (round < rounds) stray = [...stray, ...strayMatter(field, pose, truth, seed + 1 + round)];
  }
  return { shape, pose, meanMm };
}
