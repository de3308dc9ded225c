/**
 * What the fingers feel, in words, four times a second at most. A screen reader hears them when the feel has changed, or
 * when the needle has come to rest somewhere else, and not more often than it can speak.
 */
import { useRef } from 'react';
import { insideShown } from '../../session/index.ts';
import { classes } from '../lib/classes.ts';
import { feelKey, feelWords, tissueHint } from '../lib/fingers.ts';
import { useFrame, useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { Section } from './Panel.tsx';
import styles from './Needle.module.css';
import panel from './Panel.module.css';
import { useTeaching } from './trouble/hints.ts';

const LOOK_EVERY_MS = 250;
const APART_MS = 2200;
const MOVED_MM = 0.45;

function SpokenFeel() {
  const { messages } = useUi();
  const snapshot = useSnapshot();
  const spoken = useRef<HTMLParagraphElement>(null);
  const last = useRef({ key: '', saidMm: NaN, seenMm: NaN, saidMs: -Infinity });
  useFrame((nowMs) => {
    const element = spoken.current;
    const was = last.current;
    const { depthMm } = snapshot.body.needle;
    const rests = Math.abs(depthMm - was.seenMm) < 0.02;
    was.seenMm = depthMm;
    if (element === null || nowMs - was.saidMs < APART_MS) return;
    const moved = rests && !(Math.abs(depthMm - was.saidMm) < MOVED_MM);
    const key = feelKey(snapshot);
    if (key === was.key && !moved) return;
    was.key = key;
    was.saidMm = depthMm;
    was.saidMs = nowMs;
    element.textContent = feelWords(messages, snapshot);
  }, LOOK_EVERY_MS);
  return <p ref={spoken} className="visually-hidden" aria-live="polite" data-testid="fingers-spoken" />;
}

/** For whoever learns with the inside open. Its room is kept while it is covered: a look moves nothing under the finger. */
function Hint({ open }: { readonly open: boolean }) {
  const { messages } = useUi();
  const { body } = useSnapshot();
  const hint = useLiveText<HTMLParagraphElement>(() => (open ? tissueHint(messages, body) : ''));
  return <p ref={hint} className={classes(panel['note'], styles['hint'])} data-testid="tissue-hint" />;
}

function Words() {
  const { messages } = useUi();
  const snapshot = useSnapshot();
  const words = useLiveText<HTMLParagraphElement>(() => feelWords(messages, snapshot));
  return (
    <>
      <p ref={words} className={styles['words']} data-testid="fingers" />
      <SpokenFeel />
    </>
  );
}

export function FingerWords() {
  const { messages, settings } = useUi();
  const snapshot = useSnapshot();
  const { teaches } = useTeaching();
  if (!settings.feltWords && !teaches) return null;
  return (
    <Section label={messages.t('needle.fingers')} tabs="needle syringe" className={styles['wordsSection']}>
      {settings.feltWords ? <Words /> : null}
      {teaches ? <Hint open={insideShown(snapshot)} /> : null}
    </Section>
  );
}
