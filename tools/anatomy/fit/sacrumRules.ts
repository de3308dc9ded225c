/** How far each number of the sacrum may wander when it is fitted. */
import type { Rules } from './sacrumHipFit.ts';

export const SACRUM_RULES: Rules = [
  // The frame stands on the middle of the upper end-plate, which the first place of its body carries.
  [/^firstBody\.\d\.z$|^firstBody\.0\.x$/, { sigma: 0, lower: 0, upper: 0 }],
  [/^mass\.\d\.z$/, { sigma: 0, lower: 0, upper: 0 }],
  [/^mass\.\d\.radius/, { sigma: 0.5, lower: 3.5, upper: 6.5 }],
  [/^mass\.\d\.(crest|wall)/, { sigma: 1.3, lower: -60, upper: 60 }],
  [/^mass\.\d\./, { sigma: 2, lower: -70, upper: 70 }],
  [/^(coccyx|canal)\.\d\.(x|z)$/, { sigma: 1.5, lower: -170, upper: 60 }],
  [/^endPlateDish/, { sigma: 0.7, lower: 0.5, upper: 3 }],
  [/^endPlateRounding/, { sigma: 1.5, lower: 2, upper: 7 }],
  [/^canalRounding|^foramenRounding/, { sigma: 0.5, lower: 1.5, upper: 3 }],
  [/^canal\.\d\.radius/, { sigma: 1, lower: 2.5, upper: 10 }],
  [/^canal\.\d\.halfWidth/, { sigma: 1, lower: 1, upper: 14 }],
  [/posteriorRadius/, { sigma: 0.5, lower: 2, upper: 5 }],
  [/anteriorRadius/, { sigma: 1, lower: 2.5, upper: 8 }],
  [/posterior[YZ]/, { sigma: 0.7, lower: -120, upper: 40 }],
  [/^foramina/, { sigma: 2, lower: -120, upper: 40 }],
  [/blendMm/i, { sigma: 2, lower: 2.5, upper: 12 }],
  [/^intermediateCrest\.\d\.at/, { sigma: 1, lower: -170, upper: 60 }],
  [/^coccyx\.\d\.halfWidth/, { sigma: 1.5, lower: 0.3, upper: 20 }],
  [/^firstBody\.\d\.radius/, { sigma: 3, lower: 4, upper: 22 }],
  [/^(spinous|median|intermediate).*radi/, { sigma: 0.4, lower: 1.8, upper: 3.3 }],
  [/radi(i|us)/, { sigma: 1, lower: 1.7, upper: 7 }],
  [/[hH]alfWidth/, { sigma: 4, lower: 0.3, upper: 26 }],
  [/firstBodyBend/, { sigma: 0.005, lower: -0.02, upper: 0.005 }],
  [/bendPerMm/i, { sigma: 0.02, lower: -0.05, upper: 0.05 }],
  [/Deg/, { sigma: 25, lower: -120, upper: 120 }],
  [/heightMm/, { sigma: 3, lower: 5, upper: 24 }],
  [/(spinousTubercle|medianCrest).*\.1$/, { sigma: 0, lower: 0, upper: 0 }],
  [/\.(x|z|\d)$/, { sigma: 4, lower: -170, upper: 60 }],
];
