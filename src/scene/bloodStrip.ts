/**
 * Epidural blood on the cut face: one strip up the posterior space whose thickness follows the amount at
 * each level. The amounts are uniforms, so a frame allocates nothing.
 */
import { BufferAttribute, BufferGeometry, Color, Mesh, ShaderMaterial } from 'three';
import { SPREAD_LEVELS } from '../content/levels.ts';
import { TISSUE_PALETTE } from '../content/tissues.ts';
import { DURA_LINE_MM } from '../imaging/painter/tissues.ts';
import { fullness, INDENT_MM, type EpiduralProfile, type LevelHeights } from '../imaging/epiduralProfile.ts';
import { NOISE_2D } from './noise.glsl.ts';

const COLUMNS = 9;

const VERTEX = /* glsl */ `
uniform float uFull[${SPREAD_LEVELS.length}];
attribute vec3 space;
attribute vec3 level;
varying float vAcross;
varying float vFromFront;
varying float vFullness;
varying vec3 vPlace;
void main() {
  int upper = int(level.x);
  float s = level.z * level.z * (3.0 - 2.0 * level.z);
  float full = mix(uFull[upper], uFull[int(level.y)], s);
  float duraX = space.x;
  float wallX = space.y;
  // The strip ends in the dura itself, which the blood pushes forwards.
  float front = duraX + ${INDENT_MM.toFixed(2)} * full * full + ${(DURA_LINE_MM / 2).toFixed(2)};
  float back = duraX - (duraX - wallX) * min(1.0, full * 1.25);
  vAcross = space.z;
  vFromFront = (1.0 - space.z) * (front - back);
  vFullness = full;
  vPlace = vec3(mix(back, front, space.z), position.y, position.z);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(vPlace, 1.0);
}`;
const FRAGMENT = /* glsl */ `
uniform vec3 uBlood;
uniform vec3 uLine;
uniform vec3 uDura;
uniform vec3 uPearl;
varying float vAcross;
varying float vFromFront;
varying float vFullness;
varying vec3 vPlace;
${NOISE_2D}void main() {
  if (vFullness < 0.05) discard;
  float mottle = noise(vPlace.xz * 0.9) * 0.6 + noise(vPlace.xz * 2.3) * 0.4;
  vec3 colour = uBlood * mix(0.82, 1.12, mottle);
  colour = mix(uLine, colour, smoothstep(0.0, max(fwidth(vAcross) * 1.6, 0.04), vAcross));
  float pixel = fwidth(vFromFront);
  float dura = 1.0 - smoothstep(-pixel, pixel, vFromFront - ${DURA_LINE_MM.toFixed(2)});
  float pearl = 1.0 - smoothstep(0.0, pixel * 1.5, abs(vFromFront - ${(DURA_LINE_MM / 2).toFixed(2)}) - 0.2);
  colour = mix(colour, mix(uDura, uPearl, pearl), dura);
  gl_FragColor = vec4(colour, smoothstep(0.05, 0.12, vFullness));
  #include <colorspace_fragment>
}`;

export interface BloodStrip {
  readonly mesh: Mesh;
  readonly update: (byLevelMl: readonly number[]) => void;
}

/** Which two levels a height lies between, and how far down it is from the upper one. */
export function levelPlace(z: number, heights: LevelHeights): readonly [number, number, number] {
  for (let i = 0; i < SPREAD_LEVELS.length - 1; i++) {
    const upper = heights[SPREAD_LEVELS[i] ?? 'T7/8'];
    const lower = heights[SPREAD_LEVELS[i + 1] ?? 'T7/8'];
    if (z > upper && i === 0) return [0, 0, 0];
    if (z <= upper && z > lower) return [i, i + 1, (upper - z) / (upper - lower)];
  }
  const last = SPREAD_LEVELS.length - 1;
  return [last, last, 0];
}

export function buildBloodStrip(profile: EpiduralProfile, heights: LevelHeights, leftMm: number): BloodStrip {
  const rows = profile.z.length;
  const position = new Float32Array(rows * COLUMNS * 3);
  const space = new Float32Array(rows * COLUMNS * 3);
  const level = new Float32Array(rows * COLUMNS * 3);
  const indices: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const at = (row * COLUMNS + column) * 3;
      const z = profile.z[row] ?? 0;
      position.set([profile.duraX[row] ?? 0, leftMm, z], at);
      space.set([profile.duraX[row] ?? 0, profile.wallX[row] ?? 0, column / (COLUMNS - 1)], at);
      level.set(levelPlace(z, heights), at);
      if (row === 0 || column === 0) continue;
      const here = row * COLUMNS + column;
      const below = here - COLUMNS;
      indices.push(below - 1, below, here, below - 1, here, here - 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setAttribute('space', new BufferAttribute(space, 3));
  geometry.setAttribute('level', new BufferAttribute(level, 3));
  geometry.setIndex(indices);
  const full = new Float32Array(SPREAD_LEVELS.length);
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    side: 2,
    uniforms: {
      uFull: { value: full },
      uBlood: { value: new Color(TISSUE_PALETTE.blood.fill) },
      uDura: { value: new Color(TISSUE_PALETTE.dura.fill) },
      uPearl: { value: new Color('#C6BDD8') },
      uLine: { value: new Color(TISSUE_PALETTE.blood.outline ?? TISSUE_PALETTE.blood.fill) },
    },
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 6;
  return {
    mesh,
    update: (byLevelMl) => {
      let some = false;
      for (let i = 0; i < full.length; i++) {
        const value = fullness(byLevelMl[i] ?? 0);
        full[i] = value;
        some ||= value >= 0.05;
      }
      mesh.visible = some;
    },
  };
}
