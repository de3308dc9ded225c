/** From behind: the spinous processes by name, the hip crests, and the space that was meant beside the true one. */
import { landmarks } from '../../../anatomy/index.ts';
import type { Interspace } from '../../../content/levels.ts';
import { projectTo } from '../../../imaging/plane.ts';
import type { Vector3 } from '../../../numerics/vector.ts';
import type { PassRecord } from '../../../session/index.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { believedAt } from './levels.ts';
import type { ReviewFrame } from './planes.ts';
import styles from './Review.module.css';

interface LevelLinesProps {
  readonly frame: ReviewFrame;
  readonly pass: PassRecord;
  readonly perMm: number;
}

/** Clear of the letters at the edge, px. */
const INSET_PX = 12;

export function LevelLines({ frame, pass, perMm }: LevelLinesProps) {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { plane, window } = frame;
  const marks = landmarks(pass.anatomy);
  const width = (window.maxU - window.minU) * perMm;
  const at = (point: Vector3) => {
    const { u, v } = projectTo(plane, point);
    return { x: (u - window.minU) * perMm, y: (window.maxV - v) * perMm };
  };
  const inside = ({ y }: { readonly y: number }) => y > 24 && y < width - 24;
  const truly = pass.track.aim.interspace;
  const believed = believedAt(snapshot, pass.number);
  const level = (interspace: Interspace, name: string, at1: 'start' | 'end') => {
    const { x, y } = at(marks.skinMidline[interspace]);
    if (!inside({ y })) return null;
    const edge = at1 === 'start' ? INSET_PX : width - INSET_PX;
    return (
      <g>
        <line x1={edge} x2={x} y1={y} y2={y} className={styles['levelCasing']} />
        <line x1={edge} x2={x} y1={y} y2={y} className={styles['levelLine']} />
        <text x={edge} y={y - 8} textAnchor={at1} className={styles['levelName']}>
          {name}
        </text>
      </g>
    );
  };
  const crest = at({ x: 0, y: 0, z: marks.iliacCrestZ }).y;
  return (
    <>
      {inside({ y: crest }) ? (
        <>
          <line x1={0} x2={width} y1={crest} y2={crest} className={styles['crest']} />
          <text x={width - INSET_PX} y={crest + 20} textAnchor="end" className={styles['levelName']}>
            {t('review.crests')}
          </text>
        </>
      ) : null}
      {Object.entries(marks.spinousTips).map(([name, point]) => {
        const place = at(point);
        return inside(place) ? (
          <text key={name} x={place.x} y={place.y} className={styles['spinous']}>
            {name}
          </text>
        ) : null;
      })}
      {believed === null || believed === truly
        ? level(truly, t('review.levelBoth', { interspace: truly }), 'start')
        : [
            <g key="believed">
              {level(believed, t('review.levelMeant', { interspace: believed }), 'start')}
            </g>,
            <g key="true">{level(truly, t('review.levelTrue', { interspace: truly }), 'end')}</g>,
          ]}
    </>
  );
}
