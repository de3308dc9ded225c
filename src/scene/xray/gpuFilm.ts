/**
 * The picture of her body in the beam in one pass on the GPU: every triangle adds its signed depth to a target of 32-bit floats. The
 * same surfaces, the same rays and the same numbers as without a GPU, but for rounding. Needle and contrast are added to it as there.
 */
import { beamOf, TUBE_MM, type CArm } from '../../imaging/xray/carm.ts';
import { emptyAbsorption, type Absorption } from '../../imaging/xray/raster.ts';
import type { ExposeBody } from '../../imaging/xray/shot.ts';
import type { Absorber } from '../../imaging/xray/surfaces.ts';
import { FILM_FRAGMENT, FILM_VERTEX } from './filmShaders.ts';

/** A GPU that takes longer twice in a row is none: the picture without it comes in slices and blocks nothing. */
const TOO_SLOW_MS = 40;
const SLOW_IN_A_ROW = 2;
const CORNER = 0;
const CHANNELS = 4;

interface Mesh {
  readonly array: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  readonly count: number;
  readonly perMm: number;
}

function compiled(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader | null {
  const shader = gl.createShader(type);
  if (shader === null) return null;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  const vertex = compiled(gl, gl.VERTEX_SHADER, FILM_VERTEX);
  const fragment = compiled(gl, gl.FRAGMENT_SHADER, FILM_FRAGMENT);
  if (vertex === null || fragment === null) return null;
  gl.attachShader(program, vertex);
  gl.attachShader(program, fragment);
  gl.bindAttribLocation(program, CORNER, 'corner');
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}

function upload(gl: WebGL2RenderingContext, { positions, indices, perMm }: Absorber): Mesh {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, positions, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(CORNER);
  gl.vertexAttribPointer(CORNER, 3, gl.FLOAT, false, 0, 0);
  const triangles = gl.createBuffer();
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return { array, buffers: [corners, triangles], count: indices.length, perMm };
}

/** A vertex array holds its buffers, but deleting it does not delete them. */
function discard(gl: WebGL2RenderingContext, { array, buffers }: Mesh): void {
  gl.deleteVertexArray(array);
  for (const buffer of buffers) gl.deleteBuffer(buffer);
}

/** A square that is drawn into. */
interface Target {
  readonly framebuffer: WebGLFramebuffer;
  readonly texture: WebGLTexture;
}

/** A square target of one float to a pixel that can be added up in; null where there is none. */
function targetOf(gl: WebGL2RenderingContext, size: number): Target | null {
  const framebuffer = gl.createFramebuffer();
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R32F, size, size);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  return gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE
    ? { framebuffer, texture }
    : null;
}

function setBeam(gl: WebGL2RenderingContext, program: WebGLProgram, arm: CArm, size: number): void {
  const beam = beamOf(arm);
  const place = (name: string) => gl.getUniformLocation(program, name);
  for (const name of ['tube', 'ahead', 'right', 'up'] as const)
    gl.uniform3f(place(name), beam[name].x, beam[name].y, beam[name].z);
  gl.uniform1f(place('tubeMm'), TUBE_MM);
  gl.uniform1f(place('perHalfField'), 2 / beam.fieldMm);
  gl.uniform1f(place('size'), size);
}

/** What the pass has added up: the red of what is read back. */
function readBack(gl: WebGL2RenderingContext, size: number): Absorption {
  const pixels = new Float32Array(size * size * CHANNELS);
  gl.readPixels(0, 0, size, size, gl.RGBA, gl.FLOAT, pixels);
  const picture = emptyAbsorption(size);
  for (let i = 0; i < picture.values.length; i++) picture.values[i] = pixels[i * CHANNELS] ?? 0;
  return picture;
}

export interface GpuFilm {
  /** The picture of a body; null once the GPU has proved slow or was lost. */
  readonly expose: ExposeBody;
  /** Frees the surfaces and targets; the next picture brings them back. */
  readonly release: () => void;
}

/** The pass on a context of its own; null where the browser cannot add up floats. */
export function createGpuFilm(tooSlowMs = TOO_SLOW_MS): GpuFilm | null {
  const gl = document.createElement('canvas').getContext('webgl2', { antialias: false, depth: false });
  if (gl === null || !gl.getExtension('EXT_color_buffer_float') || !gl.getExtension('EXT_float_blend'))
    return null;
  const program = programOf(gl);
  if (program === null) return null;
  const targets = new Map<number, Target | null>();
  let held: { readonly of: readonly Absorber[]; readonly meshes: readonly Mesh[] } | null = null;
  let slowPasses = 0;

  const expose: ExposeBody = (arm, absorbers, size) => {
    if (slowPasses >= SLOW_IN_A_ROW || gl.isContextLost()) return null;
    // A pass that follows an upload or draws into a new target has that made ready as well: it says nothing of the GPU.
    const isFresh = held?.of !== absorbers || !targets.has(size);
    if (!targets.has(size)) targets.set(size, targetOf(gl, size));
    const target = targets.get(size) ?? null;
    if (target === null) return null;
    if (held?.of !== absorbers) {
      for (const mesh of held?.meshes ?? []) discard(gl, mesh);
      held = { of: absorbers, meshes: absorbers.map((each) => upload(gl, each)) };
    }
    const startMs = performance.now();
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
    gl.viewport(0, 0, size, size);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(program);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    setBeam(gl, program, arm, size);
    const perMm = gl.getUniformLocation(program, 'perMm');
    for (const mesh of held.meshes) {
      gl.uniform1f(perMm, mesh.perMm);
      gl.bindVertexArray(mesh.array);
      gl.drawElements(gl.TRIANGLES, mesh.count, gl.UNSIGNED_INT, 0);
    }
    const picture = readBack(gl, size);
    if (!isFresh) slowPasses = performance.now() - startMs > tooSlowMs ? slowPasses + 1 : 0;
    return picture;
  };

  const release = (): void => {
    for (const mesh of held?.meshes ?? []) discard(gl, mesh);
    held = null;
    for (const target of targets.values()) {
      if (target === null) continue;
      gl.deleteFramebuffer(target.framebuffer);
      gl.deleteTexture(target.texture);
    }
    targets.clear();
  };
  return { expose, release };
}
