/** Every finding has words; all words are of the closed vocabulary; a whole run is told in time and never too fast. */
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/app/words.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { TICKS_PER_SECOND } from '../../../src/physiology/types.ts';
import {
  closedVocabulary,
  createNarrator,
  MOST_IN_WINDOW,
  utteranceOf,
  WINDOW_MS,
} from '../../../src/senses/index.ts';
import {
  createSession,
  operate,
  operateUntilConfirmed,
  setUp,
  told,
  type Session,
  type SettingValue,
} from '../../../src/session/index.ts';
import { findingWords } from '../../../src/ui/lib/findingWords.ts';
import { isClosed } from './closedSentences.ts';
import { FINDINGS } from './findingExamples.ts';

const messages = createMessages('en', 'trainee');
/** Told by another way: the map of her back, her own words, or nobody. */
const TOLD_OTHERWISE = [
  'palpated',
  'tissueEntered',
  'needleReachedTarget',
  'legPain',
  'highPressureHeadache',
  'headacheEased',
];
const newSession = (seed: number, settings: Readonly<Record<string, SettingValue>> = {}) =>
  createSession(setUp('obstetric-wet-tap', 'standard', seed, settings));

describe('the words of findings', () => {
  const words = wordsFor(messages, newSession(1));
  const said = (covered: boolean) =>
    FINDINGS.map((finding) => ({
      finding,
      said: utteranceOf({ kind: 'finding', tick: 0, path: 'injection', finding }, words, covered),
    }));

  it('are there for each finding in caption and describer, unless it is told by another way', () => {
    const untold = said(false).filter((one) => one.said === null);
    expect([...new Set(untold.map(({ finding }) => finding.type))].sort()).toEqual(
      [...TOLD_OTHERWISE].sort(),
    );
    const covered = said(true).filter((one) => one.said === null && told(one.finding) !== null);
    expect([...new Set(covered.map(({ finding }) => finding.type))].sort()).toEqual(
      TOLD_OTHERWISE.filter((type) => type !== 'tissueEntered').sort(),
    );
  });
  it('are of the closed vocabulary, and leave no blank', () => {
    for (const { said: utterance } of [...said(false), ...said(true)]) {
      if (utterance === null) continue;
      expect(utterance.text, utterance.text).toSatisfy(isClosed);
      expect(utterance.text).not.toMatch(/[{}]/);
    }
  });
  it('are the same as without the vocabulary’s fence: nothing is lost by it', () => {
    const closed = closedVocabulary(messages);
    for (const finding of FINDINGS)
      expect(findingWords(closed, finding)).toBe(findingWords(messages, finding));
  });
});

describe('the fence of the vocabulary', () => {
  it('lets nothing else be said', () => {
    const { t } = closedVocabulary(messages);
    expect(t('injection.title')).toBe('');
    expect(t('recovery.title')).toBe('');
    expect(isClosed(messages.t('injection.title'))).toBe(false);
    expect(isClosed('Push harder.')).toBe(false);
    expect(isClosed(`${messages.t('describe.flow.begins')} Push harder.`)).toBe(false);
    expect(isClosed(messages.t('describe.flow.begins'))).toBe(true);
  });
});

interface Told {
  readonly atMs: number;
  readonly sentence: string;
  readonly urgent: boolean;
}

type Settings = Readonly<Record<string, SettingValue>>;

/** A run as it would be told at its own pace, looked at ten times a second. */
function toldRun(
  seed: number,
  settings: Settings,
  run: (session: Session) => void,
): { readonly session: Session; readonly heard: readonly Told[] } {
  const session = newSession(seed, settings);
  const heard: Told[] = [];
  const nowMs = () => (session.snapshot.tick / TICKS_PER_SECOND) * 1000;
  const narrator = createNarrator(session, wordsFor(messages, session), {
    say: (sentence, as) => void heard.push({ atMs: nowMs(), sentence, urgent: as === 'urgent' }),
    voice: () => null,
  });
  session.subscribe(() => narrator.hear(nowMs()));
  run({
    ...session,
    snapshot: session.snapshot,
    log: session.log,
    advanceTo: (tick) => {
      session.advanceTo(tick);
      narrator.look(nowMs());
    },
  });
  return { session, heard };
}

/** The needle placed by the expert; then everything that fits is pressed in at this rate, whatever she says. */
function pressOn(session: Session, mlPerS: number): void {
  operateUntilConfirmed(session, 'expert');
  session.perform({ type: 'drawBlood', volumeMl: 20 });
  session.perform({ type: 'passBlood', how: 'untouched' });
  session.perform({ type: 'connectBlood' });
  session.perform({ type: 'setInjectionRate', mlPerS });
  for (let i = 0; i < 600; i++) session.advanceTo(session.snapshot.tick + TICKS_PER_SECOND / 10);
  session.perform({ type: 'setInjectionRate', mlPerS: 0 });
  session.perform({ type: 'stopInjection', reason: 'legPain' });
  for (let i = 0; i < 50; i++) session.advanceTo(session.snapshot.tick + TICKS_PER_SECOND / 10);
}

const PRESSED = toldRun(4, { 'patient.rootIrritability': 3 }, (session) => pressOn(session, 0.5));
const RUNS = [
  ['the expert, to the end', 1, toldRun(1, {}, (session) => operate(session, 'expert'))],
  ['one who presses on with an irritable root', 4, PRESSED],
] as const;

describe.each(RUNS)('a run by %s (seed %i) as it is told', (_name, _seed, { heard }) => {
  const bare = heard.map(({ sentence }) => sentence.slice(sentence.indexOf(': ') + 2));

  it('is told at all, and in the closed vocabulary alone', () => {
    expect(heard.length).toBeGreaterThan(10);
    for (const sentence of bare) expect(sentence, sentence).toSatisfy(isClosed);
  });
  it('is never told faster than a listener can follow', () => {
    for (const { atMs } of heard) {
      const within = heard.filter((one) => one.atMs >= atMs && one.atMs < atMs + WINDOW_MS);
      expect(within.length).toBeLessThanOrEqual(MOST_IN_WINDOW);
    }
  });
});

describe('an injection pressed on into pain (seed 4), as it is told', () => {
  const { session, heard } = PRESSED;
  const bare = heard.map(({ sentence }) => sentence.slice(sentence.indexOf(': ') + 2));
  it('tells each sign to stop within a second, at once and not politely', () => {
    const words = wordsFor(messages, session);
    const signs = session.snapshot.moments.flatMap((moment) => {
      const utterance = moment.path.startsWith('injection') ? utteranceOf(moment, words, false) : null;
      return utterance?.tone === 'stop' ? [{ text: utterance.text, tick: moment.tick }] : [];
    });
    expect(signs.length).toBeGreaterThan(0);
    for (const { text, tick } of signs) {
      const atMs = (tick / TICKS_PER_SECOND) * 1000;
      const first = heard.find((one) => one.urgent && one.sentence.endsWith(text) && one.atMs >= atMs - 1);
      expect((first?.atMs ?? Infinity) - atMs, text).toBeLessThan(1000);
    }
  });
  it('tells the marks, the pressure’s rise and that it is over', () => {
    for (const volume of [5, 10, 15]) expect(bare).toContain(messages.t('finding.injectionMark', { volume }));
    expect(bare).toContain(messages.t('describe.pressure.rising'));
    expect(bare).toContain(messages.t('describe.stopped', { reason: messages.t('stopReason.legPain') }));
  });
});
