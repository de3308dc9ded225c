/** Writes a reading into a figure that stands in the page: attributes that changed, and no others. */
import type { AxisReading } from '../../physiology/index.ts';
import { SAC_END_MM } from './anatomy.ts';
import { axisMarks, BAR_MM, MM_PER_MMHG, SCALE_MM, VERTEX_MM, type AxisPose } from './marks.ts';

interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const VIEWS: Readonly<Record<AxisPose, View>> = {
  sitting: { x: -162, y: -330, width: 524, height: 868 },
  lying: { x: -316, y: -150, width: 930, height: 385 },
};

/** The part of the figure's plane that is shown, in its units of a millimetre. */
export const viewOf = (pose: AxisPose): View => VIEWS[pose];

const shown = new WeakMap<Element, AxisReading>();

function set(element: Element, name: string, value: string | number): void {
  const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

function each(root: Element, part: string, write: (element: SVGElement) => void): void {
  root.querySelectorAll<SVGElement>(`[data-part="${part}"]`).forEach(write);
}

/** Put a label at a place of the figure, or away where there is no place for it. */
function label(
  root: Element,
  name: string,
  pose: AxisPose,
  at: readonly [number, number] | null,
  text?: string,
): void {
  const element = root.querySelector<HTMLElement>(`[data-label="${name}"]`);
  if (element === null) return;
  element.hidden = at === null;
  if (at === null) return;
  const { x, y, width, height } = VIEWS[pose];
  element.style.left = `${((at[0] - x) / width) * 100}%`;
  element.style.top = `${((at[1] - y) / height) * 100}%`;
  if (text !== undefined && element.textContent !== text) element.textContent = text;
}

/** A stretch of the scale shorter than this has no room for its word, mm. */
const WORD_MM = 90;

function labelSitting(root: Element, { sitting }: AxisReading, pressure?: (mmHg: number) => string): void {
  const { vertexMmHg, sacMmHg, zeroAtMm } = sitting;
  const zero = zeroAtMm ?? VERTEX_MM;
  const at = (mm: number) =>
    vertexMmHg + ((sacMmHg - vertexMmHg) * (VERTEX_MM - mm)) / (VERTEX_MM - SAC_END_MM);
  const beside = (mm: number): readonly [number, number] => [
    SCALE_MM + Math.max(0, MM_PER_MMHG * at(mm)) + 10,
    -mm,
  ];
  label(root, 'vertex', 'sitting', [SCALE_MM, -VERTEX_MM - 18], pressure?.(vertexMmHg));
  label(
    root,
    'sac',
    'sitting',
    [SCALE_MM + MM_PER_MMHG * Math.max(0, sacMmHg), -SAC_END_MM + 20],
    pressure?.(sacMmHg),
  );
  label(root, 'zero', 'sitting', zeroAtMm === null ? null : [SCALE_MM + 40, -zeroAtMm]);
  const pulled = VERTEX_MM - zero;
  label(root, 'pulls', 'sitting', pulled < WORD_MM ? null : beside((VERTEX_MM + zero) / 2));
  label(
    root,
    'pushes',
    'sitting',
    zero - SAC_END_MM < WORD_MM ? null : beside(zero - 0.4 * (zero - SAC_END_MM)),
  );
}

/** Show this reading in the figure under `root`, with values where it bears any. Nothing is written while the reading stays the same object. */
export function showAxis(
  root: Element,
  reading: AxisReading,
  pose: AxisPose,
  pressure?: (mmHg: number) => string,
): void {
  if (shown.get(root) === reading) return;
  shown.set(root, reading);
  const marks = axisMarks(reading, pose);
  each(root, 'sac', (e) => set(e, 'd', marks.sac));
  each(root, 'band', (e) => set(e, 'd', marks.band));
  each(root, 'level', (e) => set(e, 'y', marks.pushesFrom));
  each(root, 'brain', (e) => set(e, 'transform', `translate(0 ${marks.brainDown.toFixed(1)})`));
  each(root, 'leak', (e) => {
    set(e, 'd', marks.leak);
    set(e, 'stroke-width', marks.leakWidth);
  });
  each(root, 'hole', (e) => {
    set(e, 'cx', marks.hole[0]);
    set(e, 'cy', marks.hole[1]);
    set(e, 'data-closed', String(marks.closed));
  });
  each(root, 'clot', (e) => {
    set(e, 'cx', marks.hole[0] + marks.clotWidth * 0.8);
    set(e, 'cy', marks.hole[1]);
    set(e, 'rx', marks.clotWidth);
    set(e, 'ry', marks.clotHeight);
  });
  if (pose === 'lying') {
    const { vertexMmHg } = reading.lying;
    each(root, 'bar', (e) => {
      set(e, 'width', Math.abs(marks.bar));
      set(e, 'x', BAR_MM + Math.min(0, marks.bar));
      set(e, 'data-sign', vertexMmHg < 0 ? 'pull' : 'push');
    });
    label(root, 'bar', pose, [-SAC_END_MM + 14, BAR_MM + marks.bar / 2], pressure?.(vertexMmHg));
    return;
  }
  each(root, 'pull', (e) => set(e, 'd', marks.pull));
  each(root, 'push', (e) => set(e, 'd', marks.push));
  each(root, 'zero', (e) => {
    set(e, 'visibility', reading.sitting.zeroAtMm === null ? 'hidden' : 'visible');
    set(e, 'transform', `translate(0 ${-(reading.sitting.zeroAtMm ?? 0)})`);
  });
  labelSitting(root, reading, pressure);
}
