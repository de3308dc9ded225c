/** What a patient has chosen: it stays when she turns to another version, and amount and ticks when she comes back to this device. */
import { useMemo, useState } from 'react';
import {
  browserStore,
  forgetPatientChoices,
  keepPatientChoices,
  keptPatientChoices,
  type PatientChoices,
} from '../records/index.ts';
import type { Choices } from '../ui/patient/PatientContext.ts';

export function usePatientChoices(): Choices {
  const [chosen, setChosen] = useState<PatientChoices>(() => keptPatientChoices(browserStore()));
  const [kept, setKept] = useState(() => browserStore() !== null);
  const [unveiled, setUnveiled] = useState(false);
  return useMemo(() => {
    const change = (part: Partial<PatientChoices>) => {
      const after = { ...chosen, ...part };
      setChosen(after);
      setKept(keepPatientChoices(browserStore(), after));
    };
    const { detail, ticked } = chosen;
    return {
      detail,
      setDetail: (next) => change({ detail: next }),
      unveiled,
      setUnveiled,
      ticked: new Set(ticked),
      tick: (id, on) => change({ ticked: [...ticked.filter((one) => one !== id), ...(on ? [id] : [])] }),
      kept,
      clear: () => {
        const store = browserStore();
        forgetPatientChoices(store);
        setChosen(keptPatientChoices(store));
        setUnveiled(false);
      },
    };
  }, [chosen, kept, unveiled]);
}
