import { FIGURES } from '../../content/figures.ts';
import { MODEL_VERSION } from '../../session/index.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog, DialogActions } from '../controls/Dialog.tsx';
import { FigureList } from '../controls/FigureSources.tsx';
import { EVIDENCE_ADDRESS } from '../lib/addresses.ts';
import { useUi } from '../lib/UiContext.ts';
import { useSnapshot } from '../lib/useSnapshot.ts';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { messages } = useUi();
  const { t } = messages;
  const { seed } = useSnapshot();
  return (
    <Dialog title={t('about.title')} onClose={onClose} wide>
      <p>
        <strong>{t('about.learning')}</strong> {t('about.local')}
      </p>
      <p>{t('about.patient')}</p>
      <p>{t('about.model')}</p>
      <p>{t('about.limits')}</p>
      <p>{t('about.version', { version: MODEL_VERSION, seed: String(seed) })}</p>
      <p>
        <a href={EVIDENCE_ADDRESS} target="_blank" rel="noopener">
          {t('about.evidenceApart')}
        </a>
      </p>
      <p>
        <a href="./THIRD-PARTY-LICENCES.txt">{t('about.licences')}</a>
      </p>
      <details>
        <summary>{t('about.figures')}</summary>
        <FigureList ids={FIGURES.map(({ id }) => id)} messages={messages} />
      </details>
      <DialogActions>
        <Button data-safe onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
