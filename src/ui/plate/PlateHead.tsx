/** What stands over the picture: its title, a note, and the choice of view. */
import { Segments, type SegmentOption } from '../controls/Segments.tsx';
import { useUi } from '../lib/UiContext.ts';
import styles from './Plate.module.css';

interface PlateHeadProps<View extends string> {
  readonly title: string;
  readonly note?: string | undefined;
  readonly views: readonly SegmentOption<View>[];
  readonly view: View;
  readonly onView: (view: View) => void;
  /** On a small plate the views stay under the title and do not go to the plate's foot. */
  readonly together?: boolean;
}

export function PlateHead<View extends string>(props: PlateHeadProps<View>) {
  const { title, note, views, view, onView, together = false } = props;
  const { t } = useUi().messages;
  return (
    <div className={styles['head']} data-together={together}>
      <div>
        <h2 className={styles['title']}>{title}</h2>
        {note === undefined ? null : <p className={styles['note']}>{note}</p>}
      </div>
      <Segments
        label={t('plate.views')}
        look="tabs"
        value={view}
        onChange={onView}
        className={styles['views']}
        options={views}
      />
    </div>
  );
}
