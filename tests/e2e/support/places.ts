/** An expert's run, cut off at the places that every screen test looks at. */
import type { LogEntry, SessionFile } from '../../../src/session/index.ts';
import type { Guidance } from '../../../src/content/protocols.ts';
import { savedRun } from './files.ts';

interface Place {
  readonly name: string;
  /** A near neighbour of another place: looked at with the whole studies. */
  readonly isNear?: true;
  /** The last entry that is kept, as the index into the log; -1 for none. */
  readonly last: (log: readonly LogEntry[]) => number;
  /** Ticks of quiet time after it. */
  readonly afterTicks: number;
  /** How much of the inside that run shows; guided where nothing is said. */
  readonly guidance?: Guidance;
  /** The view of the plate that is chosen there, by its value. */
  readonly view?: 'axis';
}

const act =
  (type: LogEntry['act']['type'], nth = 0) =>
  (log: readonly LogEntry[]) =>
    log.flatMap((entry, index) => (entry.act.type === type ? [index] : [])).at(nth) ?? -1;

export const PLACES: readonly Place[] = [
  { name: '0-briefing', last: () => -1, afterTicks: 0 },
  { name: '1-consent-assessment', last: act('assess', 4), afterTicks: 0 },
  { name: '1-consent-telling', isNear: true, last: act('explain', 2), afterTicks: 0 },
  { name: '2-positioning', last: act('position'), afterTicks: 0 },
  { name: '2-positioning-coached', isNear: true, last: act('coach', -1), afterTicks: 0 },
  { name: '2-positioning-palpating', isNear: true, last: act('palpate', -1), afterTicks: 0 },
  { name: '2-positioning-marked', last: act('chooseLevel'), afterTicks: 0 },
  { name: '3-sterile-prep', last: act('paintSkin'), afterTicks: 1200 },
  { name: '4-blood-draw', last: act('prepareArm'), afterTicks: 0 },
  { name: '5-needle-entry', last: act('anaesthetiseSkin'), afterTicks: 1200 },
  { name: '5-needle-in-ligament', isNear: true, last: act('pressSyringe'), afterTicks: 600 },
  { name: '5-needle-hub', last: act('checkHub', -1), afterTicks: 0 },
  {
    name: '5-needle-practice',
    last: act('pressSyringe'),
    afterTicks: 600,
    guidance: 'practice',
  },
  {
    name: '5-needle-examination',
    last: act('pressSyringe'),
    afterTicks: 600,
    guidance: 'examination',
  },
  { name: '6-injection-blood', isNear: true, last: act('drawBlood'), afterTicks: 0 },
  { name: '6-injection', last: act('askPatient', 1), afterTicks: 0 },
  { name: '6-injection-axis', last: act('askPatient', 1), afterTicks: 0, view: 'axis' },
  { name: '6-injection-over', last: act('stopInjection', -1), afterTicks: 0 },
  { name: '7-recovery', last: act('layFlat'), afterTicks: 0 },
  { name: '7-recovery-up', isNear: true, last: act('scoreHeadache'), afterTicks: 0 },
  { name: '8-debrief', last: (log) => log.length - 1, afterTicks: 0 },
];

const runs = new Map<Guidance, SessionFile>();

function wholeRun(guidance: Guidance): SessionFile {
  const made = runs.get(guidance) ?? savedRun('expert', 1, { 'protocol.guidance': guidance }).file;
  runs.set(guidance, made);
  return made;
}

/** The session file of a place. */
export function fileAt(place: Place): SessionFile {
  const whole = wholeRun(place.guidance ?? 'guided');
  const last = place.last(whole.log);
  const log = whole.log.slice(0, last + 1);
  const next = whole.log[last + 1]?.tick ?? whole.finalTick;
  const lastTick = log.at(-1)?.tick ?? 0;
  // An act takes time of its own: the clock stands at the next act at the latest.
  return {
    ...whole,
    log,
    finalTick: Math.max(lastTick, Math.min(next, lastTick + place.afterTicks)),
    recorded: null,
  };
}
