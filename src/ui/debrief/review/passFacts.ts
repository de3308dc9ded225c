/** One pass of the needle as it was: the tissues that the tip crossed, contacts, losses, and how it ended. Pure. */
import type { NeedleTrack } from '../../../anatomy/types.ts';
import type { Tissue } from '../../../content/tissues.ts';
import { add, scale, type Vector3 } from '../../../numerics/vector.ts';
import type { Moment, PassRecord } from '../../../session/index.ts';

/** Thinner layers are drawn, but not told, mm. */
const TOLD_FROM_MM = 0.4;
/** Contacts as near as this are one and the same, mm. */
const SAME_CONTACT_MM = 1;

export interface Stretch {
  readonly tissue: Tissue;
  readonly fromMm: number;
  readonly toMm: number;
}

/** A pass with the depth at which it went through the dura, mm; null where the dura held or was never met. */
export interface LookedAt extends Pick<PassRecord, 'track' | 'deepestMm'> {
  readonly puncturedMm: number | null;
}

/** What the tip crossed in this pass, from the skin to its deepest. A dura that held bulges before the tip. */
export function crossed({ track, deepestMm, puncturedMm }: LookedAt): readonly Stretch[] {
  const dura = track.segments.findIndex(({ tissue }) => tissue === 'dura');
  const open = puncturedMm !== null || dura < 0;
  return track.segments.flatMap(({ tissue, fromMm, toMm }, index) => {
    if (fromMm >= deepestMm || (!open && index >= dura)) return [];
    const held = !open && index === dura - 1;
    return [{ tissue, fromMm, toMm: held ? deepestMm : Math.min(toMm, deepestMm) }];
  });
}

/** Where each pass went through the dura, as the run tells. */
export function punctures(
  passes: readonly Pick<PassRecord, 'tick'>[],
  moments: readonly Moment[],
): readonly (number | null)[] {
  return passes.map(({ tick }, index) => {
    const endTick = passes[index + 1]?.tick ?? Infinity;
    const found = moments.find(
      (one) =>
        one.kind === 'finding' &&
        one.finding.type === 'duralPuncture' &&
        one.tick >= tick &&
        one.tick < endTick,
    );
    return found?.kind === 'finding' && found.finding.type === 'duralPuncture' ? found.finding.depthMm : null;
  });
}

/** The same as it is told in words: neighbours that are told apart by a sliver are one. */
export function toldStretches(pass: LookedAt): readonly Stretch[] {
  const told: Stretch[] = [];
  for (const stretch of crossed(pass)) {
    if (stretch.toMm - stretch.fromMm < TOLD_FROM_MM && stretch.tissue !== 'dura') continue;
    const last = told.at(-1);
    if (last?.tissue === stretch.tissue) told.splice(-1, 1, { ...last, toMm: stretch.toMm });
    else told.push(stretch);
  }
  return told;
}

export interface NumberedContact {
  /** From 1, over all passes. */
  readonly number: number;
  readonly depthMm: number;
}

/** Contacts with bone, numbered through all passes; touching the same place again in one pass is no new one. */
export function numberedContacts(
  passes: readonly Pick<PassRecord, 'contacts'>[],
): readonly (readonly NumberedContact[])[] {
  let number = 0;
  return passes.map(({ contacts }) => {
    const own: NumberedContact[] = [];
    for (const { depthMm } of contacts) {
      if (own.some((one) => Math.abs(one.depthMm - depthMm) < SAME_CONTACT_MM)) continue;
      own.push({ number: ++number, depthMm });
    }
    return own;
  });
}

export function pointAlong(
  { entry, direction }: Pick<NeedleTrack, 'entry' | 'direction'>,
  mm: number,
): Vector3 {
  return add(entry, scale(direction, mm));
}
