/** The record of a run: what the debrief shows and the commands print. */
import { levelsWithBlood } from './levelsReached.ts';
import { followUp } from '../physiology/index.ts';
import { TICKS_PER_SECOND } from '../physiology/types.ts';
import { STEPS, type StepId } from '../content/steps.ts';
import { imagingRecordOf } from './imagingRecord.ts';
import { placementOf } from './placement.ts';
import { scoreRun } from './score/index.ts';
import type { Moment, RunRecord, Session, SessionSnapshot, StepRecord } from './types.ts';

/** The step of a path such as 'injection.held', or null. */
function stepOfPath(path: string): StepId | null {
  const [head] = path.split('.');
  return STEPS.find((step) => step === head) ?? null;
}

/** First entry into each step and the moment it was left for the last time, in the order of the machine. */
function stepRecords(moments: readonly Moment[]): StepRecord[] {
  const started = new Map<StepId, number>();
  const ended = new Map<StepId, number>();
  let current: StepId | null = null;
  for (const moment of moments) {
    if (moment.kind !== 'state' || moment.path.startsWith('paused')) continue;
    const step = stepOfPath(moment.path);
    if (step === current) continue;
    const atS = moment.tick / TICKS_PER_SECOND;
    if (current !== null) ended.set(current, atS);
    if (step !== null) {
      if (!started.has(step)) started.set(step, atS);
      ended.delete(step);
    }
    current = step;
  }
  return STEPS.flatMap((id) => {
    const startedAtS = started.get(id);
    return startedAtS === undefined ? [] : [{ id, startedAtS, endedAtS: ended.get(id) ?? null }];
  });
}

function eventsOf(moments: readonly Moment[]): RunRecord['events'] {
  const events: RunRecord['events'][number][] = [];
  for (const moment of moments) {
    const atS = moment.tick / TICKS_PER_SECOND;
    if (moment.kind === 'finding') events.push({ atS, type: moment.finding.type });
    if (moment.kind === 'act') {
      const { type } = moment.act;
      events.push(moment.refused ? { atS, type, refused: true } : { atS, type });
    }
  }
  return events;
}

function wasPatched(snapshot: SessionSnapshot): boolean {
  return snapshot.body.blood.injectedMl > 0;
}

/** The record of a session as it stands now. Pure: asking for it changes nothing. */
export function recordOf(session: Session, operator: string): RunRecord {
  const { snapshot } = session;
  const { body, patient, machine, moments } = snapshot;
  const after = followUp(body, { patient });
  const { headacheIfUprightBeforeNrs, endOfInjection, firstPatch } = snapshot.marks;
  return {
    caseId: snapshot.teachingCase.id,
    protocolId: snapshot.protocol.id,
    operator,
    seed: snapshot.seed,
    ending: machine.ending,
    steps: stepRecords(moments),
    drawnMl: body.blood.drawnMl,
    injectedMl: body.blood.injectedMl,
    discardedMl: body.blood.discardedMl,
    syringeRemainderMl: body.blood.syringeMl,
    bloodAgeAtInjectionS: body.blood.ageAtInjectionS ?? firstPatch?.bloodAgeS ?? null,
    peakEpiduralPressureMmHg: body.epidural.peakPressureMmHg,
    finalEpiduralPressureMmHg: endOfInjection?.epiduralPressureMmHg ?? body.epidural.pressureMmHg,
    finalStaticPressureMmHg: endOfInjection?.staticPressureMmHg ?? body.epidural.staticPressureMmHg,
    levelsReached: endOfInjection?.levelsReached ?? levelsWithBlood(body),
    stopReason: machine.context.stopReason,
    duralPuncture: moments.some(
      (moment) => moment.kind === 'finding' && moment.finding.type === 'duralPuncture',
    ),
    placement: placementOf(snapshot),
    imaging: imagingRecordOf(snapshot),
    headacheUprightBeforeNrs: headacheIfUprightBeforeNrs,
    headacheUprightAfter2hNrs: after.headacheUprightAfter2hNrs,
    headacheUprightAfter24hNrs: after.headacheUprightAfter24hNrs,
    headacheUprightAfter48hNrs: after.headacheUprightAfter48hNrs,
    outcome: wasPatched(snapshot) ? after.outcome : 'notPatched',
    reliefTrack: wasPatched(snapshot) ? after.track : null,
    score: scoreRun(snapshot),
    events: eventsOf(moments),
    stateHash: session.stateHash(),
  };
}
