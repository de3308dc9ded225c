/** The cross section of the start screen with its caption and the rule that belongs to it. */
import type { Messages } from '../../content/messages/index.ts';
import { MillimetreRule } from './MillimetreRule.tsx';
import { StartFigure } from './StartFigure.tsx';
import styles from './StartScreen.module.css';

export function SectionPicture({ messages }: { readonly messages: Messages }) {
  const { t } = messages;
  return (
    <>
      <figure>
        <StartFigure label={t('start.figure')} />
        <figcaption className={styles['caption']}>{t('start.figure')}</figcaption>
      </figure>
      <MillimetreRule lengthMm={88} words={t('start.millimetres')} />
    </>
  );
}
