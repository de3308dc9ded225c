/** The same made-up person sitting and lying, before any patch: where the fluid pulls, and where it does not. */
import { useMemo } from 'react';
import { readAxis } from '../../physiology/index.ts';
import type { Session } from '../../session/index.ts';
import { AxisStill } from '../axis/AxisStill.tsx';
import type { AxisPose } from '../axis/marks.ts';
import { usePatient } from './PatientContext.ts';
import styles from './LyingSitting.module.css';

const POSES: readonly AxisPose[] = ['sitting', 'lying'];

export function LyingSitting({ session }: { readonly session: Pick<Session, 'snapshot'> }) {
  const { messages } = usePatient();
  const { t } = messages;
  const { body, patient } = session.snapshot;
  // Nothing runs here: one reading serves.
  const reading = useMemo(() => readAxis(body, patient), [body, patient]);
  return (
    <div className={styles['pair']} data-testid="lying-sitting">
      {POSES.map((pose) => (
        <figure key={pose} data-pose={pose}>
          <AxisStill
            pose={pose}
            reading={reading}
            messages={messages}
            label={t(`patient.ui.axis.${pose}.words`)}
          />
          <figcaption>
            <b>{t(`patient.ui.axis.${pose}`)}</b> {t(`patient.ui.axis.${pose}.note`)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
