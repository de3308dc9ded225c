/** Constants of coughing, straining and lifting. Form: meaning [unit] (status; source). */
import type { StrainKind } from '../types.ts';

/** Rise of CSF pressure, everywhere at once [mmHg] (assumption; coughing is told as 30 mmHg and more). */
export const STRAIN_MMHG: Readonly<Record<StrainKind, number>> = { cough: 45, strain: 25, lift: 20 };
/** How long it lasts [s] (assumption; an effort of ten seconds is the usual test of straining). */
export const STRAIN_S: Readonly<Record<StrainKind, number>> = { cough: 0.5, strain: 10, lift: 3 };
/** Share of that rise that epidural veins do not carry at once [1] (assumption). */
export const STRAIN_UNMATCHED_SHARE = 0.3;
/** Fall of pressure over the dura from which a young clot tears [mmHg] (assumption). */
export const SEAL_TEAR_MMHG = 8;
/** Loss of a fresh seal by each second and mmHg beyond that [1/(s mmHg)] (assumption). */
export const SEAL_TEAR_PER_S_PER_MMHG = 0.004;
