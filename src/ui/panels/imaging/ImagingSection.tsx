/** The devices that a unit can call for: on their way, or at the bed with their screens to be opened. */
import type { ImagingDevice } from '../../../content/imaging.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { Button } from '../../controls/Button.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { Section } from '../Panel.tsx';
import styles from '../Panel.module.css';

/** Of those that the protocol allows: a call for what is not here, the screen of what is. */
export function DeviceButtons({ devices }: { readonly devices: readonly ImagingDevice[] }) {
  const { messages, openDesk } = useUi();
  const { t } = messages;
  const { protocol, machine } = useSnapshot();
  const { imagingHere } = machine.context;
  return (
    <div className={styles['stack']}>
      {devices
        .filter((device) => protocol.imaging.includes(device))
        .map((device) =>
          imagingHere.includes(device) ? (
            <Button key={device} onClick={() => openDesk(device)} data-testid={`open-${device}`}>
              {t(`imaging.open.${device}`)}
            </Button>
          ) : (
            <ActButton key={device} act={{ type: 'callForImaging', device }} testId={`call-${device}`} />
          ),
        )}
      {devices.includes('ultrasound') && protocol.imaging.includes('ultrasound') ? (
        <p className={styles['note']}>{t('imaging.sterile')}</p>
      ) : null}
    </div>
  );
}

/** With a needle in only films can be taken. Nothing stands here where the unit has no C-arm. */
export function FilmSection({ tabs }: { readonly tabs?: string }) {
  const { t } = useUi().messages;
  const { protocol } = useSnapshot();
  if (!protocol.imaging.includes('cArm')) return null;
  return (
    <Section label={t('imaging.title')} {...(tabs === undefined ? {} : { tabs })}>
      <DeviceButtons devices={['cArm']} />
    </Section>
  );
}
