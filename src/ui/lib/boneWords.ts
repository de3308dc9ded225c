/** Which bone the needle met, by name, and which way leads past it. For guided runs and for the review only. */
import { boneAt, type BonePlace } from '../../anatomy/index.ts';
import type { MessageKey, Messages } from '../../content/messages/index.ts';
import { add, scale } from '../../numerics/vector.ts';
import type { PassRecord } from '../../session/index.ts';

/** The point that is asked for lies this far inside the bone, mm. */
const INSIDE_MM = 0.3;
/** Nearer to the midline than this a bone has no side, mm. */
const ASIDE_MM = 4;

interface Met {
  readonly place: BonePlace;
  /** Where it was met, mm to her left of the midline. */
  readonly leftMm: number;
  /** Of the two vertebrae of the interspace. */
  readonly vertebra: 'upper' | 'lower' | 'other';
}

export function boneMet({ track, anatomy }: Pick<PassRecord, 'track' | 'anatomy'>, depthMm: number): Met {
  const point = add(track.entry, scale(track.direction, depthMm + INSIDE_MM));
  const place = boneAt(anatomy, point);
  const [upper] = track.aim.interspace.split('/');
  const lower = track.aim.interspace === 'L5/S1' ? 'sacrum' : `L${track.aim.interspace.slice(3)}`;
  const vertebra = place.bone === upper ? 'upper' : place.bone === lower ? 'lower' : 'other';
  return { place, leftMm: point.y, vertebra };
}

/** 'lamina of L3', 'sacrum'. */
export function boneName({ t }: Messages, { place }: Met): string {
  const { bone, part } = place;
  if (bone === 'pelvis' || bone === 'sacrum') return t(`bone.${bone}`);
  return t(`bone.part.${part}`, { bone });
}

/** Processes and laminae are passed above or below; joints and what lies beside them on the way to the midline. */
export function wayPast({ place, leftMm, vertebra }: Met): MessageKey {
  const beside = place.part === 'articularProcess' || place.part === 'transverseProcess';
  if (beside || (place.part !== 'spinousProcess' && Math.abs(leftMm) > ASIDE_MM * 2))
    return leftMm > 0 ? 'bone.way.right' : 'bone.way.left';
  if (vertebra === 'upper') return 'bone.way.feet';
  if (vertebra === 'lower') return 'bone.way.head';
  if (Math.abs(leftMm) > ASIDE_MM) return leftMm > 0 ? 'bone.way.right' : 'bone.way.left';
  return 'bone.way.level';
}
