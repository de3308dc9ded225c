/** The handover, filled from the session on the screen; a line wherever it does not know. */
import type { ReactNode } from 'react';
import type { Messages } from '../../content/messages/index.ts';
import { bearingAt } from '../../session/handover.ts';
import { handoverOf, type Handover, type SessionSnapshot } from '../../session/index.ts';
import { caseName } from '../lib/names.ts';
import { lastSaid } from '../lib/said.ts';
import { secondsOf } from '../lib/time.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { useLesson } from './ClassContext.ts';
import { Blank, Document, Sheet } from './Document.tsx';
import styles from './Document.module.css';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A sentence, or a line to write on where nobody knows. */
function Known({ text, unknown }: { readonly text: string | null; readonly unknown: string }) {
  return text === null ? <Blank label={unknown} /> : <p>{text}</p>;
}

function anticoagulantText({ t }: Messages, { anticoagulant }: Handover): string | null {
  if (anticoagulant === null) return null;
  if (anticoagulant.hours === null) return t('class.sbar.noAnticoagulant');
  return t('class.sbar.anticoagulant', { hours: anticoagulant.hours });
}

function vitalsText({ t }: Messages, { vitals }: Handover): string | null {
  if (vitals === null) return null;
  return t('class.sbar.vitals', {
    pulse: vitals.heartRatePerMin,
    systolic: vitals.systolicMmHg,
    diastolic: vitals.diastolicMmHg,
    oxygen: vitals.saturationPercent,
  });
}

function patchText({ t }: Messages, patch: Handover['patch']): string {
  if (patch === null) return t('class.sbar.notPatched');
  const values = { interspace: patch.interspace ?? '', volume: patch.volumeMl };
  if (patch.stopReason === null) return t('class.sbar.goingIn', values);
  return t('class.sbar.patched', { ...values, reason: t(`stopReason.${patch.stopReason}`) });
}

/** Her headache as she last said it and how she was then; what is not known of it ends in a line. */
function Headache({ snapshot, patched }: { readonly snapshot: SessionSnapshot; readonly patched: boolean }) {
  const { t } = useLesson().messages;
  const said = lastSaid(snapshot, 'head');
  if (said === null) return <Blank label={t('class.sbar.unknownHeadache')} />;
  const values = { nrs: said.nrs, minutes: Math.floor((secondsOf(snapshot.tick) - said.atS) / 60) };
  const bearing = patched ? bearingAt(snapshot, said.atS) : null;
  switch (bearing) {
    case null:
      return <Blank label={t('class.sbar.headache', values)} />;
    case 'beforeNeedleOut':
      return <Blank label={t('class.sbar.headacheBefore', values)} />;
    case 'flat':
      return <p>{t('class.sbar.headacheFlat', values)}</p>;
    case 'sitting':
      return <p>{t('class.sbar.headacheSitting', values)}</p>;
    case 'standing':
      return <p>{t('class.sbar.headacheStanding', values)}</p>;
  }
}

function watchText({ t }: Messages, { nextLegsMin }: Handover): string {
  if (nextLegsMin === null) return t('class.sbar.watch');
  if (nextLegsMin < 1) return t('class.sbar.watchNow');
  return t('class.sbar.watchIn', { minutes: nextLegsMin });
}

function restartText({ t }: Messages, { restart }: Handover): string {
  if (restart === null) return t('class.sbar.restart');
  if (restart.hours === null) return t('class.sbar.restartNone');
  return t('class.sbar.restartPlanned', { hours: restart.hours });
}

export function HandoverPage() {
  const { messages } = useLesson();
  const { t } = messages;
  const snapshot = useSnapshot();
  const { teachingCase } = snapshot;
  const facts = handoverOf(snapshot);
  const { patch, history, temperature, legs, signs, callHours } = facts;
  const endedAgoMin = patch?.endedAgoMin ?? null;
  const isAfterBirth = teachingCase.patient.daysAfterBirth !== null;
  return (
    <Document page="handover" lead={t('class.sbar.lead')} prints>
      <Sheet title={t('class.sbar.title')}>
        <Blank label={t('class.sbar.from')} />
        <Part title={t('class.sbar.situation')}>
          <p>
            {t('class.sbar.who', {
              name: teachingCase.patient.name,
              age: teachingCase.patient.ageYears,
              case: caseName(messages, teachingCase),
            })}
          </p>
          <p data-testid="sbar-patch">{patchText(messages, patch)}</p>
          <Blank
            label={
              endedAgoMin === null
                ? t('class.sbar.given')
                : t('class.sbar.givenAgo', { minutes: Math.floor(endedAgoMin) })
            }
          />
          <Blank
            label={
              facts.flatForMin === null || facts.flatStillMin === null
                ? t('class.sbar.flatUntil')
                : t('class.sbar.flatFor', {
                    minutes: Math.floor(facts.flatForMin),
                    left: Math.ceil(facts.flatStillMin),
                  })
            }
          />
          {signs.length === 0 ? null : (
            <p>
              {t('class.sbar.signs', { signs: signs.map((sign) => t(`recovery.sign.${sign}`)).join(', ') })}
            </p>
          )}
          <Blank label={t('class.sbar.events')} />
        </Part>
        <Part title={t('class.sbar.background')}>
          <Known
            text={history.onsetHours === null ? null : t('class.sbar.onset', { hours: history.onsetHours })}
            unknown={t('class.sbar.unknownOnset')}
          />
          <Known
            text={history.uprightNrs === null ? null : t('class.sbar.upright', { nrs: history.uprightNrs })}
            unknown={t('class.sbar.unknownUpright')}
          />
          <Known
            text={history.flatNrs === null ? null : t('class.sbar.flat', { nrs: history.flatNrs })}
            unknown={t('class.sbar.unknownFlat')}
          />
          {facts.passes === 0 ? null : (
            <p>
              {t('class.sbar.passes', { passes: facts.passes })}{' '}
              {facts.wetTaps.length > 0
                ? t('class.sbar.puncture', { spaces: facts.wetTaps.join(', ') })
                : t(facts.clearFluidSeen ? 'class.sbar.clearFluid' : 'class.sbar.noPuncture')}
            </p>
          )}
          <Blank label={t('class.sbar.firstPuncture')} />
          <Blank label={t('class.sbar.allergies')} />
          <Known text={anticoagulantText(messages, facts)} unknown={t('class.sbar.unknownAnticoagulant')} />
          {facts.anticoagulant?.hours === null ? null : <Blank label={t('class.sbar.drug')} />}
        </Part>
        <Part title={t('class.sbar.assessment')}>
          <Headache snapshot={snapshot} patched={patch !== null} />
          <Blank label={t('class.sbar.backNow')} />
          <Known text={vitalsText(messages, facts)} unknown={t('class.sbar.unknownVitals')} />
          <Known
            text={
              temperature === null
                ? null
                : t('class.sbar.temperature', {
                    temperature: temperature.celsius,
                    minutes: Math.floor(temperature.agoMin),
                  })
            }
            unknown={t('class.sbar.unknownTemperature')}
          />
          <p>
            {legs === null
              ? t('class.sbar.legsNot')
              : t('class.sbar.legs', { times: legs.times, minutes: legs.lastMin })}
          </p>
          <Blank label={t('class.sbar.power')} />
          <Blank label={t('class.sbar.feeling')} />
          <Blank label={t('class.sbar.up')} />
        </Part>
        <Part title={t('class.sbar.recommendation')}>
          <Blank label={watchText(messages, facts)} />
          <p className={styles['flags']}>{t('class.sbar.call')}</p>
          {isAfterBirth ? <p className={styles['flags']}>{t('class.sbar.callAfterBirth')}</p> : null}
          <Blank label={t('class.sbar.whom')} />
          <Blank label={restartText(messages, facts)} />
          <Blank label={t('class.sbar.clots')} />
          <Blank
            label={
              callHours === null
                ? t('class.sbar.followUp')
                : t('class.sbar.followUpBooked', { hours: callHours.join(', ') })
            }
          />
        </Part>
      </Sheet>
    </Document>
  );
}
