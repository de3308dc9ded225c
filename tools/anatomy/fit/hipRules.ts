/** How far each number of the hip bone may wander when it is fitted. */
import type { Rules } from './sacrumHipFit.ts';

export const HIP_RULES: Rules = [
  [/^sacralSlopeDeg|^symphysisGapMm|^blade\.(origin|azimuthDeg|dipDeg)/, { sigma: 0, lower: 0, upper: 0 }],
  [/halfThickness/, { sigma: 2, lower: 2.2, upper: 26 }],
  [/outward/, { sigma: 3, lower: -40, upper: 50 }],
  [/surface.*(forward|up)/, { sigma: 4, lower: -120, upper: 120 }],
  [/forward|up$/, { sigma: 3, lower: -120, upper: 120 }],
  [/socketRoundingMm|blendMm/, { sigma: 2, lower: 2.5, upper: 14 }],
  [/socketRadiusMm|acetabulumRadiusMm/, { sigma: 3, lower: 18, upper: 40 }],
  [/^ischiumAndPubis\.[67]\.at\.1/, { sigma: 0.5, lower: 4, upper: 12 }],
  [/^ischiumAndPubis.*radiusMm/, { sigma: 1, lower: 4, upper: 20 }],
  [/^ischiumAndPubis/, { sigma: 1.5, lower: -200, upper: 200 }],
  [/radiusMm/, { sigma: 3, lower: 4, upper: 24 }],
  [/\.\d$/, { sigma: 4, lower: -200, upper: 200 }],
];
