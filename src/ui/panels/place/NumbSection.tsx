/** The skin, then the track as deep as asked, then a nick. */
import { useState } from 'react';
import { ActButton } from '../../controls/ActButton.tsx';
import { Stepper } from '../../controls/Stepper.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { OnceList } from '../OnceList.tsx';
import panel from '../Panel.module.css';
import { WaitButtons } from '../WaitButtons.tsx';

const SHALLOWEST_MM = 10;
const DEEPEST_MM = 60;
const USUAL_MM = 30;
const STEP_MM = 5;

export function NumbSection() {
  const { t, number } = useUi().messages;
  const { skin } = useSnapshot().body;
  const [depthMm, setDepthMm] = useState(USUAL_MM);
  return (
    <>
      <OnceList
        acts={[{ type: 'anaesthetiseSkin' }]}
        isDone={() => skin.numb}
        wordsOf={() => t('needle.numbing')}
        filled={skin.numb ? null : 'anaesthetiseSkin'}
      />
      <WaitButtons seconds={[10, 60]} />
      <div className={panel['stack']}>
        <span className={panel['label']}>{t('numb.trackTo')}</span>
        <div className={panel['pair']}>
          <Stepper
            label={t('numb.trackTo')}
            value={depthMm}
            step={STEP_MM}
            min={SHALLOWEST_MM}
            max={DEEPEST_MM}
            text={number(depthMm, 0)}
            unit={t('needle.unitMm')}
            onChange={setDepthMm}
          />
          <ActButton act={{ type: 'anaesthetiseTrack', toDepthMm: depthMm }} />
        </div>
        {skin.numbToMm > 0 ? (
          <p className={panel['note']}>{t('finding.trackNumb', { depth: skin.numbToMm })}</p>
        ) : (
          <p className={panel['note']}>{t('numb.track')}</p>
        )}
      </div>
      <OnceList acts={[{ type: 'nickSkin' }]} isDone={() => skin.nicked} wordsOf={() => t('numb.nick')} />
    </>
  );
}
