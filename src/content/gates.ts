/**
 * Readings with which no needle goes in yet, whatever the headache (common practice, not yet checked by a clinician: your policy
 * decides). The score and the table of figures read them.
 */
export const GATE_LIMITS = {
  /** From here on a blood pressure is treated and explained first, mmHg. */
  systolicMmHg: 140,
  diastolicMmHg: 90,
  /** From here on a fever is, degrees Celsius. */
  temperatureCelsius: 38,
  /** Under these a senior decides, per nL. */
  plateletsPerNl: 75,
  /** So long after a preventive dose of low-molecular-weight heparin, h. */
  heparinHours: 12,
} as const;
