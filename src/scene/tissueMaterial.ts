/**
 * The one material of bones and soft structures: a warm key light wrapped round the form with a reddish
 * terminator, a weak cool fill, baked openness and shadow, ridges paler than grooves, and ink where the
 * surface turns away. Everything is lit in the anatomical frame, in millimetres.
 */
import { Color, DoubleSide, ShaderMaterial, Vector3, Vector4, type IUniform } from 'three';
import { TISSUE_PALETTE, type Tissue } from '../content/tissues.ts';
import { NOISE_3D } from './noise.glsl.ts';

/** Uniforms that every tissue shares, so that a frame sets them once. */
export interface SharedUniforms {
  readonly uEye: IUniform<Vector3>;
  /** Direction to the key light, and whether it is the one behind (0) or the one to the left (1). */
  readonly uKey: IUniform<Vector3>;
  readonly uKeySide: IUniform<number>;
  /** How far the baked shadow of the key light holds: 1 where it stands as baked, 0 where it moves with the eye. */
  readonly uBakedKey: IUniform<number>;
  /** Beside a cut face forms run on in the map's own colour: 0 to 1. */
  readonly uFlat: IUniform<number>;
  /** Planes of the side cut and the cross cut: what lies beyond `w` along the normal is not drawn. */
  readonly uCut: IUniform<Vector4>;
  readonly uCrossCut: IUniform<Vector4>;
  readonly uDetail: IUniform<number>;
  /** 1 where a structure stands alone: what the baked openness owes to its neighbours is mostly taken back. */
  readonly uAlone: IUniform<number>;
  /** How strongly edges are inked: less on a dark ground, where an inked edge would be lost in it. */
  readonly uInk: IUniform<number>;
}

export function createSharedUniforms(): SharedUniforms {
  return {
    uEye: { value: new Vector3() },
    uKey: { value: new Vector3(-0.66, 0.44, 0.61) },
    uKeySide: { value: 0 },
    uBakedKey: { value: 1 },
    uFlat: { value: 0 },
    uCut: { value: new Vector4(0, 1, 0, 1000) },
    uCrossCut: { value: new Vector4(0, 0, -1, 1000) },
    uDetail: { value: 1 },
    uAlone: { value: 0 },
    uInk: { value: 1 },
  };
}

export const TISSUE_VERTEX = /* glsl */ `
attribute vec4 baked;
// Sampled inside the triangle: a value from beyond its edge would let slivers pass the cut.
centroid varying vec3 vPlace;
centroid varying vec3 vFacing;
centroid varying vec4 vBaked;
void main() {
  vPlace = position;
  vFacing = normal;
  vBaked = baked;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

export const TISSUE_FRAGMENT = /* glsl */ `
uniform vec3 uEye;
uniform vec3 uKey;
uniform float uKeySide;
uniform float uBakedKey;
uniform float uFlat;
uniform vec4 uCut;
uniform vec4 uCrossCut;
uniform float uDetail;
uniform float uAlone;
uniform float uInk;
uniform vec3 uAlbedo;
uniform float uGrain;
uniform float uFibre;
uniform float uGloss;
uniform float uThin;
uniform float uLobes;
uniform float uOpacity;
// Sampled inside the triangle: a value from beyond its edge would let slivers pass the cut.
centroid varying vec3 vPlace;
centroid varying vec3 vFacing;
centroid varying vec4 vBaked;

const float SHOULDER = 0.62;

${NOISE_3D}
void main() {
  if (dot(uCut.xyz, vPlace) > uCut.w || dot(uCrossCut.xyz, vPlace) > uCrossCut.w) discard;
  vec3 n = normalize(vFacing);
  vec3 toEye = normalize(uEye - vPlace);
  float open = mix(clamp(vBaked.r, 0.0, 1.0), 1.0, 0.6 * uAlone);
  float ridge = clamp(vBaked.g, 0.0, 1.0) - 0.5;
  float key = mix(1.0, clamp(mix(vBaked.b, vBaked.a, uKeySide), 0.0, 1.0), uBakedKey);

  vec3 albedo = uAlbedo;
  if (uDetail > 0.5) {
    float patchy = noise(vPlace * 0.11) * 0.6 + noise(vPlace * 0.31 + 7.0) * 0.4 - 0.5;
    albedo *= 1.0 + uGrain * vec3(0.10, 0.14, 0.22) * patchy;
    float fine = noise(vPlace * 1.7) - 0.5;
    albedo *= 1.0 + uGrain * 0.07 * fine;
    if (uGrain > 0.9) {
      // Vascular pits gather in patches, mostly where the bone is neither ridge nor rim.
      float patch_ = smoothstep(0.56, 0.74, noise(vPlace * 0.17 + 11.0)) * smoothstep(0.2, 0.0, ridge);
      float pit = smoothstep(0.04, -0.16, pits(vPlace * vec3(0.9, 0.9, 0.62)));
      albedo *= mix(vec3(1.0), vec3(0.74, 0.62, 0.49), pit * patch_);
      float dust = smoothstep(0.05, -0.12, pits(vPlace * 2.1 + 4.0));
      albedo *= 1.0 - 0.055 * dust;
    }
    float strand = noise(vec3(vPlace.xy * 3.4, vPlace.z * 0.13)) - 0.5;
    albedo *= 1.0 + uFibre * 0.75 * strand;
    albedo *= 1.0 - uFibre * 0.22 * smoothstep(0.62, 0.8, noise(vec3(vPlace.xy * 5.2, vPlace.z * 0.22)));
    if (uLobes > 0.0) {
      float lobe = pits(vPlace * 0.34);
      albedo *= mix(1.0, 0.80 + 0.26 * smoothstep(0.30, -0.22, lobe), uLobes);
    }
    vec3 bump = vec3(noise(vPlace * 1.3 + 3.0), noise(vPlace * 1.3 + 13.0), noise(vPlace * 1.3 + 23.0)) - 0.5;
    n = normalize(n + uGrain * 0.17 * bump + uFibre * 0.35 * vec3(strand, -strand, 0.0));
  }
  albedo *= mix(vec3(1.0), vec3(0.70, 0.53, 0.38), clamp(-ridge * 1.5, 0.0, 0.75) * (0.35 + 0.65 * uGrain));
  albedo *= 1.0 + clamp(ridge, 0.0, 0.5) * 0.16;

  float facing = dot(n, uKey);
  // Light goes on a little way inside what is thin or moist.
  vec3 wrap = vec3(0.46, 0.31, 0.24) + uThin * vec3(0.30, 0.24, 0.22);
  vec3 lit = clamp((vec3(facing) + wrap) / (1.0 + wrap), 0.0, 1.0);
  lit *= sqrt(lit);
  float turned = smoothstep(-0.15, 0.35, facing);
  vec3 shade = mix(vec3(1.0), mix(vec3(0.34, 0.24, 0.20), vec3(1.0), smoothstep(0.0, 0.9, key)), turned);
  vec3 closed = mix(vec3(0.22, 0.145, 0.10), vec3(1.0), smoothstep(0.05, 0.95, open));
  vec3 warm = vec3(1.10, 1.03, 0.91) * 0.93;
  vec3 cool = vec3(0.60, 0.66, 0.74) * 0.12 * (0.5 + 0.5 * dot(n, -uKey));
  vec3 sky = vec3(0.285, 0.262, 0.232) * (0.70 + 0.30 * n.z);
  vec3 colour = albedo * (warm * lit * shade * mix(vec3(1.0), closed, mix(0.8, 0.5, uBakedKey)) + (sky + cool) * closed);

  float gleam = pow(clamp(dot(n, normalize(uKey + toEye)), 0.0, 1.0), 38.0);
  colour += uGloss * gleam * key * vec3(0.5, 0.5, 0.48);

  float edge = 1.0 - clamp(dot(normalize(vFacing), toEye), 0.0, 1.0);
  // Beside a cut face only a sliver of the form is left: an inked edge there would break into dashes.
  float ink = smoothstep(0.60, 0.98, edge) * 0.62 * (1.0 - uFlat) * uInk * (1.0 - 0.65 * uThin);
  // Seen along a thin film, more of the light comes through.
  colour += albedo * uThin * 0.16 * edge * edge * open;
  colour = mix(colour, albedo * vec3(0.30, 0.19, 0.12), ink);

  // Beside a cut face the form runs on in the map's own colour, and a shell is never seen empty.
  colour = mix(colour, albedo * 0.94, 0.6 * uFlat);
  if (!gl_FrontFacing) colour = albedo * 0.9;

  // Light shoulders off before it is white: pale bone keeps its form where the key light meets it squarely.
  vec3 over = max(colour - SHOULDER, 0.0);
  colour = min(colour, SHOULDER) + (1.0 - SHOULDER) * (1.0 - exp(-over / (1.0 - SHOULDER)));

  gl_FragColor = vec4(colour, uOpacity);
  #include <colorspace_fragment>
}`;

interface Look {
  readonly grain: number;
  readonly fibre: number;
  readonly gloss: number;
  readonly opacity?: number;
  /** How far light goes on inside, 0 to 1. */
  readonly thin?: number;
  /** Lobules of fat, 0 to 1. */
  readonly lobes?: number;
  /** Paler than the palette by this share, where warm light on the solid would tint and darken it. */
  readonly pale?: number;
}

const LOOKS: Partial<Record<Tissue, Look>> = {
  bone: { grain: 1, fibre: 0, gloss: 0.03 },
  disc: { grain: 0.1, fibre: 0.12, gloss: 0.08, pale: 0.2, thin: 0.3 },
  nucleus: { grain: 0.05, fibre: 0, gloss: 0.2, thin: 0.7 },
  cartilage: { grain: 0.05, fibre: 0, gloss: 0.22, pale: 0.25, thin: 0.4 },
  ligamentumFlavum: { grain: 0.2, fibre: 0.45, gloss: 0.04, thin: 0.2 },
  interspinousLigament: { grain: 0.2, fibre: 0.7, gloss: 0.03 },
  supraspinousLigament: { grain: 0.2, fibre: 0.7, gloss: 0.05 },
  longitudinalLigament: { grain: 0.15, fibre: 0.6, gloss: 0.1 },
  facetCapsule: { grain: 0.25, fibre: 0.3, gloss: 0.08, thin: 0.2 },
  dura: { grain: 0.12, fibre: 0.12, gloss: 0.3, pale: 0.12, opacity: 0.84, thin: 0.6 },
  nerve: { grain: 0.1, fibre: 0.35, gloss: 0.14, thin: 0.3 },
  vein: { grain: 0.1, fibre: 0, gloss: 0.4, thin: 0.5 },
  muscle: { grain: 0.25, fibre: 0.85, gloss: 0.05 },
  fat: { grain: 0.2, fibre: 0, gloss: 0.1, thin: 0.5, lobes: 1 },
  epiduralFat: { grain: 0.2, fibre: 0, gloss: 0.12, thin: 0.5, lobes: 0.7 },
  skin: { grain: 0.35, fibre: 0, gloss: 0.06, pale: 0.08, thin: 0.35 },
};
const PLAIN: Look = { grain: 0.3, fibre: 0.1, gloss: 0.05 };

export function createTissueMaterial(tissue: Exclude<Tissue, 'air'>, shared: SharedUniforms): ShaderMaterial {
  const look = LOOKS[tissue] ?? PLAIN;
  const opacity = look.opacity ?? 1;
  const material = new ShaderMaterial({
    vertexShader: TISSUE_VERTEX,
    fragmentShader: TISSUE_FRAGMENT,
    transparent: opacity < 1,
    side: DoubleSide,
    uniforms: {
      ...shared,
      uAlbedo: { value: new Color(TISSUE_PALETTE[tissue].fill).lerp(new Color('#FFFFFF'), look.pale ?? 0) },
      uGrain: { value: look.grain },
      uFibre: { value: look.fibre },
      uGloss: { value: look.gloss },
      uThin: { value: look.thin ?? 0 },
      uLobes: { value: look.lobes ?? 0 },
      uOpacity: { value: opacity },
    },
  });
  material.userData['opacity'] = opacity;
  material.name = `tissue ${tissue}`;
  return material;
}

/** Names of the uniforms that a shader's text declares; a test holds them against the material's. */
export function declaredUniforms(shader: string): string[] {
  return [...shader.matchAll(/uniform\s+\w+\s+(\w+)\s*;/g)].map((match) => match[1] ?? '');
}
