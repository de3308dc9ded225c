/** Step 7: flat, look again, up, advise, write, home. */
import { ADVICE_ITEMS, OBSERVATION_ITEMS } from '../../machines/acts.ts';
import { leftOpen, plansHeparin, recoveryCourse } from '../../session/index.ts';
import { ActButton } from '../controls/ActButton.tsx';
import { useCommand } from '../lib/commands.ts';
import { recoveryKey } from '../lib/recoveryKey.ts';
import { lastSaid } from '../lib/said.ts';
import { clockText, secondsOf } from '../lib/time.ts';
import { useLiveText } from '../lib/useLive.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { OnceList } from './OnceList.tsx';
import { Panel, Section } from './Panel.tsx';
import { WaitButtons } from './WaitButtons.tsx';
import styles from './Panel.module.css';
import { KeepFocus } from './recovery/KeepFocus.tsx';
import { sameAct } from './recovery/nextAct.ts';
import { ObservationLine } from './recovery/ObservationLine.tsx';
import { Signs } from './recovery/Signs.tsx';
import { Thrombosis } from './recovery/Thrombosis.tsx';
import { useNextAct } from './recovery/useNextAct.ts';
import { WaitUntilDue } from './recovery/WaitUntilDue.tsx';
import { useHints } from './trouble/hints.ts';

function RestSection() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { moments, marks, protocol, machine } = snapshot;
  const from = marks.firstPatch?.moments ?? 0;
  const last = (type: 'layFlat' | 'sitUp') =>
    moments.findLast(
      (one, index) => index >= from && one.kind === 'act' && !one.refused && one.act.type === type,
    );
  const flat = last('layFlat');
  const up = machine.inner === 'resting' ? undefined : last('sitUp');
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
      {flat === undefined ? null : <WaitUntilDue />}
      <WaitButtons seconds={[300, 900, 3600]} />
      <ActButton act={{ type: 'askPatient', about: 'all' }} icon="ask" />
    </Section>
  );
}

const UP = [{ type: 'sitUp' }, { type: 'standUp' }, { type: 'scoreHeadache' }, { type: 'walk' }] as const;
const UP_DONE: Readonly<Record<string, number>> = { sitting: 1, standing: 2, assessed: 3, advised: 3 };

function UpSection() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { machine, marks } = snapshot;
  const { done } = machine.context;
  const scored = done.includes('scoreHeadache');
  const headache = scored ? lastSaid(snapshot, 'head') : null;
  const upDone = UP.slice(0, UP_DONE[machine.inner] ?? 0).map(({ type }) => type as string);
  const next = useNextAct();
  return (
    <Section
      label={t('recovery.up')}
      setting={headache === null ? undefined : t('recovery.headacheNow', { nrs: headache.nrs })}
    >
      <OnceList
        acts={UP}
        isDone={({ type }) => (type === 'walk' ? done.includes('walk') : upDone.includes(type))}
        filled={next?.type ?? null}
      />
      {scored ? (
        <p className={styles['note']}>
          {t('recovery.headacheBefore', { nrs: marks.headacheIfUprightBeforeNrs })}
        </p>
      ) : null}
    </Section>
  );
}

function AdviceSection() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const { machine, teachingCase } = snapshot;
  const { advised } = machine.context;
  const next = useNextAct();
  const first = ADVICE_ITEMS.find((item) => sameAct({ type: 'advise', item }, next));
  const list = (items: readonly (typeof ADVICE_ITEMS)[number][], filled: boolean) =>
    items.length === 0 ? null : (
      <OnceList
        acts={items.map((item) => ({ type: 'advise', item }))}
        isDone={(act) => act.type === 'advise' && advised.includes(act.item)}
        wordsOf={(act) =>
          act.type === 'advise' ? t(recoveryKey(teachingCase, `recovery.told.${act.item}`)) : null
        }
        filled={filled ? 'advise' : null}
      />
    );
  const at = first === undefined ? ADVICE_ITEMS.length : ADVICE_ITEMS.indexOf(first);
  return (
    <Section label={t('recovery.advice')}>
      {list(ADVICE_ITEMS.slice(0, at), false)}
      {list(ADVICE_ITEMS.slice(at, at + 1), true)}
      {list(ADVICE_ITEMS.slice(at + 1), false)}
    </Section>
  );
}

function CloseSection() {
  const { t } = useUi().messages;
  const snapshot = useSnapshot();
  const next = useNextAct();
  const hints = useHints();
  const open = leftOpen(snapshot);
  const answer = recoveryCourse(snapshot).alarms.some(({ answeredS }) => answeredS === null);
  const left = [
    ...(answer ? [t('recovery.open.sign')] : []),
    ...open.map((one) => t(`recovery.open.${one}`)),
  ];
  return (
    <Section label={t('recovery.close')}>
      <OnceList
        acts={[{ type: 'bookFollowUp' }, { type: 'writeRecord' }]}
        wordsOf={({ type }) =>
          type === 'bookFollowUp' ? t(recoveryKey(snapshot.teachingCase, 'recovery.followUp')) : null
        }
        filled={next?.type ?? null}
      />
      {hints ? (
        <p className={styles['note']} data-testid="left-open">
          {left.length === 0
            ? t('recovery.dischargeList')
            : t('recovery.leftOpen', { what: left.join(', ') })}
        </p>
      ) : null}
      <ActButton act={{ type: 'discharge' }} variant={next?.type === 'discharge' ? 'filled' : 'outline'} />
      <ActButton act={{ type: 'planSecondPatch' }} />
      <p className={styles['note']}>{t(recoveryKey(snapshot.teachingCase, 'recovery.secondRule'))}</p>
    </Section>
  );
}

export function RecoveryPanel() {
  const { messages, perform } = useUi();
  const { t } = messages;
  const snapshot = useSnapshot();
  const next = useNextAct();
  const cameUp = recoveryCourse(snapshot).alarms.length > 0;
  useCommand('ask', () => perform({ type: 'askPatient', about: 'all' }));
  return (
    <Panel title={t('recovery.title')}>
      <KeepFocus>
        {cameUp ? <Signs /> : null}
        <RestSection />
        <Section label={t('recovery.observations')}>
          <ul className={styles['sheet']}>
            {OBSERVATION_ITEMS.map((item) => (
              <ObservationLine key={item} item={item} filled={sameAct({ type: 'observe', item }, next)} />
            ))}
          </ul>
        </Section>
        <UpSection />
        <AdviceSection />
        {plansHeparin(snapshot.teachingCase) ? <Thrombosis /> : null}
        {cameUp ? null : <Signs />}
        <CloseSection />
      </KeepFocus>
    </Panel>
  );
}
