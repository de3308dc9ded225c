/** The lower back with the patch in it, without needle and blood unless she has asked for them. */
import { useCallback, useEffect, useState } from 'react';
import { AUDIENCE_RULES } from '../content/audiences.ts';
import { Plate as Scene, type Quality } from '../scene/index.ts';
import type { Session } from '../session/index.ts';
import { NeedleSwitch } from '../ui/patient/NeedleSwitch.tsx';
import { usePatient } from '../ui/patient/PatientContext.ts';
import { StillSection } from '../ui/patient/StillSection.tsx';
import { usePreview } from './askPreview.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import styles from '../ui/patient/Plate.module.css';

/** What is drawn within this needs no words. */
const SOON_MS = 300;

const RULES = AUDIENCE_RULES.patient;

interface PatientPlateProps {
  /** Whose lower back it is; nobody acts in it. */
  readonly session: Session;
  readonly drawable: boolean;
  readonly quality: Quality;
  readonly onUnavailable: () => void;
}

export default function PatientPlate({ session, drawable, quality, onUnavailable }: PatientPlateProps) {
  const { messages, unveiled } = usePatient();
  const { t } = messages;
  const preview = usePreview(session);
  const still = useReducedMotion();
  const [ready, setReady] = useState(false);
  const [late, setLate] = useState(false);
  // The place for the words is there before them: only what changes in it is read out.
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  const nameOf = useCallback(
    (id: string) => {
      const key = `patient.ui.part.${id}`;
      return messages.has(key) ? { latin: '', plain: t(key) } : null;
    },
    [messages, t],
  );
  if (!drawable || preview === 'none')
    return <StillSection anatomy={session.snapshot.anatomy} label={t('patient.ui.picture')} />;
  const onReady = () => setReady(true);
  return (
    <>
      <div className={styles['plate']}>
        <p role="status" className={styles['drawing']} data-ready={ready}>
          {late && !ready ? t('patient.ui.drawing') : ''}
        </p>
        {preview === null ? null : (
          <Scene
            session={preview}
            view="section"
            nameOf={nameOf}
            plainNames={RULES.names === 'plain'}
            calm={RULES.needleAndBlood === 'onRequest' && !unveiled}
            description={t('patient.ui.picture')}
            quality={quality}
            reducedMotion={still}
            onUnavailable={onUnavailable}
            onReady={onReady}
          />
        )}
      </div>
      {preview === null ? null : (
        <div className={styles['needle']}>
          <NeedleSwitch />
        </div>
      )}
    </>
  );
}
