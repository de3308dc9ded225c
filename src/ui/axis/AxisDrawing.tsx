/** One person from head to sacrum, sitting or lying: what stands still; what moves has its parts, and somebody else writes them. */
import { useId, type ReactNode, type RefObject } from 'react';
import { TISSUE_PALETTE } from '../../content/tissues.ts';
import { classes } from '../lib/classes.ts';
import * as Still from './anatomy.ts';
import { BAR_MM, SCALE_MM, VERTEX_MM, type AxisPose } from './marks.ts';
import { viewOf } from './show.ts';
import styles from './Axis.module.css';

interface AxisDrawingProps {
  readonly pose: AxisPose;
  /** Where a reading is shown. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** What it shows, in words. */
  readonly label: string;
  /** Words and values over it, each with the `data-label` by which a reading puts it in its place. */
  readonly children?: ReactNode;
}

const { bone, csf, dura, nerve, blood, clot } = TISSUE_PALETTE;

function Bones() {
  return (
    <g fill={bone.fill} stroke={bone.outline ?? bone.fill} className={styles['fine']}>
      {Still.SPINES.map((path) => (
        <path key={path} d={path} opacity="0.8" />
      ))}
      <path d={Still.CREST} opacity="0.8" />
      {Still.BODIES.map((path) => (
        <path key={path} d={path} />
      ))}
      <path d={Still.SACRUM} />
      <path d={Still.SKULL} fill="none" strokeWidth="15" style={{ vectorEffect: 'none' }} />
      <path
        d={Still.SKULL}
        fill="none"
        stroke={bone.fill}
        strokeWidth="12"
        style={{ vectorEffect: 'none' }}
      />
    </g>
  );
}

function Brain({ inside }: { readonly inside: string }) {
  return (
    <g clipPath={`url(#${inside})`}>
      <g data-part="brain" fill={nerve.fill} stroke={nerve.outline ?? nerve.fill} className={styles['fine']}>
        <path d={Still.STEM} />
        <path d={Still.CEREBELLUM} />
        <path d={Still.CEREBRUM} />
        {Still.FOLDS.map((path) => (
          <path key={path} d={path} fill="none" />
        ))}
      </g>
    </g>
  );
}

export function AxisDrawing({ pose, root, label, children }: AxisDrawingProps) {
  const id = useId().replaceAll(':', '');
  const view = viewOf(pose);
  const upright = pose === 'sitting';
  return (
    <div
      ref={root}
      className={styles['figure']}
      data-pose={pose}
      role="img"
      aria-label={label}
      style={{ aspectRatio: `${view.width} / ${view.height}` }}
    >
      <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
        <clipPath id={`${id}in`}>
          <path d={Still.SKULL} />
          <rect x="-30" y={-160} width="70" height="140" />
        </clipPath>
        <clipPath id={`${id}push`}>
          <rect data-part="level" x="-300" y="-400" width="700" height="1200" />
        </clipPath>
        <g transform={upright ? undefined : 'matrix(0 1 1 0 0 0)'}>
          <path d={Still.SKIN} fill="var(--sheet)" stroke="var(--ink-3)" className={styles['fine']} />
          <Bones />
          <g fill="var(--map-bg)">
            <path d={Still.SKULL} />
            <path data-part="sac" />
          </g>
          <g fill={csf.fill} opacity="0.3">
            <path d={Still.SKULL} />
            <path data-part="sac" />
          </g>
          <g fill={csf.fill} clipPath={`url(#${id}push)`}>
            <path d={Still.SKULL} />
            <path data-part="sac" />
          </g>
          <g fill="none" stroke={nerve.outline ?? nerve.fill} className={styles['fine']}>
            {Still.ROOTS.map((path) => (
              <path key={path} d={path} opacity="0.7" />
            ))}
          </g>
          <path d={Still.CORD} fill={nerve.fill} stroke={nerve.outline ?? ''} className={styles['fine']} />
          <Brain inside={`${id}in`} />
          <path d={Still.SKULL} fill="none" stroke={dura.fill} className={styles['dura']} />
          <path data-part="sac" fill="none" stroke={dura.fill} className={styles['dura']} />
          <path
            data-part="band"
            fill={blood.fill}
            stroke={`var(--blood-line, ${blood.outline ?? blood.fill})`}
            className={styles['fine']}
          />
          <path data-part="leak" fill="none" stroke="var(--leak)" strokeLinecap="round" />
          <ellipse
            data-part="clot"
            fill={clot.fill}
            stroke={`var(--clot-line, ${clot.fill})`}
            className={styles['edge']}
          />
          <circle
            data-part="hole"
            r="5"
            stroke="var(--ink)"
            className={classes(styles['hole'], styles['edge'])}
          />
          {upright ? null : (
            <g>
              <rect data-part="bar" x={BAR_MM} y={-VERTEX_MM} height={VERTEX_MM - Still.SAC_END_MM} />
              <line
                x1={BAR_MM}
                x2={BAR_MM}
                y1={-VERTEX_MM}
                y2={-Still.SAC_END_MM}
                className={styles['scale']}
              />
            </g>
          )}
        </g>
        {upright ? (
          <g>
            <path data-part="push" fill={csf.fill} stroke="var(--ink)" className={styles['edge']} />
            <path data-part="pull" className={classes(styles['pull'], styles['edge'])} />
            <line
              x1={SCALE_MM}
              x2={SCALE_MM}
              y1={-VERTEX_MM - 8}
              y2={-Still.SAC_END_MM + 8}
              className={styles['scale']}
            />
            <line data-part="zero" x1={-150} x2={SCALE_MM + 26} className={styles['zero']} />
          </g>
        ) : null}
      </svg>
      <span aria-hidden="true">{children}</span>
    </div>
  );
}
