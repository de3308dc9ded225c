/**
 * Which structure each place of the picture shows: a small second drawing in flat numbers, read back when
 * the picture rests. Names, leaders and the choosing hand ask it, so that they agree with what is seen.
 */
import {
  NearestFilter,
  NoBlending,
  NoColorSpace,
  ShaderMaterial,
  WebGLRenderTarget,
  type Camera,
  type IUniform,
  type Mesh,
  type Scene,
  type Texture,
  type Vector4,
  type WebGLRenderer,
} from 'three';

/** The cut face; what is cut there is asked of the fields. */
export const FACE_ID = 255;
/** CSS pixels for one of the map. */
export const MAP_PIXEL = 3;

export interface IdMap {
  readonly width: number;
  readonly height: number;
  /** 0 for the ground, then one more than the structure's place in the list. Row 0 is the upper edge. */
  readonly ids: Uint8Array;
}

const VERTEX = /* glsl */ `
varying vec3 vPlace;
varying vec2 vUv;
void main() {
  vPlace = position;
  vUv = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;
const FRAGMENT = /* glsl */ `
uniform vec4 uCut;
uniform float uId;
uniform sampler2D uFace;
uniform float uHasFace;
varying vec3 vPlace;
varying vec2 vUv;
void main() {
  if (uHasFace > 0.5) { if (texture2D(uFace, vUv).a < 0.5) discard; }
  else if (dot(uCut.xyz, vPlace) > uCut.w) discard;
  gl_FragColor = vec4(uId / 255.0, 0.0, 0.0, 1.0);
}`;

export interface IdMaterial {
  readonly material: ShaderMaterial;
  readonly face: IUniform<Texture | null>;
}

export function idMaterial(id: number, cut: IUniform<Vector4>): IdMaterial {
  const face: IUniform<Texture | null> = { value: null };
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      uCut: cut,
      uId: { value: id },
      uFace: face,
      uHasFace: { value: id === FACE_ID ? 1 : 0 },
    },
    side: 2,
    blending: NoBlending,
  });
  return { material, face };
}

export interface IdReader {
  /** Draw the meshes in their numbers and read them; what has no number is left out. */
  readonly read: (
    scene: Scene,
    camera: Camera,
    numbers: ReadonlyMap<Mesh, IdMaterial>,
    plate: { readonly width: number; readonly height: number },
  ) => Promise<IdMap>;
  readonly dispose: () => void;
}

export function createIdReader(renderer: WebGLRenderer): IdReader {
  const target = new WebGLRenderTarget(4, 4, {
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    colorSpace: NoColorSpace,
    generateMipmaps: false,
  });
  return {
    dispose: () => target.dispose(),
    read: async (scene, camera, numbers, plate) => {
      const width = Math.max(1, Math.round(plate.width / MAP_PIXEL));
      const height = Math.max(1, Math.round(plate.height / MAP_PIXEL));
      if (target.width !== width || target.height !== height) target.setSize(width, height);
      const before: [Mesh, Mesh['material'], boolean][] = [];
      scene.traverse((object) => {
        if (!('isMesh' in object)) return;
        const mesh = object as Mesh;
        before.push([mesh, mesh.material, mesh.visible]);
        const number = numbers.get(mesh);
        if (number === undefined) mesh.visible = false;
        else mesh.material = number.material;
      });
      const cleared = renderer.getClearAlpha();
      renderer.setClearAlpha(0);
      renderer.setRenderTarget(target);
      renderer.clear();
      renderer.render(scene, camera);
      renderer.setRenderTarget(null);
      renderer.setClearAlpha(cleared);
      for (const [mesh, material, visible] of before) {
        mesh.material = material;
        mesh.visible = visible;
      }
      const pixels = new Uint8Array(width * height * 4);
      // Reading waits for the drawing, and nobody waits for the reading.
      await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, pixels);
      const ids = new Uint8Array(width * height);
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++)
          ids[(height - 1 - row) * width + column] = pixels[(row * width + column) * 4] ?? 0;
      return { width, height, ids };
    },
  };
}

export interface Spot {
  readonly id: number;
  /** Pixels of the map. */
  readonly x: number;
  readonly y: number;
  /** How far the spot is from the edge of what it belongs to, pixels of the map. */
  readonly roomPx: number;
  readonly areaPx: number;
}

const STRAIGHT = 1;
const SLANT = 1.414;

/** How far each pixel is from the edge of what it belongs to, pixels. */
function depths({ width, height, ids }: IdMap): Float32Array {
  const far = new Float32Array(width * height);
  const pass = (
    x: number,
    y: number,
    ways: readonly (readonly [number, number, number])[],
    first: boolean,
  ) => {
    const here = y * width + x;
    let least = first ? Infinity : (far[here] ?? 0);
    for (const [dx, dy, step] of ways) {
      const px = x + dx;
      const py = y + dy;
      const there = py * width + px;
      const same = px >= 0 && py >= 0 && px < width && py < height && ids[there] === ids[here];
      least = Math.min(least, same ? (far[there] ?? 0) + step : 0.5);
    }
    far[here] = least;
  };
  const before = [
    [-1, 0, STRAIGHT],
    [0, -1, STRAIGHT],
    [-1, -1, SLANT],
    [1, -1, SLANT],
  ] as const;
  const after = [
    [1, 0, STRAIGHT],
    [0, 1, STRAIGHT],
    [1, 1, SLANT],
    [-1, 1, SLANT],
  ] as const;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pass(x, y, before, true);
  for (let y = height - 1; y >= 0; y--) for (let x = width - 1; x >= 0; x--) pass(x, y, after, false);
  return far;
}

/** A spot need not be deeper inside than this to bear a dot, pixels of the map. */
const ROOM_ENOUGH = 5;
const NEARLY = 0.7;

/** For every structure in sight a spot well inside what is seen of it, and as near to `middle` as may be. */
export function spotsOf(map: IdMap, middle: { readonly x: number; readonly y: number }): Spot[] {
  const { width, height, ids } = map;
  const far = depths(map);
  const rooms = new Map<number, number>();
  const areas = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    if (id === 0) continue;
    areas.set(id, (areas.get(id) ?? 0) + 1);
    rooms.set(id, Math.max(rooms.get(id) ?? 0, far[i] ?? 0));
  }
  const best = new Map<number, Spot & { readonly away: number }>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const id = ids[y * width + x] ?? 0;
      if (id === 0) continue;
      const roomPx = far[y * width + x] ?? 0;
      if (roomPx < NEARLY * Math.min(ROOM_ENOUGH, rooms.get(id) ?? 0)) continue;
      const away = (x - middle.x) * (x - middle.x) + (y - middle.y) * (y - middle.y);
      if (away < (best.get(id)?.away ?? Infinity))
        best.set(id, { id, x, y, roomPx, areaPx: areas.get(id) ?? 0, away });
    }
  return [...best.values()];
}

/** What stands at a place of the map, or close beside it: a fingertip is no needle. */
export function idNear({ width, height, ids }: IdMap, x: number, y: number, reach: number): number {
  for (let r = 0; r <= reach; r++)
    for (let dy = -r; dy <= r; dy++)
      for (let dx = -r; dx <= r; dx++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== r) continue;
        const px = Math.round(x) + dx;
        const py = Math.round(y) + dy;
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        const id = ids[py * width + px] ?? 0;
        if (id !== 0) return id;
      }
  return 0;
}
