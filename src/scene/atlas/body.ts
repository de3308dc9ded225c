/** The body on the plate: which forms are loaded or built, and how much of it a standard view frames. */
import { REFERENCE_STRUCTURES } from '../../anatomy/index.ts';
import type { Box, Structure } from '../../anatomy/types.ts';
import type { Model } from '../models.ts';
import { shellModel } from './shell.ts';

/** Layers too thin to be baked; their surfaces are built here. */
const SHELLS = new Set(['skin', 'fat']);
/** A model that the anatomy no longer knows is not drawn: nothing could say what it is. */
const MODELLED = new Set(REFERENCE_STRUCTURES.map(({ id }) => id).filter((id) => !SHELLS.has(id)));

export function isModelled(id: string): boolean {
  return MODELLED.has(id);
}

export function withShells(models: readonly Model[]): readonly Model[] {
  return [...models, ...REFERENCE_STRUCTURES.filter(({ id }) => SHELLS.has(id)).map(shellModel)];
}

/** How far below the fifth vertebra and behind the bodies the standard views reach, mm. */
const BELOW_MM = 62;
const BEHIND_MM = 14;
/** Room round a structure that stands alone, as a share of its size: for its name and its rule. */
const ROOM_ALONE = 0.12;

/** Before the body is built: a lumbar spine's usual place, mm. */
export const USUAL_FRAME: Box = { min: { x: -60, y: -50, z: -180 }, max: { x: 30, y: 50, z: 110 } };

type Framed = Pick<Structure, 'id' | 'bounds'>;

/** What a standard view shows: the lumbar vertebrae and the upper sacrum, or one structure alone. */
export function framedBox(structures: readonly Framed[], alone: string | null): Box {
  const one = structures.find(({ id }) => id === alone)?.bounds;
  if (one !== undefined) {
    const room = (axis: 'x' | 'y' | 'z') => (one.max[axis] - one.min[axis]) * ROOM_ALONE;
    return {
      min: { x: one.min.x - room('x'), y: one.min.y - room('y'), z: one.min.z - room('z') },
      max: { x: one.max.x + room('x'), y: one.max.y + room('y'), z: one.max.z + room('z') },
    };
  }
  const all = structures.filter(({ id }) => /^L\d$/.test(id));
  const least = (axis: 'x' | 'y' | 'z') => Math.min(...all.map(({ bounds }) => bounds.min[axis]));
  const most = (axis: 'x' | 'y' | 'z') => Math.max(...all.map(({ bounds }) => bounds.max[axis]));
  return {
    min: { x: least('x') - BEHIND_MM, y: least('y'), z: least('z') - BELOW_MM },
    max: { x: most('x'), y: most('y'), z: most('z') },
  };
}
