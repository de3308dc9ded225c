/** Step 3: time-out, hands, skin, and the wait until it is dry. */
import { useState } from 'react';
import { ActButton } from '../controls/ActButton.tsx';
import { Options } from '../controls/Options.tsx';
import { clockText, secondsOf } from '../lib/time.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { waitText } from '../lib/waitText.ts';
import { OnceList } from './OnceList.tsx';
import { Panel, Section } from './Panel.tsx';
import { WaitButtons } from './WaitButtons.tsx';
import styles from './Panel.module.css';

const AGENTS = ['chlorhexidine05', 'chlorhexidine2', 'povidoneIodine'] as const;

function SkinWords() {
  const { messages } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { body, protocol, moments } = snapshot;
  const painted = moments.findLast(
    (one) => one.kind === 'act' && !one.refused && one.act.type === 'paintSkin',
  );
  const paintedTick = painted?.tick ?? snapshot.tick;
  const looks = useLiveText<HTMLParagraphElement>(() =>
    t(body.skin.wet ? 'sterilePrep.looksWet' : 'sterilePrep.looksDry'),
  );
  const since = useLiveText<HTMLSpanElement>(() => clockText(secondsOf(snapshot.tick - paintedTick)));
  return (
    <>
      <p ref={looks} className={styles['state']} data-testid="skin-state" />
      <p className={styles['split']}>
        <span className={styles['note']}>{t('sterilePrep.sincePainted')}</span>
        <span ref={since} className="tabular" />
      </p>
      <p className={styles['note']}>
        {t('sterilePrep.protocolTime', { time: waitText(messages, protocol.minimumDryingS) })}
      </p>
      <WaitButtons seconds={[10, 60]} />
    </>
  );
}

export function SterilePrepPanel() {
  const { t } = useUi().messages;
  const { body, machine } = useSnapshot();
  const { done } = machine.context;
  const [agent, setAgent] = useState<(typeof AGENTS)[number] | null>(null);
  const team = ['timeOut', 'scrubHands', 'gownAndGlove'] as const;
  const next = team.find((act) => !done.includes(act)) ?? null;
  const draped = done.includes('drape');
  return (
    <Panel title={t('sterilePrep.title')}>
      <Section label={t('sterilePrep.team')}>
        <OnceList
          acts={team.map((type) => ({ type }))}
          wordsOf={({ type }) => (type === 'timeOut' ? t('sterilePrep.timeOutSaid') : null)}
          filled={next}
        />
      </Section>
      <Section label={t('sterilePrep.agent')}>
        <Options
          legend={t('sterilePrep.agent')}
          value={agent}
          onChange={setAgent}
          options={AGENTS.map((one) => ({ value: one, label: t(`sterilePrep.${one}`) }))}
        />
        <ActButton
          act={{ type: 'paintSkin', agent: agent ?? 'chlorhexidine05' }}
          missing={agent === null ? t('refusal.chooseFirst') : null}
          variant={next === null && !body.skin.painted ? 'filled' : 'outline'}
        >
          {t('act.paintSkin')}
        </ActButton>
      </Section>
      <Section label={t('sterilePrep.skin')}>
        {body.skin.painted ? <SkinWords /> : <p className={styles['state']}>{t('sterilePrep.unpainted')}</p>}
        <OnceList
          acts={[{ type: 'drape' }]}
          filled={next === null && body.skin.painted && !draped ? 'drape' : null}
        />
        <ActButton act={{ type: 'confirmField' }} variant={draped && next === null ? 'filled' : 'outline'} />
      </Section>
    </Panel>
  );
}
