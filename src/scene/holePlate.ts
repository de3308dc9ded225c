/**
 * The hole in the dura, drawn by a shader so that it stays crisp at any size: CSF with roots on the left,
 * the dura's two pearl lips, the space on the right. Millimetres from the hole; right is backwards.
 */
import {
  Color,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import { TISSUE_PALETTE } from '../content/tissues.ts';
import { NOISE_2D } from './noise.glsl.ts';

export const HOLE_PLATE_MM = { width: 36, height: 20 } as const;

const VERTEX = /* glsl */ `
varying vec2 vMm;
void main() {
  vMm = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform float uTime;
uniform float uLeak;
uniform float uClot;
uniform float uSeal;
uniform float uBlood;
uniform float uOpacity;
uniform vec3 uCsf;
uniform vec3 uNerve;
uniform vec3 uNerveLine;
uniform vec3 uDura;
uniform vec3 uFat;
uniform vec3 uFlavum;
uniform float uWall;
uniform vec3 uBloodColour;
uniform vec3 uClotColour;
varying vec2 vMm;

${NOISE_2D}float cover(float d) { return 1.0 - smoothstep(-fwidth(d) * 0.7, fwidth(d) * 0.7, d); }
float smin(float a, float b, float k) {
  float h = clamp(0.5 + 0.5 * (b - a) / k, 0.0, 1.0);
  return mix(b, a, h) - k * h * (1.0 - h);
}

vec3 fat(vec2 p) {
  vec2 q = p / vec2(1.25, 1.05);
  vec2 cell = floor(q);
  float nearest = 9.0;
  float second = 9.0;
  vec2 offset = vec2(0.0);
  for (int j = -1; j <= 1; j++)
    for (int i = -1; i <= 1; i++) {
      vec2 c = cell + vec2(i, j);
      vec2 seed = c + 0.25 + 0.5 * vec2(hash(c), hash(c + 17.3));
      float d = length(q - seed);
      if (d < nearest) { second = nearest; nearest = d; offset = q - seed; }
      else if (d < second) second = d;
    }
  float border = smoothstep(0.0, 0.16, second - nearest);
  float light = 0.5 + 0.5 * clamp(dot(offset, vec2(-0.6, 0.8)) * 1.6 + 0.3, -1.0, 1.0);
  vec3 colour = uFat * mix(0.80, 1.10, light);
  colour = mix(vec3(0.47, 0.30, 0.03), colour, 0.45 + 0.55 * border);
  return colour + 0.16 * smoothstep(0.35, 0.0, length(offset - vec2(-0.16, 0.2)));
}

vec3 csfWithRoots(vec2 p) {
  vec3 colour = mix(uCsf * 0.86, uCsf * 1.04, smoothstep(-14.0, -0.5, p.x));
  float drift = p.y * 0.35 - uTime * 0.16;
  float streak = smoothstep(0.66, 0.9, noise(vec2(p.x * 3.6, drift)));
  colour = mix(colour, vec3(0.86, 0.96, 0.98), streak * 0.42);
  for (int i = 0; i < 9; i++) {
    float k = float(i);
    float middle = -2.35 - k * 1.52 + 0.26 * sin(p.y * (0.30 + 0.03 * k) + k * 2.1) + 0.1 * sin(p.y * 0.9 + k);
    float half_ = 0.50 + 0.1 * hash(vec2(k, 3.0));
    float across = (p.x - middle) / half_;
    float body = cover(abs(p.x - middle) - half_);
    float roundness = sqrt(max(0.0, 1.0 - across * across));
    float lamp = clamp(0.62 + 0.42 * roundness - 0.34 * across, 0.0, 1.18);
    vec3 root = uNerve * mix(vec3(0.66, 0.52, 0.22), vec3(1.0), clamp(lamp, 0.0, 1.0));
    root += 0.10 * smoothstep(0.25, 0.0, abs(across + 0.32));
    root *= 1.0 - 0.10 * smoothstep(0.55, 0.8, noise(vec2(p.x * 9.0, p.y * 0.6 + k)));
    root = mix(root, uNerveLine, smoothstep(0.80, 1.0, abs(across)));
    float shadow = smoothstep(half_ + 0.55, half_, p.x - middle) * step(middle, p.x);
    colour *= 1.0 - 0.20 * shadow * (1.0 - body);
    colour = mix(colour, root, body);
  }
  return colour;
}

vec3 bloodAt(vec2 p) {
  float swirl = noise(p * 0.55 + 0.4 * noise(p * 1.3) + vec2(-uTime * 0.02, 0.0));
  vec3 colour = uBloodColour * mix(0.74, 1.14, swirl);
  float cells = noise(p * 4.1) * 0.5 + noise(p * 8.7 + 5.0) * 0.5;
  return colour * (0.93 + 0.14 * cells);
}

void main() {
  vec2 p = vMm;
  float gap = mix(0.92, 0.62, uSeal);
  float lip = length(vec2(max(abs(p.x) - 0.14, 0.0), max(gap + 0.42 - abs(p.y), 0.0))) - 0.42;
  vec3 colour;
  float wave = 0.22 * sin(p.y * 1.1) + 0.14 * sin(p.y * 2.7 + 1.0) + 0.35 * (noise(vec2(p.y * 0.7, 4.0)) - 0.5);
  if (p.x < 0.0) colour = csfWithRoots(p);
  else {
    float reach = 0.2 + uBlood * 7.2 + wave * (0.4 + uBlood);
    colour = fat(p + vec2(-uBlood * 3.0, 0.0));
    colour *= mix(0.72, 1.0, smoothstep(0.0, 1.3, p.x - reach));
    float inBlood = cover(p.x - reach) * step(0.01, uBlood);
    colour = mix(colour, bloodAt(p), inBlood);
    colour = mix(colour, vec3(0.16, 0.004, 0.012), inBlood * smoothstep(0.22, 0.0, abs(p.x - reach)) * 0.8);
    colour *= mix(0.66, 1.0, smoothstep(0.3, 1.4, p.x));
    // The yellow ligament closes the space behind.
    float wall = uWall + 0.5 * sin(p.y * 0.24 + 0.6) + 0.12 * sin(p.y * 1.9);
    float strand = noise(vec2((p.x - wall) * 4.2 + 0.3 * sin(p.y * 0.6), p.y * 0.32));
    vec3 flavum = uFlavum * mix(0.70, 1.12, strand) * mix(0.72, 1.0, smoothstep(0.0, 0.7, p.x - wall));
    colour = mix(colour, flavum, cover(wall - p.x));
  }

  // The jet: its width goes with the flow.
  float flow = clamp(uLeak / 2.0, 0.0, 1.0);
  float length_ = 1.4 + 4.2 * flow;
  float along = clamp((p.x + 0.5) / (length_ + 0.5), 0.0, 1.0);
  float neck = gap * (0.25 + 0.62 * flow);
  float halfWidth = neck * (1.0 + along * along * 1.5) + 0.10 * sin(p.x * 5.0 - uTime * 5.0) * along;
  float fray = length_ - 0.9 * abs(p.y) + 0.7 * noise(vec2(p.y * 2.6, uTime * 0.9)) - 0.2;
  float jet = max(abs(p.y) - halfWidth, max(p.x - fray, -p.x - 0.8));
  float inJet = cover(jet) * step(0.015, uLeak) * smoothstep(-0.8, -0.1, p.x);
  float rays = smoothstep(0.45, 0.8, noise(vec2(p.x * 0.9 - uTime * 3.0, p.y * 9.0 / (1.0 + along))));
  vec3 water = mix(uCsf * 1.03, vec3(0.93, 0.985, 1.0), 0.30 + 0.5 * rays);
  water = mix(water, vec3(0.08, 0.36, 0.46), smoothstep(-0.11, 0.0, jet) * 0.65);
  colour = mix(colour, water, inJet * 0.94);

  // Clot grows from both lips and closes over the hole.
  float size = 0.35 + 1.75 * sqrt(clamp(uClot, 0.0, 1.0));
  float part = (gap + 0.25) * (1.0 - uSeal) + size * 0.30;
  vec2 wobble = vec2(noise(p * 1.7 + 3.0), noise(p * 1.7 + 11.0)) - 0.5;
  vec2 c = p + wobble * 0.6 - vec2(0.5 + size * 0.36, 0.0);
  float upper = length((c - vec2(0.0, part)) * vec2(1.15, 0.95)) - size * 0.74;
  float lower = length((c + vec2(0.0, part)) * vec2(1.15, 0.95)) - size * 0.74;
  float plug = length((p + wobble * 0.3) * vec2(0.9, 1.0)) - uSeal * (gap + 0.25);
  float clot = smin(smin(upper, lower, 0.5), plug + (1.0 - step(0.02, uSeal)) * 9.0, 0.4);
  clot = max(clot, -p.x - 0.62 - uSeal * 0.5);
  // As long as the hole leaks, a channel stays open between the lips of clot.
  float channel = gap * 0.62 * (1.0 - uSeal) - abs(p.y + 0.12 * sin(p.x * 2.2));
  clot = max(clot, channel + step(0.97, uSeal) * -9.0);
  float inClot = cover(clot) * step(0.02, uClot);
  vec2 mesh = p * 4.4;
  vec2 spot = floor(mesh);
  vec2 jitter = 0.5 + 0.5 * (vec2(hash(spot), hash(spot + 31.7)) - 0.5);
  float dots = smoothstep(0.20, 0.12, length(fract(mesh) - jitter));
  vec3 firm = uClotColour * mix(0.75, 1.7, smoothstep(0.0, -1.1, clot) * noise(p * 1.4 + 5.0) + 0.2);
  firm = mix(firm, vec3(0.53, 0.12, 0.147), dots * 0.6 * step(0.4, hash(spot + 3.0)));
  firm += vec3(0.030, 0.012, 0.013) * smoothstep(-0.5, -0.1, clot) * smoothstep(0.2, 0.9, p.y - p.x * 0.3);
  colour = mix(colour, firm, inClot);

  // Dura: two pearl lips, laminated, rounded at the hole.
  float across = clamp((p.x + 0.56) / 1.12, 0.0, 1.0);
  float sheen = exp(-(across - 0.30) * (across - 0.30) * 17.6);
  vec3 pearl = uDura * mix(1.16, 0.62, across) + sheen * vec3(0.40, 0.38, 0.40);
  pearl *= 1.0 - 0.10 * smoothstep(0.35, 0.65, noise(vec2(p.x * 15.0, p.y * 0.55)));
  pearl = mix(pearl, uDura * 0.34, smoothstep(-0.12, 0.0, lip) * 0.85);
  float thrown = smoothstep(0.9, 0.0, lip) * step(0.0, p.x) * (1.0 - inJet * 0.6);
  colour *= 1.0 - 0.30 * thrown;
  colour = mix(colour, pearl, cover(lip));

  vec2 rim = abs(vMm) / vec2(${(HOLE_PLATE_MM.width / 2).toFixed(1)}, ${(HOLE_PLATE_MM.height / 2).toFixed(1)});
  float alpha = uOpacity * (1.0 - smoothstep(0.86, 1.0, max(rim.x, rim.y)));
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}`;

const DROP_VERTEX = /* glsl */ `
uniform float uTime;
uniform float uLeak;
attribute vec4 seed;
varying float vFade;
varying vec2 vOwn;
void main() {
  float flow = clamp(uLeak / 2.0, 0.0, 1.0);
  float life = fract(seed.x + uTime * (0.25 + 0.55 * flow) * (0.7 + 0.6 * seed.y));
  float reach = 1.2 + 5.0 * flow;
  vec2 place = vec2(-1.2 + life * (reach + 1.2), (seed.z - 0.5) * 1.1 * (0.5 + 2.6 * life * flow));
  float shown = step(seed.w, flow * 1.2) * step(0.015, uLeak);
  vFade = shown * smoothstep(0.0, 0.15, life) * smoothstep(1.0, 0.7, life);
  vOwn = position.xy;
  vec2 size = vec2(0.34 + 0.5 * flow, 0.085 + 0.05 * seed.y);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(place + position.xy * size, 0.25 + 0.2 * seed.y, 1.0);
}`;
const DROP_FRAGMENT = /* glsl */ `
uniform float uOpacity;
varying float vFade;
varying vec2 vOwn;
void main() {
  float d = length(vOwn * 2.0);
  float alpha = (1.0 - smoothstep(0.6, 1.0, d)) * vFade * uOpacity * 0.8;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(0.93, 0.985, 1.0, alpha);
}`;

const DROPS = 48;

export interface HoleReading {
  readonly timeS: number;
  readonly leakMlPerMin: number;
  readonly clot: number;
  readonly seal: number;
  /** Fullness of the space at the hole's level, 0 to 1. */
  readonly blood: number;
  readonly opacity: number;
}

export interface HolePlate {
  readonly group: Group;
  readonly update: (reading: HoleReading) => void;
}

/** `wallMm`: how far behind the dura the yellow ligament lies. */
export function buildHolePlate(wallMm: number): HolePlate {
  const colour = (hex: string) => ({ value: new Color(hex) });
  const uniforms = {
    uTime: { value: 0 },
    uLeak: { value: 0 },
    uClot: { value: 0 },
    uSeal: { value: 0 },
    uBlood: { value: 0 },
    uOpacity: { value: 1 },
    uCsf: colour(TISSUE_PALETTE.csf.fill),
    uNerve: colour(TISSUE_PALETTE.nerve.fill),
    uNerveLine: colour(TISSUE_PALETTE.nerve.outline ?? TISSUE_PALETTE.nerve.fill),
    uDura: colour(TISSUE_PALETTE.dura.fill),
    uFlavum: colour(TISSUE_PALETTE.ligamentumFlavum.fill),
    uWall: { value: wallMm },
    uFat: colour(TISSUE_PALETTE.epiduralFat.fill),
    uBloodColour: colour(TISSUE_PALETTE.blood.fill),
    uClotColour: colour(TISSUE_PALETTE.clot.fill),
  };
  const plate = new Mesh(
    new PlaneGeometry(HOLE_PLATE_MM.width, HOLE_PLATE_MM.height),
    new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    }),
  );
  plate.renderOrder = 20;
  const drops = new InstancedMesh(
    new PlaneGeometry(1, 1),
    new ShaderMaterial({
      vertexShader: DROP_VERTEX,
      fragmentShader: DROP_FRAGMENT,
      uniforms,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    }),
    DROPS,
  );
  const golden = 0.618034;
  const seeds = new Float32Array(DROPS * 4);
  for (let i = 0; i < DROPS; i++) {
    drops.setMatrixAt(i, new Matrix4());
    seeds.set([(i * golden) % 1, (i * golden * golden) % 1, (i * 0.754877) % 1, i / DROPS], i * 4);
  }
  drops.geometry.setAttribute('seed', new InstancedBufferAttribute(seeds, 4));
  drops.frustumCulled = false;
  drops.renderOrder = 21;
  const group = new Group();
  group.add(plate, drops);
  return {
    group,
    update: (reading) => {
      uniforms.uTime.value = reading.timeS;
      uniforms.uLeak.value = Math.max(0, reading.leakMlPerMin);
      uniforms.uClot.value = reading.clot;
      uniforms.uSeal.value = reading.seal;
      uniforms.uBlood.value = reading.blood;
      uniforms.uOpacity.value = reading.opacity;
      group.visible = reading.opacity > 0.01;
    },
  };
}
