/** The plate in words: its title, and for those who do not see it the place of the cut to the millimetre. */
import type { Anatomy } from '../../anatomy/types.ts';
import type { Messages } from '../../content/messages/index.ts';
import { levelName } from '../../imaging/stops.ts';
import type { AtlasState } from './atlasState.ts';
import { nameOf } from './structureWords.ts';

/** Nearer to the midline than this is in it, mm. */
const MIDLINE_MM = 0.5;

export function titleOf(messages: Messages, state: AtlasState, anatomy: Anatomy): string {
  const { t } = messages;
  const { cut, focus, view, chosen, others } = state;
  switch (cut) {
    case null: {
      const seen = view.name === 'cut' ? 'oblique' : view.name;
      return chosen !== null && others === 'alone'
        ? t(`atlas.aloneFrom.${seen}`, { name: nameOf(messages, chosen).plain })
        : t(`atlas.titleOf.${seen}`);
    }
    case 'sagittal':
      if (Math.abs(focus.y) < MIDLINE_MM) return t('atlas.cutTitle.sagittal.mid');
      return t(focus.y > 0 ? 'atlas.cutTitle.sagittal.left' : 'atlas.cutTitle.sagittal.right', {
        mm: Math.abs(focus.y),
      });
    case 'axial':
      return t('atlas.cutTitle.axial', { level: levelName(anatomy, focus.z) });
    case 'coronal':
      return t(focus.x >= 0 ? 'atlas.cutTitle.coronal.front' : 'atlas.cutTitle.coronal.behind', {
        mm: Math.abs(focus.x),
      });
  }
}

/** "Axial cut at L3/4, 42 mm below the upper end-plate of L3, seen from the feet. Chosen: Dura." */
export function describe(messages: Messages, state: AtlasState, anatomy: Anatomy): string {
  const { t } = messages;
  const { cut, focus, chosen } = state;
  const parts = [titleOf(messages, state, anatomy)];
  if (cut === 'axial')
    parts.push(
      t(focus.z >= 0 ? 'atlas.described.axial.above' : 'atlas.described.axial.below', {
        mm: Math.abs(focus.z),
      }),
    );
  if (cut !== null) {
    const deg = state.tiltDeg[cut];
    if (deg !== 0) parts.push(t('atlas.described.tilted', { deg }));
    const side = state.flipped[cut] ? 'Flipped' : '';
    parts.push(t(`atlas.described.from.${cut}${side}`));
  }
  const title = parts.join(', ');
  return chosen === null
    ? t('atlas.described.view', { title })
    : t('atlas.described.chosen', { title, name: nameOf(messages, chosen).plain });
}
