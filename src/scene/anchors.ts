/** Which structures a view names, and where the leaders end. */
import type { NameOf } from './labels.ts';
import type { ViewId } from '../content/views.ts';
import { profileAt } from '../imaging/epiduralProfile.ts';
import type { Figure } from '../imaging/figure.ts';
import type { SkinMark } from '../session/types.ts';
import type { Point } from './frame.ts';
import type { Shown } from './reading.ts';
import { backX } from './skin.ts';

export interface Anchor {
  /** Key of the name in the catalogue of structures. */
  readonly id: string;
  readonly place: Point;
  /** Which margin its text stands in. */
  readonly side: 'left' | 'right';
  /** Named on a phone's plate too. */
  readonly small?: boolean;
}

/** How far inside a structure a straight way stays, at most, mm. */
const FAR_MM = 30;

/** Length of the way from a point, in steps of a quarter of a millimetre, until the structure ends. */
function wayInside(figure: Figure, id: string, from: Point, dx: number, dy: number): number {
  const structure = figure.structures.find((each) => each.id === id);
  if (structure === undefined) return 0;
  for (let way = 0; way < FAR_MM; way += 0.25)
    if (structure.distance(from.x + dx * way, from.y + dy * way, from.z) > 0) return way;
  return FAR_MM;
}

/** The skin met from behind at a place. */
function onSkin(figure: Figure, y: number, z: number): Point {
  const fields = figure.structures.filter(({ tissue }) => tissue === 'skin');
  const field = (px: number, py: number, pz: number) =>
    fields.reduce((least, each) => Math.min(least, each.distance(px, py, pz)), 99);
  return { x: backX(field, y, z) ?? figure.skin.x, y, z };
}

/** What lies behind the hole, as far as it has a name. */
export type HoleHolds = 'fat' | 'blood' | 'bloodAndClot' | 'clot';

/** Names from the most to the least needed: small plates show only the first. */
export function anchorsFor(
  view: ViewId,
  opened: boolean,
  injecting: boolean,
  figure: Figure,
  holds: HoleHolds = 'fat',
  belowNeedle = false,
): readonly Anchor[] {
  if (view === 'fromSide' || view === 'fromAbove') return [];
  const { gap, skin, profile, hole, tipHeights } = figure;
  const { duraX, wallX } = profileAt(profile, gap.z);
  const holdsBlood = holds === 'blood' || holds === 'bloodAndClot';
  const holdsClot = holds === 'clot' || holds === 'bloodAndClot';
  const tipOf = (level: number) => tipHeights[level] ?? 0;
  // The spinous process above the gap: halfway between tip and canal.
  const above = tipHeights.filter((z) => z > gap.z).length - 1;
  const upperZ = tipOf(Math.max(0, above));
  const upper = `spinousL${Math.max(0, above) + 1}`;
  const bodyX = duraX + 36;
  const at = (x: number, z: number, y = 0): Point => ({ x, y, z });
  /** On the roots, which lie in the front of the sac: two thirds of the way through it. */
  const inRoots = (z: number): Point => {
    const back = profileAt(profile, z).duraX + 0.3;
    return at(back + wayInside(figure, 'duralSac', at(back, z), 1, 0) * 0.66, z);
  };
  const onDura = (z: number): Point => at(profileAt(profile, z).duraX, z);
  const inSpace = (z: number): Point => {
    const here = profileAt(profile, z);
    return at((here.duraX + here.wallX) / 2, z);
  };
  switch (view) {
    case 'back':
      return opened
        ? [
            { id: upper, place: at(skin.x * 0.4 + duraX * 0.6, upperZ + 3, 3), side: 'right' },
            { id: 'ligamentumFlavum', place: at(wallX - 1, gap.z + 3, 1), side: 'right' },
            { id: 'fat', place: at(skin.x + 9, gap.z - 22), side: 'right' },
          ]
        : [
            { id: 'skin', place: onSkin(figure, -78, gap.z + 34), side: 'right' },
            { id: upper, place: at(skin.x, upperZ), side: 'right' },
          ];
    case 'section': {
      const near: readonly Anchor[] = [
        { id: 'ligamentumFlavum', place: at(wallX - 2, gap.z + 7), side: 'right' },
        { id: 'epiduralSpace', place: inSpace(gap.z + 4), side: 'right' },
      ];
      // While blood is counted by level, its bars own the left margin: what is named stands on the right, and above
      // the needle, or all below it where something else has that room, so that no leader crosses it.
      if (injecting && belowNeedle)
        return [
          {
            id: holdsBlood ? 'epiduralBlood' : 'epiduralSpace',
            place: inSpace(gap.z - 9),
            side: 'right',
          },
          { id: 'dura', place: onDura(gap.z - 24), side: 'right' },
        ];
      if (injecting)
        return [
          ...near.slice(0, 1),
          {
            id: holdsBlood ? 'epiduralBlood' : 'epiduralSpace',
            place: inSpace(gap.z + 4),
            side: 'right',
            small: true,
          },
          { id: 'dura', place: onDura(gap.z + 20), side: 'right', small: true },
          { id: 'caudaEquina', place: inRoots(gap.z + 30), side: 'right' },
        ];
      return [
        ...near,
        { id: upper, place: at(duraX * 0.55 + skin.x * 0.45, upperZ + 4), side: 'right' },
        { id: 'dura', place: onDura(gap.z - 20), side: 'left' },
        { id: 'caudaEquina', place: inRoots(gap.z - 9), side: 'left' },
        { id: 'disc', place: at(bodyX - 8, gap.z + 8), side: 'left' },
        { id: 'fat', place: at(skin.x + 9, gap.z - 26), side: 'right' },
      ];
    }
    case 'hole':
      return [
        { id: 'hole', place: at(hole.x, hole.z), side: 'left', small: true },
        !holdsBlood
          ? { id: 'epiduralSpace', place: at(hole.x - 3, hole.z - 1.6), side: 'right', small: true }
          : { id: 'epiduralBlood', place: at(hole.x - 1.5, hole.z - 2.4), side: 'right', small: true },
        { id: 'csf', place: at(hole.x + 1.4, hole.z + 2.4), side: 'left', small: true },
        ...(holdsClot
          ? [{ id: 'clot', place: at(hole.x - 0.9, hole.z + 0.9), side: 'right', small: true } as const]
          : []),
        { id: 'dura', place: at(hole.x, hole.z - 3.4), side: 'right', small: !holdsClot },
        { id: 'caudaEquina', place: at(hole.x + 3.9, hole.z - 2), side: 'left' },
      ];
    case 'endOn': {
      const middle = at(duraX + 5, gap.z);
      const halfSac = wayInside(figure, 'duralSac', middle, 0, 1);
      return [
        { id: 'ligamentumFlavum', place: at(wallX - 1, gap.z, 6), side: 'right' },
        { id: 'dura', place: at(middle.x, gap.z, halfSac), side: 'right' },
        { id: 'caudaEquina', place: { ...inRoots(gap.z), y: -2 }, side: 'left' },
        { id: 'muscle', place: at(duraX - 18, gap.z, -26), side: 'left' },
        { id: 'epiduralSpace', place: at((duraX + wallX) / 2, gap.z, -1.5), side: 'left' },
      ];
    }
  }
}

const MARK = 'mark ';

/** The pen's mark with the space that is believed under it, where whole skin shows it. */
export function markAnchor(
  mark: SkinMark | null,
  view: ViewId,
  shown: Shown,
  { anatomy }: Figure,
): readonly Anchor[] {
  if (mark === null || view !== 'back' || shown === 'opened') return [];
  return [{ id: `${MARK}${mark.believed}`, place: anatomy.pushForward(mark.atlas), side: 'right' }];
}

/** What stands beside a mark: the space that was believed in; null for whatever is no mark. */
export function nameOfMark(id: string): ReturnType<NameOf> {
  return id.startsWith(MARK) ? { latin: '', plain: id.slice(MARK.length) } : null;
}
