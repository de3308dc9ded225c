/** Layers of the back and of the spine, a thousand people of each series at a time. */
import { bodyMassRows, classRows, depthRows, groupRows } from './anatomyDepth.ts';
import { discRows, leastRow, ligamentRows, secondaryRows, thicknessRows } from './anatomyLayers.ts';
import { postureRows } from './anatomyPosture.ts';
import type { ValidationRow } from './row.ts';

export function anatomyRows(): ValidationRow[] {
  return [
    ...depthRows(),
    ...groupRows(),
    ...classRows(),
    ...bodyMassRows(),
    ...ligamentRows(),
    ...thicknessRows(),
    ...secondaryRows(),
    ...discRows(),
    leastRow(),
    ...postureRows(),
  ];
}
