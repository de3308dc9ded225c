/**
 * What is seen on a picture at rest: the map of structures is read, the cut face is asked of the fields, and
 * from both come the names with their leaders, the outline of the chosen one, and the answer to a press.
 */
import type { Mesh, Scene, WebGLRenderer } from 'three';
import type { Anatomy } from '../../anatomy/types.ts';
import { cutsOf } from '../../imaging/cuts.ts';
import type { SharedUniforms } from '../tissueMaterial.ts';
import type { Cap } from './cap.ts';
import type { Eye } from './eye.ts';
import { createIdReader, FACE_ID, idMaterial, idNear, MAP_PIXEL, spotsOf, type IdMap } from './idMap.ts';
import type { NameLayer } from './nameLayer.ts';
import { outlineOf } from './outline.ts';
import type { AtlasPicture } from './picture.ts';
import { ranked } from './ranking.ts';
import type { Solids } from './solids.ts';

/** Samples of the cut face that are asked of the fields, pixels of the map. */
const FACE_STEP = 3;

function sampled(at: number): number {
  return Math.round((at - 1) / FACE_STEP) * FACE_STEP + 1;
}

/** A picture at rest, and the body that stands on it. */
export interface Rested {
  readonly picture: AtlasPicture;
  readonly solids: Solids;
  readonly anatomy: Anatomy;
}

export interface Sight {
  /** Read what is seen and name it; false when the picture has moved on meanwhile. */
  readonly look: (rested: Rested) => Promise<boolean>;
  /** The picture has moved: what was read holds no longer. */
  readonly forget: () => void;
  /** A press, answered now or as soon as the picture has been read. */
  readonly tap: (x: number, y: number) => void;
  readonly dispose: () => void;
}

interface SightOptions {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly eye: Eye;
  readonly cap: Cap;
  readonly names: NameLayer;
  readonly shared: SharedUniforms;
  readonly onChoose: (id: string | null) => void;
}

export function createSight(options: SightOptions): Sight {
  const { renderer, scene, eye, cap, names, shared } = options;
  const reader = createIdReader(renderer);
  const faceNumber = idMaterial(FACE_ID, shared.uCut);
  let map: IdMap | null = null;
  /** What the map's numbers stand for. */
  let listed: readonly string[] = [];
  let waitingTap: { readonly x: number; readonly y: number } | null = null;
  /** Counts the pictures, so that an answer which comes too late is known by its number. */
  let turn = 0;

  /** The structure at a pixel of the cut face, as the fields say. */
  const onFaceAt = ({ picture, anatomy }: Rested, x: number, y: number): string | null => {
    const plane = cap.plane();
    const point = plane === null ? null : eye.onPlane(x, y, plane);
    if (point === null) return null;
    return cutsOf(anatomy).structureAt(point, (one) => picture.shownOnFace(one) === 'shown');
  };

  /** On the map, give every sampled place of the cut face the number of its structure. */
  const resolveFace = (rested: Rested, seen: IdMap, list: string[]): void => {
    for (let row = 1; row < seen.height; row += FACE_STEP)
      for (let column = 1; column < seen.width; column += FACE_STEP) {
        if (seen.ids[row * seen.width + column] !== FACE_ID) continue;
        const id = onFaceAt(rested, (column + 0.5) * MAP_PIXEL, (row + 0.5) * MAP_PIXEL);
        let number = id === null ? 0 : list.indexOf(id) + 1;
        if (id !== null && number === 0) number = list.push(id);
        for (let r = row - 1; r <= row + 1 && r < seen.height; r++)
          for (let c = column - 1; c <= column + 1 && c < seen.width; c++)
            if (seen.ids[r * seen.width + c] === FACE_ID) seen.ids[r * seen.width + c] = number;
      }
  };

  /** Where leaders best end: by the cut's point, or in the middle of the plate. Pixels of the map. */
  const middleOf = ({ cut }: AtlasPicture) => {
    const { width, height } = eye.size();
    const place = cut === null ? { x: width / 2, y: height / 2 } : eye.pixelOf(cut.focus);
    return { x: place.x / MAP_PIXEL, y: place.y / MAP_PIXEL };
  };

  /** A press on a picture whose map is not read yet is answered once it is. */
  const answerTap = () => {
    if (map === null || waitingTap === null) return;
    const { x, y } = waitingTap;
    waitingTap = null;
    const id = idNear(map, x / MAP_PIXEL, y / MAP_PIXEL, 2);
    options.onChoose(id === 0 ? null : (listed[id - 1] ?? null));
  };

  /** What of the face is seen, by name; the map's face is replaced by what lies on it. */
  const readFace = (rested: Rested, seen: IdMap, list: string[]): ReadonlySet<string> => {
    const onFace = new Set<string>();
    if (!cap.mesh.visible) return onFace;
    const raw = seen.ids.slice();
    resolveFace(rested, seen, list);
    raw.forEach((id, i) => {
      const now = seen.ids[i] ?? 0;
      if (id === FACE_ID && now > 0) onFace.add(list[now - 1] ?? '');
    });
    return onFace;
  };

  const nameWhatIsSeen = (picture: AtlasPicture, seen: IdMap, onFace: ReadonlySet<string>) => {
    const { width, height } = eye.size();
    const { chosen, labels, alone, nameOf } = picture;
    const chosenNumber = chosen === null ? 0 : listed.indexOf(chosen) + 1;
    const numberAt = (x: number, y: number) =>
      seen.ids[Math.floor(y / MAP_PIXEL) * seen.width + Math.floor(x / MAP_PIXEL)] ?? 0;
    const spots = spotsOf(seen, middleOf(picture))
      .filter(({ id }) => id !== FACE_ID)
      .map((spot) => ({ ...spot, name: listed[spot.id - 1] ?? '' }))
      .map((spot) => ({ ...spot, onFace: onFace.has(spot.name) }))
      // On the face only every third place was asked: leaders end on one that was.
      .map((spot) => (spot.onFace ? { ...spot, x: sampled(spot.x), y: sampled(spot.y) } : spot));
    // What stands alone is named by the plate's title.
    const wanted = !alone && (labels || chosen !== null);
    names.show({
      width,
      height,
      wishes: wanted ? ranked(spots, { width, height }, chosen, labels, (id) => nameOf(id, false)) : [],
      nameOf: (id) => nameOf(id, onFace.has(id)),
      chosen,
      isChosen: (x, y) => chosenNumber > 0 && numberAt(x, y) === chosenNumber,
      isCovered: (x, y) => numberAt(x, y) !== 0,
      // What stands alone needs no line to set it off, and on the face the painter draws it.
      outline: chosenNumber > 0 && !alone && !onFace.has(chosen ?? '') ? outlineOf(seen, chosenNumber) : '',
    });
  };

  return {
    forget: () => {
      turn++;
      map = null;
      names.hide();
    },
    tap: (x, y) => {
      waitingTap = { x, y };
      answerTap();
    },
    look: async (rested) => {
      const asked = turn;
      const numbers: Map<Mesh, ReturnType<typeof idMaterial>> = rested.solids.numbers();
      if (cap.mesh.visible) {
        faceNumber.face.value = cap.mesh.material.map;
        numbers.set(cap.mesh, faceNumber);
      }
      const read = await reader.read(scene, eye.camera, numbers, eye.size());
      // While it was read the picture may have moved on: then what was read is of no use.
      if (asked !== turn) return false;
      map = read;
      const list = rested.solids.list.map(({ id }) => id);
      const onFace = readFace(rested, read, list);
      listed = list;
      answerTap();
      nameWhatIsSeen(rested.picture, read, onFace);
      return true;
    },
    dispose: () => {
      turn++;
      faceNumber.material.dispose();
      reader.dispose();
    },
  };
}
