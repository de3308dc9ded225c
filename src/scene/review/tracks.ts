/**
 * All passes of a needle as one surface: tubes in the colours of the tissues that were crossed, a bead for each contact with
 * bone, a whole ring where the space was found and a broken one where resistance was lost elsewhere. mm, the body of the last pass.
 */
import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import type { Anatomy } from '../../anatomy/types.ts';
import { TISSUE_PALETTE, type Tissue } from '../../content/tissues.ts';
import type { PassRecord } from '../../session/types.ts';
import type { Point } from '../frame.ts';

/** mm. */
const TUBE_RADIUS = 1.15;
const AIR_RADIUS = 0.7;
const BEAD_RADIUS = 2.1;
const RING_RADIUS = 3.4;
const RING_THICK = 0.6;
/** The shaft is drawn so far out of the skin, mm. */
export const OUT_OF_SKIN_MM = 16;
const STEP_MM = 2;
const AROUND = 12;
const TAU = Math.PI * 2;
const STEEL = '#8B9698';
const TRUE_LOSS = '#14594C';
const FALSE_LOSS = '#8E2F1D';
const BEAD = '#3A2E1C';
/** Parts of a broken ring, and what share of it they cover. */
const PARTS = 4;
const PART_SHARE = 0.6;

interface Drawing {
  readonly position: number[];
  readonly normal: number[];
  readonly colour: number[];
  readonly index: number[];
}

function rgb(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const colourOf = (tissue: Tissue): string => (tissue === 'air' ? STEEL : TISSUE_PALETTE[tissue].fill);

/** A strip of rings from one centre to the next, each `radius` wide about its own axis. */
function sweep(
  drawing: Drawing,
  centres: readonly Vector3[],
  axes: readonly Vector3[],
  radius: number,
  hex: string,
): void {
  const { position, normal, colour, index } = drawing;
  const [r, g, b] = rgb(hex);
  const side = new Vector3();
  const up = new Vector3();
  const out = new Vector3();
  const first = position.length / 3;
  centres.forEach((centre, row) => {
    const axis = axes[row] ?? axes[0] ?? new Vector3(1, 0, 0);
    side
      .set(Math.abs(axis.z) > 0.9 ? 1 : 0, 0, Math.abs(axis.z) > 0.9 ? 0 : 1)
      .cross(axis)
      .normalize();
    up.crossVectors(axis, side);
    for (let i = 0; i <= AROUND; i++) {
      const turn = (i / AROUND) * TAU;
      out.copy(side).multiplyScalar(Math.cos(turn)).addScaledVector(up, Math.sin(turn));
      position.push(centre.x + out.x * radius, centre.y + out.y * radius, centre.z + out.z * radius);
      normal.push(out.x, out.y, out.z);
      colour.push(r, g, b);
      if (row === 0 || i === 0) continue;
      const here = first + row * (AROUND + 1) + i;
      const below = here - AROUND - 1;
      index.push(below - 1, below, here, below - 1, here, here - 1);
    }
  });
}

function bead(drawing: Drawing, centre: Vector3, radius: number, hex: string): void {
  const { position, normal, colour, index } = drawing;
  const [r, g, b] = rgb(hex);
  const rows = 8;
  const first = position.length / 3;
  for (let row = 0; row <= rows; row++) {
    const height = (row / rows) * Math.PI;
    for (let i = 0; i <= AROUND; i++) {
      const turn = (i / AROUND) * TAU;
      const x = Math.sin(height) * Math.cos(turn);
      const y = Math.sin(height) * Math.sin(turn);
      const z = Math.cos(height);
      position.push(centre.x + x * radius, centre.y + y * radius, centre.z + z * radius);
      normal.push(x, y, z);
      colour.push(r, g, b);
      if (row === 0 || i === 0) continue;
      const here = first + row * (AROUND + 1) + i;
      const above = here - AROUND - 1;
      index.push(above - 1, here, above, above - 1, here - 1, here);
    }
  }
}

/** A ring about the tube; in parts where what it tells of was not so. */
function ring(drawing: Drawing, centre: Vector3, axis: Vector3, whole: boolean): void {
  const side = new Vector3(0, 1, 0).cross(axis).normalize();
  const up = new Vector3().crossVectors(axis, side);
  const parts = whole ? 1 : PARTS;
  for (let part = 0; part < parts; part++) {
    const from = (part / parts) * TAU;
    const length = whole ? TAU : (TAU / parts) * PART_SHARE;
    const count = whole ? 36 : 8;
    const centres: Vector3[] = [];
    const axes: Vector3[] = [];
    for (let i = 0; i <= count; i++) {
      const turn = from + (i / count) * length;
      const out = side.clone().multiplyScalar(Math.cos(turn)).addScaledVector(up, Math.sin(turn));
      centres.push(centre.clone().addScaledVector(out, RING_RADIUS));
      axes.push(new Vector3().crossVectors(axis, out));
    }
    sweep(drawing, centres, axes, RING_THICK, whole ? TRUE_LOSS : FALSE_LOSS);
  }
}

/** Where a depth of a pass lies in the body that is shown: she may have moved since. */
export function placeOf(
  { track, anatomy }: Pick<PassRecord, 'track' | 'anatomy'>,
  mm: number,
  shown: Anatomy,
): Point {
  const { entry, direction } = track;
  const then = {
    x: entry.x + direction.x * mm,
    y: entry.y + direction.y * mm,
    z: entry.z + direction.z * mm,
  };
  return anatomy === shown ? then : shown.pushForward(anatomy.pullBack(then));
}

function drawPass(drawing: Drawing, pass: PassRecord, shown: Anatomy): void {
  const { track, deepestMm, contacts, losses } = pass;
  const at = (mm: number): Vector3 => {
    const { x, y, z } = placeOf(pass, mm, shown);
    return new Vector3(x, y, z);
  };
  const axisAt = (mm: number): Vector3 =>
    at(mm + 0.5)
      .sub(at(mm - 0.5))
      .normalize();
  const tube = (fromMm: number, toMm: number, radius: number, hex: string): void => {
    const steps = Math.max(1, Math.ceil((toMm - fromMm) / STEP_MM));
    const depths = Array.from({ length: steps + 1 }, (_, i) => fromMm + ((toMm - fromMm) * i) / steps);
    sweep(drawing, depths.map(at), depths.map(axisAt), radius, hex);
  };
  tube(-OUT_OF_SKIN_MM, 0, AIR_RADIUS, STEEL);
  for (const { tissue, fromMm, toMm } of track.segments) {
    if (fromMm >= deepestMm) break;
    tube(fromMm, Math.min(toMm, deepestMm), TUBE_RADIUS, colourOf(tissue));
  }
  const last = track.segments.findLast(({ fromMm }) => fromMm < deepestMm);
  bead(drawing, at(deepestMm), TUBE_RADIUS, colourOf(last?.tissue ?? 'skin'));
  for (const { depthMm } of contacts) bead(drawing, at(depthMm), BEAD_RADIUS, BEAD);
  for (const { depthMm, inSpace } of losses) ring(drawing, at(depthMm), axisAt(depthMm), inSpace);
}

export function tracksGeometry(passes: readonly PassRecord[], shown: Anatomy): BufferGeometry {
  const drawing: Drawing = { position: [], normal: [], colour: [], index: [] };
  for (const pass of passes) drawPass(drawing, pass, shown);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(drawing.position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(drawing.normal, 3));
  geometry.setAttribute('colour', new Float32BufferAttribute(drawing.colour, 3));
  geometry.setIndex(drawing.index);
  return geometry;
}
