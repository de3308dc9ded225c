/** What every part of the patient's pages can reach: which version, how much, and what she has chosen to see and to ask. */
import { createContext, useContext } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import type { Detail } from '../../content/patient/details.ts';
import type { Version } from '../../content/patient/versions.ts';

/** The same in every version. */
export interface Choices {
  readonly detail: Detail;
  readonly setDetail: (detail: Detail) => void;
  /** Whether she wants to see needle and blood: asked anew each time that the pages are opened. */
  readonly unveiled: boolean;
  readonly setUnveiled: (unveiled: boolean) => void;
  /** Ids of the questions that go on the page to print. */
  readonly ticked: ReadonlySet<string>;
  readonly tick: (id: string, on: boolean) => void;
  /** Whether this device keeps amount and ticks. */
  readonly kept: boolean;
  /** Everything as at first, and nothing of it left on this device. */
  readonly clear: () => void;
}

export interface PatientPages extends Choices {
  readonly messages: Messages;
  readonly version: Version;
}

export const PatientContext = createContext<PatientPages | null>(null);

export function usePatient(): PatientPages {
  const pages = useContext(PatientContext);
  if (pages === null) throw new Error('A part of the patient’s pages was rendered outside of them.');
  return pages;
}
