/** Which structures in sight get a name: the chosen one, then what a needle meets, then the rest by size. */
import { MOST_LABELS } from '../labels.ts';
import { MAP_PIXEL, type Spot } from './idMap.ts';
import type { NameWish } from './names.ts';
import type { PlateName } from './nameLayer.ts';

/** The canal and its gate first: they are what the page is for. */
const FIRST: readonly RegExp[] = [
  /^ligamentumFlavum/,
  /^duralSac/,
  /^epidural/,
  /^caudaEquina/,
  /^supraspinous/,
  /^interspinousL/,
  /^L3$/,
  /^discL3/,
  /^conus/,
  /^posteriorLong/,
  /^multifidus|^muscle/,
  /Veins?|venous/i,
  /^sacrum/,
  /^anteriorLong/,
  /^facet/,
  /^skin/,
  /^fat/,
];
/** Less than this in sight cannot be pointed at, pixels of the map. */
const LEAST_ROOM = 1.4;
/** A sliver of a form that peeps out from behind another is not named, pixels of the map; what is cut may be thin. */
const LEAST_AREA = 48;
const EDGE_PX = 14;
const SMALL_PLATE_PX = 520;

function rank(name: string): number {
  const at = FIRST.findIndex((pattern) => pattern.test(name));
  return at < 0 ? FIRST.length : at;
}

export function ranked(
  spots: readonly (Spot & { readonly name: string; readonly onFace: boolean })[],
  plate: { readonly width: number; readonly height: number },
  chosen: string | null,
  all: boolean,
  nameOf: (id: string) => PlateName | null,
): NameWish[] {
  // On a small plate a name would cover what it names: the panel under the plate bears it.
  if (plate.width < SMALL_PLATE_PX) return [];
  const most = Math.min(MOST_LABELS, Math.max(2, 2 * Math.floor((plate.height - 110) / 64)));
  const seen = new Set<string>();
  return spots
    .filter(({ name, onFace, roomPx, areaPx, x, y }) => {
      const px = x * MAP_PIXEL;
      const py = y * MAP_PIXEL;
      const inside =
        px > EDGE_PX && px < plate.width - EDGE_PX && py > EDGE_PX && py < plate.height - EDGE_PX;
      return inside && (name === chosen || (all && roomPx >= LEAST_ROOM && (onFace || areaPx >= LEAST_AREA)));
    })
    .sort(
      (a, b) =>
        Number(b.name === chosen) - Number(a.name === chosen) ||
        rank(a.name) - rank(b.name) ||
        b.areaPx - a.areaPx,
    )
    .filter(({ name }) => {
      // Five discs bear one name: one leader is enough.
      const words = nameOf(name);
      if (words === null) return false;
      const text = words.latin || words.plain;
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    })
    .slice(0, most)
    .map(({ name, x, y }) => ({ id: name, x: (x + 0.5) * MAP_PIXEL, y: (y + 0.5) * MAP_PIXEL }));
}
