/**
 * The back as the hands meet it: skin over the spine as a height field, the antiseptic's sheen, the green
 * drape with its window, the marks of the palpating finger, and the opening through which the tissues show.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Mesh,
  ShaderMaterial,
  Vector2,
  Vector3,
} from 'three';
import type { DistanceField } from '../anatomy/types.ts';
import type { Point } from './frame.ts';
import type { SharedUniforms } from './tissueMaterial.ts';
import { NOISE_2D } from './noise.glsl.ts';

const MOST_HALF_WIDTH_MM = 200;
const HEAD_UNSEEN_MM = 12;
/** Odd, so that one column runs down the midline. */
const COLUMNS = 97;
const MIDDLE = (COLUMNS - 1) / 2;
const ROWS = 97;

/** First point of the body met when coming from behind; null beside the body. */
export function backX(skin: DistanceField, y: number, z: number): number | null {
  let x = -260;
  for (let step = 0; step < 160; step++) {
    const d = skin(x, y, z);
    if (d < 0.04) return x;
    x += Math.max(0.03, d * 0.95);
    if (x > 60) return null;
  }
  return null;
}

const VERTEX = /* glsl */ `
attribute float hollow;
attribute float beside;
varying float vBeside;
varying vec3 vPlace;
varying vec3 vFacing;
varying float vHollow;
void main() {
  vPlace = position;
  vFacing = normal;
  vHollow = hollow;
  vBeside = beside;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform vec3 uEye;
uniform vec3 uKey;
uniform vec3 uTone;
uniform vec3 uDrapeColour;
uniform vec3 uMarkColour;
uniform float uPainted;
uniform float uWet;
uniform float uDrape;
uniform float uPeel;
uniform float uThrough;
uniform float uTipsMarked;
uniform vec3 uMark;
uniform vec3 uFinger;
uniform vec2 uGap;
uniform vec2 uEnds;
uniform float uTips[5];
varying vec3 vPlace;
varying vec3 vFacing;
varying float vHollow;
varying float vBeside;
${NOISE_2D}float line(float d, float width) { return 1.0 - smoothstep(width - fwidth(d), width + fwidth(d), abs(d)); }
void main() {
  vec2 p = vPlace.yz;
  vec3 n = normalize(vFacing);
  vec3 toEye = normalize(uEye - vPlace);
  if (dot(n, toEye) < 0.0) n = -n;
  float pores = noise(p * 1.9) * 0.5 + noise(p * 4.3) * 0.5 - 0.5;
  vec3 albedo = uTone * (1.0 + 0.05 * (noise(p * 0.06) - 0.5) + 0.035 * pores);
  albedo *= mix(vec3(1.0), vec3(1.04, 0.93, 0.88), clamp(vHollow * 1.2, 0.0, 1.0));
  vec2 fromGap = (p - uGap) / vec2(52.0, 70.0);
  float painted = uPainted * (1.0 - smoothstep(0.86, 0.94, length(fromGap) + 0.05 * noise(p * 0.12)));
  albedo = mix(albedo, albedo * vec3(1.06, 0.86, 0.82), painted * 0.55);
  float marked = 0.0;
  for (int i = 0; i < 5; i++) {
    vec2 d = abs(p - vec2(0.0, uTips[i]));
    marked = max(marked, line(d.y, 0.55) * smoothstep(5.4, 4.8, d.x) * 0.75);
  }
  vec2 g = p - uGap;
  vec2 m = p - uMark.xy;
  float cross_ = max(line(m.x, 0.55) * smoothstep(6.4, 5.8, abs(m.y)), line(m.y, 0.55) * smoothstep(6.4, 5.8, abs(m.x)));
  float touch = length(p - uFinger.xy);
  float drapeEdge = length(max(abs(g) - vec2(30.0, 36.0), 0.0)) - 6.0;
  vec2 hem = g + vec2(2.2 * sin(g.y * 0.05), 2.4 * sin(g.x * 0.045 + 1.0));
  float sheet = length(max(abs(hem) - vec2(84.0, 92.0), 0.0)) - 7.0;
  float drape = uDrape * smoothstep(-0.5, 0.5, drapeEdge) * smoothstep(0.5, -0.5, sheet);
  albedo = mix(albedo, uMarkColour, max(uTipsMarked * marked * 0.7, uMark.z * cross_) * (1.0 - drape));
  // A fingertip presses the blood out of the skin, and its edge is drawn.
  albedo = mix(albedo, min(albedo * 1.22, vec3(1.0)), uFinger.z * 0.7 * smoothstep(8.0, 3.0, touch));

  float folds = sin(g.x * 0.055 + 1.7 * noise(g * 0.018)) + sin(g.y * 0.043 - 0.03 * g.x + 2.4 * noise(g * 0.012 + 4.0));
  vec3 cloth = uDrapeColour * (1.0 + 0.05 * folds + 0.05 * (noise(p * 2.6) - 0.5));
  cloth *= mix(0.72, 1.0, smoothstep(0.0, 3.2, drapeEdge));
  cloth = mix(cloth, uDrapeColour * 1.25, line(drapeEdge - 1.2, 0.35) * 0.6);
  cloth *= mix(1.0, 0.84, line(sheet + 1.6, 0.3)) * mix(0.86, 1.0, smoothstep(0.0, -9.0, sheet));
  // The sheet's shadow on the skin beside it.
  albedo *= 1.0 - uDrape * 0.34 * smoothstep(8.0, 0.0, sheet) * step(0.0, sheet);
  albedo = mix(albedo * mix(1.0, 0.80, uDrape * smoothstep(-7.0, 0.0, drapeEdge)), cloth, drape);

  float facing = dot(n, uKey);
  vec3 wrap = mix(vec3(0.52, 0.36, 0.28), vec3(0.25), drape);
  vec3 lit = clamp((vec3(facing) + wrap) / (1.0 + wrap), 0.0, 1.0);
  lit *= sqrt(lit);
  float open = 1.0 - clamp(vHollow, 0.0, 1.0) * 0.42;
  vec3 colour = albedo * (vec3(1.06, 0.99, 0.90) * 0.86 * lit * mix(1.0, open, 0.7) + vec3(0.30, 0.29, 0.29) * open);
  float gleam = pow(clamp(dot(n, normalize(uKey + toEye)), 0.0, 1.0), 22.0);
  colour += (0.035 + 0.20 * uWet * painted) * gleam * (1.0 - drape);
  float edge = 1.0 - clamp(dot(n, toEye), 0.0, 1.0);
  colour = mix(colour, vec3(1.0), uFinger.z * line(touch - 9.0, 1.5));
  colour = mix(colour, vec3(0.08, 0.35, 0.30), uFinger.z * line(touch - 9.0, 0.8));
  colour = mix(colour, albedo * vec3(0.42, 0.24, 0.18), smoothstep(0.55, 1.0, edge) * 0.5);

  float alpha = 1.0 - smoothstep(0.985, 1.0, vBeside);
  alpha *= smoothstep(uEnds.x, uEnds.x + 34.0, p.y) * (1.0 - smoothstep(uEnds.y - 34.0, uEnds.y, p.y));
  float window = length(fromGap * vec2(1.0, 0.8)) + 0.10 * (noise(p * 0.09) - 0.5);
  alpha *= smoothstep(uPeel * 3.4 - 0.5, uPeel * 3.4, window + 0.001) * (1.0 - uPeel * uPeel);
  // Skin that the spine shimmers through: thinnest over the midline.
  float over = smoothstep(75.0, 20.0, abs(p.x)) * smoothstep(uEnds.x, uEnds.x + 60.0, p.y) * (1.0 - smoothstep(uEnds.y - 60.0, uEnds.y, p.y));
  alpha *= 1.0 - uThrough * over * (1.0 - 0.6 * smoothstep(0.3, 0.9, edge)) * (1.0 - max(uMark.z * cross_, uFinger.z * line(touch - 9.0, 1.5)));
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}`;

/** The most that is taken off the skin over the spine. */
const MOST_THROUGH = 0.62;

export interface SkinReading {
  readonly painted: number;
  readonly wet: number;
  readonly drape: number;
  readonly peel: number;
  /** How far the spine shimmers through, 0 to 1. */
  readonly through: number;
  /** Lines over the tips of the spinous processes, 0 or 1. */
  readonly tipsMarked: number;
  /** The pen's cross; null where there is none. */
  readonly mark: Point | null;
  /** The last fingertip, and how much of it is still shown, 0 to 1. */
  readonly finger: Point | null;
  readonly fingerShown: number;
}

export interface Skin {
  readonly mesh: Mesh;
  readonly update: (reading: SkinReading) => void;
  /** The middle of what is painted and of the drape's window. */
  readonly centre: (gap: Point) => void;
}

export interface SkinOptions {
  readonly field: DistanceField;
  readonly fromZ: number;
  readonly toZ: number;
  readonly gap: { readonly y: number; readonly z: number };
  /** Heights of the five spinous processes that a finger can feel, mm. */
  readonly tips: readonly number[];
  /** Fat under the skin, mm. */
  readonly fatMm: number;
  /** The patient's own tone, #rrggbb. */
  readonly tone: string;
  readonly shared: SharedUniforms;
}

/** Half the width of the back at a height: as far out as a ray from behind still meets the body. */
function halfWidth(field: DistanceField, z: number): number {
  let inside = 40;
  let outside = MOST_HALF_WIDTH_MM;
  for (let round = 0; round < 10; round++) {
    const middle = (inside + outside) / 2;
    if (backX(field, middle, z) === null) outside = middle;
    else inside = middle;
  }
  return inside;
}

/** The flanks are steep and the grid is coarse there: even them out, towards head and foot and sideways. */
function smoothFlanks(position: Float32Array): void {
  for (let round = 0; round < 6; round++)
    for (let row = 1; row < ROWS - 1; row++)
      for (let column = 1; column < COLUMNS - 1; column++) {
        const aside = Math.abs((column / (COLUMNS - 1)) * 2 - 1);
        const weight = Math.max(0, Math.min(1, (aside - 0.55) * 5));
        if (weight === 0) continue;
        const at = (row * COLUMNS + column) * 3;
        const line = COLUMNS * 3;
        const mean =
          ((position[at - line] ?? 0) +
            (position[at + line] ?? 0) +
            (position[at - 3] ?? 0) +
            (position[at + 3] ?? 0)) /
          4;
        position[at] = (position[at] ?? 0) * (1 - weight) + mean * weight;
      }
}

/** How far the tips of the spinous processes raise the skin over them, mm; under so much fat none shows, mm. */
const TIP_RISE_MM = 1.1;
const TIPS_LOST_MM = 22;

function tipRise(y: number, z: number, tips: readonly number[], fatMm: number): number {
  let rise = 0;
  for (const tip of tips) {
    const q = 1 + (y / 7) ** 2 + ((z - tip) / 9) ** 2;
    rise += TIP_RISE_MM / (q * q);
  }
  return rise * Math.max(0, 1 - fatMm / TIPS_LOST_MM);
}

function heightField({ field, fromZ, toZ, tips, fatMm }: SkinOptions): BufferGeometry {
  const position = new Float32Array(COLUMNS * ROWS * 3);
  const heights = new Float32Array(COLUMNS * ROWS);
  const indices: number[] = [];
  const beside = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++) {
    const z = fromZ + ((toZ - fromZ) * row) / (ROWS - 1);
    const half = halfWidth(field, z);
    const put = (column: number, x: number, y: number) => {
      const at = row * COLUMNS + column;
      heights[at] = x;
      position.set([x, y, z], at * 3);
      beside[at] = Math.abs(column / MIDDLE - 1);
    };
    let x = 0;
    // The two halves of a back are alike: each point is asked for once, from the midline outwards.
    for (let out = 0; out <= MIDDLE; out++) {
      // Closer together at the flanks, where the back turns away.
      const y = half * Math.sin(((out / MIDDLE) * Math.PI) / 2) * 0.999;
      const met = backX(field, y, z);
      if (met !== null) x = met - tipRise(y, z, tips, fatMm);
      put(MIDDLE + out, x, y);
      if (out > 0) put(MIDDLE - out, x, -y);
    }
    if (row === 0) continue;
    for (let column = 1; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      const below = at - COLUMNS;
      indices.push(below - 1, at, below, below - 1, at - 1, at);
    }
  }
  smoothFlanks(position);
  const hollow = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const reach = 4;
      const get = (r: number, c: number) =>
        heights[Math.max(0, Math.min(ROWS - 1, r)) * COLUMNS + Math.max(0, Math.min(COLUMNS - 1, c))] ?? 0;
      const around =
        (get(row - reach, column) +
          get(row + reach, column) +
          get(row, column - reach) +
          get(row, column + reach)) /
        4;
      // At the flanks the columns crowd and the measure means nothing.
      const middle = Math.max(0, 1 - Math.abs((column / (COLUMNS - 1)) * 2 - 1) * 1.5);
      hollow[row * COLUMNS + column] = middle * Math.max(-1, Math.min(1, (get(row, column) - around) / 2.2));
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('beside', new BufferAttribute(beside, 1));
  geometry.setAttribute('hollow', new BufferAttribute(hollow, 1));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

export function buildSkin(options: SkinOptions): Skin {
  const { gap, tips, tone, shared, fromZ, toZ } = options;
  const uniforms = {
    uEye: shared.uEye,
    uKey: shared.uKey,
    uTone: { value: new Color(tone) },
    uDrapeColour: { value: new Color('#3E7F70') },
    uMarkColour: { value: new Color('#3B2A6B') },
    uPainted: { value: 0 },
    uWet: { value: 0 },
    uDrape: { value: 0 },
    uPeel: { value: 0 },
    uThrough: { value: 0 },
    uTipsMarked: { value: 0 },
    uMark: { value: new Vector3() },
    uFinger: { value: new Vector3() },
    uGap: { value: new Vector2(gap.y, gap.z) },
    // The outermost rows are never seen: there the flanks turn under.
    uEnds: { value: new Vector2(fromZ, toZ - HEAD_UNSEEN_MM) },
    uTips: { value: Float32Array.from({ length: 5 }, (_, i) => tips[i] ?? 9999) },
  };
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms,
    transparent: true,
    side: DoubleSide,
  });
  material.name = 'skin';
  const mesh = new Mesh(heightField(options), material);
  mesh.renderOrder = 10;
  return {
    mesh,
    centre: (middle) => uniforms.uGap.value.set(middle.y, middle.z),
    update: ({ painted, wet, drape, peel, through, tipsMarked, mark, finger, fingerShown }) => {
      uniforms.uPainted.value = painted;
      uniforms.uWet.value = wet;
      uniforms.uDrape.value = drape;
      uniforms.uPeel.value = peel;
      uniforms.uThrough.value = through * MOST_THROUGH;
      uniforms.uTipsMarked.value = tipsMarked;
      if (mark === null) uniforms.uMark.value.set(0, 0, 0);
      else uniforms.uMark.value.set(mark.y, mark.z, 1);
      if (finger === null) uniforms.uFinger.value.set(0, 0, 0);
      else uniforms.uFinger.value.set(finger.y, finger.z, fingerShown);
      mesh.visible = peel < 0.995;
    },
  };
}
