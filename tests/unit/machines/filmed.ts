/** What tests of films and contrast begin from. */
import type { SpreadReading } from '../../../src/content/imaging.ts';
import { STANDARD_PROTOCOL } from '../../../src/content/protocols.ts';
import type { ProcedureEvent, ProcedureInput } from '../../../src/machines/types.ts';
import { WAY } from './support.ts';

/** A unit with a C-arm and a case that asks for contrast first; one pass, so that there are few places. */
export const FILMED: ProcedureInput = {
  protocol: { ...STANDARD_PROTOCOL, imaging: ['cArm'], maximumPasses: 1 },
  patientAgrees: true,
  contrastNeeded: true,
};
/** The space believed in, from the beginning of step 5. */
export const IN_SPACE: readonly ProcedureEvent[] = WAY.needlePlacement.slice(0, -1);
/** Contrast given there, filmed and read. */
export const SHOWN_AS = (as: SpreadReading): readonly ProcedureEvent[] => [
  { type: 'callForImaging', device: 'cArm' },
  { type: 'chooseContrast', agent: 'iohexol' },
  { type: 'injectContrast', volumeMl: 2 },
  { type: 'takeShot' },
  { type: 'judgeContrast', as },
];
