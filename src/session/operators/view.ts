/**
 * What a scripted operator is given: what a trainee at the bedside has, and nothing of what lies under the skin. The type
 * holds no patient, no anatomy, no track and no body; whoever writes an operator cannot look.
 */
import type { TeachingCase } from '../../content/caseSchema.ts';
import type { Equipment } from '../../content/equipment.ts';
import type { SpreadReading } from '../../content/imaging.ts';
import type { Interspace } from '../../content/levels.ts';
import type { Protocol } from '../../content/protocols.ts';
import { normal } from '../../numerics/random.ts';
import { shownAt } from '../contrastReadings.ts';
import { spaceOnFilm } from '../onFilm.ts';
import type { OnBack } from '../roomFrame.ts';
import { signsNow, type SignNow } from '../stopSigns.ts';
import { innerAsTold, told, type Told } from '../told.ts';
import type { MachineView, Session } from '../types.ts';

/** Something that was felt, seen or said, and when. */
export interface ToldMoment {
  readonly tick: number;
  readonly told: Told;
}

export interface OperatorView {
  readonly tick: number;
  /** Where the procedure stands, as the page says it with the inside covered; not its memory, which keeps what findings told it. */
  readonly machine: Omit<MachineView, 'context'>;
  readonly protocol: Protocol;
  /** The record: what stands in the notes, and who she is by the look of it; not what the right decision is. */
  readonly notes: Omit<TeachingCase, 'decision'>;
  readonly equipment: Equipment;
  /** What the hand on the needle has. */
  readonly hand: {
    readonly needleIn: boolean;
    readonly styletIn: boolean;
    /** Depth at the skin by the centimetre marks, to the nearest millimetre. */
    readonly marksMm: number;
    /** Push of the tissue against the needle, N; negative on the way out. */
    readonly forceN: number;
  };
  /** What the thumb on the loss-of-resistance syringe has. */
  readonly thumb: {
    readonly down: boolean;
    /** 0: the plunger stands like a wall; 1: it runs free. */
    readonly give: number;
    /** How far the plunger springs back, mL. */
    readonly bounceMl: number;
    readonly leftMl: number;
  };
  /**
   * What a good reader sees on a film taken now, told from what it would truly show: these operators have no eyes to read one.
   * Null where no contrast has gone in.
   */
  readonly film: {
    readonly cArmHere: boolean;
    readonly contrast: SpreadReading | null;
    /** Where to mark this space, its bones counted. */
    readonly spaceAt: (interspace: Interspace) => OnBack;
  };
  /** Whether the paint on the skin still shines. */
  readonly skinLooksWet: boolean;
  /** The same of the arm that the blood is to come from. */
  readonly armLooksWet: boolean;
  /** The syringe with her blood: its scale, and its age by the clock on the wall. */
  readonly blood: { readonly syringeMl: number; readonly ageS: number };
  /** As the monitor shows them, in whole numbers. */
  readonly vitals: {
    readonly heartRatePerMin: number;
    readonly systolicMmHg: number;
    readonly diastolicMmHg: number;
    readonly saturationPercent: number;
  };
  /** The signs of the protocol's table that stand now, most urgent first. */
  readonly signs: readonly SignNow[];
  /** How she holds herself, as seen from behind. */
  readonly pose: { readonly flexion: number; readonly rotationDeg: number; readonly leanDeg: number };
  /** By how much this hand misses what it means to do, in standard deviations: its own for every thing it does. */
  readonly unsteadiness: (thing: string) => number;
  /** All that was felt, seen or said so far, in order; grows at its end. */
  readonly told: readonly ToldMoment[];
}

/** Share of full flexion that an eye can tell apart, and degrees of a turned or leaning back. */
const SEEN_FLEXION = 0.05;
const SEEN_DEG = 1;

const toNearest = (value: number, grain: number) => Math.round(value / grain) * grain;

/** A stable object of getters: it can never disagree with the run. */
export function viewFor({ snapshot }: Session): OperatorView {
  const { body, controls, moments } = snapshot;
  const { decision: _, ...notes } = snapshot.teachingCase;
  const heard: ToldMoment[] = [];
  let read = 0;
  return {
    get tick() {
      return snapshot.tick;
    },
    machine: {
      get phase() {
        return snapshot.machine.phase;
      },
      get inner() {
        return innerAsTold(snapshot.machine.inner, true);
      },
      get path() {
        const { phase, inner } = snapshot.machine;
        return inner === '' ? phase : `${phase}.${innerAsTold(inner, true)}`;
      },
      get step() {
        return snapshot.machine.step;
      },
      get ending() {
        return snapshot.machine.ending;
      },
      get allowed() {
        return snapshot.machine.allowed;
      },
    },
    protocol: snapshot.protocol,
    notes,
    get equipment() {
      return body.equipment;
    },
    hand: {
      get needleIn() {
        return body.needle.place === 'inserted';
      },
      get styletIn() {
        return body.needle.styletIn;
      },
      get marksMm() {
        return Math.round(body.needle.depthMm);
      },
      get forceN() {
        return body.needle.forceN;
      },
    },
    thumb: {
      get down() {
        return controls.syringePressed;
      },
      get give() {
        return body.syringe.give;
      },
      get bounceMl() {
        return body.syringe.bounceMl;
      },
      get leftMl() {
        return body.syringe.salineLeftMl;
      },
    },
    film: {
      get cArmHere() {
        return snapshot.machine.context.imagingHere.includes('cArm');
      },
      get contrast() {
        const dose = body.contrast.doses.at(-1);
        return dose === undefined ? null : shownAt(dose, body.tick);
      },
      spaceAt: (interspace) => spaceOnFilm(snapshot, interspace),
    },
    get skinLooksWet() {
      return body.skin.wet;
    },
    get armLooksWet() {
      return body.draw.armWet;
    },
    blood: {
      get syringeMl() {
        return body.blood.syringeMl;
      },
      get ageS() {
        return body.blood.ageS;
      },
    },
    vitals: {
      get heartRatePerMin() {
        return Math.round(body.vitals.heartRatePerMin);
      },
      get systolicMmHg() {
        return Math.round(body.vitals.systolicMmHg);
      },
      get diastolicMmHg() {
        return Math.round(body.vitals.diastolicMmHg);
      },
      get saturationPercent() {
        return Math.round(body.vitals.saturationPercent);
      },
    },
    get signs() {
      return signsNow(snapshot);
    },
    pose: {
      get flexion() {
        return toNearest(body.pose.flexion, SEEN_FLEXION);
      },
      get rotationDeg() {
        return toNearest(body.pose.rotationDeg, SEEN_DEG);
      },
      get leanDeg() {
        return toNearest(body.pose.leanDeg, SEEN_DEG);
      },
    },
    unsteadiness: (thing) => normal(snapshot.seed, 'operatorHand', thing),
    get told() {
      for (; read < moments.length; read++) {
        const moment = moments[read];
        const words = moment?.kind === 'finding' ? told(moment.finding) : null;
        if (moment !== undefined && words !== null) heard.push({ tick: moment.tick, told: words });
      }
      return heard;
    },
  };
}
