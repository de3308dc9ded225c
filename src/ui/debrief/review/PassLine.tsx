/** A pass on a map: its line in the colours of what it crossed, contacts numbered, losses ringed. */
import { TISSUE_PALETTE } from '../../../content/tissues.ts';
import { projectTo } from '../../../imaging/plane.ts';
import type { PassRecord } from '../../../session/index.ts';
import { useUi } from '../../lib/UiContext.ts';
import { crossed, pointAlong, type NumberedContact } from './passFacts.ts';
import type { ReviewFrame } from './planes.ts';
import styles from './Review.module.css';

interface PassLineProps {
  readonly frame: ReviewFrame;
  readonly pass: PassRecord;
  readonly contacts: readonly NumberedContact[];
  readonly puncturedMm: number | null;
  readonly perMm: number;
  readonly chosen: boolean;
}

/** Shaft that is shown outside the skin, mm. */
const OUTSIDE_MM = 9;
/** Labels lie so far beside the line, px. */
const LABEL_PX = 20;

export function PassLine({ frame, pass, contacts, puncturedMm, perMm, chosen }: PassLineProps) {
  const { t } = useUi().messages;
  const { plane, window } = frame;
  const at = (mm: number) => {
    const { u, v } = projectTo(plane, pointAlong(pass.track, mm));
    return { x: (u - window.minU) * perMm, y: (window.maxV - v) * perMm };
  };
  const line = (fromMm: number, toMm: number) => {
    const from = at(fromMm);
    const to = at(toMm);
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  };
  const outside = at(-OUTSIDE_MM);
  const tip = at(pass.deepestMm);
  const along = Math.sqrt((tip.x - outside.x) ** 2 + (tip.y - outside.y) ** 2);
  // Beside the line, on its upper or left side; from behind a line may have no length to be beside.
  const beside =
    along < LABEL_PX
      ? { x: LABEL_PX, y: 0 }
      : {
          x: (-(tip.y - outside.y) / along) * LABEL_PX,
          y: ((tip.x - outside.x) / along) * LABEL_PX,
        };
  return (
    <g className={chosen ? undefined : styles['other']}>
      <line {...line(-OUTSIDE_MM, pass.deepestMm)} className={styles['casing']} />
      <line {...line(-OUTSIDE_MM, pass.deepestMm)} className={styles['shaft']} />
      {chosen
        ? crossed({ ...pass, puncturedMm }).map(({ tissue, fromMm, toMm }) => (
            <line
              key={fromMm}
              {...line(fromMm, toMm)}
              className={styles['tissue']}
              stroke={tissue === 'air' ? 'none' : TISSUE_PALETTE[tissue].fill}
            />
          ))
        : null}
      <text x={outside.x} y={outside.y} className={styles['passNumber']}>
        {t('review.passShort', { number: pass.number })}
      </text>
      {pass.losses.map(({ depthMm, inSpace }) => {
        const { x, y } = at(depthMm);
        return (
          <g key={`loss ${depthMm}`}>
            <circle cx={x} cy={y} r={9} className={styles['lossCasing']} />
            <circle cx={x} cy={y} r={9} className={styles[inSpace ? 'lossTrue' : 'lossFalse']} />
            {chosen ? (
              <text x={x + beside.x * 1.4} y={y + beside.y * 1.4} className={styles['lossName']}>
                {t(inSpace ? 'review.lossTrue' : 'review.lossFalse')}
              </text>
            ) : null}
          </g>
        );
      })}
      {contacts.map(({ number, depthMm }) => {
        const { x, y } = at(depthMm);
        return (
          <g key={number}>
            <circle cx={x} cy={y} r={4} className={styles['contactAt']} />
            <line x1={x} y1={y} x2={x - beside.x} y2={y - beside.y} className={styles['leader']} />
            <circle cx={x - beside.x} cy={y - beside.y} r={12} className={styles['contact']} />
            <text x={x - beside.x} y={y - beside.y} className={styles['contactNumber']}>
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
