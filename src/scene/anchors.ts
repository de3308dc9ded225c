/** Which structures a view names, and where the leaders end. */
import type { ViewId } from '../content/views.ts';
import { profileAt } from '../imaging/epiduralProfile.ts';
import type { Figure } from '../imaging/figure.ts';
import type { Point } from './frame.ts';

export interface Anchor {
  /** Key of the name in the catalogue of structures. */
  readonly id: string;
  readonly place: Point;
  /** Which margin its text stands in. */
  readonly side: 'left' | 'right';
}

/** Names from the most to the least needed: small plates show only the first. */
export function anchorsFor(
  view: ViewId,
  opened: boolean,
  injecting: boolean,
  figure: Figure,
): readonly Anchor[] {
  const { gap, skin, profile, hole, tipHeights } = figure;
  const { duraX, wallX } = profileAt(profile, gap.z);
  const tipOf = (level: number) => tipHeights[level] ?? 0;
  // The spinous process above the gap: halfway between tip and canal.
  const above = tipHeights.filter((z) => z > gap.z).length - 1;
  const upperZ = tipOf(Math.max(0, above));
  const upper = `spinousL${Math.max(0, above) + 1}`;
  const bodyX = duraX + 36;
  const at = (x: number, z: number, y = 0): Point => ({ x, y, z });
  switch (view) {
    case 'back':
      return opened
        ? [
            { id: upper, place: at(skin.x * 0.4 + duraX * 0.6, upperZ + 3, 3), side: 'right' },
            { id: 'ligamentumFlavum', place: at(wallX - 1, gap.z + 3, 1), side: 'right' },
            { id: 'fat', place: at(skin.x + 9, gap.z - 22), side: 'right' },
          ]
        : [
            { id: 'skin', place: at(skin.x + 8, gap.z + 34, -104), side: 'right' },
            { id: upper, place: at(skin.x, upperZ), side: 'right' },
          ];
    case 'section': {
      // While blood is counted by level, its bars own the left margin.
      const left = injecting ? 'right' : 'left';
      return [
        { id: 'ligamentumFlavum', place: at(wallX - 2, gap.z + 7), side: 'right' },
        { id: 'epiduralSpace', place: at((duraX + wallX) / 2, gap.z + 4), side: 'right' },
        { id: upper, place: at(duraX * 0.55 + skin.x * 0.45, upperZ + 4), side: 'right' },
        { id: 'dura', place: at(profileAt(profile, gap.z - 20).duraX, gap.z - 20), side: left },
        { id: 'caudaEquina', place: at(profileAt(profile, gap.z - 9).duraX + 10, gap.z - 9), side: left },
        ...(injecting ? [] : [{ id: 'disc', place: at(bodyX - 8, gap.z + 8), side: left } as const]),
        { id: 'fat', place: at(skin.x + 9, gap.z - 26), side: 'right' },
      ];
    }
    case 'hole':
      return [
        { id: 'dura', place: at(hole.x, hole.z - 3.4), side: 'right' },
        { id: 'hole', place: at(hole.x, hole.z), side: 'left' },
        { id: 'caudaEquina', place: at(hole.x + 3.9, hole.z - 2), side: 'left' },
        { id: 'csf', place: at(hole.x + 1.4, hole.z + 3), side: 'left' },
        { id: 'epiduralSpace', place: at(hole.x - 4.6, hole.z + 2.6), side: 'right' },
      ];
    case 'endOn':
      return [
        { id: 'ligamentumFlavum', place: at(wallX - 1, gap.z, 6), side: 'right' },
        { id: 'dura', place: at(duraX + 7, gap.z, 9), side: 'right' },
        { id: 'caudaEquina', place: at(duraX + 10, gap.z, -2), side: 'left' },
        { id: 'muscle', place: at(duraX - 18, gap.z, -26), side: 'left' },
        { id: 'epiduralSpace', place: at((duraX + wallX) / 2, gap.z, -1.5), side: 'left' },
      ];
  }
}
