/** Three small drawings of how she holds herself: in profile, along her spine, and from behind. The words stand beside them. */
import { useUi } from '../../lib/UiContext.ts';
import { seenPose, type CurledPosture, type Pose } from '../../lib/pose.ts';
import { onPaper, pathOf, profileOf } from './poseFigure.ts';
import styles from './Pose.module.css';

interface FigureProps {
  readonly pose: Pose;
  readonly posture: CurledPosture;
}

/** Width of an outline, both sides together. */
const OUTLINE = 2.4;
const PROFILE_BOX = { sittingCurled: '-66 -98 92 144', lateralCurled: '-100 -62 140 90' } as const;

/** What lies nearer covers what lies farther; parts that touch share one outline. */
function Profile({ pose, posture }: FigureProps) {
  const her = profileOf(seenPose(pose).drawnFlexion, posture);
  const [headX, headY] = onPaper(her.head, posture);
  const trunk = `${pathOf([...her.back, ...her.front.toReversed()], posture)}Z`;
  const legs = [
    { path: pathOf([her.knee, her.foot], posture), width: 9 },
    { path: pathOf([her.hip, her.knee], posture), width: 15 },
  ];
  const arm = pathOf([her.shoulder, her.knee], posture);
  const shapes = (look: 'edge' | 'body', more: number) => (
    <>
      {legs.map(({ path, width }) => (
        <path key={path} d={path} className={styles[look]} strokeWidth={width + more} />
      ))}
      <path d={trunk} className={styles[`${look}Trunk`]} strokeWidth={2 + more} />
      <circle cx={headX} cy={headY} r={10 + more / 2} className={styles[`${look}Fill`]} />
    </>
  );
  return (
    <svg viewBox={PROFILE_BOX[posture]} className={styles['drawing']} aria-hidden="true">
      {posture === 'sittingCurled' ? <path d="M-40 12H24" className={styles['bed']} /> : null}
      {shapes('edge', OUTLINE)}
      {shapes('body', 0)}
      <path d={arm} className={styles['edge']} strokeWidth={7 + OUTLINE} />
      <path d={arm} className={styles['body']} strokeWidth={7} />
      <path d={pathOf(her.spine, posture)} className={styles['spine']} />
      {her.knobs.map((knob) => {
        const path = pathOf(knob, posture);
        return <path key={path} d={path} className={styles['spine']} />;
      })}
    </svg>
  );
}

/** Along her spine: sitting from above, lying from her head; the dashed line is square to the bed. */
function Turn({ pose, posture }: FigureProps) {
  const { rotationDeg } = seenPose(pose);
  const lying = posture === 'lateralCurled';
  return (
    <svg viewBox="-50 -50 100 100" className={styles['drawing']} aria-hidden="true">
      <g transform={lying ? 'rotate(-90)' : undefined}>
        {lying ? <line x1="-44" x2="-44" y1="-48" y2="48" className={styles['bed']} /> : null}
        <line x1="0" x2="0" y1="-46" y2="48" className={styles['square']} />
        <g transform={`rotate(${rotationDeg})`}>
          <ellipse rx="38" ry="23" className={styles['bodyOutlined']} />
          <path d="M0 22V8" className={styles['back']} />
          <circle cy="3" r="6" className={styles['bone']} />
        </g>
      </g>
    </svg>
  );
}

/** From behind: the spine against the line along the bed, or the plumb line. */
function Lean({ pose, posture }: FigureProps) {
  const { leanDeg } = seenPose(pose);
  const lying = posture === 'lateralCurled';
  return (
    <svg viewBox="-50 -50 100 100" className={styles['drawing']} aria-hidden="true">
      <g transform={lying ? 'rotate(-90)' : undefined}>
        {lying ? (
          <line x1="-44" x2="-44" y1="-48" y2="48" className={styles['bed']} />
        ) : (
          <line x1="-46" x2="46" y1="42" y2="42" className={styles['bed']} />
        )}
        <line x1="0" x2="0" y1="-48" y2="40" className={styles['square']} />
        <g transform={`rotate(${-leanDeg} 0 36)`}>
          <path
            d="M-34 -34Q-16 -40 0 -44Q16 -40 34 -34Q30 -12 22 2Q30 18 34 36Q0 44 -34 36Q-30 18 -22 2Q-30 -12 -34 -34Z"
            className={styles['bodyOutlined']}
          />
          <path d="M0 -40V36" className={styles['knobs']} />
        </g>
      </g>
    </svg>
  );
}

export function PoseFigure(props: FigureProps) {
  const { t } = useUi().messages;
  const lying = props.posture === 'lateralCurled';
  const figures = [
    { Drawing: Profile, name: 'pose.curl', from: lying ? 'pose.fromAbove' : 'pose.fromSide' },
    { Drawing: Turn, name: 'pose.turn', from: lying ? 'pose.fromHead' : 'pose.fromAbove' },
    { Drawing: Lean, name: 'pose.lean', from: 'pose.fromBehind' },
  ] as const;
  return (
    <div className={styles['figures']}>
      {figures.map(({ Drawing, name, from }) => (
        <figure key={name}>
          <Drawing {...props} />
          <figcaption className={styles['caption']}>
            <span className={styles['name']}>{t(name)}</span>
            {t(from)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
