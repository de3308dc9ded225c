/**
 * Contrast behind the canal, in muscle or between spinous processes: a blot about the tip with frayed edges that stays where it
 * is. In the midline the ligament keeps it narrow. Sizes are assumptions.
 */
import type { Anatomy } from '../../../anatomy/types.ts';
import { normal, uniform } from '../../../numerics/random.ts';
import { pow } from '../../../numerics/elementary.ts';
import { referenceTissueAt } from '../../../anatomy/queries/tissues.ts';
import type { Tissue } from '../../../content/tissues.ts';
import { DropletList, type Droplets } from './droplets.ts';
import type { Slices } from '../../slices.ts';
import type { ContrastFacts } from './facts.ts';

const STREAM = 'blot';
/** Share of the blot's volume that is contrast, the rest being what it soaks. */
const SOAKED = 0.34;
const DROPLETS = 420;
/** Droplets between two pauses. */
const SLICE = 50;
/** It runs into none of these. */
const CLOSED: ReadonlySet<Tissue> = new Set([
  'bone',
  'epiduralFat',
  'vein',
  'dura',
  'csf',
  'nerve',
  'skin',
  'air',
]);
/** The ligaments between the spinous processes, mm beside the midline. */
const MIDLINE_MM = 4;

export function* softTissueDroplets(anatomy: Anatomy, facts: ContrastFacts): Slices<Droplets> {
  const { tip, volumeMl, seed } = facts;
  const radiusMm = pow((volumeMl * 1000 * 3) / (4 * 3.14 * SOAKED), 1 / 3);
  const inMidline = Math.abs(anatomy.pullBack(tip).y) < MIDLINE_MM;
  // Along the fibres it goes farther; a ligament between two processes is a narrow place.
  const [depth, width, height] = inMidline ? [1.35, 0.5, 1.1] : [0.8, 0.85, 1.5];
  const list = new DropletList();
  const at = new Float64Array(3);
  for (let i = 0; i < DROPLETS; i++) {
    if (i % SLICE === 0) yield;
    const frayed = uniform(seed, `${STREAM} frayed`, i) < 0.08 ? 1.5 : 1;
    const spread = 0.42 * radiusMm * frayed;
    // Pressed back from the yellow ligament.
    const x = tip.x - 0.45 * radiusMm * depth + spread * depth * normal(seed, `${STREAM} x`, i);
    const y = tip.y + spread * width * normal(seed, `${STREAM} y`, i);
    const z = tip.z + spread * height * normal(seed, `${STREAM} z`, i);
    anatomy.pullBackInto(at, x, y, z);
    if (CLOSED.has(referenceTissueAt(at[0] ?? 0, at[1] ?? 0, at[2] ?? 0))) continue;
    list.add({ x, y, z }, 1.7, 1);
  }
  // Something is seen at the tip wherever it stands.
  list.add(tip, 1.7, 1);
  return list.millilitres(volumeMl);
}
