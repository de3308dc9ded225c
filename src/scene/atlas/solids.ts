/** The structures as solids: one mesh each, shown, faded or hidden, and cut off at the plane. */
import { FrontSide, DoubleSide, Group, Mesh, type BufferGeometry, type ShaderMaterial } from 'three';
import type { Shown } from '../../content/atlas.ts';
import type { Tissue } from '../../content/tissues.ts';
import { placedGeometry, type PlacedModel } from '../models.ts';
import { createTissueMaterial, type SharedUniforms } from '../tissueMaterial.ts';
import { idMaterial, type IdMaterial } from './idMap.ts';

export interface Solid {
  readonly id: string;
  readonly tissue: Exclude<Tissue, 'air'>;
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  readonly number: IdMaterial;
}

export interface Solids {
  readonly group: Group;
  readonly list: readonly Solid[];
  readonly show: (shown: (id: string) => Shown) => void;
  /** What has a number in the map of structures just now: what is shown, but nothing faded. */
  readonly numbers: () => Map<Mesh, IdMaterial>;
  readonly dispose: () => void;
}

const FADED = 0.13;
/** In steps of the depth buffer: about a third of a millimetre. */
const BEHIND_BONE = 3000;

export function buildSolids(placed: readonly PlacedModel[], shared: SharedUniforms): Solids {
  const group = new Group();
  const list: Solid[] = [];
  for (const each of placed) {
    const { id, tissue } = each.model;
    if (tissue === 'air') continue;
    const mesh = new Mesh(placedGeometry(each), createTissueMaterial(tissue, shared));
    mesh.name = id;
    // Where neighbours touch, the bone's edge is the one that is seen.
    if (tissue !== 'bone') {
      mesh.material.polygonOffset = true;
      mesh.material.polygonOffsetUnits = BEHIND_BONE;
    }
    group.add(mesh);
    list.push({ id, tissue, mesh, number: idMaterial(list.length + 1, shared.uCut) });
  }
  return {
    group,
    list,
    show: (shown) => {
      for (const { id, mesh } of list) {
        const how = shown(id);
        const { material } = mesh;
        mesh.visible = how !== 'hidden';
        const own: unknown = material.userData['opacity'];
        const opacity = how === 'faded' ? FADED : typeof own === 'number' ? own : 1;
        const opacityUniform = material.uniforms['uOpacity'];
        if (opacityUniform !== undefined) opacityUniform.value = opacity;
        material.transparent = opacity < 1;
        // One layer of a faded form is enough: its far side would double it.
        material.side = how === 'faded' ? FrontSide : DoubleSide;
        mesh.renderOrder = how === 'faded' ? 4 : opacity < 1 ? 2 : 0;
      }
    },
    numbers: () => {
      const numbers = new Map<Mesh, IdMaterial>();
      for (const { mesh, number } of list)
        if (mesh.visible && mesh.renderOrder < 4) numbers.set(mesh, number);
      return numbers;
    },
    dispose: () => {
      for (const { mesh, number } of list) {
        mesh.geometry.dispose();
        mesh.material.dispose();
        number.material.dispose();
      }
    },
  };
}
