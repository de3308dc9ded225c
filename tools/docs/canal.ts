/** Published dimensions of what lies in the canal beside the atlas's own: a table of docs/clinical-sources.md. */
import { sacDistance } from '../../src/anatomy/canal/canal.ts';
import { CONUS_TIP_Z } from '../../src/anatomy/canal/conus.ts';
import { FAT_PAD_SPANS, fatPadDistance } from '../../src/anatomy/canal/fatPads.ts';
import { LEVEL_HEIGHTS } from '../../src/anatomy/canal/levels.ts';
import { ROUTES } from '../../src/anatomy/canal/routes.ts';
import { STRANDS } from '../../src/anatomy/canal/strands.ts';
import { SAC_END_Z, SAC_HALF_DEPTH, SAC_HALF_WIDTH, SAC_REAR } from '../../src/anatomy/column/corridor.ts';
import { DURA_THICKNESS_MM } from '../../src/anatomy/dimensions.ts';
import type { SpreadLevel } from '../../src/content/levels.ts';
import type { GeneratedPart } from './part.ts';

interface Dimension {
  readonly name: string;
  readonly source: string;
  /** What each number stands for: interspaces, roots, pads. */
  readonly of: string;
  readonly published: readonly (readonly [number, number])[];
  readonly model: readonly number[];
}

const DISCS: readonly SpreadLevel[] = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'];
const CELL_MM = 0.2;

/** Area of the sac in the plane square to it, mm2. */
function sacAreaMm2(z: number): number {
  const slope = SAC_REAR.slope(z);
  const lean = Math.sqrt(1 + slope * slope);
  const deepest = 2 * SAC_HALF_DEPTH.value(z) + 4;
  let cells = 0;
  for (let across = -14; across <= 14; across += CELL_MM)
    for (let u = -4; u < deepest; u += CELL_MM)
      if (sacDistance(SAC_REAR.value(z) + u / lean, across, z - (u * slope) / lean) < 0) cells += 1;
  return cells * CELL_MM * CELL_MM;
}

interface Pad {
  readonly deepMm: number;
  readonly wideMm: number;
  readonly tallMm: number;
  readonly volumeMl: number;
}

/** What a calliper and a measuring glass read off one pad. */
function measuredPad({ topZ, bottomZ }: { readonly topZ: number; readonly bottomZ: number }): Pad {
  const step = 0.25;
  let [deepMm, halfWidth, high, low, cells] = [0, 0, -Infinity, Infinity, 0];
  for (let z = bottomZ; z <= topZ; z += step) {
    let across = 0;
    for (let x = SAC_REAR.value(z) - 9; x < SAC_REAR.value(z) + 9; x += step)
      for (let y = 0; y <= 8; y += step) {
        if (fatPadDistance(x, y, z) >= 0) continue;
        if (y === 0) across += step;
        cells += y === 0 ? 1 : 2;
        halfWidth = Math.max(halfWidth, y);
        high = Math.max(high, z);
        low = Math.min(low, z);
      }
    deepMm = Math.max(deepMm, across);
  }
  return { deepMm, wideMm: 2 * halfWidth, tallMm: high - low, volumeMl: (cells * step * step * step) / 1000 };
}

const same = (least: number, most: number): [number, number][] => DISCS.map(() => [least, most]);
const about = (means: readonly number[], half: number): [number, number][] =>
  means.map((mean) => [mean - half, mean + half]);

function dimensions(): Dimension[] {
  const heights = DISCS.map((level) => LEVEL_HEIGHTS[level]);
  const pads = FAT_PAD_SPANS.map(measuredPad);
  const interspaces = 'L1/2 to L5/S1';
  const model = 'chosen as the size of an adult’s sac';
  const bundle = STRANDS.map(({ radiusMm }) => 2 * radiusMm);
  const sleeved = ROUTES.slice(0, 6).map(
    ({ knots }) => 2 * Math.max(...knots.map(({ radiusMm }) => radiusMm)),
  );
  return [
    {
      name: 'sac, area at the disc [mm2]',
      source: 'healthy young adults, standard deviation 35; secondary source',
      of: interspaces,
      published: about([200, 190, 180, 165, 120], 35),
      model: heights.map(sacAreaMm2),
    },
    {
      name: 'sac, depth at the disc [mm]',
      source: `${model}; secondary source`,
      of: interspaces,
      published: about([14.8, 14.3, 14, 13.5, 11.5], 1.5),
      model: heights.map((z) => 2 * SAC_HALF_DEPTH.value(z)),
    },
    {
      name: 'sac, width at the disc [mm]',
      source: `${model}; secondary source`,
      of: interspaces,
      published: about([18, 17.8, 17.3, 16.5, 14.5], 1.5),
      model: heights.map((z) => 2 * SAC_HALF_WIDTH.value(z)),
    },
    {
      name: 'dura with arachnoid [mm]',
      source: 'Reina 1999; published',
      of: 'lumbar',
      published: [[0.29, 0.36]],
      model: [DURA_THICKNESS_MM],
    },
    {
      name: 'tip of the conus below the disc L1/2 [mm]',
      source: 'two magnetic resonance series: most often from the lower half of L1 to that disc; published',
      of: 'one',
      published: [[-16, 5]],
      model: [LEVEL_HEIGHTS['L1/2'] - CONUS_TIP_Z],
    },
    {
      name: 'end of the sac below the rest of the disc S1/2 [mm]',
      source: 'most often in the middle of S2, S1 to S3; published',
      of: 'one',
      published: [[0, 22]],
      model: [LEVEL_HEIGHTS['S1/2'] - SAC_END_Z],
    },
    {
      name: 'strands of the cauda equina, thickness [mm]',
      source: 'Schalow 1985; published',
      of: 'thinnest, thickest',
      published: [
        [0.9, 1.2],
        [1.7, 2.1],
      ],
      model: [Math.min(...bundle), Math.max(...bundle)],
    },
    {
      name: 'root in its sleeve, beyond the ganglion [mm]',
      source: 'Khasawneh 2023: 3.9 +- 0.8 at L1, 5.45 +- 0.8 at S1, even steps between assumed; published',
      of: 'L1 to S1',
      published: about([3.9, 4.2, 4.5, 4.8, 5.1, 5.45], 0.8),
      model: sleeved,
    },
    {
      name: 'posterior fat pad, depth in the midline [mm]',
      source: 'Wolfram-Gabel 1996 and reviews; secondary source',
      of: interspaces,
      published: same(4.5, 6),
      model: pads.map(({ deepMm }) => deepMm),
    },
    {
      name: 'the same, width [mm]',
      source: 'the same',
      of: interspaces,
      published: same(12, 16),
      model: pads.map(({ wideMm }) => wideMm),
    },
    {
      name: 'the same, height [mm]',
      source: 'the same; over a window lower than this it is lower',
      of: interspaces,
      published: same(20, 25),
      model: pads.map(({ tallMm }) => tallMm),
    },
    {
      name: 'the same, volume [mL]',
      source: 'the same',
      of: interspaces,
      published: same(0.6, 0.9),
      model: pads.map(({ volumeMl }) => volumeMl),
    },
  ];
}

function shown(value: number): string {
  const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toFixed(digits);
}

function line({ name, source, of, published, model }: Dimension): string {
  const ranges = published.map(([least, most]) => `${shown(least)} to ${shown(most)}`);
  const each = new Set(ranges).size === 1 ? ranges.slice(0, 1) : ranges;
  const values = model.map((value, i) => {
    const [least = NaN, most = NaN] = published[i] ?? [];
    return `${shown(value)} ${value >= least && value <= most ? 'in' : 'out'}`;
  });
  return `| ${name} | ${of} | ${each.join('; ')} | ${values.join('; ')} | ${source} |`;
}

function canalTable(): string {
  return [
    '| dimension | of | published | this model | source and status |',
    '| --- | --- | --- | --- | --- |',
    ...dimensions().map(line),
  ].join('\n');
}

export const canalContents: GeneratedPart = {
  file: 'docs/clinical-sources.md',
  name: 'canal',
  render: canalTable,
};
