/** The C-arm's screen: the film as large as fits, her bones beside it where they may be shown, the arm, the pedal, the words. */
import { useEffect, useState } from 'react';
import type { ExposeBody } from '../../imaging/xray/shot.ts';
import { armIn } from '../../imaging/xray/armPlace.ts';
import { viewKind } from '../../imaging/xray/carm.ts';
import { sightOf } from '../../imaging/xray/sight.ts';
import { insideShown } from '../../session/index.ts';
import { Button } from '../controls/Button.tsx';
import { Desk } from '../imagingDesk/Desk.tsx';
import { useFrame } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { BonesBeside } from './BonesBeside.tsx';
import { FilmCanvas } from './FilmCanvas.tsx';
import { armNow, useAskedArm } from './useArm.ts';
import { useAbsorbers } from './useAbsorbers.ts';
import { useFilms, type OnScreen } from './useFilms.ts';
import { useReadAloud } from './useReadAloud.ts';
import { XrayControls } from './XrayControls.tsx';

/** While screening, a picture so often at the most. */
const SCREENING_EVERY_MS = 500;

interface XrayDeskProps {
  readonly onClose: () => void;
  /** Her body's picture on the GPU, where there is one. */
  readonly exposeBody?: ExposeBody | null;
}

/** A foot leaves the pedal when one turns away from the screen. */
function useFootOff(): void {
  const { session } = useUi();
  useEffect(
    () => () => {
      if (session.snapshot.controls.screening) session.perform({ type: 'setScreening', on: false });
    },
    [session],
  );
}

export default function XrayDesk({ onClose, exposeBody = null }: XrayDeskProps) {
  const { session, messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { anatomy, controls } = snapshot;
  const open = insideShown(snapshot);
  const { absorbers, failed, retry } = useAbsorbers(anatomy);
  const films = useFilms(session, absorbers, exposeBody);
  const { onScreen, read, takeShot, screen } = films;
  const askedArm = useAskedArm();
  const [boneWhite, setBoneWhite] = useState(false);
  const [named, setNamed] = useState(false);
  const words = useReadAloud(read, controls.screening);
  useFootOff();
  const sight = () => sightOf(snapshot, snapshot.machine.context.contrastGivenMl);
  useFrame(() => {
    if (snapshot.controls.screening) screen(sight());
  }, SCREENING_EVERY_MS);

  const arm = askedArm.asked ?? armNow(snapshot);
  const hasMoved = (shown: OnScreen): boolean => {
    const { centre, ...there } = armIn(anatomy, arm);
    const { sight: then } = shown;
    return (
      then.anatomy !== anatomy ||
      then.arm.centre.z !== centre.z ||
      then.arm.rotationDeg !== there.rotationDeg ||
      then.arm.tiltDeg !== there.tiltDeg ||
      then.arm.fieldMm !== there.fieldMm
    );
  };
  const waits = t(absorbers === null ? 'xray.desk.warming' : 'xray.desk.nothing');
  const lost = films.failed ? t('xray.desk.filmFailed') : null;
  const note =
    onScreen === null
      ? failed
        ? t('xray.desk.broken')
        : (lost ?? waits)
      : (lost ?? (hasMoved(onScreen) ? t('xray.desk.moved') : null));
  return (
    <Desk
      title={t('xray.desk.title')}
      note={t(`xray.desk.${viewKind(arm)}`)}
      onClose={onClose}
      words={lost ?? (words === '' ? waits : words)}
      picture={
        <FilmCanvas
          film={onScreen?.film ?? null}
          words={words}
          boneWhite={boneWhite}
          isOn={controls.screening}
          note={note}
          named={open && named && onScreen !== null ? onScreen.sight : null}
        />
      }
      beside={open ? <BonesBeside arm={arm} absorbers={absorbers} /> : undefined}
      controls={
        <>
          {failed ? <Button onClick={retry}>{t('xray.desk.again')}</Button> : null}
          <XrayControls
            askedArm={askedArm}
            onShot={() => takeShot(sight())}
            boneWhite={boneWhite}
            onBoneWhite={setBoneWhite}
            named={named}
            onNamed={open ? setNamed : null}
          />
        </>
      }
    />
  );
}
