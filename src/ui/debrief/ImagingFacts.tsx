/** What was looked at by X-ray and by ultrasound, and what contrast did; nothing where no device was called for. */
import { RIGHT_CONTRAST } from '../../content/imaging.ts';
import type { RunRecord } from '../../session/index.ts';
import { useUi } from '../lib/UiContext.ts';
import styles from './Debrief.module.css';

type Imaging = NonNullable<RunRecord['imaging']>;

function depthText(t: ReturnType<typeof useUi>['messages']['t'], imaging: Imaging): string {
  const { depthNotedMm: noted, trueDepthMm: truth } = imaging;
  if (noted === null) return t('debrief.none');
  return truth === null
    ? t('debrief.imaging.depthAlone', { noted })
    : t('debrief.imaging.depthValue', { noted, truth });
}

export function ImagingFacts({ imaging }: { readonly imaging: RunRecord['imaging'] }) {
  const { t } = useUi().messages;
  if (imaging === null) return null;
  return (
    <section className={styles['section']} data-testid="debrief-imaging">
      <h2 className={styles['label']}>{t('debrief.imaging')}</h2>
      <dl className={styles['table']}>
        {imaging.devices.includes('cArm') ? (
          <>
            <div>
              <dt>{t('debrief.imaging.shots')}</dt>
              <dd>{imaging.shots}</dd>
            </div>
            <div>
              <dt>{t('debrief.imaging.screening')}</dt>
              <dd>{t('debrief.imaging.seconds', { seconds: imaging.screeningS })}</dd>
            </div>
          </>
        ) : null}
        {imaging.devices.includes('ultrasound') ? (
          <>
            <div>
              <dt>{t('debrief.imaging.scans')}</dt>
              <dd>{imaging.scans}</dd>
            </div>
            <div>
              <dt>{t('debrief.imaging.depth')}</dt>
              <dd>{depthText(t, imaging)}</dd>
            </div>
          </>
        ) : null}
        {imaging.contrast.map(({ agent, volumeMl, judged, truth }, i) => {
          const lay = truth ?? 'none';
          return (
            <div key={`${i}-${agent}`}>
              <dt>{t('debrief.imaging.dose', { number: i + 1 })}</dt>
              <dd>
                {t('debrief.imaging.doseValue', {
                  agent: t(`contrast.agent.${agent}`),
                  volume: volumeMl,
                  judged: judged === null ? t('debrief.imaging.unread') : t(`contrast.seen.${judged}`),
                  truth: t(`debrief.imaging.truth.${lay}`),
                })}
                {agent !== RIGHT_CONTRAST && lay === 'intrathecal' ? ` ${t('debrief.imaging.grave')}` : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
