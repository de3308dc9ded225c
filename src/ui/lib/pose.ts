/** How she holds herself, as an eye sees it: bands and rounded degrees, and the same in words. */
import type { Messages } from '../../content/messages/index.ts';

export interface Pose {
  /** 0: straight; 1: curled as far as she goes. */
  readonly flexion: number;
  readonly rotationDeg: number;
  readonly leanDeg: number;
}
export type CurledPosture = 'lateralCurled' | 'sittingCurled';

const CURLS = ['straight', 'little', 'half', 'much', 'full'] as const;
export type Curl = (typeof CURLS)[number];
/** Lower edge of each band of flexion, and what is drawn for it. */
const CURL_FROM = [0, 0.2, 0.45, 0.7, 0.9] as const;
const CURL_DRAWN = [0.05, 0.32, 0.55, 0.8, 1] as const;

/** What an eye cannot tell from straight, degrees; and the grain of its guess beyond that. */
const UNSEEN_DEG = 2;
const GRAIN_DEG = 5;

export interface SeenPose {
  readonly curl: Curl;
  /** The middle of the band, 0 to 1: for the drawing. */
  readonly drawnFlexion: number;
  /** In steps of five degrees. */
  readonly rotationDeg: number;
  readonly leanDeg: number;
}

function guessedDeg(degrees: number): number {
  const size = Math.abs(degrees);
  if (size < UNSEEN_DEG) return 0;
  return Math.sign(degrees) * Math.max(GRAIN_DEG, Math.round(size / GRAIN_DEG) * GRAIN_DEG);
}

export function seenPose({ flexion, rotationDeg, leanDeg }: Pose): SeenPose {
  const band = Math.max(
    0,
    CURL_FROM.findLastIndex((from) => flexion >= from),
  );
  return {
    curl: CURLS[band] ?? 'straight',
    drawnFlexion: CURL_DRAWN[band] ?? 0,
    rotationDeg: guessedDeg(rotationDeg),
    leanDeg: guessedDeg(leanDeg),
  };
}

/** Three sentences: her curl, her turn, her lean. */
export function poseWords(
  { t }: Messages,
  pose: Pose,
  posture: CurledPosture,
): readonly [string, string, string] {
  const seen = seenPose(pose);
  const turned = { degrees: Math.abs(seen.rotationDeg) };
  const leaning = { degrees: Math.abs(seen.leanDeg) };
  const way = seen.rotationDeg < 0 ? 'forward' : 'back';
  const side = seen.leanDeg > 0 ? 'left' : 'right';
  return [
    t(`pose.curl.${seen.curl}`),
    seen.rotationDeg === 0 ? t('pose.turn.square') : t(`pose.turn.${way}.${posture}`, turned),
    seen.leanDeg === 0 ? t(`pose.lean.straight.${posture}`) : t(`pose.lean.${side}.${posture}`, leaning),
  ];
}

/** For whoever does not know how she was placed: her curl, and how far from square and straight. */
export function poseSummary({ t }: Messages, pose: Pose): string {
  const seen = seenPose(pose);
  return [
    t(`pose.curl.${seen.curl}`),
    seen.rotationDeg === 0 ? '' : t('pose.turned', { degrees: Math.abs(seen.rotationDeg) }),
    seen.leanDeg === 0 ? '' : t('pose.leaning', { degrees: Math.abs(seen.leanDeg) }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
