/** Fits the named numbers of any shape, and where its frame lies, to a closed surface. */
import type { Box, DistanceField } from '../../../src/anatomy/types.ts';
import { normal } from '../../../src/numerics/random.ts';
import { surfaceNets, type Mesh } from '../../models/surfaceNets.ts';
import type { FramePose } from './fitVertebra.ts';
import { leastSquares, type Variable } from './leastSquares.ts';
import { numbersOf, withNumbers } from './numbers.ts';
import { sampleSurface, signedDistanceTo } from './reference.ts';

/** How far a number may wander: the sigma of its pull, and its bounds; a sigma of 0 holds it. */
export interface Freedom {
  readonly sigma: number;
  readonly lower: number;
  readonly upper: number;
}

export type Rules = readonly (readonly [pattern: RegExp, freedom: Freedom])[];

export interface ShapeFitOptions<Shape> {
  readonly start: Shape;
  readonly prior: Shape;
  readonly make: (shape: Shape) => DistanceField;
  readonly rules: Rules;
  /** Holds the shape in its own frame. */
  readonly box: Box;
  readonly pose: FramePose;
  readonly poseFixed: boolean;
  readonly pull: number;
  /** Rounds of meshing the model and adding where its surface lies to what is asked of it. */
  readonly rounds: number;
  readonly points: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

export interface ShapeFit<Shape> {
  readonly shape: Shape;
  readonly pose: FramePose;
  /** Mean absolute field on the surface, mm. */
  readonly meanMm: number;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly distance: number;
  readonly weight: number;
}

/** Points of the surface, and points off it at distances up to some mm. */
function surfaceSamples(mesh: Mesh, truth: DistanceField, count: number, seed: number): Sample[] {
  const points = sampleSurface(mesh, count, seed);
  const samples: Sample[] = [];
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = points.subarray(3 * i, 3 * i + 3);
    samples.push({ x, y, z, distance: 0, weight: 1 });
    if (i % 2 === 1) continue;
    const spread = i % 4 === 0 ? 1.5 : 5;
    const off = (axis: string): number => spread * normal(seed, axis, i);
    const [ox, oy, oz] = [x + off('x'), y + off('y'), z + off('z')];
    const distance = truth(ox, oy, oz);
    // Deep inside the field need not be a distance.
    if (distance < -3) continue;
    samples.push({ x: ox, y: oy, z: oz, distance, weight: 0.6 / (1 + 0.3 * Math.abs(distance)) });
  }
  return samples;
}

/** Points of the model's own surface with their true distance: what no sample of the reference would see. */
function strayMatter(
  field: DistanceField,
  box: Box,
  pose: FramePose,
  truth: DistanceField,
  count: number,
  seed: number,
): Sample[] {
  const points = sampleSurface(surfaceNets(field, box, 1.5), count, seed);
  const angle = (pose.pitchDeg * Math.PI) / 180;
  const samples: Sample[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const [lx = 0, y = 0, lz = 0] = points.subarray(i, i + 3);
    const x = pose.x + lx * Math.cos(angle) - lz * Math.sin(angle);
    const z = pose.z + lx * Math.sin(angle) + lz * Math.cos(angle);
    samples.push({ x, y, z, distance: truth(x, y, z), weight: 1 });
  }
  return samples;
}

function variablesOf<Shape>({ start, prior, rules }: ShapeFitOptions<Shape>): Variable[] {
  const priors = numbersOf(prior);
  return numbersOf(start).map(({ name, value }, i) => {
    const rule = rules.find(([pattern]) => pattern.test(name));
    if (rule === undefined) throw new RangeError(`No rule says how far ${name} may go.`);
    const freedom = rule[1];
    if (freedom.sigma === 0)
      return { name, start: value, prior: value, sigma: 1, lower: value, upper: value };
    return { ...freedom, name, start: value, prior: priors[i]?.value ?? value };
  });
}

export function fitShape<Shape>(reference: Mesh, options: ShapeFitOptions<Shape>): ShapeFit<Shape> {
  const { make, box, pull, rounds, points, seed, tell, poseFixed } = options;
  const truth = signedDistanceTo(reference);
  const fixed = surfaceSamples(reference, truth, points, seed);
  let shape = options.start;
  let pose = options.pose;
  let stray: Sample[] = [];
  let meanMm = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const samples = [...fixed, ...stray];
    const variables = variablesOf({ ...options, start: shape });
    const count = variables.length;
    const given = pose;
    if (!poseFixed)
      for (const [name, value] of Object.entries(given) as [string, number][])
        variables.push({ name, start: value, prior: value, sigma: 6, lower: -1e4, upper: 1e4 });
    const poseOf = (values: ArrayLike<number>): FramePose =>
      poseFixed
        ? given
        : { x: values[count] ?? 0, z: values[count + 1] ?? 0, pitchDeg: values[count + 2] ?? 0 };
    const current = shape;
    const residuals = (values: Float64Array, out: Float64Array): void => {
      const field = make(withNumbers(current, values));
      const at = poseOf(values);
      const c = Math.cos((at.pitchDeg * Math.PI) / 180);
      const s = Math.sin((at.pitchDeg * Math.PI) / 180);
      samples.forEach(({ x, y, z, distance, weight }, i) => {
        const dx = x - at.x;
        const dz = z - at.z;
        out[i] = (field(dx * c + dz * s, y, dz * c - dx * s) - distance) * weight;
      });
    };
    const { values } = leastSquares(variables, residuals, samples.length, {
      pull,
      iterations: round === 0 ? 30 : 12,
      tolerance: 2e-3,
    });
    shape = withNumbers(current, values);
    pose = poseOf(values);
    const out = new Float64Array(samples.length);
    residuals(values, out);
    const on = fixed.flatMap(({ distance }, i) => (distance === 0 ? [Math.abs(out[i] ?? 0)] : []));
    meanMm = on.reduce((sum, value) => sum + value, 0) / on.length;
    tell(`round ${round}: mean ${meanMm.toFixed(3)} mm over ${samples.length} points`);
    if (round < rounds)
      stray = [
        ...stray,
        ...strayMatter(make(shape), box, pose, truth, Math.ceil(points / 2), seed + 1 + round),
      ];
  }
  return { shape, pose, meanMm };
}
