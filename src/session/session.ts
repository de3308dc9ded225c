/** A running procedure: the one place where the machine and the body meet. */
import { is } from 'valibot';
import type { TeachingCase } from '../content/caseSchema.ts';
import { ACT_DURATION_S, DRAW_S_PER_ML } from '../content/actDurations.ts';
import { ActSchema, type Act } from '../machines/acts.ts';
import {
  advanceProcedure,
  allows,
  initialProcedure,
  persist,
  viewOf,
  type ProcedureSnapshot,
} from '../machines/index.ts';
import {
  anatomyOf,
  createBody,
  drawPatient,
  initialControls,
  settlePose,
  slip,
  startAnotherPatch,
  stepAtHome,
  stepBody,
  stepTicks,
  stepTicksAtHome,
  withChanges,
} from '../physiology/index.ts';
import { TICKS_PER_SECOND, type BodyContext, type BodyState, type Finding } from '../physiology/types.ts';
import { doAct, letGo, presentAnatomy, reactToFinding, type Hands } from './hands.ts';
import type { SessionSetup } from './setup.ts';
import { fingerprint } from './stateHash.ts';
import { followTip, noPasses, noteFinding } from './passRecords.ts';
import { caseNow } from './caseNow.ts';
import { recordCourse } from './course.ts';
import { levelsWithBlood } from './levelsReached.ts';
import { emptyTraces, recordTraces } from './traces.ts';
import type { ActResult, LogEntry, MachineView, Marks, Moment, Session, SessionSnapshot } from './types.ts';

/** Findings that end a stretch of waiting: something the operator must hear at once. */
const INTERRUPTING: ReadonlySet<Finding['type']> = new Set([
  'legPain',
  'backPressurePersists',
  'highPressureHeadache',
  'legWeakness',
  'numbness',
  'visionChanged',
  'hearingChanged',
  'seizure',
  'asksToStop',
  'bloodBackAtHub',
  'radicularPain',
  'fever',
  'reboundHeadache',
  'headacheReturned',
  'cannotPassUrine',
  'saddleNumbness',
  'bradycardia',
  'vasovagal',
  'bloodIntoCsf',
  'duralPuncture',
  'paraesthesia',
  'patientMoved',
  'fluidAtHub',
]);

/** An act that takes longer than this, s, is not done with a foot on the pedal (assumption). */
const FOOT_STAYS_S = 5;

/** Where nobody is with her, and days go by. */
const AWAY: ReadonlySet<string> = new Set(['homeDay1', 'homeDay2', 'followedUp', 'betweenPatches']);

/** Seconds that an act takes on the procedure's clock. */
function durationS(act: Act): number {
  if (act.type === 'passTime') return act.seconds;
  if (act.type === 'drawBlood') return act.volumeMl * DRAW_S_PER_ML;
  return ACT_DURATION_S[act.type] ?? 0;
}

class RunningSession implements Session {
  readonly log: LogEntry[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly moments: Moment[] = [];
  private readonly hands: Hands;
  private readonly setup: SessionSetup;
  private procedure: ProcedureSnapshot;
  private view: MachineView;
  private version = 0;
  private tick = 0;
  private interrupted = false;
  private readonly marks: Marks;
  /** As the notes said it when they were last read. */
  private teachingCase: TeachingCase;
  private readonly course: BodyState[] = [];
  readonly snapshot: SessionSnapshot;

  constructor(setup: SessionSetup) {
    this.setup = setup;
    this.teachingCase = setup.teachingCase;
    const patient = withChanges(drawPatient(setup.teachingCase, setup.seed), setup.patientChanges);
    const context: BodyContext = { patient, anatomy: anatomyOf(patient) };
    this.hands = {
      controls: initialControls(),
      body: createBody(context, setup.protocol.equipment),
      context,
      track: null,
      mark: null,
      passes: noPasses(),
    };
    this.procedure = initialProcedure({
      protocol: setup.protocol,
      // She trusts whoever advises her: a decision that was wrong is not mended by her.
      patientAgrees: true,
      contrastNeeded: setup.teachingCase.plan === 'targeted',
    });
    this.view = viewOf(this.procedure);
    this.marks = {
      headacheIfUprightBeforeNrs: this.hands.body.symptoms.headacheIfUprightNrs,
      endOfInjection: null,
      firstPatch: null,
    };
    this.snapshot = this.createSnapshot();
    recordTraces(this.snapshot.traces, this.hands.body);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly canPerform = (act: Act): boolean => allows(this.procedure, act);

  readonly perform = (act: Act): ActResult => {
    // What is no act at all (a number that is none, a word unknown) is not even logged: it could not be replayed.
    if (!is(ActSchema, act)) return { accepted: false };
    // A refused act must change nothing, so the body is brought up to the clock for allowed ones alone; what
    // the body finds then may still forbid the act.
    if (allows(this.procedure, act)) this.settle();
    const accepted = allows(this.procedure, act);
    this.log.push({ tick: this.tick, act, refused: !accepted });
    this.moments.push({ kind: 'act', tick: this.tick, path: this.view.path, act, refused: !accepted });
    this.version++;
    if (accepted) this.carryOut(act);
    this.tellListeners();
    return { accepted };
  };

  readonly advanceTo = (tick: number): void => {
    if (!this.clockRuns() || tick <= this.tick) return;
    const before = this.version;
    this.stepUntil(tick, false);
    this.tick = Math.max(this.tick, tick);
    if (this.version !== before) this.tellListeners();
  };

  /** Fingerprint of everything that the rest of the run depends on. */
  readonly stateHash = (): string =>
    fingerprint({
      tick: this.tick,
      body: this.hands.body,
      controls: this.hands.controls,
      aim: this.hands.track?.aim ?? null,
      mark: this.hands.mark,
      machine: JSON.parse(persist(this.procedure)),
      streams: {
        seed: this.setup.seed,
        case: this.setup.teachingCase,
        protocol: this.setup.protocol,
        patientChanges: this.setup.patientChanges,
      },
    });

  private clockRuns(): boolean {
    return this.view.step !== null && this.view.phase !== 'paused' && this.view.phase !== 'debrief';
  }

  private carryOut(act: Act): void {
    if (act.type === 'passTime' && this.isAway()) {
      this.stayAway(act.seconds);
      return;
    }
    const believed = this.view.context.interspace;
    if (durationS(act) > FOOT_STAYS_S) this.hands.controls.screening = false;
    // Drawing takes its time first: the blood's age counts from the end of the draw.
    if (act.type === 'drawBlood') this.letTimePass(durationS(act), false);
    const { patchNumber } = this.view.context;
    const { step } = this.view;
    this.tell(act);
    this.footOffBeyond(step);
    doAct(this.hands, act, this.view.context.interspace ?? believed, this.onFinding);
    if (act.type !== 'drawBlood') this.letTimePass(durationS(act), act.type === 'passTime');
    if (this.view.context.patchNumber !== patchNumber) this.beginAgain();
    if (act.type === 'assess') this.readNotes();
    if (act.type === 'stopInjection') this.markEndOfInjection();
    this.footOffBeyond(step);
    if (!this.clockRuns()) letGo(this.hands.controls);
  }

  /** A foot does not stay on the pedal into another step. */
  private footOffBeyond(step: MachineView['step']): void {
    if (this.view.step !== step) this.hands.controls.screening = false;
  }

  /** Days go by until something comes up: the machine is told of the time that went by, not of what was asked for. */
  private stayAway(atMostS: number): void {
    const { patchNumber } = this.view.context;
    const from = this.tick;
    letGo(this.hands.controls);
    this.letTimePass(atMostS, true);
    const seconds = Math.round((this.tick - from) / TICKS_PER_SECOND);
    if (seconds >= 1) this.tell({ type: 'passTime', seconds });
    if (this.view.context.patchNumber !== patchNumber) this.beginAgain();
  }

  /** A day later: what is left of the first patch's blood is thrown away, and what it gave is kept apart. */
  private beginAgain(): void {
    const { injectedMl, injectedOutsideMl, ageAtInjectionS } = this.hands.body.blood;
    const { shots, screeningS } = this.hands.body.xray;
    this.marks.firstPatch = {
      moments: this.moments.length,
      injectedMl,
      injectedOutsideMl,
      bloodAgeS: ageAtInjectionS,
      shots,
      screeningS,
    };
    startAnotherPatch(this.hands.body);
    this.readNotes();
  }

  /** Hours have gone by since the notes were last read, and more has been done. */
  private readNotes(): void {
    const { body } = this.hands;
    const { moments, tick } = this;
    const { patchNumber } = this.view.context;
    this.teachingCase = caseNow(this.setup.teachingCase, { tick, body, moments, patchNumber });
  }

  private markEndOfInjection(): void {
    const { body } = this.hands;
    this.marks.endOfInjection = {
      tick: this.tick,
      epiduralPressureMmHg: body.epidural.pressureMmHg,
      staticPressureMmHg: body.epidural.staticPressureMmHg,
      levelsReached: levelsWithBlood(body),
    };
  }

  /** Let the clock run; a wait, unlike an act's own duration, is cut short by a warning. */
  private letTimePass(seconds: number, mayBeCut: boolean): void {
    if (!(seconds > 0) || !this.clockRuns()) return;
    const end = this.tick + Math.round(seconds * TICKS_PER_SECOND);
    this.interrupted = false;
    this.stepUntil(end, mayBeCut);
    this.tick = mayBeCut && this.interrupted ? this.hands.body.tick : end;
    this.settle();
  }

  /** Whole steps, on boundaries that depend on the step's length alone, so that any caller gives the same run. */
  private stepUntil(tick: number, mayBeCut: boolean): void {
    const { body } = this.hands;
    for (;;) {
      const boundary = this.nextBoundary();
      if (boundary > tick) return;
      this.step(boundary - body.tick);
      if (mayBeCut && this.interrupted) return;
    }
  }

  /** The end of the next whole step. At home steps count from when she went there, as the follow-up's do. */
  private nextBoundary(): number {
    const { body, controls } = this.hands;
    if (this.isAway()) return body.tick + stepTicksAtHome(body);
    const step = stepTicks(body, controls);
    return (Math.floor(body.tick / step) + 1) * step;
  }

  private isAway(): boolean {
    return this.view.phase === 'recovery' && AWAY.has(this.view.inner);
  }

  /** Bring the body up to the clock before an act. */
  private settle(): void {
    const behind = this.tick - this.hands.body.tick;
    if (behind > 0) this.step(behind);
  }

  private step(ticks: number): void {
    const { body, controls, context, track } = this.hands;
    if (this.isAway()) stepAtHome(body, controls, context.patient, ticks, this.onFinding);
    else stepBody(body, controls, context, track, ticks, this.onFinding);
    followTip(this.hands.passes, body);
    recordTraces(this.snapshot.traces, body);
    recordCourse(this.course, body);
  }

  private readonly onFinding = (finding: Finding): void => {
    const tick = Math.max(this.tick, this.hands.body.tick);
    this.moments.push({ kind: 'finding', tick, path: this.view.path, finding });
    if (INTERRUPTING.has(finding.type) || this.isWaitedFor(finding)) this.interrupted = true;
    noteFinding(this.hands.passes, finding, this.hands.body);
    reactToFinding(this.hands.controls, finding);
    this.tell(finding);
    if (finding.type === 'patientMoved') slip(this.hands.body);
    if (finding.type === 'needleOut') settlePose(this.hands.body, this.hands.context.patient, this.onFinding);
  };

  /** The arm is waited for where the second operator makes it ready; elsewhere nobody looks up for it. */
  private isWaitedFor({ type }: Finding): boolean {
    return type === 'armDry' && this.view.step === 'bloodDraw';
  }

  private tell(event: Act | Finding): void {
    const before = this.view.path;
    this.procedure = advanceProcedure(this.procedure, event);
    this.view = viewOf(this.procedure);
    this.version++;
    if (this.view.path !== before) {
      const tick = Math.max(this.tick, this.hands.body.tick);
      this.moments.push({ kind: 'state', tick, path: this.view.path });
    }
  }

  private tellListeners(): void {
    for (const listener of this.listeners) listener();
  }

  /** The stable object that views hold: getters only, so it can never disagree with the run. */
  private createSnapshot(): SessionSnapshot {
    const current = {
      version: () => this.version,
      tick: () => this.tick,
      machine: () => this.view,
      track: () => this.hands.track,
      mark: () => this.hands.mark,
      anatomy: () => presentAnatomy(this.hands),
      teachingCase: () => this.teachingCase,
    };
    return {
      get version() {
        return current.version();
      },
      get tick() {
        return current.tick();
      },
      get machine() {
        return current.machine();
      },
      get track() {
        return current.track();
      },
      get mark() {
        return current.mark();
      },
      get anatomy() {
        return current.anatomy();
      },
      get teachingCase() {
        return current.teachingCase();
      },
      seed: this.setup.seed,
      settings: this.setup.settings,
      protocol: this.setup.protocol,
      patient: this.hands.context.patient,
      body: this.hands.body,
      controls: this.hands.controls,
      moments: this.moments,
      passes: this.hands.passes.records,
      traces: emptyTraces(),
      course: this.course,
      marks: this.marks,
    };
  }
}

/** A new procedure on a new patient. */
export function createSession(setup: SessionSetup): Session {
  return new RunningSession(setup);
}
