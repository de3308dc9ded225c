/** Layers of the back and of the spine, a thousand people of each series at a time. */
import { bodyMassRows } from './anatomyBodyMass.ts';
import { depthRows, groupRows } from './anatomyDepth.ts';
import { discRows } from './anatomyDiscs.ts';
import { leastRow, secondaryRows } from './anatomyLayers.ts';
import { ligamentRows, otherThicknessRows, thicknessRows } from './anatomyLigaments.ts';
import { postureRows } from './anatomyPosture.ts';
import type { ValidationRow } from './row.ts';

export function anatomyRows(): ValidationRow[] {
  return [
    ...depthRows(),
    ...groupRows(),
    ...bodyMassRows(),
    ...ligamentRows(),
    ...thicknessRows(),
    ...otherThicknessRows(),
    ...secondaryRows(),
    ...discRows(),
    leastRow(),
    ...postureRows(),
  ];
}
