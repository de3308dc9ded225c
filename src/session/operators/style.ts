/** How a scripted operator works: the same procedure, done well, hesitantly or badly. */
import type { Connector, Equipment } from '../../content/equipment.ts';
import type { ContrastAgent } from '../../content/imaging.ts';
import type { Interspace } from '../../content/levels.ts';
import type {
  AdviceItem,
  AssessmentItem,
  ConsentItem,
  DressItem,
  RestartHours,
} from '../../machines/acts.ts';

/** When, in minutes after she was laid flat, something is observed. */
export interface Round {
  readonly vitalSigns: readonly number[];
  readonly legs: readonly number[];
  readonly temperature: readonly number[];
  readonly backPain: readonly number[];
  readonly headache: readonly number[];
  readonly bladder: readonly number[];
}

/** How a scripted operator answers what can go wrong with the needle; each has its right answer first. */
export interface Answers {
  readonly bone: 'anotherLine' | 'sameLine';
  /** After an electric pain: away from that side, or forward again on the same line. */
  readonly pain: 'away' | 'sameLine';
  /** Where the needle is pointed elsewhere: drawn back to the fat, or swung where it stands, the first time or always. */
  readonly redirects: 'fromFat' | 'atDepthOnce' | 'atDepth';
  readonly faint: 'eased' | 'ignored';
  /** When she moves: a rest, a word, and more local anaesthetic; or none of it. */
  readonly moves: 'calmed' | 'ignored';
  readonly tooShort: 'longerNeedle' | 'sameNeedle';
  readonly passesUsed: 'senior' | 'givesUp';
  /** When paint that had not dried was touched. */
  readonly wetSkin: 'paintedAgain' | 'ignored';
  /** Before the needle goes in: counted once more, from the sacrum up, or not. */
  readonly level: 'recounted' | 'believed';
  /** Clear fluid or blood at the hub. */
  readonly fluid: 'tested' | 'passedOver' | 'takenForCsf';
}

/** How a scripted operator finds the space. */
export interface PlacingStyle {
  /** How long she is coached: until her back is as round and square as it gets, once, or not at all. */
  readonly coaching: 'untilGood' | 'once' | 'none';
  /** Counted from the crests, with care or in a hurry; counted from the sacrum; not felt for at all; or felt, and counted on a film. */
  readonly palpation: 'whole' | 'short' | 'fromSacrum' | 'none' | 'onFilm';
  /** Whether a back that is still turned is met square to itself. */
  readonly allowsForTurn: boolean;
  /** Whether the needle's length is chosen by her size. */
  readonly looksAtSize: boolean;
  /** Depth to which the track is numbed below the wheal, mm; null: not at all. */
  readonly localToMm: number | null;
  /** First line, degrees: towards her head, and to her left. */
  readonly aim: { readonly cephaladDeg: number; readonly leftDeg: number };
  /** Entry from the mark, mm: towards her left, and towards her head. */
  readonly entry: { readonly leftMm: number; readonly cranialMm: number };
  /** By how much the hand misses the angle that it means, standard deviation, degrees. */
  readonly scatterDeg: number;
  /** What is taken in hand instead of what the protocol lays out. */
  readonly equipment?: Partial<Equipment>;
  readonly needleMmPerS: number;
  /** What is believed: any loss, a large one, or one whose plunger stays free at a depth where the space can lie. */
  readonly firstLoss: 'believed' | 'large' | 'felt';
  /** How long the plunger is felt after a loss, s. */
  readonly feelS: number;
  /** How often the covered anatomy is uncovered for a look. */
  readonly peeks: number;
  /** Whether a way that turns soft, beside the midline, is noticed. */
  readonly noticesSoft: boolean;
  readonly answers: Answers;
}

/** How the second operator works. */
export interface DrawStyle {
  /** What is put on or done, in this order. */
  readonly dresses: readonly DressItem[];
  /** Blood that is drawn in step 4: only through skin that looks dry. */
  readonly waitsForDryArm: boolean;
  readonly vein: 'freshVein' | 'cannula';
  readonly discardsFirst: boolean;
  readonly syringe: 'plain' | 'heparinised';
  /** The syringe that is taken up first; one that does not fit is changed. */
  readonly connector: Connector | 'asTheNeedle';
  readonly expelsAir: boolean;
  readonly passes: 'untouched' | 'handToHand';
}

/** What is done with what imaging found, and with films where the case asks for them. */
export interface ImagingStyle {
  /** Whether a leak out of reach is sent on. */
  readonly refers: boolean;
  /** Whether the space of the leak is counted on a film. */
  readonly countsOnFilm: boolean;
  readonly agent: ContrastAgent;
  /** Films of contrast are read as what they show, or as what is hoped for. */
  readonly reads: 'asItIs' | 'asHoped';
}

export interface OperatorStyle {
  readonly imaging: ImagingStyle;
  readonly assess: readonly AssessmentItem[];
  readonly explain: readonly ConsentItem[];
  readonly quote: 'honest' | 'overstated';
  readonly briefsAssistant: boolean;
  readonly posture: 'lateralCurled' | 'sittingCurled';
  readonly agent: 'chlorhexidine05' | 'chlorhexidine2';
  readonly waitsForDrySkin: boolean;
  readonly draw: DrawStyle;
  readonly drawsEarly: boolean;
  /** null: what the protocol aims at. */
  readonly drawMl: number | null;
  /** First choice, and the one after a wet tap. */
  readonly levels: readonly [Interspace, Interspace];
  readonly placing: PlacingStyle;
  readonly rateMlPerS: number;
  readonly asksEveryMl: number | null;
  readonly heedsWarnings: boolean;
  /** For how long the thumb still presses after a sign to stop, s. */
  readonly reactionS: number;
  /** Saline through the needle before it comes out, mL; null: none. */
  readonly flushMl: number | null;
  /** Every other pause is only this long, s; null: each as long as the protocol says. */
  readonly shortPauseS: number | null;
  /** Every other question comes this much after its mark, mL. */
  readonly asksLateByMl: number;
  /** null: as long as the protocol says. */
  readonly restMinutes: number | null;
  /** null: as the protocol says. */
  readonly round: Round | null;
  readonly advise: readonly AdviceItem[];
  /** Hours from the needle to her next heparin; null: she is to have none; undefined: nobody plans it. */
  readonly restartHours: RestartHours | undefined;
  readonly walksHer: boolean;
  /** Of what a sign after the patch asks for: all, the first thing, or nothing. */
  readonly answersSigns: 'whole' | 'first' | 'none';
  readonly booksFollowUp: boolean;
  readonly writesRecord: boolean;
  /** Seconds of hesitation before each act. */
  readonly hesitationS: number;
}
