/** What the session asks of the body when an act was allowed. */
import { SPREAD_LEVELS } from '../content/levels.ts';
import { HURT_NRS } from './constants/flinch.ts';
import { FAINT_CHANCE } from './constants/symptoms.ts';
import { beginDrawAgain, discardBlood } from './draw.ts';
import { hurt } from './flinch.ts';
import { healBetweenPatches } from './harm.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { beginPass, takeOut } from './needle.ts';
import { isUp } from './posture.ts';
import type { BodyContext, BodyState, Emit, NeedleTrack } from './types.ts';

/** What the body remembers of one patch and forgets before the next. */
const OF_ONE_PATCH: readonly (keyof Memory)[] = [
  'connected',
  'paraesthesiaTold',
  'numbInS',
  'trackNumbInS',
  'trackNumbToMm',
  'skinPlug',
  'jamS',
  'injectionEndTick',
  'marksTold',
  'emptyTold',
  'csfTold',
  'fullnessTold',
  'pressureTold',
  'buttocksTold',
  'thighsTold',
  'legTold',
  'neckTold',
  'headTold',
  'easedTold',
  'persistTold',
  'strongTold',
  'persistS',
  'pressedS',
  'backFeltMmHg',
  'lingerS',
  'lingerTold',
  'acheTold',
  'uprightS',
  'bradycardiaS',
  'bradycardiaTold',
  'recoveredTold',
  'legSign',
  'legRawMl',
  'painPastMl',
  'headPastMl',
  'slowPastMl',
  'slowPastS',
  'backflowS',
  'backflowTold',
  'flushLeftMl',
  'flushedMl',
  'trackPlug',
  'lateSettled',
  'radicularFromH',
  'feverFromH',
  'retentionFromH',
  'compressionFromH',
  'saddleFromH',
  'askedReboundFromH',
  'askedReturnFromH',
  'askedReboundNrs',
  'radicularTold',
  'feverTold',
  'reboundTold',
  'returnedTold',
  'lateAcheTold',
  'leastUprightNrs',
  'after2hNrs',
  'after4hNrs',
  'after24hNrs',
  'after48hNrs',
  'afterReboundNrs',
];

/** The needle goes through the skin: a new pass along this track. */
export function insertNeedle(
  state: BodyState,
  context: Pick<BodyContext, 'patient'>,
  track: NeedleTrack,
  emit: Emit,
): void {
  const { needle, memory, skin } = state;
  needle.place = 'inserted';
  beginPass(state, track, 0);
  memory.needleHeld = 0;
  memory.injectionLevel = SPREAD_LEVELS.indexOf(track.aim.interspace);
  if (!skin.numb) {
    const intensityNrs = HURT_NRS.skin;
    emit({ type: 'sensation', sensation: { site: 'skin', quality: 'sting', intensityNrs } });
    hurt(state, context.patient, intensityNrs, null);
  } else emit({ type: 'sensation', sensation: { site: 'lowBack', quality: 'pushing', intensityNrs: 1 } });
  const chance = isUp(state.posture) ? FAINT_CHANCE.sitting : FAINT_CHANCE.lying;
  if (context.patient.vasovagalThreshold < chance && memory.faintS < 0 && needle.passes === 1) {
    memory.faintS = 0;
    emit({ type: 'vasovagal' });
    emit({ type: 'sensation', sensation: { site: 'wholeBody', quality: 'faint', intensityNrs: 6 } });
  }
}

export function removeNeedle(state: BodyState, emit: Emit): void {
  if (state.needle.place === 'inserted') takeOut(state, emit);
}

/** The blood syringe goes onto the needle, whose stylet comes out for it. */
export function connectBlood(state: BodyState): void {
  state.needle.styletIn = false;
  state.memory.connected = 1;
}

/** The injection is over. */
export function endInjection(state: BodyState): void {
  state.memory.connected = 0;
  state.memory.injectionEndTick = state.tick;
  if (state.memory.epiduralGivenMl > 0) state.memory.acheFromTick = state.tick;
  state.blood.flowMlPerS = 0;
}

/**
 * Another patch on the same person: what belongs to one patch begins anew. Blood in the space, seal and CSF stay as they are, and
 * volumes drawn, injected and discarded go on counting; blood left in the syringe is discarded.
 */
export function startAnotherPatch(state: BodyState): void {
  const { blood, epidural, csf, seal, symptoms, memory, skin } = state;
  discardBlood(state);
  beginDrawAgain(state);
  blood.ageAtInjectionS = null;
  blood.flowMlPerS = 0;
  blood.thumbForceN = 0;
  epidural.linePressureMmHg = epidural.pressureMmHg;
  epidural.peakPressureMmHg = epidural.pressureMmHg;
  memory.restingPressureMmHg += epidural.pressureMmHg - epidural.baselineMmHg;
  epidural.baselineMmHg = epidural.pressureMmHg;
  csf.leakBeforePatchMlPerMin = csf.leakMlPerMin;
  seal.torn = 0;
  skin.painted = false;
  skin.wet = false;
  skin.antisepticWetS = 0;
  skin.numb = false;
  skin.numbToMm = 0;
  skin.nicked = false;
  symptoms.backPressureNrs = 0;
  healBetweenPatches(state);
  const fresh = emptyMemory();
  for (const key of OF_ONE_PATCH) memory[key] = fresh[key];
  memory.marksFromMl = blood.injectedMl;
  memory.headacheBeforeNrs = symptoms.headacheIfUprightNrs;
  memory.headacheFeltBeforeNrs = symptoms.headacheNrs;
}
