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
}

export function PlateHead<View extends string>({ title, note, views, view, onView }: PlateHeadProps<View>) {
  const { t } = useUi().messages;
  return (
    <div className={styles['head']}>
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
