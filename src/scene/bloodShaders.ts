/** How blood looks: fluid, then clotted, then mature; as a lit body, and as its face on a cut. */
import { DURA_LINE_MM } from '../imaging/painter/tissues.ts';
import { NOISE_2D } from './noise.glsl.ts';

/** Fluid blood is even and bright; a clot is dark and stippled; a mature one browner, its grains closer. */
export const BLOOD_COLOUR = /* glsl */ `
uniform vec3 uStipple;
vec3 bloodAged(vec2 p, vec3 fluid, vec3 firm, float clot, float maturity) {
  float mottle = noise(p * 0.9) * 0.6 + noise(p * 2.3) * 0.4;
  vec3 fresh = fluid * mix(0.84, 1.12, mottle);
  vec3 old = mix(firm, vec3(0.115, 0.034, 0.026), maturity * 0.7) * mix(0.82, 1.5, mottle);
  vec2 cell = p * mix(1.5, 1.9, maturity);
  vec2 spot = floor(cell);
  vec2 jitter = 0.5 + 0.44 * (vec2(hash(spot), hash(spot + 31.7)) - 0.5);
  float grain = smoothstep(0.24, 0.12, length(fract(cell) - jitter)) * step(0.3, hash(spot + 3.0));
  old = mix(old, uStipple, grain * 0.55);
  return mix(fresh, old, smoothstep(0.04, 0.85, clot));
}
`;

export const BODY_VERTEX = /* glsl */ `
varying vec3 vPlace;
varying vec3 vView;
void main() {
  vPlace = position;
  vec4 place = modelViewMatrix * vec4(position, 1.0);
  vView = place.xyz;
  gl_Position = projectionMatrix * place;
}`;

export const BODY_FRAGMENT = /* glsl */ `
uniform vec4 uCut;
uniform vec4 uCrossCut;
uniform vec3 uBlood;
uniform vec3 uClotColour;
uniform float uClot;
uniform float uMaturity;
varying vec3 vPlace;
varying vec3 vView;
${NOISE_2D}${BLOOD_COLOUR}void main() {
  if (dot(uCut.xyz, vPlace) > uCut.w || dot(uCrossCut.xyz, vPlace) > uCrossCut.w) discard;
  vec3 n = normalize(cross(dFdx(vView), dFdy(vView)));
  if (n.z < 0.0) n = -n;
  float light = 0.62 + 0.42 * max(0.0, dot(n, normalize(vec3(-0.42, 0.66, 0.62))));
  float wet = pow(max(0.0, dot(n, normalize(vec3(-0.3, 0.5, 0.82)))), 24.0) * 0.22 * (1.0 - 0.7 * uClot);
  vec3 colour = bloodAged(vPlace.xz, uBlood, uClotColour, uClot, uMaturity) * light + wet;
  gl_FragColor = vec4(colour, 1.0);
  #include <colorspace_fragment>
}`;

export const FACE_VERTEX = /* glsl */ `
attribute vec2 depth;
attribute vec2 detail;
varying vec2 vDepth;
varying vec2 vDetail;
varying vec2 vPlace;
void main() {
  vDepth = depth;
  vDetail = detail;
  vPlace = position.xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Arrowheads follow each other towards the head by so much, mm, and run so fast, mm/s. */
const ARROWS_APART_MM = 11;
const ARROWS_MM_PER_S = 9;

export const FACE_FRAGMENT = /* glsl */ `
uniform vec3 uBlood;
uniform vec3 uClotColour;
uniform vec3 uLine;
uniform vec3 uDura;
uniform vec3 uPearl;
uniform vec3 uStream;
uniform float uClot;
uniform float uMaturity;
uniform float uDisplacing;
uniform float uTime;
varying vec2 vDepth;
varying vec2 vDetail;
varying vec2 vPlace;
${NOISE_2D}${BLOOD_COLOUR}void main() {
  if (vDetail.x > 0.5) {
    // CSF on its way to the head: arrowheads in the fluid behind the roots.
    float along = fract((vPlace.y - uTime * ${ARROWS_MM_PER_S.toFixed(1)}) / ${ARROWS_APART_MM.toFixed(1)});
    float behindPoint = (0.72 - along) * ${ARROWS_APART_MM.toFixed(1)} - abs(vDetail.y) * 1.9;
    float arrow = smoothstep(0.0, 0.35, behindPoint) * smoothstep(2.0, 1.3, behindPoint);
    arrow *= smoothstep(1.0, 0.82, abs(vDetail.y));
    float alpha = arrow * uDisplacing;
    if (alpha < 0.01) discard;
    gl_FragColor = vec4(uStream, alpha);
    #include <colorspace_fragment>
    return;
  }
  // Millimetres from the front of the blood, and how thick it is there.
  float fromFront = vDepth.x;
  float thick = vDepth.y;
  if (thick < ${(DURA_LINE_MM * 0.75).toFixed(2)}) discard;
  vec3 colour = bloodAged(vPlace, uBlood, uClotColour, uClot, uMaturity);
  float pixel = fwidth(fromFront);
  // Fluid has an even edge; as it clots the edge gets grainy.
  float grainy = (noise(vPlace * 3.1) - 0.5) * 0.5 * smoothstep(0.1, 0.9, uClot);
  float fromBack = thick - fromFront + grainy;
  colour = mix(mix(uLine, uClotColour * 0.6, uClot), colour, smoothstep(0.0, max(pixel * 1.6, 0.12), fromBack));
  float dura = 1.0 - smoothstep(-pixel, pixel, fromFront - ${DURA_LINE_MM.toFixed(2)});
  float pearl = 1.0 - smoothstep(0.0, pixel * 1.5, abs(fromFront - ${(DURA_LINE_MM / 2).toFixed(2)}) - 0.2);
  colour = mix(colour, mix(uDura, uPearl, pearl), dura);
  float alpha = smoothstep(${(DURA_LINE_MM * 0.75).toFixed(2)}, ${(DURA_LINE_MM * 1.25).toFixed(2)}, thick);
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}`;
