/** The one act that is filled: what recovery asks for now. */
import { ADVICE_ITEMS, type Act } from '../../../machines/acts.ts';
import { plansHeparin, recoveryCourse, type RecoveryCourse } from '../../../session/index.ts';
import type { SessionSnapshot } from '../../../session/index.ts';

const UP = ['sitUp', 'standUp', 'scoreHeadache'] as const;

/** What a sign asks for, where one is unanswered. */
function answerTo({ alarms }: RecoveryCourse): Act | null {
  const answer = alarms.find(({ answeredS }) => answeredS === null)?.missing[0];
  return answer === undefined ? null : { type: 'answerSign', answer };
}

/** What is left to do before she goes. */
function beforeHome({ machine, teachingCase }: SessionSnapshot): Act | null {
  const { observed, advised, done } = machine.context;
  if (!done.includes('walk')) return { type: 'walk' };
  if (!observed.includes('bladder')) return { type: 'observe', item: 'bladder' };
  if (!observed.includes('legs')) return { type: 'observe', item: 'legs' };
  const item = ADVICE_ITEMS.find((one) => !advised.includes(one));
  if (item !== undefined) return { type: 'advise', item };
  if (plansHeparin(teachingCase) && !done.includes('planThrombosis'))
    return { type: 'planThrombosis', restartHours: null };
  const once = (['bookFollowUp', 'writeRecord'] as const).find((type) => !done.includes(type));
  return once === undefined ? { type: 'discharge' } : { type: once };
}

/** The next act; null where the next thing is to wait. */
export function nextAct(snapshot: SessionSnapshot): Act | null {
  const { machine } = snapshot;
  if (machine.inner === 'turning') return { type: 'layFlat' };
  const course = recoveryCourse(snapshot);
  const answer = answerTo(course);
  if (answer !== null) return answer;
  const [due] = course.dues;
  if (due !== undefined && due.inSeconds < 1) {
    if (due.what === 'look') return { type: 'observe', item: due.item };
    const up = UP.find((one) => one === due.what);
    if (up !== undefined) return { type: up };
    if (due.what === 'call') return { type: 'callPatient' };
  }
  if (machine.inner === 'assessed' || machine.inner === 'advised') return beforeHome(snapshot);
  return machine.inner === 'followedUp' ? { type: 'endFollowUp' } : null;
}

/** Whether two acts are the same, field by field. */
export const sameAct = (one: Act, other: Act | null): boolean =>
  other !== null && (one.type === 'planThrombosis' ? other.type === one.type : equalFields(one, other));

function equalFields(one: Act, other: Act): boolean {
  const fields = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([key, value]) => fields.get(key) === value);
}
