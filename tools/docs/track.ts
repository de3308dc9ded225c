/** The layers that a needle meets in the atlas's midline: a table of docs/model.md. */
import { INTERSPACES } from '../../src/content/levels.ts';
import { atlasCrossings } from '../../src/anatomy/person/atlasTrack.ts';
import { subtract, length, type Vector3 } from '../../src/numerics/vector.ts';
import type { GeneratedPart } from './part.ts';

const between = (a: Vector3, b: Vector3): string => length(subtract(a, b)).toFixed(1);

function trackTable(): string {
  const lines = INTERSPACES.map((at) => {
    const { skin, fat, ligament, interspinous, flavum, epidural, dura } = atlasCrossings(at);
    const layers = [
      between(skin, fat),
      between(fat, ligament),
      between(ligament, interspinous),
      between(interspinous, flavum),
      between(flavum, epidural),
      between(epidural, dura),
      between(skin, epidural),
    ];
    return `| ${at} | ${layers.join(' | ')} |`;
  });
  return [
    '| interspace | skin | fat | supraspinous ligament | interspinous ligament | ligamentum flavum | epidural space | skin to epidural space |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

export const midlineLayers: GeneratedPart = {
  file: 'docs/model.md',
  name: 'midline layers',
  render: trackTable,
};
