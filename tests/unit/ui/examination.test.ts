/** With the inside hidden no word on the page, and none that is read out, tells what the tip is in or which space it is. */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { wordsFor } from '../../../src/app/words.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { INTERSPACES } from '../../../src/content/levels.ts';
import type { Guidance } from '../../../src/content/protocols.ts';
import { TISSUES, type Tissue } from '../../../src/content/tissues.ts';
import { utteranceOf } from '../../../src/senses/index.ts';
import {
  createSession,
  insideShown,
  operate,
  innerAsTold,
  setUp,
  type Moment,
  type OperatorName,
  type Session,
  type SessionSnapshot,
} from '../../../src/session/index.ts';
import { feelWords, tissueHint } from '../../../src/ui/lib/fingers.ts';
import { traceMarks, traceWords } from '../../../src/ui/lib/traceWords.ts';
import { createCommandRegistry } from '../../../src/ui/lib/commands.ts';
import { createFrameLoop } from '../../../src/ui/lib/frames.ts';
import { DEFAULT_SETTINGS } from '../../../src/ui/lib/settings.ts';
import { UiContext } from '../../../src/ui/lib/UiContext.ts';
import { EmergencyNotes } from '../../../src/ui/panels/EmergencyNotes.tsx';
import { CARDS } from '../../../src/ui/panels/trouble/cards.ts';
import { TROUBLES } from '../../../src/ui/panels/trouble/troubleNow.ts';

const messages = createMessages('en', 'trainee');

/**
 * What lies under the skin. Of what stops a needle it is told that it is hard; blood and clear fluid are seen at the hub.
 */
const SEEN = ['air', 'skin', 'bone', 'blood', 'clot'] as const satisfies readonly Tissue[];
const ON_SIGHT: ReadonlySet<Tissue> = new Set(SEEN);
const UNSEEN = TISSUES.filter(
  (tissue): tissue is Exclude<Tissue, (typeof SEEN)[number]> => !ON_SIGHT.has(tissue),
);
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

/** The operator's own belief, on the button that says it and when it is said back; and blood that ran the wrong way, which the session tells. */
const SAID = [
  messages.t('act.judgeFluid.csf'),
  messages.t('trouble.anotherSpace.title', { spaces: 'L3/4' }),
  messages.t('emergency.wetTap.seen'),
  messages.t('finding.bloodIntoCsf'),
];

/** Reasons, rules and answers: the words of the cards that an examination keeps to itself. */
const REASONING =
  /vein|saline through|longer|too far to her|point more|draw back|Back by|On by|more local|Back to the fat|glucose strip and|lateral|Most likely|common practice|Sources|Passes without|asking for help|decide together|Needle out\.|Senior now|atropine|counts as a pass/i;

const found = (finding: Extract<Moment, { kind: 'finding' }>['finding']): Moment => ({
  kind: 'finding',
  tick: 0,
  path: 'needlePlacement.advancing',
  finding,
});

/** Everything has gone wrong at once, twice where that is told: what each card says of it. */
function drawn(card: () => ReactNode, guidance: Guidance, change: Partial<SessionSnapshot['machine']> = {}) {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', 1, { 'protocol.guidance': guidance }));
  const { snapshot } = session;
  const { body, machine } = snapshot;
  const twice = [
    found({ type: 'paraesthesia', side: 'left' }),
    found({ type: 'patientMoved', byMm: 2 }),
    found({ type: 'boneContact', depthMm: 31 }),
  ];
  const read: SessionSnapshot = {
    ...snapshot,
    moments: [
      ...twice,
      ...twice,
      found({ type: 'resistanceReturned', depthMm: 32 }),
      found({ type: 'vasovagal' }),
      { kind: 'act', tick: 0, path: '', act: { type: 'callForHelp' }, refused: false },
    ],
    body: {
      ...body,
      needle: { ...body.needle, place: 'inserted' },
      symptoms: { ...body.symptoms, faintness: 0.4 },
    },
    machine: {
      ...machine,
      allowed: new Set(['easeFaint', 'removeNeedle', 'handOverToSenior']),
      ...change,
      context: { ...machine.context, wetTaps: ['L3/4'], bloodInCsf: true },
    },
  };
  const nothing = () => undefined;
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
  const html = renderToStaticMarkup(
    createElement(
      UiContext.Provider,
      {
        value: {
          session: { ...session, snapshot: read },
          messages,
          settings: DEFAULT_SETTINGS,
          changeSettings: nothing,
          frames: createFrameLoop(),
          commands: createCommandRegistry(),
          perform: () => false,
          openDesk: () => undefined,
          earlierCaptions: () => [],
          announce: nothing,
          hasVoice: false,
        },
      },
      createElement(card),
    ),
  );
  vi.unstubAllGlobals();
  return html;
}
const wordsIn = (html: string) => html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'");
const unsaid = (html: string) => SAID.reduce((text, one) => text.replaceAll(one, ''), wordsIn(html));

describe('the cards of what is wrong (seed 1)', () => {
  it.each(TROUBLES)('tell of %s what was felt or seen, in an examination, and lend no thought', (trouble) => {
    const html = drawn(CARDS[trouble], 'examination');
    expect(html === '').toBe(trouble === 'level');
    expect(unsaid(html)).not.toMatch(NAMED);
    expect(unsaid(html)).not.toMatch(REASONING);
  });

  it.each(TROUBLES)('say more of %s in practice: they would be found out', (trouble) => {
    const practice = unsaid(drawn(CARDS[trouble], 'practice'));
    expect(`${String(practice.match(NAMED))} ${String(practice.match(REASONING))}`).not.toBe('null null');
  });

  const emergency = (guidance: Guidance) =>
    [
      { inner: 'wetTap', step: 'needlePlacement' as const },
      { inner: 'stopping', step: 'injection' as const },
    ].map((change) => drawn(EmergencyNotes, guidance, change));
  it('say of an emergency what is seen, and leave the only way to answer a faint', () => {
    const [wetTap = '', bloodInCsf = ''] = emergency('examination');
    expect(wetTap).toContain(messages.t('finding.vasovagal'));
    expect(wetTap).toContain('now-easeFaint');
    expect(wetTap).not.toContain('now-removeNeedle');
    expect(bloodInCsf).toContain(messages.t('finding.bloodIntoCsf'));
    for (const html of [wetTap, bloodInCsf]) {
      expect(unsaid(html)).not.toMatch(NAMED);
      expect(unsaid(html)).not.toMatch(REASONING);
    }
    for (const html of emergency('practice')) expect(unsaid(html)).toMatch(REASONING);
  });
});
