/** Names of what is known to lie in the picture's plane, and room for them on a picture. */
import type { Messages } from '../../content/messages/index.ts';
import type { UltrasoundPicture } from '../../imaging/ultrasound/picture.ts';
import type { NamedPlace } from '../../imaging/ultrasound/planeMap.ts';

export interface Name {
  readonly text: string;
  /** Shares of the picture from its upper left corner. */
  readonly across: number;
  readonly down: number;
}

/** A letter is about so long and a line so high, px; nearer to the picture's upper and lower edge no name stands. */
const LETTER_PX = 7.6;
const LINE_PX = 21;
const EDGE_PX = 14;

/** Those that find room on a picture of this many px to a side: the first ones before the others, the same name once. */
export function withRoom(all: readonly Name[], sidePx: number): Name[] {
  const kept: Name[] = [];
  for (const name of all) {
    const { text, across, down } = name;
    if (down * sidePx < EDGE_PX || (1 - down) * sidePx < EDGE_PX) continue;
    const isFree = kept.every(
      (other) =>
        other.text !== text &&
        (Math.abs(other.down - down) * sidePx > LINE_PX ||
          Math.abs(other.across - across) * sidePx > ((other.text.length + text.length) / 2 + 1) * LETTER_PX),
    );
    if (isFree) kept.push(name);
  }
  return kept;
}

/** A bone is bright about its surface, other tissue brighter than black: fluid and nerves need not be. */
const BONE_GREY = 110;
const TISSUE_GREY = 14;
const NEAR_PX = 5;

/** Whether a part is seen where its name would stand, or lies in a shadow. */
function isSeen({ grey, fan }: UltrasoundPicture, { tissue, across, down }: NamedPlace): boolean {
  if (tissue === 'csf' || tissue === 'nerve') return true;
  const { widthPx, heightPx } = fan.setting;
  const [column, row] = [Math.round(across * widthPx), Math.round(down * heightPx)];
  let most = 0;
  let sum = 0;
  let count = 0;
  for (let r = Math.max(0, row - NEAR_PX); r <= Math.min(heightPx - 1, row + NEAR_PX); r++)
    for (let c = Math.max(0, column - NEAR_PX); c <= Math.min(widthPx - 1, column + NEAR_PX); c++) {
      const here = grey[r * widthPx + c] ?? 0;
      most = Math.max(most, here);
      sum += here;
      count++;
    }
  return tissue === 'bone' ? most >= BONE_GREY : sum >= TISSUE_GREY * count;
}

/** Names for the scan itself: of what is not in a shadow. */
export function namesOnScan(
  { t }: Messages,
  places: readonly NamedPlace[],
  picture: UltrasoundPicture,
): Name[] {
  return places
    .filter((place) => isSeen(picture, place))
    .map(({ tissue, bone, across, down }) => {
      if (bone === null) return { text: t(`tissue.${tissue}`), across, down };
      const text =
        bone.bone === 'sacrum' || bone.bone === 'pelvis'
          ? t(`bone.${bone.bone}`)
          : t(`bone.part.${bone.part}`, { bone: bone.bone });
      return { text, across, down };
    });
}

/** A short name stands so far inside its bone, share of the picture. */
const SHORT_NAME_UNDER = 0.05;

/** Short names for the small picture of the anatomy beside it. */
export function namesOnPlane({ t }: Messages, places: readonly NamedPlace[]): Name[] {
  return places.map(({ tissue, bone, across, down }) => {
    if (bone === null) return { text: t(`tissue.${tissue}`), across, down };
    const text = bone.bone === 'sacrum' || bone.bone === 'pelvis' ? t(`bone.${bone.bone}`) : bone.bone;
    return { text, across, down: Math.min(0.94, down + SHORT_NAME_UNDER) };
  });
}
