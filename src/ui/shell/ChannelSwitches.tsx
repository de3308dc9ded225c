/** The ways in which what is felt and heard is told, each with its own switch: at the traces, and in the settings. */
import type { MessageKey } from '../../content/messages/index.ts';
import { useUi } from '../lib/UiContext.ts';
import { isHeard, VOLUME_OF, type Channel, type HeardChannel } from '../lib/settings.ts';
import styles from './Channels.module.css';

const VOLUME_STEP = 0.05;

/** Some browsers cannot shake; that is said, not left to be found out. */
function vibrates(): boolean {
  return typeof navigator.vibrate === 'function';
}

const NOTES: Partial<Record<Channel, MessageKey>> = {
  sound: 'channel.soundNote',
  pressureTone: 'channel.pressureToneNote',
  heartBeeps: 'channel.heartBeepsNote',
  voice: 'channel.voiceNote',
  vibration: 'channel.vibrationNote',
};
/** What is said of a channel that this device does not have. */
const NONE = { vibration: 'channel.vibrationNone', voice: 'channel.voiceNone' } as const;

function isMissing(channel: Channel, hasVoice: boolean): channel is keyof typeof NONE {
  return (channel === 'vibration' && !vibrates()) || (channel === 'voice' && !hasVoice);
}

function Volume({ channel }: { readonly channel: HeardChannel }) {
  const { messages, settings, changeSettings } = useUi();
  const { t } = messages;
  const setting = VOLUME_OF[channel];
  return (
    <label className={styles['volume']}>
      <span>{t('channel.loudness', { channel: t(`channel.${channel}`) })}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={VOLUME_STEP}
        value={settings[setting]}
        aria-valuetext={t('channel.volumeText', { percent: 100 * settings[setting] })}
        onChange={(event) => changeSettings({ [setting]: Number(event.currentTarget.value) })}
        data-testid={`volume-${channel}`}
      />
    </label>
  );
}

export function ChannelSwitches({ channels }: { readonly channels: readonly Channel[] }) {
  const { messages, settings, changeSettings, hasVoice } = useUi();
  const { t } = messages;
  return (
    <div className={styles['channels']}>
      {channels.map((channel) => {
        const missing = isMissing(channel, hasVoice);
        const note = missing ? NONE[channel] : NOTES[channel];
        return (
          <div key={channel} className={styles['channel']}>
            <label>
              <input
                type="checkbox"
                checked={!missing && settings[channel]}
                disabled={missing}
                onChange={(event) => changeSettings({ [channel]: event.currentTarget.checked })}
                data-testid={`channel-${channel}`}
              />
              <span>{t(`channel.${channel}`)}</span>
            </label>
            {note === undefined ? null : <p className={styles['note']}>{t(note)}</p>}
            {!missing && isHeard(channel) && settings[channel] ? <Volume channel={channel} /> : null}
          </div>
        );
      })}
    </div>
  );
}
