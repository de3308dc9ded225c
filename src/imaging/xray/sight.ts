/** What stands in the beam, read from a run. */
import { SPREAD_LEVELS } from '../../content/levels.ts';
import type { Anatomy, NeedleTrack } from '../../anatomy/types.ts';
import { vector, type Vector3 } from '../../numerics/vector.ts';
import { TICKS_PER_SECOND, type BodyState, type Controls, type Posture } from '../../physiology/types.ts';
import { armIn } from './armPlace.ts';
import type { ContrastFacts } from './contrast/facts.ts';
import { steelOf } from './steelOf.ts';
import type { Sight } from './taking.ts';

/** Where things fall in each posture: she lies on her left side or on her back, or is up. */
function downIn(posture: Posture): Vector3 {
  if (posture === 'lateralCurled') return vector(0, 1, 0);
  return posture === 'supine' || posture === 'headUp30' ? vector(-1, 0, 0) : vector(0, 0, -1);
}

export interface RunNow {
  readonly anatomy: Anatomy;
  readonly track: NeedleTrack | null;
  readonly body: Readonly<BodyState>;
  readonly controls: Readonly<Controls>;
  readonly seed: number;
}

const NOWHERE = SPREAD_LEVELS.map(() => 0);

/** Every dose so far, where it lies in her as she lies now. */
function contrastIn({ anatomy, body, seed }: RunNow): readonly ContrastFacts[] {
  return body.contrast.doses.flatMap(({ spread, tipAtlas, volumeMl, byLevelMl, tick }, i) =>
    spread === null || volumeMl <= 0
      ? []
      : [
          {
            spread,
            tip: anatomy.pushForward(tipAtlas),
            volumeMl,
            // A copy: the body's own goes on changing while the film is made.
            byLevelMl: [...(byLevelMl ?? NOWHERE)],
            elapsedS: Math.max(0, (body.tick - tick) / TICKS_PER_SECOND),
            down: downIn(body.posture),
            seed: seed + 1000 * i,
          },
        ],
  );
}

export function sightOf(run: RunNow, givenMl: number): Sight {
  const { anatomy, track, body, controls } = run;
  return {
    anatomy,
    arm: armIn(anatomy, controls.cArm),
    needle: steelOf(track, body),
    contrast: contrastIn(run),
    givenMl,
  };
}
