/**
 * The map of her back: a field on the room's axes with a rule along both sides, a finger that arrows or a tap move, the
 * presses so far, the line between the crests as they were felt, and the mark. One stop of the Tab key.
 */
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useUi } from '../../lib/UiContext.ts';
import type { CurledPosture } from '../../lib/pose.ts';
import {
  crestLine,
  fromMap,
  heightAt,
  movedBy,
  onMap,
  REACH,
  type BackNotes,
  type Pen,
  type Press,
  type Spot,
} from './backMap.ts';
import { MapRule } from './MapRule.tsx';
import { placeWords } from './backWords.ts';
import { PressMark } from './PressMark.tsx';
import styles from './BackMap.module.css';

interface BackMapProps {
  readonly posture: CurledPosture;
  readonly notes: BackNotes;
  readonly pen: Pen | null;
  readonly finger: Spot;
  readonly onMove: (spot: Spot) => void;
  readonly onPress: (firm: boolean) => void;
  readonly onMark: () => void;
}

const SAY_AFTER_MS = 350;
/** Closer than this to a later press a mark keeps its shape alone, mm. */
const LETTER_ROOM_MM = 17;

const ENDS = {
  sittingCurled: [
    ['top', 'feel.head'],
    ['bottom', 'feel.feet'],
    ['left', 'feel.left'],
    ['right', 'feel.right'],
  ],
  lateralCurled: [
    ['top', 'feel.right'],
    ['bottom', 'feel.left'],
    ['left', 'feel.head'],
    ['right', 'feel.feet'],
  ],
} as const;

const standing = (spot: Spot, posture: CurledPosture) => {
  const { x, y } = onMap(spot, posture);
  return { left: `${x}%`, top: `${y}%` };
};

function hasRoom(press: Press, later: readonly Press[]): boolean {
  return later.every(
    ({ leftMm, cranialMm }) =>
      Math.abs(leftMm - press.leftMm) > LETTER_ROOM_MM ||
      Math.abs(cranialMm - press.cranialMm) > LETTER_ROOM_MM,
  );
}

/** The finger's place, said once it rests. */
function usePlaceSaid(finger: Spot): () => void {
  const { messages, announce } = useUi();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(finger);
  useEffect(() => {
    latest.current = finger;
  }, [finger]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => announce(placeWords(messages, latest.current)), SAY_AFTER_MS);
  };
}

function CrestLine({ posture, notes }: Pick<BackMapProps, 'posture' | 'notes'>) {
  const { t } = useUi().messages;
  const line = crestLine(notes.presses);
  if (line === null) return null;
  const ends = [REACH.leftMm, -REACH.leftMm].map((leftMm) =>
    onMap({ leftMm, cranialMm: heightAt(line, leftMm) }, posture),
  );
  const [from, to] = ends;
  if (from === undefined || to === undefined) return null;
  return (
    <>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles['lines']} aria-hidden="true">
        <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles['crest']} />
      </svg>
      <span className={styles['crestName']} data-posture={posture} style={standing(line.right, posture)}>
        {t('feel.crestLine')}
      </span>
    </>
  );
}

export function BackMap({ posture, notes, pen, finger, onMove, onPress, onMark }: BackMapProps) {
  const { messages } = useUi();
  const { t } = messages;
  const how = useId();
  const sayPlace = usePlaceSaid(finger);
  const { presses } = notes;
  const lettered = useMemo(() => presses.map((press, i) => hasRoom(press, presses.slice(i + 1))), [presses]);

  const move = (spot: Spot) => {
    onMove(spot);
    sayPlace();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = movedBy(finger, event.key, event.shiftKey, posture);
    if (to !== null) move(to);
    else if (event.key === 'Enter') onPress(event.shiftKey);
    else if (event.key.toLowerCase() === 'm') onMark();
    else return;
    event.preventDefault();
    // The same keys mean something else to the rest of the page.
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    // Pressed by the space bar or by a screen reader, not by a pointer.
    if (event.detail === 0) return onPress(event.shiftKey);
    const box = event.currentTarget.getBoundingClientRect();
    move(
      fromMap(
        ((event.clientX - box.left) / box.width) * 100,
        ((event.clientY - box.top) / box.height) * 100,
        posture,
      ),
    );
  };
  const { x, y } = onMap(finger, posture);
  return (
    <div className={styles['frame']} data-posture={posture}>
      <MapRule posture={posture} side="across" />
      <MapRule posture={posture} side="down" />
      <div role="application" aria-label={t('feel.map')} className={styles['stand']}>
        <button
          type="button"
          aria-label={`${t('feel.map')}. ${t('feel.finger')}: ${placeWords(messages, finger)}`}
          aria-describedby={how}
          className={styles['field']}
          data-testid="back-map"
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          {ENDS[posture].map(([side, name]) => (
            <span key={side} className={styles['end']} data-side={side} aria-hidden="true">
              {t(name)}
            </span>
          ))}
          <CrestLine posture={posture} notes={notes} />
          {presses.map((press, i) => (
            <span
              key={`${press.tick}-${i}`}
              className={styles['at']}
              style={standing(press, posture)}
              aria-hidden="true"
            >
              <PressMark t={t} felt={press.felt} clarity={press.clarity} lettered={lettered[i] ?? false} />
            </span>
          ))}
          {pen === null ? null : (
            <span className={styles['at']} style={standing(pen, posture)} aria-hidden="true">
              <svg viewBox="0 0 20 20" width="20" height="20" className={styles['pen']}>
                <path d="M3 3L17 17M17 3L3 17" />
              </svg>
              <span className={styles['penName']}>{t('mark.onMap', { interspace: pen.interspace })}</span>
            </span>
          )}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className={styles['lines']}
            aria-hidden="true"
          >
            <path d={`M${x} 0V100M0 ${y}H100`} className={styles['hair']} />
          </svg>
          <span className={styles['at']} style={{ left: `${x}%`, top: `${y}%` }} aria-hidden="true">
            <span className={styles['finger']} />
          </span>
        </button>
      </div>
      <span id={how} className="visually-hidden">
        {t('feel.mapHow')}
      </span>
    </div>
  );
}
