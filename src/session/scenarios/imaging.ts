/** What films show and hands cannot feel, made to happen on a seed that was searched for it: whoever reads the film, and whoever reads what was hoped for. */
import { STYLES } from '../operators/styles.ts';
import type { Scenario } from './table.ts';

const CASE_ID = 'targeted-lumbar-leak';
const { expert } = STYLES;

export const IMAGING_SCENARIOS = {
  /** The hub was dry, and the tip stands in a vein: the film after contrast shows it, before any blood. */
  contrastInVein: {
    caseId: CASE_ID,
    seed: 118,
    settings: {},
    event: (moment) =>
      moment.kind === 'act' &&
      moment.act.type === 'takeShot' &&
      !moment.refused &&
      moment.path === 'needlePlacement.spaceConfirmed',
    right: expert,
    wrong: { ...expert, imaging: { ...expert.imaging, reads: 'asHoped' } },
  },
} as const satisfies Record<string, Scenario>;
export type ImagingScenarioName = keyof typeof IMAGING_SCENARIOS;
