/** Before the needle is in: level, numbed skin, entry point and direction. */
import { useState } from 'react';
import { INTERSPACES, type Interspace } from '../../content/levels.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { Options } from '../controls/Options.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { AngleControls } from './AngleControls.tsx';
import { OnceList } from './OnceList.tsx';
import { Panel, Section } from './Panel.tsx';
import { WaitButtons } from './WaitButtons.tsx';
import styles from './Panel.module.css';

function LevelSection() {
  const { t } = useUi().messages;
  const { machine, teachingCase } = useSnapshot();
  const { interspace } = machine.context;
  const [wanted, setWanted] = useState<Interspace | null>(interspace);
  const open = machine.allowed.has('chooseLevel');
  return (
    <Section
      label={t('needle.level')}
      setting={interspace === null ? undefined : t('needle.levelChosen', { interspace })}
    >
      <p className={styles['note']}>
        {t('needle.levelBelief', { interspace: teachingCase.puncture.interspace })}
      </p>
      {open ? (
        <details className={styles['stack']} open={interspace === null}>
          <summary className={styles['summary']}>{t('act.chooseLevel')}</summary>
          <Options
            legend={t('needle.level')}
            value={wanted}
            onChange={setWanted}
            options={INTERSPACES.map((one) => ({ value: one, label: one, note: t(`needle.palpate.${one}`) }))}
          />
          <ActButton
            act={{ type: 'chooseLevel', interspace: wanted ?? 'L3/4' }}
            missing={wanted === null ? t('refusal.chooseFirst') : null}
            variant={interspace === null ? 'filled' : 'outline'}
          >
            {t('act.chooseLevel')}
          </ActButton>
        </details>
      ) : null}
    </Section>
  );
}

export function NeedleEntry() {
  const { t, number } = useUi().messages;
  const { machine, body } = useSnapshot();
  const { interspace } = machine.context;
  const [aim, setAim] = useState({ leftOffsetMm: 0, cranialOffsetMm: 0, cephaladDeg: 0, leftDeg: 0 });
  const numb = body.skin.numb;
  const offset = (name: 'leftOffsetMm' | 'cranialOffsetMm', label: string) => (
    <div className={styles['stack']}>
      <span className={styles['label']}>{label}</span>
      <Stepper
        label={label}
        value={aim[name]}
        step={1}
        min={-20}
        max={20}
        text={number(aim[name], 0)}
        unit={t('needle.unitMm')}
        onChange={(value) => setAim({ ...aim, [name]: value })}
      />
    </div>
  );
  return (
    <Panel title={t('needle.title')}>
      <LevelSection />
      {interspace === null ? null : (
        <>
          <Section>
            <OnceList
              acts={[{ type: 'anaesthetiseSkin' }]}
              isDone={() => numb}
              wordsOf={() => t('needle.numbing')}
              filled={numb ? null : 'anaesthetiseSkin'}
            />
            <WaitButtons seconds={[10, 60]} />
          </Section>
          <Section label={t('needle.entry')}>
            <div className={styles['pair']}>
              {offset('leftOffsetMm', t('needle.entryLeft'))}
              {offset('cranialOffsetMm', t('needle.entryCranial'))}
            </div>
          </Section>
          <Section label={t('needle.direction')}>
            <AngleControls
              cephaladDeg={aim.cephaladDeg}
              leftDeg={aim.leftDeg}
              onChange={(angles) => setAim({ ...aim, ...angles })}
            />
            <ActButton act={{ type: 'insertNeedle', ...aim }} variant={numb ? 'filled' : 'outline'} />
          </Section>
          <Section>
            <ActButton act={{ type: 'handOverToSenior' }} />
          </Section>
        </>
      )}
    </Panel>
  );
}
