/** What the anatomy costs in the processor's own time, each with the most that it may. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createAnatomy,
  createHint,
  idealAim,
  needleTrack,
  REFERENCE_STRUCTURES,
} from '../../src/anatomy/index.ts';
import { uniform } from '../../src/numerics/random.ts';
import type { ManifestEntry } from '../models/bake.ts';
import { MOST_TRIANGLES } from '../models/bake.ts';
import { leastProcessorMs } from './leastProcessorMs.ts';

export interface BoundRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** null where nothing is promised. */
  readonly most: number | null;
}

const SEED = 1;
const POINTS = 20_000;
const RUNS = 15;
const TRACKS = 12;
const TRACK_MM = 120;
const MOST_MODEL_BYTES = 2_500_000;
const MOST_DRAW_CALLS = 60;
const MANIFEST = join(import.meta.dirname, '..', '..', 'public', 'models', 'manifest.json');

const between = (what: string, i: number, low: number, high: number): number =>
  low + (high - low) * uniform(SEED, what, i);

function points(): Float64Array {
  return Float64Array.from({ length: POINTS * 3 }, (_, i) =>
    i % 3 === 0
      ? between('x', i, -85, 25)
      : i % 3 === 1
        ? between('y', i, -45, 45)
        : between('z', i, -150, 90),
  );
}

/** Nanoseconds of the processor that one call takes when it is asked for each point once. */
function nanosecondsEach(ask: (x: number, y: number, z: number) => void): number {
  const at = points();
  const all = () => {
    for (let i = 0; i < at.length; i += 3) ask(at[i] ?? 0, at[i + 1] ?? 0, at[i + 2] ?? 0);
  };
  all();
  return (leastProcessorMs(all, RUNS) * 1e6) / POINTS;
}

/** The cost of the dearest bone at points in its box and 10 mm around it, ns. */
function boneDistanceNs(): number {
  const costs = REFERENCE_STRUCTURES.filter(({ tissue }) => tissue === 'bone').map(({ bounds, distance }) => {
    const { min, max } = bounds;
    let sum = 0;
    const cost = nanosecondsEach((x, y, z) => {
      const u = (x + 85) / 110;
      const v = (y + 45) / 90;
      const w = (z + 150) / 240;
      sum += distance(
        min.x - 10 + (max.x - min.x + 20) * u,
        min.y - 10 + (max.y - min.y + 20) * v,
        min.z - 10 + (max.z - min.z + 20) * w,
      );
    });
    if (!Number.isFinite(sum)) throw new Error('A bone lost its numbers.');
    return cost;
  });
  return Math.max(...costs);
}

function modelRows(): BoundRow[] {
  const { structures }: { structures: ManifestEntry[] } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const finest = structures.flatMap(({ levels }) => levels.filter(({ detail }) => detail === 'high'));
  const sum = (of: 'bytes' | 'triangles') => finest.reduce((total, level) => total + level[of], 0);
  return [
    { name: 'models at their finest', value: sum('bytes'), unit: 'bytes', most: MOST_MODEL_BYTES },
    { name: 'triangles at their finest', value: sum('triangles'), unit: '', most: MOST_TRIANGLES },
    { name: 'draw calls of the anatomy', value: finest.length, unit: '', most: MOST_DRAW_CALLS },
  ];
}

export function anatomyRows(): BoundRow[] {
  const anatomy = createAnatomy({ sizeScale: 1.05, skinToEpiduralMm: 55, posture: 'sittingCurled' });
  const out = new Float64Array(3);
  const hint = createHint();
  const aim = idealAim(anatomy, 'L3/4');
  const tracks = () => {
    for (let i = 0; i < TRACKS; i++)
      needleTrack(anatomy, { ...aim, leftDeg: i - (TRACKS - 1) / 2 }, TRACK_MM);
  };
  tracks();
  return [
    { name: 'distance from one bone', value: boneDistanceNs(), unit: 'ns', most: 500 },
    {
      name: 'pull-back of any point',
      value: nanosecondsEach((x, y, z) => anatomy.pullBackInto(out, x, y, z)),
      unit: 'ns',
      most: null,
    },
    {
      name: 'pull-back along a line',
      value: nanosecondsEach((x, _, z) => anatomy.pullBackInto(out, -60, x * 0.001, z * 0.001, hint)),
      unit: 'ns',
      most: null,
    },
    {
      name: 'track of 120 mm at 0.1 mm',
      value: leastProcessorMs(tracks, RUNS) / TRACKS,
      unit: 'ms',
      most: 5,
    },
    ...modelRows(),
  ];
}
