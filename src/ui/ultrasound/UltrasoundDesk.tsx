/** The scanner's desk: the probe on her back, the running picture, freeze and callipers, counting and the mark. */
import { useCallback, useMemo, useState } from 'react';
import { fanOf } from '../../imaging/ultrasound/fan.ts';
import { insideShown, isExamined, markSeen } from '../../session/index.ts';
import type { Lying } from '../../session/roomFrame.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Desk } from '../imagingDesk/Desk.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { placeOfHold } from './backPlace.ts';
import { CalliperControls } from './CalliperControls.tsx';
import { freshCallipers, type Callipers, type End } from './callipers.ts';
import { firstHold, inReach, isAcross, type Hold } from './hold.ts';
import { LevelMark } from './LevelMark.tsx';
import { namesOnPlane, namesOnScan } from './names.ts';
import { PlanePicture } from './PlanePicture.tsx';
import { ProbeControls } from './ProbeControls.tsx';
import { ScanPicture } from './ScanPicture.tsx';
import { seenWords } from './seenWords.ts';
import { useLiveScan, type Wanted } from './useLiveScan.ts';
import styles from './Ultrasound.module.css';

/** Pixels of the picture's side: as many as its beams and samples bear. */
const SIDE_PX = 448;

interface Frozen {
  readonly wanted: Wanted;
  readonly callipers: Callipers;
  readonly chosen: End;
}

export default function UltrasoundDesk({ onClose }: { readonly onClose: () => void }) {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { anatomy, patient, body, machine } = snapshot;
  const { rotationDeg, leanDeg } = body.pose;
  const [hold, setHold] = useState<Hold>(() => firstHold(markSeen(snapshot)));
  // The hand begins where it takes the midline to be.
  const [midlineMm, setMidlineMm] = useState(hold.leftMm);
  const [frozen, setFrozen] = useState<Frozen | null>(null);
  const [isNamed, setNamed] = useState(false);
  const isKnown = insideShown(snapshot);

  const place = useMemo(() => {
    const lying: Lying = { anatomy, patient, pose: { rotationDeg, leanDeg } };
    return placeOfHold(lying, hold);
  }, [anatomy, patient, rotationDeg, leanDeg, hold]);
  const running: Wanted = {
    anatomy,
    place,
    depthMm: hold.depthMm,
    sidePx: SIDE_PX,
    isAcross: isAcross(hold),
    isKnown,
  };
  const wanted = frozen === null ? running : { ...frozen.wanted, isKnown };
  const { picture, reading, known } = useLiveScan(wanted);
  const shownKnown = isKnown ? known : null;
  const isWhole = picture !== null && !picture.isCoarse;
  const onScan = useMemo(
    () => (isNamed && shownKnown !== null && isWhole ? namesOnScan(messages, shownKnown.names, picture) : []),
    [messages, isNamed, shownKnown, isWhole, picture],
  );
  const onPlane = useMemo(
    () => (isNamed && shownKnown !== null ? namesOnPlane(messages, shownKnown.names) : []),
    [messages, isNamed, shownKnown],
  );
  const isPlain = isExamined(snapshot);
  const words = useMemo(
    () => (reading === null ? '' : seenWords(messages, reading, isPlain)),
    [messages, reading, isPlain],
  );

  // Who moves the probe looks again: the picture runs.
  const onHold = useCallback((next: Hold) => {
    setHold(inReach(next));
    setFrozen(null);
  }, []);
  const scan = {
    type: 'recordScan',
    leftMm: place.leftMm,
    cranialMm: place.cranialMm,
    turnDeg: hold.turnDeg,
    tiltDeg: hold.tiltDeg,
    depthMm: hold.depthMm,
  } as const;
  const freeze = () =>
    setFrozen({ wanted: running, callipers: freshCallipers(hold.depthMm), chosen: 'second' });
  const live = () => setFrozen(null);
  const setCalliper = (end: End, at: Callipers[End]) =>
    setFrozen((before) =>
      before === null ? null : { ...before, chosen: end, callipers: { ...before.callipers, [end]: at } },
    );
  const choose = (chosen: End) => setFrozen((before) => (before === null ? null : { ...before, chosen }));

  const isPrepared = machine.step !== 'positioning';
  const mark = { leftMm: hold.leftMm, cranialMm: hold.cranialMm };
  const fan = picture?.fan ?? fanOf({ depthMm: hold.depthMm, widthPx: SIDE_PX, heightPx: SIDE_PX });
  const callipers = frozen?.callipers ?? freshCallipers(hold.depthMm);
  return (
    <Desk
      title={t('ultrasound.title')}
      words={words}
      onClose={onClose}
      picture={
        <ScanPicture
          picture={picture}
          hold={hold}
          isFrozen={frozen !== null}
          callipers={callipers}
          chosen={frozen?.chosen ?? 'second'}
          names={onScan}
          onHold={onHold}
          scan={scan}
          onFreeze={freeze}
          onLive={live}
          onCalliper={setCalliper}
          onChoose={choose}
        />
      }
      {...(isKnown
        ? {
            beside: (
              <>
                <PlanePicture known={shownKnown} fan={picture?.fan ?? null} names={onPlane} />
                <label className={styles['check']}>
                  <input
                    type="checkbox"
                    checked={isNamed}
                    onChange={(event) => setNamed(event.currentTarget.checked)}
                    data-testid="ultrasound-names"
                  />
                  {t('ultrasound.names')}
                </label>
              </>
            ),
          }
        : {})}
      controls={
        <div className={styles['controls']}>
          {frozen === null ? (
            <ActButton act={scan} variant="filled" onDone={freeze} testId="ultrasound-freeze">
              {t('ultrasound.freeze')}
            </ActButton>
          ) : (
            <Button onClick={live} data-testid="ultrasound-live">
              {t('ultrasound.live')}
            </Button>
          )}
          {frozen === null ? null : (
            <CalliperControls
              fan={fan}
              picture={isWhole ? picture : null}
              isPlain={isPlain}
              callipers={frozen.callipers}
              chosen={frozen.chosen}
              onCalliper={setCalliper}
              onChoose={choose}
            />
          )}
          <p className={styles['note']}>{t(isPrepared ? 'ultrasound.sterile' : 'ultrasound.bare')}</p>
          <ProbeControls
            hold={hold}
            midlineMm={midlineMm}
            isPlain={isPlain}
            onHold={onHold}
            onMidline={setMidlineMm}
          />
          <LevelMark mark={mark} isPlain={isPlain} />
        </div>
      }
    />
  );
}
