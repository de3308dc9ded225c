/** With the inside hidden no word on the page, and none that is read out, tells what the tip is in or which space it is. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/app/words.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';
import type { Guidance } from '../../../src/content/protocols.ts';
import type { Tissue } from '../../../src/content/tissues.ts';
import { utteranceOf } from '../../../src/senses/index.ts';
import {
  createSession,
  insideShown,
  operate,
  setUp,
  type OperatorName,
  type Session,
} from '../../../src/session/index.ts';
import { feelWords, tissueHint } from '../../../src/ui/lib/fingers.ts';
import { innerAsTold } from '../../../src/ui/lib/innerStates.ts';
import { traceMarks, traceWords } from '../../../src/ui/lib/traceWords.ts';

const messages = createMessages('en', 'trainee');

/**
 * What lies under the skin. Of what stops a needle it is told that it is hard; blood and clear fluid are seen at the hub.
 */
const UNSEEN = [
  'fat',
  'muscle',
  'supraspinousLigament',
  'interspinousLigament',
  'ligamentumFlavum',
  'epiduralFat',
  'dura',
  'csf',
  'nerve',
  'disc',
  'nucleus',
  'cartilage',
  'longitudinalLigament',
  'facetCapsule',
  'vein',
] as const satisfies readonly Tissue[];
const NAMES = UNSEEN.flatMap((tissue) => [messages.t(`tissue.${tissue}`), messages.t(`layer.${tissue}`)]);
const NAMED = new RegExp(`\\b(${NAMES.join('|')})\\b`, 'i');

/** Every word of a run, in the order in which it comes, while the needle is placed. */
function wordsOf(whole: Session, guidance: Guidance, push: boolean): string[] {
  const { seed } = whole.snapshot;
  const session = createSession(
    setUp('obstetric-wet-tap', 'standard', seed, { 'protocol.guidance': guidance }),
  );
  const { snapshot } = session;
  const words = wordsFor(messages, session);
  const heard: string[] = [];
  let seen = 0;
  const listen = () => {
    const covered = !insideShown(snapshot);
    for (const moment of snapshot.moments.slice(seen)) {
      const utterance = utteranceOf(moment, words, covered);
      if (utterance === null || !moment.path.startsWith('needlePlacement')) continue;
      // A fingertip on the skin may say what it takes a thing for; the needle may not.
      if (moment.kind !== 'finding' || moment.finding.type !== 'palpated') heard.push(utterance.text);
    }
    seen = snapshot.moments.length;
    if (snapshot.machine.phase !== 'needlePlacement') return;
    heard.push(feelWords(messages, snapshot));
    heard.push(traceWords(messages, snapshot, traceMarks(snapshot)));
    const rail = `inner.needlePlacement.${innerAsTold(snapshot.machine.inner, covered)}`;
    if (messages.has(rail)) heard.push(messages.t(rail));
    if (!covered) heard.push(tissueHint(messages, snapshot.body));
  };
  for (const { tick, act } of whole.log) {
    while (snapshot.tick < tick) {
      const needle = snapshot.body.needle.place === 'inserted';
      session.advanceTo(Math.min(tick, snapshot.tick + (needle ? 12 : 3600)));
      if (needle) listen();
    }
    session.perform(act);
    listen();
    // A hand that goes on through everything, until something stops it.
    if (push && act.type === 'insertNeedle') {
      for (let i = 0; i < 300 && snapshot.body.needle.place === 'inserted'; i++) {
        session.perform({ type: 'setNeedleSpeed', speedMmPerS: i % 2 === 0 ? 3 : 2.9 });
        session.advanceTo(snapshot.tick + 24);
        listen();
      }
      break;
    }
  }
  return [...new Set(heard)];
}

function runOf(operator: OperatorName, seed: number): Session {
  const session = createSession(
    setUp('obstetric-wet-tap', 'standard', seed, { 'protocol.guidance': 'examination' }),
  );
  operate(session, operator);
  return session;
}

describe('the words of an examination (expert and novice, seeds 1 and 2)', () => {
  for (const operator of ['expert', 'novice'] as const)
    for (const seed of [1, 2]) {
      const whole = runOf(operator, seed);
      it(`name no tissue and no space but the one believed in (${operator}, seed ${seed})`, () => {
        const believed = whole.log.flatMap(({ act }) => (act.type === 'chooseLevel' ? [act.interspace] : []));
        const heard = wordsOf(whole, 'examination', false);
        expect(heard.length).toBeGreaterThan(200);
        expect(heard.filter((text) => NAMED.test(text))).toEqual([]);
        const others = INTERSPACES.filter((space) => !believed.includes(space));
        expect(heard.filter((text) => others.some((space) => text.includes(space)))).toEqual([]);
      });
    }

  it('name none when the needle goes through everything (seed 1)', () => {
    const whole = runOf('expert', 1);
    const heard = wordsOf(whole, 'examination', true);
    expect(heard.some((text) => text.includes('give'))).toBe(true);
    expect(heard.filter((text) => NAMED.test(text))).toEqual([]);
  });

  it('are as silent in practice while nobody looks (seed 1)', () => {
    expect(wordsOf(runOf('expert', 1), 'practice', true).filter((text) => NAMED.test(text))).toEqual([]);
  });

  it('would be found out: the same run, guided, names its tissues (seed 1)', () => {
    const named = wordsOf(runOf('expert', 1), 'guided', true).filter((text) => NAMED.test(text));
    expect(named.some((text) => /ligament/.test(text))).toBe(true);
    expect(named.some((text) => /Flavum/.test(text))).toBe(true);
  });
});
