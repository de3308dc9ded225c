/**
 * The blood in the epidural space as it is drawn: the whole body of it round the sac, and its face on the cut along the middle
 * with the dura that it presses in and the CSF that it drives towards the head. Both take their places from the one blood column;
 * buffers are written when the body's volumes have changed, and a frame allocates nothing.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  DynamicDrawUsage,
  Group,
  Mesh,
  ShaderMaterial,
  type IUniform,
} from 'three';
import { CLOT_STIPPLE, PATCH_PALETTE, TISSUE_PALETTE } from '../content/tissues.ts';
import { createBloodColumn, writeBloodColumn, type BloodColumn } from '../imaging/bloodColumn.ts';
import { bloodFaces, PAIR } from '../imaging/columnShape.ts';
import { COLUMNS, MIDLINE, ROWS, type EpiduralRoom } from '../imaging/epiduralRoom.ts';
import { DURA_LINE_MM } from '../imaging/painter/tissues.ts';
import { BODY_FRAGMENT, BODY_VERTEX, FACE_FRAGMENT, FACE_VERTEX } from './bloodShaders.ts';

/** A smaller change at every level is not written, mL: with the column's own error under a hundredth. */
const LEAST_CHANGE_ML = 0.004;
/** Less than this is not drawn, mL in all. */
const LEAST_DRAWN_ML = 0.02;
/** Width of the band of CSF behind the roots in which the streaks run, and its distance from the dura, mm. */
const STREAM_MM = { from: 0.7, to: 3.1 } as const;
const PER_ROW = 4;

export interface BloodReading {
  readonly byLevelMl: readonly number[];
  /** 0 fluid to 1 clotted; 0 fresh to 1 mature. */
  readonly clot: number;
  readonly maturity: number;
  /** How strongly CSF is seen to move headwards, 0 to 1. */
  readonly displacing: number;
  readonly timeS: number;
}

export interface BloodBody {
  readonly group: Group;
  /** The closed body; its vertices and faces enclose what each level holds. */
  readonly body: Mesh<BufferGeometry, ShaderMaterial>;
  /** Its face on the cut along the middle. */
  readonly face: Mesh<BufferGeometry, ShaderMaterial>;
  readonly column: BloodColumn;
  readonly update: (reading: BloodReading) => void;
}

interface Cuts {
  readonly uCut: IUniform;
  readonly uCrossCut: IUniform;
}

function dynamic(values: Float32Array, size: number): BufferAttribute {
  const attribute = new BufferAttribute(values, size);
  attribute.setUsage(DynamicDrawUsage);
  return attribute;
}

/** Four vertices for each row: back and front of the blood, then rear and front of the stream of CSF. */
function faceGeometry(): BufferGeometry {
  const detail = new Float32Array(ROWS * PER_ROW * 2);
  const indices: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    detail.set([0, 0, 0, 1, 1, -1, 1, 1], row * PER_ROW * 2);
    if (row === 0) continue;
    for (const first of [0, 2]) {
      const above = (row - 1) * PER_ROW + first;
      const here = row * PER_ROW + first;
      indices.push(above, here, above + 1, above + 1, here, here + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', dynamic(new Float32Array(ROWS * PER_ROW * 3), 3));
  geometry.setAttribute('depth', dynamic(new Float32Array(ROWS * PER_ROW * 2), 2));
  geometry.setAttribute('detail', new BufferAttribute(detail, 2));
  geometry.setIndex(indices);
  return geometry;
}

/** `leftMm`: how far before the cut its face stands. `calm`: in no colour of blood, and it does not darken with age. */
export function buildBloodBody(room: EpiduralRoom, cuts: Cuts, leftMm: number, calm: boolean): BloodBody {
  const { blood, clot } = calm ? PATCH_PALETTE : TISSUE_PALETTE;
  const column = createBloodColumn(room);
  const uniforms = {
    uClot: { value: 0 },
    uMaturity: { value: 0 },
    uDisplacing: { value: 0 },
    uTime: { value: 0 },
    uBlood: { value: new Color(blood.fill) },
    uClotColour: { value: new Color(clot.fill) },
    uLine: { value: new Color(blood.outline ?? blood.fill) },
    uStipple: { value: new Color(calm ? PATCH_PALETTE.stipple : CLOT_STIPPLE) },
    uDura: { value: new Color(TISSUE_PALETTE.dura.fill) },
    uPearl: { value: new Color('#C6BDD8') },
    uStream: { value: new Color('#2A8FAB') },
    uCut: cuts.uCut,
    uCrossCut: cuts.uCrossCut,
  };
  const bodyGeometry = new BufferGeometry();
  bodyGeometry.setAttribute('position', dynamic(column.points, 3));
  bodyGeometry.setIndex(new BufferAttribute(bloodFaces(), 1));
  const body = new Mesh(
    bodyGeometry,
    new ShaderMaterial({
      vertexShader: BODY_VERTEX,
      fragmentShader: BODY_FRAGMENT,
      uniforms,
      side: DoubleSide,
    }),
  );
  const face = new Mesh(
    faceGeometry(),
    new ShaderMaterial({
      vertexShader: FACE_VERTEX,
      fragmentShader: FACE_FRAGMENT,
      uniforms,
      transparent: true,
      side: DoubleSide,
    }),
  );
  face.renderOrder = 6;
  const group = new Group();
  group.add(body, face);
  for (const mesh of [body, face]) mesh.frustumCulled = false;
  const written = new Float64Array(column.bands.length).fill(NaN);
  const isSame = (byLevelMl: readonly number[]): boolean => {
    for (let i = 0; i < written.length; i++)
      if (!(Math.abs((byLevelMl[i] ?? 0) - (written[i] ?? NaN)) < LEAST_CHANGE_ML)) return false;
    return true;
  };
  return {
    group,
    body,
    face,
    column,
    update: ({ byLevelMl, clot, maturity, displacing, timeS }) => {
      uniforms.uClot.value = clot;
      uniforms.uMaturity.value = calm ? 0 : maturity;
      uniforms.uDisplacing.value = displacing;
      uniforms.uTime.value = timeS;
      if (!isSame(byLevelMl)) {
        let sum = 0;
        for (let i = 0; i < written.length; i++) {
          written[i] = byLevelMl[i] ?? 0;
          sum += byLevelMl[i] ?? 0;
        }
        writeBloodColumn(column, byLevelMl);
        writeFace(face.geometry, column, leftMm);
        body.geometry.getAttribute('position').needsUpdate = true;
        group.userData['some'] = sum >= LEAST_DRAWN_ML;
      }
      group.visible = group.userData['some'] === true;
    },
  };
}

/** The column's midline as the face on the cut. */
function writeFace(geometry: BufferGeometry, { points, room }: BloodColumn, leftMm: number): void {
  const position = geometry.getAttribute('position');
  const depth = geometry.getAttribute('depth');
  for (let row = 0; row < ROWS; row++) {
    const pair = (row * COLUMNS + MIDLINE) * PAIR;
    const inward = (row * COLUMNS + MIDLINE) * 3;
    const backX = points[pair] ?? 0;
    const backZ = points[pair + 2] ?? 0;
    const frontX = points[pair + 3] ?? 0;
    const frontZ = points[pair + 5] ?? 0;
    const inX = room.inward[inward] ?? 0;
    const inZ = room.inward[inward + 2] ?? 0;
    const line = DURA_LINE_MM / 2;
    const first = row * PER_ROW;
    position.setXYZ(first, backX, leftMm, backZ);
    // The face ends in the dura itself, which the blood pushes forwards.
    position.setXYZ(first + 1, frontX + inX * line, leftMm, frontZ + inZ * line);
    position.setXYZ(first + 2, frontX + inX * STREAM_MM.from, leftMm, frontZ + inZ * STREAM_MM.from);
    position.setXYZ(first + 3, frontX + inX * STREAM_MM.to, leftMm, frontZ + inZ * STREAM_MM.to);
    const x = frontX - backX;
    const z = frontZ - backZ;
    const thick = Math.sqrt(x * x + z * z) + line;
    depth.setXY(first, thick, thick);
    depth.setXY(first + 1, 0, thick);
  }
  position.needsUpdate = true;
  depth.needsUpdate = true;
}
