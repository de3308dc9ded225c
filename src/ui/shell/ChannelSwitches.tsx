/** The ways in which what is felt is told, each with its own switch: at the trace, and in the settings. */
import { useUi } from '../lib/UiContext.ts';
import { CHANNELS, type Channel } from '../lib/settings.ts';
import styles from './Channels.module.css';

const VOLUME_STEP = 0.05;

/** Some browsers cannot shake; that is said, not left to be found out. */
function vibrates(): boolean {
  return typeof navigator.vibrate === 'function';
}

export function ChannelSwitches() {
  const { messages, settings, changeSettings } = useUi();
  const { t } = messages;
  const note = (channel: Channel): string | null => {
    if (channel === 'sound') return t('channel.soundNote');
    if (channel !== 'vibration') return null;
    return t(vibrates() ? 'channel.vibrationNote' : 'channel.vibrationNone');
  };
  return (
    <div className={styles['channels']}>
      {CHANNELS.map((channel) => {
        const available = channel !== 'vibration' || vibrates();
        const explained = note(channel);
        return (
          <div key={channel} className={styles['channel']}>
            <label>
              <input
                type="checkbox"
                checked={available && settings[channel]}
                disabled={!available}
                onChange={(event) => changeSettings({ [channel]: event.currentTarget.checked })}
                data-testid={`channel-${channel}`}
              />
              <span>{t(`channel.${channel}`)}</span>
            </label>
            {explained === null ? null : <p className={styles['note']}>{explained}</p>}
            {channel === 'sound' && settings.sound ? (
              <label className={styles['volume']}>
                <span>{t('channel.soundVolume')}</span>
                <input
                  type="range"
                  min={0}
                  max={1}
                  step={VOLUME_STEP}
                  value={settings.soundVolume}
                  aria-valuetext={t('channel.volumeText', { percent: 100 * settings.soundVolume })}
                  onChange={(event) => changeSettings({ soundVolume: Number(event.currentTarget.value) })}
                />
              </label>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
