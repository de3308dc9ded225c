/** What each line met, kept for the review. One object for each pass and each finding; a step only adds numbers. */
import type { BodyState, Finding } from '../physiology/types.ts';
import type { PassRecord } from './types.ts';

/** The passes of a run, and where the tip was when it was last looked at. */
export interface Passes {
  readonly records: PassRecord[];
  /** Depth on the present line, mm. */
  tipMm: number;
}

type Begun = Pick<PassRecord, 'tick' | 'track' | 'anatomy'>;

export const noPasses = (): Passes => ({ records: [], tipMm: 0 });

/** A needle goes in, or is pointed elsewhere where it stands. */
export function beginPass(passes: Passes, begun: Begun, tipMm: number): void {
  const { records } = passes;
  passes.tipMm = tipMm;
  records.push({
    number: records.length + 1,
    ...begun,
    deepestMm: tipMm,
    pathMm: 0,
    contacts: [],
    losses: [],
    beliefs: [],
  });
}

/** After a step of the body, and when the needle was taken out at once. */
export function followTip(passes: Passes, { needle }: Readonly<BodyState>): void {
  const pass = passes.records.at(-1);
  if (pass === undefined) return;
  pass.pathMm += Math.abs(needle.depthMm - passes.tipMm);
  pass.deepestMm = Math.max(pass.deepestMm, needle.depthMm);
  passes.tipMm = needle.depthMm;
}

/** Keep what this line met. */
export function noteFinding({ records }: Passes, finding: Finding, { needle }: Readonly<BodyState>): void {
  const pass = records.at(-1);
  if (finding.type === 'boneContact') pass?.contacts.push({ depthMm: finding.depthMm });
  if (finding.type === 'lossOfResistance')
    pass?.losses.push({ depthMm: finding.depthMm, inSpace: needle.tissue === 'epiduralFat' });
}

/** The operator says that this is the space. */
export function noteBelief({ records }: Passes, { tick, needle }: Readonly<BodyState>): void {
  const { depthMm, tissue } = needle;
  records.at(-1)?.beliefs.push({ tick, depthMm, inSpace: tissue === 'epiduralFat' });
}
