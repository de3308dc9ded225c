/** Step 7: flat, look again, up, advise, write, home. */
import { ADVICE_ITEMS, OBSERVATION_ITEMS, type Act } from '../../machines/acts.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { useCommand } from '../lib/commands.ts';
import { lastSaid } from '../lib/said.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { ObservationLine } from './ObservationLine.tsx';
import { OnceList } from './OnceList.tsx';
import { Panel, Section } from './Panel.tsx';
import { WaitButtons } from './WaitButtons.tsx';
import styles from './Panel.module.css';

function RestSection() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { moments, protocol, machine } = snapshot;
  const flat = moments.find((one) => one.kind === 'act' && !one.refused && one.act.type === 'layFlat');
  const up = moments.find((one) => one.kind === 'act' && !one.refused && one.act.type === 'sitUp');
  const rested = useLiveText<HTMLParagraphElement>(() =>
    flat === undefined
      ? t('recovery.notFlat')
      : t('recovery.flatFor', { time: clockText(secondsOf((up?.tick ?? snapshot.tick) - flat.tick)) }),
  );
  return (
    <Section label={t('recovery.rest')}>
      <p ref={rested} className={styles['state']} />
      <p className={styles['note']}>
        {t('recovery.restRule', { rest: protocol.restMinutes, least: protocol.minimumRestMinutes })}
      </p>
      {machine.allowed.has('layFlat') ? (
        <ActButton act={{ type: 'layFlat' }} variant={machine.inner === 'turning' ? 'filled' : 'outline'} />
      ) : null}
      <WaitButtons seconds={[300, 900, 3600]} />
      <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
    </Section>
  );
}

const UP: readonly Act['type'][] = ['sitUp', 'standUp', 'scoreHeadache'];
const UP_DONE: Readonly<Record<string, number>> = { sitting: 1, standing: 2, assessed: 3, advised: 3 };

/** How far up she is. */
function upDone(inner: string): readonly Act['type'][] {
  return UP.slice(0, UP_DONE[inner] ?? 0);
}

/** The next thing that closes the case: it alone is filled, once she lies flat. */
function useNext(): Act['type'] | null {
  const { machine } = useSnapshot();
  const order: readonly Act['type'][] = ['sitUp', 'standUp', 'scoreHeadache', 'discharge'];
  return order.find((type) => machine.allowed.has(type)) ?? null;
}

export function RecoveryPanel() {
  const { messages, perform } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { machine, marks } = snapshot;
  const { advised } = machine.context;
  const next = useNext();
  const scored = machine.context.done.includes('scoreHeadache');
  const headache = scored ? lastSaid(snapshot, 'head') : null;
  useCommand('ask', () => perform({ type: 'askPatient', about: 'all' }));
  return (
    <Panel title={t('recovery.title')}>
      <RestSection />
      <Section label={t('recovery.observations')}>
        <ul className={styles['sheet']}>
          {OBSERVATION_ITEMS.map((item) => (
            <ObservationLine key={item} item={item} />
          ))}
        </ul>
      </Section>
      <Section
        label={t('recovery.up')}
        setting={headache === null ? undefined : t('recovery.headacheNow', { nrs: headache.nrs })}
      >
        <OnceList
          acts={[{ type: 'sitUp' }, { type: 'standUp' }, { type: 'scoreHeadache' }]}
          isDone={(act) => upDone(machine.inner).includes(act.type)}
          filled={next === 'discharge' ? null : next}
        />
        {scored ? (
          <p className={styles['note']}>
            {t('recovery.headacheBefore', { nrs: marks.headacheIfUprightBeforeNrs })}
          </p>
        ) : null}
      </Section>
      <Section label={t('recovery.advice')}>
        <OnceList
          acts={ADVICE_ITEMS.map((item) => ({ type: 'advise', item }))}
          isDone={(act) => act.type === 'advise' && advised.includes(act.item)}
          wordsOf={(act) => (act.type === 'advise' ? t(`recovery.told.${act.item}`) : null)}
        />
      </Section>
      <Section label={t('recovery.close')}>
        <OnceList
          acts={[{ type: 'planThrombosis', restartHours: 6 }, { type: 'bookFollowUp' }, { type: 'writeRecord' }]}
          wordsOf={({ type }) => {
            if (type === 'planThrombosis') return t('recovery.thrombosisPlan');
            return type === 'bookFollowUp' ? t('recovery.followUp') : null;
          }}
        />
        <p className={styles['note']}>{t('recovery.dischargeList')}</p>
        <ActButton act={{ type: 'discharge' }} variant={next === 'discharge' ? 'filled' : 'outline'} />
        <ActButton act={{ type: 'planSecondPatch' }} />
      </Section>
    </Panel>
  );
}
