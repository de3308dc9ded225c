/** What a stage is built from and what can be asked of it. */
import type { Group, Vector3 } from 'three';
import type { Anatomy } from '../anatomy/types.ts';
import type { Interspace } from '../content/levels.ts';
import type { ViewId } from '../content/views.ts';
import type { Figure } from '../imaging/figure.ts';
import type { Pose } from '../session/roomFrame.ts';
import type { SessionSnapshot } from '../session/types.ts';
import type { Placed } from './carry.ts';
import type { Places } from './cameras.ts';
import type { Point } from './frame.ts';
import type { HolePlate } from './holePlate.ts';
import type { PlacedModel } from './models.ts';
import type { NeedlePlace } from './overlay.ts';
import type { Surface } from './placing.ts';
import type { Shown } from './reading.ts';

export interface StageOptions {
  readonly figure: Figure;
  readonly interspace: Interspace;
  /** Null where it lies outside of what is drawn. */
  readonly holeInterspace: Interspace | null;
  /** Already carried to this patient. */
  readonly models: readonly PlacedModel[];
  readonly skinTone: string;
  readonly detail: 'low' | 'mid' | 'high';
  /** For those who want to see neither needle nor blood: the needle stays away, blood has no colour of blood, no fluid is seen to run. */
  readonly calm: boolean;
}

export interface StageMoment {
  readonly snapshot: SessionSnapshot;
  readonly nowMs: number;
  /** The camera's place in the scene, m. */
  readonly eye: Vector3;
  readonly still: boolean;
}

export interface Reshape {
  readonly anatomy: Anatomy;
  /** In the order of the stage's own. */
  readonly models: readonly Placed[];
  readonly skin: Placed | null;
}

/** What stands in the picture, as bits of one number: a frame makes no list. */
export const DRAWN = { bones: 1, needle: 2, blood: 4, patch: 8, leak: 16 } as const;

export interface Stage {
  readonly root: Group;
  /** Where the cameras look, in the room. */
  readonly places: () => Places;
  /** What the close-up shows behind the hole. */
  readonly holds: HolePlate['holds'];
  readonly figure: Figure;
  readonly show: (view: ViewId, shown: Shown, nowMs: number, instant: boolean) => void;
  /** Turn her as she now sits or lies in the room, and look where she is marked. */
  readonly pose: (snapshot: SessionSnapshot, pose: Pose, nowMs: number, instant: boolean) => void;
  /** A place of hers as it lies in the room. */
  readonly toRoom: (point: Point) => Point;
  /** Her whole skin in the atlas, to be carried with the models when she curls; null before it is built. */
  readonly skinSurface: () => Surface | null;
  /** She curls: models, in their own order, and skin go over into these shapes. */
  readonly reshape: (shape: Reshape, nowMs: number, instant: boolean) => void;
  /** Whose shape is shown, or is being gone over into. */
  readonly shapeOf: () => Anatomy;
  readonly update: (moment: StageMoment) => void;
  readonly moving: (nowMs: number) => boolean;
  /** The needle in mm, or null while it is out. */
  readonly needlePlace: (snapshot: SessionSnapshot) => NeedlePlace | null;
  /** What of the things that some do not want to see stands in the picture now, as the drawn objects have it. */
  readonly drawn: () => number;
  readonly dispose: () => void;
}
