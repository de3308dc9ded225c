/**
 * The scanner's screen: the picture, a rule of depth at its side, which way is which, and when it is frozen the callipers. One stop
 * of the Tab key moves the probe; each calliper has one of its own.
 */
import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { pictureOf, type PlanePlace } from '../../imaging/ultrasound/callipers.ts';
import { fanOf } from '../../imaging/ultrasound/fan.ts';
import type { UltrasoundPicture } from '../../imaging/ultrasound/picture.ts';
import type { Act } from '../../machines/acts.ts';
import { useUi } from '../lib/UiContext.ts';
import { placeWords } from '../panels/place/backWords.ts';
import { ENDS, movedCalliper, percentOf, placeAtPercent, type Callipers, type End } from './callipers.ts';
import { isAcross, movedBy, type Hold } from './hold.ts';
import { Names } from './Names.tsx';
import type { Name } from './names.ts';
import { greysOf, paintPixels } from './paint.ts';
import styles from './Ultrasound.module.css';

interface ScanPictureProps {
  readonly picture: UltrasoundPicture | null;
  readonly hold: Hold;
  readonly isFrozen: boolean;
  readonly callipers: Callipers;
  readonly chosen: End;
  readonly names: readonly Name[];
  readonly onHold: (hold: Hold) => void;
  /** The frozen picture as it is kept in the record. */
  readonly scan: Act;
  readonly onFreeze: () => void;
  readonly onLive: () => void;
  readonly onCalliper: (end: End, place: PlanePlace) => void;
  readonly onChoose: (end: End) => void;
}

/** The unit stands once, beside the face, where there is no picture; farther down a bare number covers little of it. */
function DepthRule({ depthMm, aboveMm }: { readonly depthMm: number; readonly aboveMm: number }) {
  const { t } = useUi().messages;
  const all = depthMm + aboveMm;
  const marks = Array.from({ length: Math.floor(depthMm / 10) + 1 }, (_, i) => i * 10);
  return (
    <div className={styles['rule']} aria-hidden="true">
      {marks.map((mm) => (
        <span key={mm} data-long={mm % 50 === 0} style={{ top: `${((mm + aboveMm) / all) * 100}%` }}>
          {mm % 50 === 0 && mm < depthMm ? (
            <em>{mm === 0 ? t('ultrasound.unitMm') : t('ultrasound.ruleMark', { mm })}</em>
          ) : null}
        </span>
      ))}
    </div>
  );
}

export function ScanPicture(props: ScanPictureProps) {
  const { picture, hold, isFrozen, callipers, chosen, names, scan, onHold, onFreeze, onLive } = props;
  const { onCalliper, onChoose } = props;
  const { messages, perform } = useUi();
  const { t } = messages;
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const how = useId();
  useEffect(() => {
    if (picture !== null) paintPixels(canvas.current, greysOf(picture.grey), picture.fan.setting.widthPx);
  }, [picture]);
  const fan = picture?.fan ?? fanOf({ depthMm: hold.depthMm, widthPx: 1, heightPx: 1 });
  const across = isAcross(hold);

  const answer = (event: KeyboardEvent, isMeant: boolean) => {
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onProbeKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = movedBy(hold, event.key, event.shiftKey);
    if (to !== null) onHold(to);
    answer(event, to !== null);
    // These press the button itself, once for each time; nothing else on the page answers them.
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.stopPropagation();
    if (event.repeat) event.preventDefault();
  };
  const onProbePress = () => {
    if (isFrozen) onLive();
    else if (perform(scan)) onFreeze();
  };
  const placeUnder = (event: PointerEvent): PlanePlace | null => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined) return null;
    return placeAtPercent(
      fan,
      ((event.clientX - rect.left) / rect.width) * 100,
      ((event.clientY - rect.top) / rect.height) * 100,
    );
  };
  const onPress = (event: PointerEvent) => {
    const place = isFrozen ? placeUnder(event) : null;
    if (place !== null) onCalliper(chosen, place);
  };
  const at = (place: PlanePlace) => percentOf(fan, place);
  const [first, second] = [at(callipers.first), at(callipers.second)];
  return (
    <div ref={box} className={styles['screen']} data-frozen={isFrozen} onPointerDown={onPress}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('ultrasound.picture')}
        data-testid="ultrasound-picture"
        data-whole={picture !== null && !picture.isCoarse}
      />
      <DepthRule depthMm={fan.setting.depthMm} aboveMm={fan.aboveMm} />
      <span className={styles['leftEnd']}>{t(across ? 'feel.left' : 'feel.head')}</span>
      <span className={styles['rightEnd']}>{t(across ? 'feel.right' : 'feel.feet')}</span>
      {isFrozen ? <span className={styles['frozen']}>{t('ultrasound.frozen')}</span> : null}
      <Names names={names} />
      <div role="application" aria-label={t('ultrasound.probe')} className={styles['hands']}>
        <button
          type="button"
          className={styles['probe']}
          aria-label={t('ultrasound.probeAt', {
            place: placeWords(messages, hold),
            turn: hold.turnDeg,
            tilt: hold.tiltDeg,
          })}
          aria-describedby={how}
          data-testid="ultrasound-probe"
          onKeyDown={onProbeKey}
          onClick={onProbePress}
        />
        {isFrozen ? (
          <>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <line x1={first.x} y1={first.y} x2={second.x} y2={second.y} />
            </svg>
            {ENDS.map((end) => {
              const { x, y } = at(callipers[end]);
              const { column, row } = pictureOf(fan, callipers[end]);
              return (
                <button
                  key={end}
                  type="button"
                  className={styles['calliper']}
                  style={{ left: `${x}%`, top: `${y}%` }}
                  data-chosen={end === chosen}
                  data-place={`${column.toFixed(1)} ${row.toFixed(1)}`}
                  data-testid={`ultrasound-calliper-${end}`}
                  aria-label={t(`ultrasound.calliper.${end}`, {
                    down: callipers[end].downMm,
                    right: callipers[end].rightMm,
                  })}
                  onFocus={() => onChoose(end)}
                  onKeyDown={(event) => {
                    const to = movedCalliper(fan, callipers[end], event.key, event.shiftKey);
                    if (to !== null) onCalliper(end, to);
                    answer(event, to !== null);
                  }}
                  onPointerDown={(event) => {
                    event.stopPropagation();
                    event.currentTarget.setPointerCapture(event.pointerId);
                  }}
                  onPointerMove={(event) => {
                    const place = event.buttons > 0 ? placeUnder(event) : null;
                    if (place !== null) onCalliper(end, place);
                  }}
                >
                  <span aria-hidden="true" />
                </button>
              );
            })}
          </>
        ) : null}
      </div>
      <p id={how} className="visually-hidden">
        {t('ultrasound.keys')}
      </p>
    </div>
  );
}
