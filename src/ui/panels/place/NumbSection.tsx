/** The skin, then the track as deep as asked, then a nick. */
import { useState } from 'react';
import { ActButton } from '../../controls/ActButton.tsx';
import { Stepper } from '../../controls/Stepper.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { OnceList } from '../OnceList.tsx';
import panel from '../Panel.module.css';
import { WaitButtons } from '../WaitButtons.tsx';
import { isSoaking } from './beforeNeedle.ts';

const SHALLOWEST_MM = 10;
const DEEPEST_MM = 40;
const USUAL_MM = 30;
const STEP_MM = 5;

export function NumbSection() {
  const { t, number } = useUi().messages;
  const { body, machine } = useSnapshot();
  const { skin } = body;
  const { context } = machine;
  const injected = context.done.includes('anaesthetiseSkin');
  const [depthMm, setDepthMm] = useState(USUAL_MM);
  return (
    <>
      <OnceList
        acts={[{ type: 'anaesthetiseSkin' }]}
        wordsOf={() => t('numb.wheal')}
        filled={injected ? null : 'anaesthetiseSkin'}
      />
      <div className={panel['stack']}>
        <span className={panel['label']}>{t('numb.trackTo')}</span>
        <div className={panel['pair']}>
          <div>
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
          </div>
          <ActButton act={{ type: 'anaesthetiseTrack', toDepthMm: depthMm }} />
        </div>
        <p className={panel['note']}>
          {skin.numbToMm > 0 ? t('finding.trackNumb', { depth: skin.numbToMm }) : t('numb.track')}
        </p>
      </div>
      <OnceList acts={[{ type: 'nickSkin' }]} isDone={() => skin.nicked} wordsOf={() => t('numb.nick')} />
      {isSoaking(skin, context) ? (
        <>
          <p className={panel['note']}>{t('numb.soaking')}</p>
          <WaitButtons seconds={[10, 60]} />
        </>
      ) : null}
    </>
  );
}
