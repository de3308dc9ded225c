/** Signed depth along the beam: added up over a closed surface it is the length of each ray inside it. */

/** Corners are projected by the beam itself, so that depths run straight between them as in the picture without a GPU. */
export const FILM_VERTEX = /* glsl */ `#version 300 es
precision highp float;
in vec3 corner;
uniform vec3 tube, ahead, right, up;
uniform float tubeMm, perHalfField;
out float beyondMm;
void main() {
  vec3 from = corner - tube;
  float along = dot(from, ahead);
  float larger = tubeMm / along * perHalfField;
  beyondMm = along - tubeMm;
  // The first row that is read back is the top of the picture.
  gl_Position = vec4(dot(from, right) * larger, -dot(from, up) * larger, 0.0, 1.0);
}`;

/** Rays enter where a surface faces the tube, and leave where it does not. */
export const FILM_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
in float beyondMm;
uniform float perMm, size, perHalfField, tubeMm;
out vec4 absorbed;
void main() {
  // From lengths along the beam to lengths along the ray.
  vec2 off = (2.0 * gl_FragCoord.xy / size - 1.0) / (perHalfField * tubeMm);
  float aslant = sqrt(1.0 + dot(off, off));
  absorbed = vec4((gl_FrontFacing ? -perMm : perMm) * beyondMm * aslant, 0.0, 0.0, 1.0);
}`;
