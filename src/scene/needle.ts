/**
 * The Tuohy needle with its syringe, built along its own axis: the tip at 0, the shaft towards +z, the
 * bevel's opening to +x. Millimetres.
 */
import {
  BufferGeometry,
  CapsuleGeometry,
  Color,
  CylinderGeometry,
  DoubleSide,
  Float32BufferAttribute,
  GreaterDepth,
  Group,
  LatheGeometry,
  Matrix4,
  Mesh,
  ShaderMaterial,
  SphereGeometry,
  Vector2,
  Vector3,
} from 'three';
import type { BodyState } from '../physiology/types.ts';
import type { OnHub } from './reading.ts';

/** The longest that is made, mm: shorter ones end in their hub. */
const LONGEST_MM = 150;
/** How far the point leaves the axis towards the opening. */
export const POINT_BEND_MM = 0.55;
const RADIUS_MM = 0.83;

/** Metal, plastic and fluid: a soft studio gradient by the surface's turn, the same in every view. */
const VERTEX = /* glsl */ `
varying vec3 vFacing;
varying vec3 vToEye;
varying vec3 vOwn;
void main() {
  vOwn = position;
  vec4 place = modelViewMatrix * vec4(position, 1.0);
  vFacing = normalize(mat3(modelViewMatrix) * normal);
  vToEye = normalize(-place.xyz);
  gl_Position = projectionMatrix * place;
}`;
const FRAGMENT = /* glsl */ `
uniform vec3 uColour;
uniform float uMetal;
uniform float uBands;
uniform float uGhost;
uniform vec2 uSeen;
varying vec3 vFacing;
varying vec3 vToEye;
varying vec3 vOwn;
void main() {
  if (uBands > 0.5 && (vOwn.z < uSeen.x || vOwn.z > uSeen.y)) discard;
  vec3 n = normalize(vFacing) * (gl_FrontFacing ? 1.0 : -1.0);
  float up = dot(n, normalize(vec3(-0.42, 0.78, 0.46)));
  float soft = 0.62 + 0.38 * clamp(up * 0.5 + 0.5, 0.0, 1.0) + 0.10 * clamp(up, 0.0, 1.0);
  float streak = exp(-(up - 0.62) * (up - 0.62) * 13.0) * 0.75 + exp(-(up + 0.55) * (up + 0.55) * 20.0) * 0.16;
  float metal = 0.34 + 0.26 * clamp(up * 0.5 + 0.5, 0.0, 1.0) + streak;
  vec3 colour = uColour * mix(soft, metal, uMetal);
  if (uBands > 0.5 && vOwn.z > 6.0) {
    // Brushed along its length, with a dark band at each centimetre and two at each fifth.
    colour *= 1.0 + 0.06 * sin(atan(vOwn.y, vOwn.x) * 46.0);
    float place = abs(fract(vOwn.z / 10.0 + 0.5) - 0.5) * 10.0;
    float band = 1.0 - smoothstep(0.62, 0.82, place);
    float fifth = abs(fract(vOwn.z / 50.0 + 0.5) - 0.5) * 50.0;
    band = max(band, 1.0 - smoothstep(0.62, 0.82, abs(fifth - 2.2)));
    colour *= mix(1.0, 0.13, band);
  }
  float edge = 1.0 - clamp(abs(dot(n, normalize(vToEye))), 0.0, 1.0);
  colour = mix(colour, vec3(0.07, 0.085, 0.09), smoothstep(0.72, 0.98, edge) * 0.7);
  gl_FragColor = vec4(colour, uGhost);
  #include <colorspace_fragment>
}`;

/** From where to where along the shaft a needle is drawn, mm from its tip. */
interface Seen {
  readonly value: Vector2;
}

function paint(
  colour: string,
  metal = 0,
  bands = 0,
  seen: Seen = { value: new Vector2(-9, LONGEST_MM) },
): ShaderMaterial {
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: DoubleSide,
    // Drawn after the close-up of the hole, which has no depth.
    transparent: true,
    uniforms: {
      uColour: { value: new Color(colour) },
      uMetal: { value: metal },
      uBands: { value: bands },
      uGhost: { value: 1 },
      uSeen: seen,
    },
  });
  material.name = `instrument ${colour}`;
  return material;
}

/** How far the point is bent towards the opening at a distance from the tip, mm. */
function bend(z: number): number {
  const t = Math.max(0, 1 - z / 4.6);
  return t * t * POINT_BEND_MM;
}

/** The shaft and its curved point: the last millimetres bend towards the opening, as Tuohy's does. */
function shaftGeometry(): BufferGeometry {
  const rings: number[] = [];
  for (let z = 0; z < 6; z += 0.2) rings.push(z);
  for (let z = 6; z <= LONGEST_MM; z += 36) rings.push(z);
  const around = 24;
  const position: number[] = [];
  const indices: number[] = [];
  rings.forEach((z, row) => {
    // The back of the point rises to the tip; the tip itself is blunt and round.
    const slim = Math.min(1, Math.sqrt(Math.max(0.012, z) / 2.6) * 0.9 + 0.1);
    for (let i = 0; i <= around; i++) {
      const angle = (i / around) * Math.PI * 2;
      position.push(bend(z) + Math.cos(angle) * RADIUS_MM * slim, Math.sin(angle) * RADIUS_MM * slim, z);
      if (row === 0 || i === 0) continue;
      const here = row * (around + 1) + i;
      const below = here - around - 1;
      indices.push(below - 1, below, here, below - 1, here, here - 1);
    }
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

function part(geometry: BufferGeometry, material: ShaderMaterial, order = 0): Mesh {
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = 25 + order;
  return mesh;
}

/** A turned part: radius and z pairs. */
function turned(profile: readonly (readonly [number, number])[]): BufferGeometry {
  const lathe = new LatheGeometry(
    profile.map(([r, z]) => new Vector2(r, z)),
    36,
  );
  return lathe.rotateX(Math.PI / 2);
}

interface Syringe {
  readonly group: Group;
  /** 0 empty to 1 full. */
  readonly setFill: (fraction: number) => void;
}

function buildSyringe(fluid: string, radius: number, strokeMm: number): Syringe {
  const group = new Group();
  const start = 5;
  const glass = paint('#E6EEEC');
  glass.depthWrite = false;
  const glassOpacity = glass.uniforms['uGhost'];
  if (glassOpacity) glassOpacity.value = 0.2;
  const barrel = turned([
    [1.9, 0],
    [1.9, start - 1],
    [radius, start],
    [radius, start + strokeMm + 6],
    [radius + 3.2, start + strokeMm + 6],
    [radius + 3.2, start + strokeMm + 7.4],
    [radius - 0.6, start + strokeMm + 7.4],
  ]);
  const column = part(
    new CylinderGeometry(radius - 0.7, radius - 0.7, 1, 32).rotateX(Math.PI / 2),
    paint(fluid),
  );
  const seal = part(
    new CylinderGeometry(radius - 0.5, radius - 0.5, 4, 32).rotateX(Math.PI / 2),
    paint('#2A3133'),
  );
  const rod = new Group();
  rod.add(
    part(
      new CylinderGeometry(radius * 0.34, radius * 0.34, strokeMm + 8, 16).rotateX(Math.PI / 2),
      paint('#DDE4E0'),
    ),
    part(
      new CylinderGeometry(radius * 0.95, radius * 0.95, 2, 32)
        .rotateX(Math.PI / 2)
        .translate(0, 0, strokeMm / 2 + 4),
      paint('#DDE4E0'),
    ),
  );
  const marks = new Group();
  for (let i = 1; i <= 10; i++) {
    const ring = new CylinderGeometry(
      radius + 0.06,
      radius + 0.06,
      i % 5 === 0 ? 0.5 : 0.3,
      24,
      1,
      true,
      -0.9,
      1.8,
    );
    marks.add(
      part(ring.rotateX(Math.PI / 2).translate(0, 0, start + (strokeMm * i) / 10), paint('#3A4548'), 2),
    );
  }
  group.add(column, seal, rod, marks, part(barrel, glass, 3));
  const setFill = (fraction: number) => {
    const length = Math.max(0.02, Math.min(1, fraction)) * strokeMm;
    column.scale.z = length;
    column.position.z = start + 0.4 + length / 2;
    seal.position.z = start + 0.4 + length + 2;
    rod.position.z = start + 0.4 + length + 4 + (strokeMm + 8) / 2;
  };
  setFill(1);
  return { group, setFill };
}

export interface NeedleModel {
  readonly group: Group;
  /** Place it: tip and direction into the body in mm; which syringe hangs on it. */
  readonly update: (state: NeedleState) => void;
}

export interface NeedleState {
  readonly body: Readonly<BodyState>;
  readonly entry: { readonly x: number; readonly y: number; readonly z: number };
  readonly direction: { readonly x: number; readonly y: number; readonly z: number };
  readonly holds: OnHub;
  /** What lies under the skin is kept from the operator: nothing of the shaft is drawn there. */
  readonly covered: boolean;
}

/** What the barrel of the syringe holds that finds the space, mL; and of the one with blood. */
const RESISTANCE_FULL_ML = 8;
const BLOOD_FULL_ML = 20;
/** The knob of the stylet stands so far out of the hub, mm. */
const KNOB_MM = 4.5;

export function buildNeedle(): NeedleModel {
  const group = new Group();
  const seen: Seen = { value: new Vector2(-9, LONGEST_MM) };
  const steel = paint('#C9D0D0', 1, 1, seen);
  const plastic = paint('#C3D3C9');
  const shaft = part(shaftGeometry(), steel);
  const opening = part(new SphereGeometry(1, 20, 12), paint('#2B3235'));
  opening.scale.set(0.1, 0.4, 1.2);
  opening.position.set(0.86, 0, 1.6);
  opening.rotation.y = 0.04;
  const hub = new Group();
  hub.add(
    part(
      turned([
        [0.9, -3],
        [1.6, -2],
        [2, 0],
        [2.9, 1.4],
        [2.9, 5.5],
        [2.3, 6.5],
        [2.3, 9],
        [2.9, 9.6],
        [2.9, 12],
        [0, 12],
      ]),
      plastic,
    ),
  );
  for (const side of [-1, 1]) {
    const wing = part(new CapsuleGeometry(2.5, 9, 8, 20), plastic);
    wing.scale.set(1, 1, 0.32);
    wing.position.set(side * 8, 0, 3.4);
    wing.rotation.z = Math.PI / 2;
    hub.add(wing);
  }
  // A notch on the hub tells to which side the bevel looks when it lies in her.
  const notch = part(new SphereGeometry(1, 16, 10), paint('#39443F'), 1);
  notch.scale.set(0.7, 1, 2.2);
  notch.position.set(2.75, 0, 3.4);
  const stylet = part(
    turned([
      [0.8, 10],
      [0.8, 12],
      [2.6, 12.4],
      [3.1, 13.4],
      [3.1, 12 + KNOB_MM - 1],
      [2.6, 12 + KNOB_MM],
      [0, 12 + KNOB_MM],
    ]),
    paint('#2F6E5F'),
  );
  hub.add(notch, stylet);
  const resistance = buildSyringe('#BFE3EC', 5.6, 36);
  const blood = buildSyringe('#9C1522', 9.4, 58);
  resistance.group.position.z = 11;
  blood.group.position.z = 11;
  hub.add(resistance.group, blood.group);
  // Where bone or a cut hides the shaft it shows through faintly: the operator must not lose it.
  const ghostPaint = paint('#7F8B8E', 0, 1, seen);
  ghostPaint.depthFunc = GreaterDepth;
  ghostPaint.depthWrite = false;
  const ghostOpacity = ghostPaint.uniforms['uGhost'];
  if (ghostOpacity) ghostOpacity.value = 0.3;
  const ghost = part(shaft.geometry, ghostPaint, -1);
  group.add(ghost, shaft, opening, hub);

  const backwards = new Vector3();
  const sideways = new Vector3();
  const cranial = new Vector3();
  const zAxis = new Vector3(0, 0, 1);
  const turn = new Matrix4();
  const update = ({ body, entry, direction, holds, covered }: NeedleState) => {
    const depth = body.needle.depthMm;
    const { lengthMm } = body.equipment;
    hub.position.z = lengthMm;
    seen.value.set(covered ? depth : -9, lengthMm);
    ghost.visible = !covered;
    opening.visible = !covered || depth < 3;
    group.position.set(
      entry.x + direction.x * depth,
      entry.y + direction.y * depth,
      entry.z + direction.z * depth,
    );
    backwards.set(-direction.x, -direction.y, -direction.z);
    // The opening looks towards the head: turn the shaft, then roll it so that +x is cranial.
    sideways.crossVectors(backwards, zAxis).normalize();
    cranial.crossVectors(sideways, backwards).normalize();
    sideways.crossVectors(backwards, cranial);
    group.quaternion.setFromRotationMatrix(turn.makeBasis(cranial, sideways, backwards));
    stylet.visible = holds === 'stylet';
    resistance.group.visible = holds === 'resistance';
    blood.group.visible = holds === 'blood';
    resistance.setFill(body.syringe.salineLeftMl / RESISTANCE_FULL_ML);
    blood.setFill(body.blood.syringeMl / BLOOD_FULL_ML);
  };
  return { group, update };
}
