/**
 * The words of the anatomy room. Millimetres throughout; x anterior, y left, z cranial; origin at the
 * centre of the L3 upper endplate.
 */
import type { Interspace, SpreadLevel } from '../content/levels.ts';
import type { Tissue } from '../content/tissues.ts';
import type { Vector3 } from '../numerics/vector.ts';
import type { LigamentTraits } from './ligaments/traits.ts';
import type { Variant } from './person/variants.ts';

export type { Variant } from './person/variants.ts';

/** A signed distance in mm at a point in mm: negative inside. */
export type DistanceField = (x: number, y: number, z: number) => number;

export interface Box {
  readonly min: Vector3;
  readonly max: Vector3;
}

/** One structure of the reference spine: what is baked, cut and felt. */
export interface Structure {
  /** File name and key of the structure, e.g. 'L3', 'discL3L4', 'ligamentumFlavum'. */
  readonly id: string;
  readonly tissue: Tissue;
  readonly bounds: Box;
  readonly distance: DistanceField;
  /** Mesh cell in mm for baking, and how many triangles the baked mesh may keep. */
  readonly bake: {
    readonly cellMm: number;
    readonly triangles: number;
    /** What is drawn where that is not the distance's zero: it ends before it grows thinner than can be shown. */
    readonly surface?: DistanceField;
  } | null;
}

/**
 * How the trunk is bent. The camera and gravity turn the body as a whole; here only the bones turn against one another.
 * `atlas` is the posture in which the fields are written, `reference` the one in which the bones were measured.
 */
export type SpinePosture =
  'standing' | 'supine' | 'lateralCurled' | 'sittingUpright' | 'sittingCurled' | 'atlas' | 'reference';

/** What makes a patient's spine differ from the atlas. What is left out is as in the atlas. */
export interface AnatomyParameters {
  /** Uniform similarity of the whole body about the origin, 0.7 to 1.3. */
  readonly sizeScale: number;
  /** Depth from skin to epidural space on the ideal midline track at L3/4 in this posture, mm, 25 to 110. */
  readonly skinToEpiduralMm: number;
  /**
   * Fat under the skin on the midline at L3/4, mm, 2 to 90. Where it is given the depth follows from it, the same fat in
   * every posture, and skinToEpiduralMm is no more than an estimate.
   */
  readonly subcutaneousFatMm?: number;
  /** 'lateralCurled' when left out. */
  readonly posture?: SpinePosture;
  /**
   * How far a curled posture is taken: 0 as she sat or lay down, 1 curled as far as backs go; absent: 1. Other postures have none.
   */
  readonly flexion?: number;
  /** Thickness of the skin over the atlas's, 0.5 to 2; absent: 1, as with the factors below. */
  readonly skinFactor?: number;
  /** Length of the spinous processes and of the ligaments between them over the atlas's at this size, 0.6 to 1.5. */
  readonly spinousFactor?: number;
  /** Thickness of the ligamentum flavum at an interspace over the atlas's at this size, 0.5 to 2; epidural space and sac give way. */
  readonly flavumFactor?: Readonly<Record<Interspace, number>>;
  /** Depth of the posterior epidural space over the atlas's at this size, 0.3 to 2; the sac gives way. */
  readonly epiduralDepthFactor?: number;
  /** Height of a disc over the atlas's at this size, 0.3 to 1.4. */
  readonly discFactor?: Readonly<Record<Interspace, number>>;
  /** Slits of the flavum and gaps of the interspinous ligament; absent: none. */
  readonly ligaments?: LigamentTraits;
  /** What growth, disease or surgery made of the spine; absent: nothing. */
  readonly variants?: readonly Variant[];
}

/**
 * Where a pull-back starts from: the caller's own, made by `createHint` and filled by each call. Along a line of near
 * points it saves most of the work. It changes the answer by less than a millionth of a millimetre; whoever needs the
 * same bits asks in the same order from a new hint.
 */
export type PullBackHint = Float64Array;

/** A look at one place: its tissue, and how far off no other can be, mm. */
export interface TissuePlace {
  tissue: Tissue;
  clearMm: number;
}

/** Changes what was found in the atlas, at a point of the atlas, to what this person has there. */
export type OwnTissue = (place: TissuePlace, x: number, y: number, z: number) => void;

/** A patient's spine: the atlas through one warp. Points in mm, frame of L3 (see the room's words above). */
export interface Anatomy {
  readonly parameters: AnatomyParameters;
  readonly posture: SpinePosture;
  /** How far a curled posture is taken, 0 to 1; 1 in every other. */
  readonly flexion: number;
  /** Thickness of the fat under the skin on the midline at L3/4 that gives the wanted depth, mm. */
  readonly subcutaneousFatMm: number;
  /** A point of the patient, taken back to the atlas; a RangeError for what is no point, as with pushForward. */
  readonly pullBack: (point: Vector3) => Vector3;
  /** A point of the atlas, carried to the patient. */
  readonly pushForward: (point: Vector3) => Vector3;
  /** As pullBack, into out[0..2], without allocating; the coordinates are not checked. */
  readonly pullBackInto: (out: Float64Array, x: number, y: number, z: number, hint?: PullBackHint) => void;
  /** As pushForward, into out[0..2], without allocating; the coordinates are not checked. */
  readonly pushForwardInto: (out: Float64Array, x: number, y: number, z: number) => void;
  /**
   * Derivative of pushForward at a point of the atlas, into out[0..8] row by row: out[3 i + j] is the change of the
   * patient's coordinate i per mm of the atlas's coordinate j. Differences over a hundredth of a millimetre.
   */
  readonly jacobianInto: (out: Float64Array, x: number, y: number, z: number) => void;
  /** Where this person's tissues are not the atlas's; null where all are. */
  readonly ownTissue: OwnTissue | null;
  /** The tissue at a point of the patient; a RangeError outside the modelled region. */
  readonly tissueAt: (point: Vector3) => Tissue;
}

/** Where and how a needle enters, in the local frame of the skin over an interspace. */
export interface NeedleAim {
  /** The interspace the needle truly enters. */
  readonly interspace: Interspace;
  /** Entry on the skin: mm to the patient's left of the midline, and mm towards the head of the gap's middle. */
  readonly leftOffsetMm: number;
  readonly cranialOffsetMm: number;
  /** Angles from the skin's normal, degrees: towards the head and towards the patient's left. */
  readonly cephaladDeg: number;
  readonly leftDeg: number;
}

export interface TrackSegment {
  readonly tissue: Tissue;
  readonly fromMm: number;
  readonly toMm: number;
}

/** What lies along one straight needle path; computed once per redirection. */
export interface NeedleTrack {
  readonly aim: NeedleAim;
  readonly entry: Vector3;
  /** Unit vector from the entry into the body. */
  readonly direction: Vector3;
  /** Depth table from the skin (0 mm) to the end of the track, without gaps, no two neighbours alike. */
  readonly segments: readonly TrackSegment[];
}

/** A patient's landmarks in mm, for palpation, labels and bars. */
export interface Landmarks {
  /** Rearmost point of each spinous process. */
  readonly spinousTips: Readonly<Record<'L1' | 'L2' | 'L3' | 'L4' | 'L5', Vector3>>;
  /** Skin in the midline over the middle of each gap between spinous processes. */
  readonly skinMidline: Readonly<Record<Interspace, Vector3>>;
  /** Back of the dura in the midline where the ideal track of the interspace meets it. */
  readonly dorsalDuraPoint: Readonly<Record<Interspace, Vector3>>;
  /** Height of the line between the tops of the iliac crests. */
  readonly iliacCrestZ: number;
  /** Tops of the iliac crests, left and right, on the skin of the back. */
  readonly iliacCrests: readonly [left: Vector3, right: Vector3];
  /** Middle of the dural sac at the disc of each level; above L1 extrapolated along the column. */
  readonly levelCentres: Readonly<Record<SpreadLevel, Vector3>>;
}

/** The skin over an interspace as a local frame: unit vectors, origin on the skin in the midline. */
export interface SkinFrame {
  readonly origin: Vector3;
  /** Out of the body. */
  readonly normal: Vector3;
  /** Along the skin towards the head. */
  readonly cranial: Vector3;
  /** Towards the patient's left. */
  readonly left: Vector3;
}
