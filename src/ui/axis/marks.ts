/** What moves in the whole-axis figure, as attributes: computed from a reading, written to the SVG by whoever shows it. */
import { heightOfLevelMm, type AxisPosture, type AxisReading } from '../../physiology/index.ts';
import { SAC_END_MM, SAG_DRAWN_TIMES } from './anatomy.ts';
import { bloodOnAxis } from './blood.ts';
import { polygon } from './curve.ts';

/** Top of the fluid under the skull, mm over the point that posture leaves alone (the model's own). */
export const VERTEX_MM = 290;
/** Where the scale of pressure stands beside her, mm behind, and how far a mmHg reaches. */
export const SCALE_MM = 186;
export const MM_PER_MMHG = 2.3;
/** The even bar under her as she lies. */
export const BAR_MM = 158;

export type AxisPose = 'sitting' | 'lying';

/** Attributes of the moving parts, by the part's name and the attribute's. */
export interface AxisMarks {
  readonly sac: string;
  readonly band: string;
  /** The fluid that pushes lies under this: distance downwards in the figure's units. */
  readonly pushesFrom: number;
  readonly brainDown: number;
  readonly pull: string;
  readonly push: string;
  readonly bar: number;
  readonly hole: readonly [x: number, y: number];
  readonly leak: string;
  readonly leakWidth: number;
  readonly clotWidth: number;
  readonly clotHeight: number;
  /** The hole is more closed than open. */
  readonly closed: boolean;
}

const CLOSED = 0.5;
const LEAK_SEEN_ML_PER_MIN = 0.02;

function leakAt(x: number, y: number, flow: number): string {
  if (flow < LEAK_SEEN_ML_PER_MIN) return '';
  const reach = 16 + 60 * Math.min(0.6, flow);
  const aside = 0.42 * reach;
  const start = x + 5;
  const ray = (dy: number) => `M${start} ${y}Q${x + 0.5 * reach} ${y + 0.2 * dy} ${x + reach} ${y + dy}`;
  return [-aside, 0, aside].map(ray).join('');
}

function wedges({ vertexMmHg, sacMmHg, zeroAtMm }: AxisPosture): { pull: string; push: string } {
  const x = (mmHg: number) => SCALE_MM + MM_PER_MMHG * mmHg;
  const zero = zeroAtMm ?? (vertexMmHg >= 0 ? VERTEX_MM : SAC_END_MM);
  const area = (fromMm: number, fromMmHg: number, toMm: number, toMmHg: number) =>
    polygon([
      [fromMm, SCALE_MM],
      [fromMm, x(fromMmHg)],
      [toMm, x(toMmHg)],
      [toMm, SCALE_MM],
    ]);
  return {
    pull:
      vertexMmHg < 0 ? area(VERTEX_MM, vertexMmHg, zero, Math.min(0, zeroAtMm === null ? sacMmHg : 0)) : '',
    push: sacMmHg > 0 ? area(zero, Math.max(0, zeroAtMm === null ? vertexMmHg : 0), SAC_END_MM, sacMmHg) : '',
  };
}

export function axisMarks(reading: AxisReading, pose: AxisPose): AxisMarks {
  const posture = reading[pose];
  const blood = bloodOnAxis(reading.byLevelMl);
  const holeMm = heightOfLevelMm(reading.holeLevel);
  const x = blood.duraMm(holeMm);
  const y = -holeMm;
  const upright = pose === 'sitting';
  const pushes =
    posture.vertexMmHg >= 0 ? -VERTEX_MM - 20 : posture.zeroAtMm === null ? 600 : -posture.zeroAtMm;
  const clot = reading.clot * Math.min(1, blood.depthMm(holeMm) / 4);
  return {
    sac: blood.sac,
    band: blood.band,
    pushesFrom: pushes,
    brainDown: SAG_DRAWN_TIMES * posture.brainSagMm,
    ...(upright ? wedges(posture) : { pull: '', push: '' }),
    bar: upright ? 0 : MM_PER_MMHG * posture.vertexMmHg,
    hole: [x, y],
    leak: leakAt(x, y, posture.leakMlPerMin),
    leakWidth: 2 + 5 * Math.min(0.6, posture.leakMlPerMin),
    clotWidth: 8 * clot * (0.4 + 0.6 * reading.sealFraction),
    clotHeight: 24 * clot * (0.5 + 0.5 * reading.sealFraction),
    closed: reading.sealFraction >= CLOSED,
  };
}
