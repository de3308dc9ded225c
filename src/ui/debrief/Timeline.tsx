/** Steps, moments, headache, pressure and heart rate on one minute rule, with a line that can be moved along it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RunRecord, SessionSnapshot } from '../../session/index.ts';
import { Icon } from '../controls/Icon.tsx';
import { Segments } from '../controls/Segments.tsx';
import { stepName } from '../lib/names.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { fromMmHg, pressureDecimals, unitName } from '../lib/units.ts';
import { useUi } from '../lib/UiContext.ts';
import { KIND_WORDS, markedMoments, type MarkedMoment, type MomentKind } from './moments.ts';
import { lanePath, minuteTicks, valueAt } from './timelineMath.ts';
import styles from './Timeline.module.css';

const ICONS = { well: 'tick', near: 'warning', error: 'cross', stop: 'stop' } as const satisfies Record<
  MomentKind,
  string
>;
const LANE = 44;
const TOP = 34;
const NEAR_S = 4;

interface TimelineProps {
  readonly snapshot: SessionSnapshot;
  readonly record: RunRecord;
}

/** When the needle came out for the last time, or the end of the run. */
function needleOutAtS({ moments, tick }: SessionSnapshot): number {
  const out = moments.findLast((one) => one.kind === 'finding' && one.finding.type === 'needleOut');
  return secondsOf(out?.tick ?? tick);
}

type Span = 'needle' | 'hospital' | 'whole';

/** When she went home for the last time, or the end of the run. */
function dischargedAtS({ moments, tick }: SessionSnapshot): number {
  const home = moments.findLast((one) => one.kind === 'act' && !one.refused && one.act.type === 'discharge');
  return Math.max(60, secondsOf(home?.tick ?? tick));
}

function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(240, entry.contentRect.width));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}

function Readout({
  atS,
  moments,
  snapshot,
}: {
  readonly atS: number;
  readonly moments: readonly MarkedMoment[];
  readonly snapshot: SessionSnapshot;
}) {
  const { messages, settings } = useUi();
  const { t, number } = messages;
  const { timeline } = snapshot.traces;
  const near = moments.filter((moment) => Math.abs(moment.atS - atS) <= NEAR_S);
  const pressure = fromMmHg(valueAt(timeline.timeS, timeline.epiduralPressureMmHg, atS), settings.unit);
  return (
    <div className={styles['readout']} aria-live="polite">
      <p className={styles['at']}>{t('debrief.at', { time: clockText(atS) })}</p>
      <p>
        {t('debrief.values', {
          headache: valueAt(timeline.timeS, timeline.headacheNrs, atS),
          pressure: `${number(pressure, pressureDecimals(settings.unit))} ${unitName(settings.unit)}`,
          heartRate: valueAt(timeline.timeS, timeline.heartRatePerMin, atS),
        })}
      </p>
      <ul className={styles['near']}>
        {near.length === 0 ? <li>{t('debrief.nothingAt')}</li> : null}
        {near.map((moment, index) => (
          <li key={index} data-kind={moment.kind}>
            <Icon name={ICONS[moment.kind]} />
            <span>
              {moment.text} <span className={styles['kind']}>({t(KIND_WORDS[moment.kind])})</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Timeline({ snapshot, record }: TimelineProps) {
  const { messages } = useUi();
  const { t } = messages;
  const [box, width] = useWidth();
  const moments = markedMoments(messages, snapshot, record);
  const wholeS = Math.max(60, secondsOf(snapshot.tick));
  const needleOutS = Math.min(wholeS, needleOutAtS(snapshot) + 120);
  const homeS = dischargedAtS(snapshot);
  const zoomable = needleOutS < 0.7 * wholeS;
  const [span, setSpan] = useState<Span>('needle');
  const endS = zoomable ? { needle: needleOutS, hospital: homeS, whole: wholeS }[span] : wholeS;
  const [atS, setAtS] = useState(() => moments.find((one) => one.kind === 'stop')?.atS ?? 0);
  const { timeline } = snapshot.traces;
  const x = (s: number) => (s / endS) * (width - 8) + 4;
  const lanes = [
    { name: t('debrief.lane.headache'), values: timeline.headacheNrs, least: 0, most: 10 },
    {
      name: t('debrief.lane.pressure'),
      values: timeline.epiduralPressureMmHg,
      least: 0,
      most: Math.max(20, ...timeline.epiduralPressureMmHg),
    },
    { name: t('debrief.lane.heartRate'), values: timeline.heartRatePerMin, least: 40, most: 120 },
  ];
  const height = TOP + LANE * 4 + 34;
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const next =
      by !== undefined
        ? atS + by * (event.shiftKey ? 10 : 1)
        : event.key.toLowerCase() === 'n'
          ? moments.find((one) => one.atS > atS + 0.5)?.atS
          : event.key.toLowerCase() === 'p'
            ? moments.findLast((one) => one.atS < atS - 0.5)?.atS
            : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setAtS(Math.max(0, Math.min(endS, next)));
  };
  return (
    <section className={styles['timeline']} aria-label={t('debrief.timeline')}>
      <div className={styles['lanes']}>
        <div className={styles['names']} aria-hidden="true">
          <span>{t('debrief.lane.moments')}</span>
          {lanes.map((lane) => (
            <span key={lane.name}>{lane.name}</span>
          ))}
        </div>
        <div ref={box} className={styles['chart']}>
          <svg width={width} height={height} aria-hidden="true">
            {record.steps.map((step, index) => {
              const wide = x(record.steps[index + 1]?.startedAtS ?? endS) - x(step.startedAtS);
              const name = stepName(messages, step.id, snapshot.protocol);
              return (
                <g key={step.id}>
                  <line
                    x1={x(step.startedAtS)}
                    x2={x(step.startedAtS)}
                    y1="2"
                    y2="22"
                    stroke="var(--ink-2)"
                  />
                  {wide > name.length * 8.5 + 10 ? (
                    <text x={x(step.startedAtS) + 7} y="18" className={styles['text']}>
                      {name}
                    </text>
                  ) : null}
                </g>
              );
            })}
            {lanes.map((lane, index) => (
              <g key={lane.name}>
                <line
                  x1="0"
                  x2={width}
                  y1={TOP + LANE * (index + 1)}
                  y2={TOP + LANE * (index + 1)}
                  stroke="var(--line)"
                />
                <path
                  d={lanePath(timeline.timeS, lane.values, {
                    x,
                    top: TOP + LANE * (index + 1) + 6,
                    height: LANE - 12,
                    least: lane.least,
                    most: lane.most,
                  })}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth="1.8"
                />
              </g>
            ))}
            {minuteTicks(endS, width).map(({ minute, numbered }) => (
              <g key={minute}>
                <line
                  x1={x(minute * 60)}
                  x2={x(minute * 60)}
                  y1={height - 30}
                  y2={height - (numbered ? 18 : 24)}
                  stroke="var(--line-2)"
                />
                {numbered ? (
                  <text
                    x={x(minute * 60)}
                    y={height - 2}
                    textAnchor={minute === 0 ? 'start' : x(minute * 60) > width - 34 ? 'end' : 'middle'}
                    className={styles['text']}
                  >
                    {t('debrief.minutes', { minutes: minute })}
                  </text>
                ) : null}
              </g>
            ))}
            <line x1={x(atS)} x2={x(atS)} y1="26" y2={height - 26} stroke="var(--accent)" strokeWidth="2" />
            <path d={`M${x(atS) - 9} 16 h18 v12 l-9 9 l-9 -9z`} fill="var(--accent)" />
          </svg>
          <div className={styles['marks']} aria-hidden="true">
            {moments.map((moment, index) =>
              moment.atS > endS ? null : (
                <span
                  key={index}
                  className={styles['mark']}
                  data-kind={moment.kind}
                  style={{ left: x(moment.atS) - 10 }}
                >
                  <Icon name={ICONS[moment.kind]} />
                </span>
              ),
            )}
          </div>
          <input
            type="range"
            className={styles['scrub']}
            min={0}
            max={Math.ceil(endS)}
            step={1}
            value={Math.round(atS)}
            aria-label={t('debrief.scrub')}
            aria-valuetext={clockText(atS)}
            onKeyDown={move}
            onChange={(event) => setAtS(Number(event.currentTarget.value))}
          />
        </div>
      </div>
      <Readout atS={atS} moments={moments} snapshot={snapshot} />
      <div className={styles['footRow']}>
        <p className={styles['help']}>{t('debrief.timelineHelp')}</p>
        {zoomable ? (
          <Segments
            label={t('debrief.span')}
            value={span}
            onChange={(wanted) => {
              setSpan(wanted);
              if (wanted !== 'whole')
                setAtS((now) => Math.min(now, wanted === 'needle' ? needleOutS : homeS));
            }}
            options={[
              { value: 'needle', label: t('debrief.span.needle') },
              ...(homeS < 0.7 * wholeS
                ? [{ value: 'hospital' as const, label: t('debrief.span.hospital') }]
                : []),
              { value: 'whole', label: t('debrief.span.whole') },
            ]}
          />
        ) : null}
      </div>
    </section>
  );
}
