/** Anatomy beside the film: her bones from where the film stands, by the same beam, moving with the arm. */
import { useEffect, useRef } from 'react';
import type { Slices } from '../../imaging/slices.ts';
import { armIn } from '../../imaging/xray/armPlace.ts';
import { paintingBones } from '../../imaging/xray/bonePicture.ts';
import { beamOf } from '../../imaging/xray/carm.ts';
import { steelOf } from '../../imaging/xray/steelOf.ts';
import type { Absorber } from '../../imaging/xray/surfaces.ts';
import { runSlices } from '../atlas/runSlices.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import type { ArmAct } from './useArm.ts';
import styles from './Xray.module.css';

const SIZE = 360;

interface BonesProps {
  readonly arm: ArmAct;
  readonly absorbers: readonly Absorber[] | null;
}

export function BonesBeside({ arm, absorbers }: BonesProps) {
  const { t } = useUi().messages;
  const { anatomy, track, body } = useSnapshot();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rotationDeg, tiltDeg, fieldMm, cranialMm } = arm;
  // The body is changed in place: this says when its needle is drawn elsewhere.
  const tipMm = body.needle.place === 'out' ? -1 : Math.round(body.needle.depthMm);
  useEffect(() => {
    if (absorbers === null) return undefined;
    const surfaces = absorbers;
    const needle = tipMm < 0 ? null : steelOf(track, body);
    const beam = beamOf(armIn(anatomy, { rotationDeg, tiltDeg, fieldMm, cranialMm }));
    function* paint(): Slices<void> {
      const { rgba, size } = yield* paintingBones(beam, surfaces, needle, SIZE);
      canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, size, size), 0, 0);
    }
    return runSlices(paint());
  }, [anatomy, track, body, tipMm, rotationDeg, tiltDeg, fieldMm, cranialMm, absorbers]);
  return (
    <figure className={styles['bones']}>
      <canvas
        ref={canvas}
        width={SIZE}
        height={SIZE}
        role="img"
        aria-label={t('xray.anatomy.label')}
        data-testid="xray-bones"
      />
      <figcaption>{t('xray.anatomy.note')}</figcaption>
    </figure>
  );
}
