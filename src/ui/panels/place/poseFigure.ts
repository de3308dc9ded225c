/** A drawn woman in profile, from how far she is curled: a chain of bends from the sacrum to the head. Drawing only. */
import type { CurledPosture } from '../../lib/pose.ts';

/** Forwards and upwards along her, in units of the drawing; her sacrum is the origin. */
export interface Place {
  readonly forward: number;
  readonly up: number;
}

export interface Profile {
  readonly spine: readonly Place[];
  /** Skin of the back and of the front, from the seat to the neck. */
  readonly back: readonly Place[];
  readonly front: readonly Place[];
  /** Tips of the five lumbar spinous processes, each with its root on the spine. */
  readonly knobs: readonly (readonly [Place, Place])[];
  readonly head: Place;
  readonly shoulder: Place;
  readonly hip: Place;
  readonly knee: Place;
  readonly foot: Place;
}

const STEP = 2;
const STEPS = 34;
const LUMBAR_TO = 13;
const THORACIC_TO = 29;
const KNOB = 7;
const HEAD = 8;
const THIGH = 34;
const SHIN = 33;
const SHOULDER_AT = 26;
/** How thick she is before and behind the spine, at the seat, the waist, the chest and the neck, by step. */
const THICK = [
  { at: 0, back: 9, front: 19 },
  { at: 11, back: 7, front: 16 },
  { at: 24, back: 7, front: 19 },
  { at: 30, back: 5, front: 6 },
  { at: STEPS, back: 5, front: 5 },
] as const;

function thickAt(step: number, side: 'back' | 'front'): number {
  const above = THICK.findIndex(({ at }) => at >= step);
  const to = THICK[Math.max(0, above)] ?? THICK[0];
  const from = THICK[Math.max(0, above - 1)] ?? to;
  const share = to.at === from.at ? 0 : (step - from.at) / (to.at - from.at);
  return from[side] + (to[side] - from[side]) * share;
}

const between = (straight: number, curled: number, flexion: number) =>
  straight + (curled - straight) * flexion;
const along = (from: Place, headingDeg: number, length: number): Place => ({
  forward: from.forward + length * Math.sin((headingDeg * Math.PI) / 180),
  up: from.up + length * Math.cos((headingDeg * Math.PI) / 180),
});

export function profileOf(flexion: number, posture: CurledPosture): Profile {
  // Bend of each stretch, degrees forwards; a hollow back has its loins bent backwards.
  const lumbar = between(-26, 42, flexion) / LUMBAR_TO;
  const thoracic = between(34, 58, flexion) / (THORACIC_TO - LUMBAR_TO);
  const neck = between(-14, 34, flexion) / (STEPS - THORACIC_TO);
  let heading = between(12, -24, flexion);
  let at: Place = { forward: 0, up: 0 };
  const spine = [at];
  const back = [along(at, heading - 90, thickAt(0, 'back'))];
  const front = [along(at, heading + 90, thickAt(0, 'front'))];
  let shoulder = at;
  const knobs: (readonly [Place, Place])[] = [];
  for (let i = 1; i <= STEPS; i++) {
    heading += i <= LUMBAR_TO ? lumbar : i <= THORACIC_TO ? thoracic : neck;
    at = along(at, heading, STEP);
    spine.push(at);
    back.push(along(at, heading - 90, thickAt(i, 'back')));
    front.push(along(at, heading + 90, thickAt(i, 'front')));
    if (i === SHOULDER_AT) shoulder = along(at, heading + 90, 6);
    if (i <= LUMBAR_TO && i % 3 === 1) knobs.push([at, along(at, heading - 90, KNOB)]);
  }
  const hip: Place = { forward: 8, up: 1 };
  const lying = posture === 'lateralCurled';
  const thigh = lying ? between(82, 42, flexion) : between(90, 84, flexion);
  const knee = along(hip, thigh, THIGH);
  return {
    spine,
    back,
    front,
    shoulder,
    knobs,
    head: along(at, heading, HEAD),
    hip,
    knee,
    foot: along(knee, lying ? thigh + 118 : 178, SHIN),
  };
}

/** Sitting she faces left and her back is to the right; lying, seen from above, her head is left and her back to you. */
export function onPaper({ forward, up }: Place, posture: CurledPosture): readonly [number, number] {
  return posture === 'sittingCurled' ? [-forward, -up] : [-up, -forward];
}

export function pathOf(places: readonly Place[], posture: CurledPosture): string {
  return places
    .map((place, i) => {
      const [x, y] = onPaper(place, posture);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
