/** The finger on her back: the map, the steppers, two presses, and what was felt, in words. */
import { useEffect, useRef } from 'react';
import type { Clarity, Felt } from '../../../session/index.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Stepper } from '../../controls/Stepper.tsx';
import { useUi } from '../../lib/UiContext.ts';
import type { CurledPosture } from '../../lib/pose.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { BackMap } from './BackMap.tsx';
import {
  crestLine,
  heightAt,
  REACH,
  STEP_MM,
  type BackNotes,
  type Pen,
  type Press,
  type Spot,
} from './backMap.ts';
import { alongWords, feltWords, placeWords, pressSaid } from './backWords.ts';
import { PressMark } from './PressMark.tsx';
import styles from './BackMap.module.css';

interface FeelSectionProps {
  readonly posture: CurledPosture;
  readonly notes: BackNotes;
  readonly pen: Pen | null;
  readonly finger: Spot;
  readonly onMove: (spot: Spot) => void;
  readonly onMark: () => void;
}

const KEY: readonly Felt[] = [
  'spinousProcess',
  'interspace',
  'iliacCrest',
  'sacrum',
  'muscle',
  'vague',
  'soft',
];
const WEIGHTED: Clarity = 'faint';

function MarksKey() {
  const { t } = useUi().messages;
  return (
    <details className={panel['stack']}>
      <summary className={panel['summary']}>{t('feel.key')}</summary>
      <ul className={styles['key']}>
        {KEY.map((felt) => (
          <li key={felt} className={styles['keyItem']}>
            <PressMark t={t} felt={felt} clarity={felt === 'vague' ? 'vague' : WEIGHTED} lettered />
            {t(`finger.key.${felt}`)}
          </li>
        ))}
      </ul>
      <p className={panel['note']}>{t('finger.key.weight')}</p>
    </details>
  );
}

function PressWords({ press }: { readonly press: Press }) {
  const { messages } = useUi();
  return (
    <>
      {feltWords(messages, press)} <span className={styles['where']}>{placeWords(messages, press)}</span>
    </>
  );
}

function FeltList({ notes }: { readonly notes: BackNotes }) {
  const { messages } = useUi();
  const { t } = messages;
  const { presses } = notes;
  const line = crestLine(presses);
  return (
    <>
      {line === null ? null : (
        <p className={panel['note']}>
          {t('feel.crestLineWords', { place: alongWords(messages, heightAt(line, 0)) })}
        </p>
      )}
      {presses.length === 0 ? null : (
        <details className={panel['stack']}>
          <summary className={panel['summary']}>{t('feel.list', { count: presses.length })}</summary>
          <ol className={styles['list']} reversed>
            {presses.toReversed().map((press, i) => (
              <li key={presses.length - i}>
                <PressWords press={press} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** Each new press is said at once, with its place. */
function usePressSaid(notes: BackNotes): void {
  const { messages, announce } = useUi();
  const last = notes.presses.at(-1);
  const count = notes.presses.length;
  const said = useRef(count);
  useEffect(() => {
    if (last !== undefined && count > said.current) announce(pressSaid(messages, last));
    said.current = count;
  }, [last, count, messages, announce]);
}

export function FeelSection({ posture, notes, pen, finger, onMove, onMark }: FeelSectionProps) {
  const { messages, perform } = useUi();
  const { t, number } = messages;
  const { body, machine } = useSnapshot();
  usePressSaid(notes);
  const last = notes.presses.at(-1);
  const stepper = (name: keyof Spot, label: string) => (
    <div className={panel['stack']}>
      <span className={panel['label']}>{label}</span>
      <Stepper
        label={label}
        value={finger[name]}
        step={STEP_MM}
        min={-REACH[name]}
        max={REACH[name]}
        text={number(finger[name], 0)}
        unit={t('needle.unitMm')}
        onChange={(value) => onMove({ ...finger, [name]: value })}
      />
    </div>
  );
  return (
    <>
      <p className={panel['note']}>
        {t(`feel.mapNote.${posture}`)}
        {machine.step === 'needlePlacement' ? ` ${t('feel.drape')}` : null}
      </p>
      {body.skin.wet ? <p className={panel['note']}>{t('feel.wet')}</p> : null}
      <BackMap
        posture={posture}
        notes={notes}
        pen={pen}
        finger={finger}
        onMove={onMove}
        onPress={(firm) => perform({ type: 'palpate', ...finger, firm })}
        onMark={onMark}
      />
      <p className={styles['words']} data-testid="felt-words">
        {last === undefined ? t(notes.moved ? 'feel.moved' : 'feel.none') : <PressWords press={last} />}
      </p>
      <div className={panel['pair']}>
        <ActButton act={{ type: 'palpate', ...finger, firm: false }} testId="act-palpate" />
        <ActButton act={{ type: 'palpate', ...finger, firm: true }} testId="act-palpate-firm">
          {t('feel.firmly')}
        </ActButton>
        {stepper('leftMm', t('needle.entryLeft'))}
        {stepper('cranialMm', t('needle.entryCranial'))}
      </div>
    </>
  );
}

/** What was felt so far, and what the marks mean, one press away. */
export function FeltSoFar({ notes }: { readonly notes: BackNotes }) {
  return (
    <>
      <FeltList notes={notes} />
      <MarksKey />
    </>
  );
}
