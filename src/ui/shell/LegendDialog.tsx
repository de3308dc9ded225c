/** The colours of the tissues, as the scene, the maps and the layer strip use them. */
import { TISSUE_PALETTE, TISSUES } from '../../content/tissues.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './LegendDialog.module.css';

export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useUi().messages;
  return (
    <Dialog title={t('legend.title')} onClose={onClose}>
      <ul className={styles['legend']}>
        {TISSUES.map((tissue) => {
          if (tissue === 'air') return null;
          const { fill, outline } = TISSUE_PALETTE[tissue];
          return (
            <li key={tissue} className={styles['row']}>
              <span
                className={styles['swatch']}
                style={{ background: fill, borderColor: outline ?? fill }}
                aria-hidden="true"
              />
              {t(`tissue.${tissue}`)}
            </li>
          );
        })}
      </ul>
      <p>{t('legend.note')}</p>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
