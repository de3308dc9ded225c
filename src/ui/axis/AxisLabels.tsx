/** Words and values of the whole-axis figure; a reading puts each in its place. */
import type { Messages } from '../../content/messages/index.ts';
import { classes } from '../lib/classes.ts';
import type { AxisPose } from './marks.ts';
import styles from './Axis.module.css';

/** Where the fluid pulls and where it pushes, as she sits. */
export function PullAndPush({ messages: { t } }: { readonly messages: Messages }) {
  return (
    <>
      <span data-label="pulls" className={classes(styles['word'], styles['pulls'])}>
        {t('axis.pulls')}
      </span>
      <span data-label="pushes" className={styles['word']}>
        {t('axis.pushes')}
      </span>
    </>
  );
}

interface AxisValuesProps {
  readonly pose: AxisPose;
  readonly messages: Messages;
  /** Numbers alone, where there is no room for words. */
  readonly terse: boolean;
}

export function AxisValues({ pose, messages, terse }: AxisValuesProps) {
  if (pose === 'lying') return <span data-label="bar" className={styles['value']} />;
  return (
    <>
      <span data-label="vertex" className={styles['value']} />
      <span data-label="zero" className={styles['value']}>
        0
      </span>
      <span data-label="sac" className={styles['value']} />
      {terse ? null : <PullAndPush messages={messages} />}
    </>
  );
}
