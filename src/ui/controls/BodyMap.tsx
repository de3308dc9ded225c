/** A body in one line, from behind and, where it is needed, from the front, with numbered places where she feels something. */
import { useId } from 'react';
import type { SensationSite } from '../../physiology/types.ts';
import { useUi } from '../lib/UiContext.ts';
import { BODY_PLACES, discAt, HALF_OUTLINE, type BodyView } from './bodyPlaces.ts';
import styles from './Instruments.module.css';

export interface BodyMapMark {
  readonly site: SensationSite;
  readonly number: number;
  readonly tone: 'caution' | 'stop';
  /** The last that came: it wears a second ring. */
  readonly isNew: boolean;
}

function Area({ mark: { site, tone }, hatch }: { mark: BodyMapMark; hatch: string }) {
  return (
    <g>
      {BODY_PLACES[site].areas.map(([cx, cy, rx, ry]) => (
        <ellipse
          key={cx}
          cx={cx}
          cy={cy}
          rx={rx}
          ry={ry}
          fill={tone === 'stop' ? `url(#${hatch})` : 'var(--caution-soft)'}
          stroke={tone === 'stop' ? 'var(--stop)' : 'var(--caution)'}
          strokeWidth={tone === 'stop' ? 2 : 1.2}
        />
      ))}
    </g>
  );
}

function Disc({ mark: { site, number, isNew }, before }: { mark: BodyMapMark; before: number }) {
  const disc = discAt(site, before);
  return (
    <g>
      {isNew ? (
        <circle
          cx={disc.x}
          cy={disc.y}
          r="14.5"
          fill="var(--sheet)"
          stroke="var(--ink)"
          strokeWidth="2"
          data-new="true"
        />
      ) : null}
      <circle cx={disc.x} cy={disc.y} r="11" fill="var(--ink)" />
      <text x={disc.x} y={disc.y + 6} textAnchor="middle" fontSize="18" fontWeight="600" fill="var(--sheet)">
        {number}
      </text>
    </g>
  );
}

function Body({ view, marks }: { readonly view: BodyView; readonly marks: readonly BodyMapMark[] }) {
  const hatch = useId();
  const here = marks.filter(({ site }) => BODY_PLACES[site].view === view);
  return (
    <g>
      <defs>
        <pattern id={hatch} width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--stop)" strokeWidth="3" />
        </pattern>
      </defs>
      <path className={styles['outline']} d={HALF_OUTLINE} />
      <path className={styles['outline']} d={HALF_OUTLINE} transform="matrix(-1 0 0 1 120 0)" />
      {view === 'back' ? (
        <>
          <line x1="60" y1="50" x2="60" y2="120" stroke="var(--line-2)" strokeDasharray="2 4" />
          <path d="M60 122v18M42 144q9 5 17 0M61 144q8 5 17 0" stroke="var(--line-2)" fill="none" />
        </>
      ) : (
        <path d="M53 22h.1M67 22h.1M56 30q4 3 8 0M60 108v.1" className={styles['outline']} />
      )}
      {here.map((mark) => (
        <Area key={mark.number} mark={mark} hatch={hatch} />
      ))}
      {/* Above every area, so that none covers a number. */}
      {here.map((mark, index) => (
        <Disc
          key={mark.number}
          mark={mark}
          before={here.slice(0, index).filter(({ site }) => site === mark.site).length}
        />
      ))}
    </g>
  );
}

export function BodyMap({ marks }: { readonly marks: readonly BodyMapMark[] }) {
  const { t } = useUi().messages;
  const both = marks.some(({ site }) => BODY_PLACES[site].view === 'front');
  const told = marks.map(({ site, number }) => t('injection.bodyMark', { number, site: t(`site.${site}`) }));
  const label =
    told.length === 0 ? t('injection.bodyEmpty') : `${t('injection.bodyMap')}. ${told.join(', ')}`;
  const width = both ? 240 : 120;
  return (
    <svg viewBox={`0 0 ${width} 252`} className={styles['body']} role="img" aria-label={label}>
      <Body view="back" marks={marks} />
      <text x="60" y="247" textAnchor="middle" className={styles['bodyWord']}>
        {t('injection.bodyBack')}
      </text>
      {both ? (
        <g transform="translate(120 0)">
          <Body view="front" marks={marks} />
          <text x="60" y="247" textAnchor="middle" className={styles['bodyWord']}>
            {t('injection.bodyFront')}
          </text>
        </g>
      ) : null}
    </svg>
  );
}
