import { describe, expect, it } from 'vitest';
import { createAnatomy, REFERENCE_STRUCTURES } from '../../../src/anatomy/index.ts';
import { layerOf, LAYERS } from '../../../src/content/atlas.ts';
import { createMessages } from '../../../src/content/messages/index.ts';
import { TISSUES } from '../../../src/content/tissues.ts';
import { axialPlane, coronalPlane, sagittalPlane } from '../../../src/imaging/plane.ts';
import { atlasReducer, firstAtlasState, shownAs, shownOnCut } from '../../../src/ui/atlas/atlasState.ts';
import { describe as say, titleOf } from '../../../src/ui/atlas/describe.ts';
import { aboutStructure, nameOf } from '../../../src/ui/atlas/structureWords.ts';
import { traceOn } from '../../../src/ui/atlas/trace.ts';

const messages = createMessages('en', 'trainee');
const first = firstAtlasState({ x: -25, y: 0, z: -37 }, ['skin', 'fat']);

describe('the words of the structures', () => {
  it('name every one in plain words and say what it is', () => {
    for (const { id, tissue } of REFERENCE_STRUCTURES) {
      expect(messages.structure(id), id).not.toBeNull();
      expect(nameOf(messages, id).plain, id).toMatch(/^[A-Z]/);
      expect(aboutStructure(messages, id, tissue), id).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('are different for parts that differ', () => {
    const about = (id: string) =>
      aboutStructure(messages, id, REFERENCE_STRUCTURES.find((one) => one.id === id)?.tissue ?? 'air');
    expect(about('discL3L4')).toBe(about('discL1L2'));
    expect(about('pelvis')).not.toBe(about('L3'));
    expect(about('conus')).not.toBe(about('caudaEquina'));
  });
});

describe('layers', () => {
  it('take in every tissue', () => {
    for (const tissue of TISSUES) expect(LAYERS).toContain(layerOf(tissue));
  });
});

describe('the state of the page', () => {
  it('peels, chooses and leaves the chosen standing', () => {
    expect(shownAs(first, 'skin')).toBe('hidden');
    const chosen = atlasReducer(first, { type: 'choose', id: 'duralSac' });
    const alone = atlasReducer(chosen, { type: 'others', others: 'alone' });
    expect(shownAs(alone, 'duralSac')).toBe('shown');
    expect(shownAs(alone, 'L3')).toBe('hidden');
    const faded = atlasReducer(chosen, { type: 'others', others: 'faded' });
    expect(shownAs(faded, 'L3')).toBe('faded');
    expect(shownAs(faded, 'skin')).toBe('hidden');
    expect(shownAs(atlasReducer(faded, { type: 'choose', id: null }), 'L3')).toBe('shown');
    const gone = atlasReducer(alone, { type: 'show', ids: ['duralSac'], on: false });
    expect(gone.chosen).toBeNull();
    expect(shownAs(gone, 'duralSac')).toBe('hidden');
  });

  it('shows on a cut what is peeled off the solids, unless told not to', () => {
    expect(shownOnCut(first, 'skin')).toBe('shown');
    expect(shownOnCut(atlasReducer(first, { type: 'allOnCut', on: false }), 'skin')).toBe('hidden');
  });

  it('says where a cut is, to the millimetre and from where it is seen', () => {
    const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46 });
    const axial = atlasReducer(first, { type: 'cut', kind: 'axial' });
    expect(say(messages, axial, anatomy)).toMatch(
      /^Axial cut at L3\/4, 37 mm below .*, seen from the feet\.$/,
    );
    const flipped = atlasReducer(atlasReducer(axial, { type: 'flip', kind: 'axial' }), {
      type: 'choose',
      id: 'duralSac',
    });
    expect(say(messages, flipped, anatomy)).toMatch(/seen from the head\. Chosen: Dura\.$/);
    const side = atlasReducer(first, { type: 'cut', kind: 'sagittal' });
    expect(say(messages, side, anatomy)).toMatch(/^Mid-sagittal cut/);
  });
});

describe('the title of the plate', () => {
  it('names what stands alone, and the spine otherwise', () => {
    const anatomy = createAnatomy({ sizeScale: 1, skinToEpiduralMm: 46 });
    const chosen = atlasReducer(first, { type: 'choose', id: 'L3' });
    expect(titleOf(messages, chosen, anatomy)).toMatch(/^The lumbar spine from/);
    const alone = atlasReducer(chosen, { type: 'others', others: 'alone' });
    expect(titleOf(messages, alone, anatomy)).toBe('Third lumbar vertebra from behind and the left');
  });
});

describe('the line of one plane in the map of another', () => {
  const window = { minU: -40, maxU: 40, minV: -60, maxV: 20 };
  it('lies where they meet', () => {
    const line = traceOn(sagittalPlane(0), axialPlane(-37, 0), window);
    expect(line?.from.v).toBeCloseTo(-37, 9);
    expect(line?.to.v).toBeCloseTo(-37, 9);
    const upright = traceOn(sagittalPlane(0), coronalPlane(-25, 0), window);
    expect(upright?.from.u).toBeCloseTo(25, 9);
    expect(traceOn(sagittalPlane(0), sagittalPlane(4), window)).toBeNull();
    expect(traceOn(sagittalPlane(0), axialPlane(90, 0), window)).toBeNull();
  });
});
