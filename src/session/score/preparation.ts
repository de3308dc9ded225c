/** Score items of positioning and sterile prep. */
import { NOT_REACHED, partly, rule, type Evaluation } from './evaluation.ts';
import type { Run } from './run.ts';

/** Whether the skin was touched or pierced wet, or before the protocol's time after the last coat. */
function skinDry(run: Run): Evaluation {
  const paintedS = run.acts('paintSkin').map((one) => one.atS);
  if (paintedS.length === 0) return NOT_REACHED;
  const touches = [...run.acts('drape'), ...run.acts('anaesthetiseSkin'), ...run.acts('insertNeedle')];
  const waits = touches.map((touch) => {
    const lastCoatS = paintedS.filter((atS) => atS <= touch.atS).at(-1) ?? touch.atS;
    return { atS: touch.atS, waitedS: touch.atS - lastCoatS };
  });
  const early = waits.find((wait) => wait.waitedS < run.snapshot.protocol.minimumDryingS);
  const wet = run.findings('wetSkinTouched')[0];
  const first = waits[0];
  if (first === undefined) return NOT_REACHED;
  const shown = wet?.atS ?? early?.atS ?? first.atS;
  return rule(early === undefined && wet === undefined, shown, {
    waitedS: Math.round((early ?? first).waitedS),
    minimumS: run.snapshot.protocol.minimumDryingS,
  });
}

export const preparationItems = {
  assistantBriefed: (run: Run): Evaluation => {
    const atS = run.acts('briefAssistant')[0]?.atS ?? null;
    return partly(atS === null ? 0 : 1, atS);
  },
  lateralPosition: (run: Run): Evaluation => {
    const last = run.acts('position').at(-1);
    return partly(last?.act.posture === 'lateralCurled' ? 1 : 0, last?.atS ?? null);
  },
  antisepticAgent: (run: Run): Evaluation => {
    const last = run.acts('paintSkin').at(-1);
    const worth = last?.act.agent === 'chlorhexidine05' ? 1 : last === undefined ? 0 : 0.5;
    return partly(worth, last?.atS ?? null);
  },
  skinDry,
};
