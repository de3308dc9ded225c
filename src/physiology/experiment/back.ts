/** A person's back, bent as it is wanted. */
import type { Anatomy, SpinePosture } from '../../anatomy/types.ts';
import { anatomyOf } from '../spine.ts';
import type { Controls, Patient } from '../types.ts';

/** What a reading of the anatomy is made from. */
export interface SeenAnatomy {
  readonly patient: Patient;
  readonly controls: Pick<Controls, 'posture'>;
  readonly anatomyIn: (posture: SpinePosture) => Anatomy;
  /** The posture in which a reading wants the spine, whatever hers is. */
  readonly spine?: SpinePosture | undefined;
}

/** Her anatomy by posture; each is made when it is first asked for, and kept. */
export function backOf(patient: Patient): SeenAnatomy['anatomyIn'] {
  const known = new Map<SpinePosture, Anatomy>();
  return (posture) => {
    const anatomy = known.get(posture) ?? anatomyOf(patient, posture);
    known.set(posture, anatomy);
    return anatomy;
  };
}
