import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import { Segments } from '../controls/Segments.tsx';
import { CHANNELS, THEMES } from '../lib/settings.ts';
import { PRESSURE_UNITS, unitName } from '../lib/units.ts';
import { ChannelSwitches } from './ChannelSwitches.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './Menu.module.css';

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { messages, settings, changeSettings } = useUi();
  const { t } = messages;
  const onOff = [
    { value: 'on', label: t('settings.on') },
    { value: 'off', label: t('settings.off') },
  ] as const;
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <Field label={t('settings.theme')}>
        <Segments
          label={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme })}
          options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        />
      </Field>
      <Field label={t('settings.unit')}>
        <Segments
          label={t('settings.unit')}
          value={settings.unit}
          onChange={(unit) => changeSettings({ unit })}
          options={PRESSURE_UNITS.map((value) => ({ value, label: unitName(value) }))}
        />
      </Field>
      <Field label={t('settings.hold')}>
        <Segments
          label={t('settings.hold')}
          value={settings.holdMode}
          onChange={(holdMode) => changeSettings({ holdMode })}
          options={(['hold', 'toggle'] as const).map((value) => ({
            value,
            label: t(`settings.hold.${value}`),
          }))}
        />
      </Field>
      <Field label={t('settings.captions')}>
        <Segments
          label={t('settings.captions')}
          value={settings.captions ? 'on' : 'off'}
          onChange={(value) => changeSettings({ captions: value === 'on' })}
          options={onOff}
        />
      </Field>
      <Field label={t('settings.shortcuts')}>
        <Segments
          label={t('settings.shortcuts')}
          value={settings.shortcuts ? 'on' : 'off'}
          onChange={(value) => changeSettings({ shortcuts: value === 'on' })}
          options={onOff}
        />
      </Field>
      <Field label={t('settings.feedback')}>
        <ChannelSwitches channels={CHANNELS} />
      </Field>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
