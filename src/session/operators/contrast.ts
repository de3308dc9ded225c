/** Contrast before blood, as a scripted operator gives it and reads its film. */
import { isInterspace, INTERSPACES } from '../../content/levels.ts';
import type { Desk } from './desk.ts';
import type { PassEnd } from './needle/lines.ts';
import type { ImagingStyle, OperatorStyle } from './style.ts';

/** Enough to be seen, mL, and how long after the hand has begun the film is taken, s: while it goes in, since a vein carries it away. */
const DOSE_ML = 2;
const FILMED_AFTER_S = 1;

/** Where imaging found a leak that can be reached, the needle goes there; after a wet tap to the space below. */
export function asTheCaseAsks(desk: Desk, style: OperatorStyle): OperatorStyle {
  const { plan, imagingFound } = desk.view.notes;
  if (plan !== 'targeted' || imagingFound === null || !isInterspace(imagingFound)) return style;
  const below = INTERSPACES[INTERSPACES.indexOf(imagingFound) + 1] ?? imagingFound;
  return {
    ...style,
    levels: [imagingFound, below],
    placing: style.imaging.countsOnFilm ? { ...style.placing, palpation: 'onFilm' } : style.placing,
  };
}

/** Give contrast where the case asks for it, and read it. Null: it lies in the space, or none was asked for. */
export function showSpace(desk: Desk, { agent, reads }: ImagingStyle): PassEnd | null {
  if (desk.view.notes.plan !== 'targeted') return null;
  if (!desk.view.film.cArmHere) desk.do({ type: 'callForImaging', device: 'cArm' });
  desk.do({ type: 'chooseContrast', agent });
  desk.do({ type: 'injectContrast', volumeMl: DOSE_ML });
  desk.watchFor([], FILMED_AFTER_S);
  const shown = desk.view.film.contrast ?? 'none';
  desk.do({ type: 'takeShot' });
  const seen = reads === 'asHoped' ? 'epidural' : shown;
  desk.do({ type: 'judgeContrast', as: seen });
  switch (seen) {
    case 'epidural':
      return null;
    case 'intrathecal':
      return { end: 'csf' };
    case 'vein':
      return { end: 'blood' };
    default:
      return { end: 'lost' };
  }
}
