import { describe, expect, it } from 'vitest';
import { createAnatomy, idealAim, needleTrack } from '../../../src/anatomy/index.ts';
import { REFERENCE_TRAITS, type LigamentTraits } from '../../../src/anatomy/ligaments/traits.ts';
import { personParameters } from '../../../src/anatomy/person/parameters.ts';
import type { Person } from '../../../src/anatomy/person/person.ts';
import { USUAL_TRAITS } from '../../../src/anatomy/person/traits.ts';
import type { InterspaceVariantKind } from '../../../src/anatomy/person/variants.ts';
import type { TrackSegment } from '../../../src/anatomy/types.ts';
import { INTERSPACES, type Interspace } from '../../../src/content/levels.ts';
import { add, scale } from '../../../src/numerics/vector.ts';
import { CALLIPERS } from '../../../src/anatomy/queries/callipers.ts';
import { USUAL_LAYERS } from './layers.ts';

const MAN: Person = { sex: 'male', ageYears: 50, heightCm: 178, bodyMassIndex: 27 };

function anatomyWith(
  traits: Partial<LigamentTraits>,
  kinds: readonly InterspaceVariantKind[],
  at: Interspace = 'L3/4',
) {
  return createAnatomy(
    personParameters(
      { ...MAN, variants: kinds.map((kind) => ({ kind, interspace: at })) },
      { ...USUAL_TRAITS, ligaments: { ...REFERENCE_TRAITS, ...traits } },
    ),
  );
}

type Made = ReturnType<typeof anatomyWith>;

function tissues(anatomy: Made, at: Interspace): readonly TrackSegment[] {
  return needleTrack(anatomy, idealAim(anatomy, at), 80).segments;
}

const names = (anatomy: Made, at: Interspace): string[] =>
  tissues(anatomy, at)
    .slice(0, 8)
    .map(({ tissue }) => tissue);

const length = (segment: TrackSegment | undefined): number =>
  (segment?.toMm ?? NaN) - (segment?.fromMm ?? NaN);

describe('tissues of a person of her own', () => {
  it('are the atlas’s where there is no trait and no variant', () => {
    const anatomy = anatomyWith({}, []);
    expect(anatomy.ownTissue).toBeNull();
    expect(names(anatomy, 'L3/4').slice(0, 6)).toEqual(USUAL_LAYERS);
  });

  it('a slit of the flavum lets a needle in the midline through fat, and one beside it not', () => {
    const slitHalfWidthMm = { ...REFERENCE_TRAITS.slitHalfWidthMm, 'L3/4': 0.8 };
    const anatomy = anatomyWith({ slitHalfWidthMm }, []);
    expect(names(anatomy, 'L3/4')).not.toContain('ligamentumFlavum');
    expect(names(anatomy, 'L4/5')).toContain('ligamentumFlavum');
    const beside = needleTrack(anatomy, { ...idealAim(anatomy, 'L3/4'), leftOffsetMm: 2.5 }, 80);
    expect(beside.segments.map(({ tissue }) => tissue)).toContain('ligamentumFlavum');
  });

  it('a fat-filled gap lies within the interspinous ligament in front, 2 to 4.5 mm of the track', () => {
    const interspinousGap = { ...REFERENCE_TRAITS.interspinousGap, 'L3/4': true };
    const segments = tissues(anatomyWith({ interspinousGap }, []), 'L3/4');
    const gap = segments.findIndex(({ tissue }, i) => tissue === 'fat' && i > 1);
    expect(segments[gap - 1]?.tissue).toBe('interspinousLigament');
    expect(length(segments[gap])).toBeGreaterThan(2);
    expect(length(segments[gap])).toBeLessThan(4.5);
  });

  it('a calcified ligament stops the needle behind the supraspinous ligament at its own interspace alone', () => {
    const anatomy = anatomyWith({}, ['calcifiedLigament']);
    expect(names(anatomy, 'L3/4').slice(0, 4)).toEqual(['skin', 'fat', 'supraspinousLigament', 'bone']);
    for (const at of INTERSPACES)
      if (at !== 'L3/4') expect(names(anatomy, at)).toContain('interspinousLigament');
  });

  it('after surgery one tough scar reaches to the epidural space, without the flavum', () => {
    const anatomy = anatomyWith({}, ['previousSurgery'], 'L4/5');
    expect(names(anatomy, 'L4/5').slice(0, 4)).toEqual([
      'skin',
      'fat',
      'supraspinousLigament',
      'epiduralFat',
    ]);
    expect(names(anatomy, 'L3/4').slice(0, 6)).toEqual(USUAL_LAYERS);
    expect(names(anatomy, 'L5/S1')).toContain('ligamentumFlavum');
  });

  it('a narrowed interspace takes a fifth to two fifths off its disc and nothing off the others', () => {
    const [narrow, wide] = [anatomyWith({}, ['narrowedInterspace']), anatomyWith({}, [])];
    const ratio = (at: Interspace) => CALLIPERS.discHeightMm(narrow, at) / CALLIPERS.discHeightMm(wide, at);
    expect(ratio('L3/4')).toBeGreaterThan(0.6);
    expect(ratio('L3/4')).toBeLessThan(0.8);
    expect(ratio('L2/3')).toBeCloseTo(1, 3);
  });

  it('are the same along a track as asked point by point, as far as the dura', () => {
    const interspinousGap = { ...REFERENCE_TRAITS.interspinousGap, 'L3/4': true };
    const slitHalfWidthMm = { ...REFERENCE_TRAITS.slitHalfWidthMm, 'L3/4': 0.4 };
    const anatomy = anatomyWith({ interspinousGap, slitHalfWidthMm }, ['calcifiedLigament'], 'L2/3');
    for (const at of ['L2/3', 'L3/4'] as const) {
      const { entry, direction, segments } = needleTrack(anatomy, idealAim(anatomy, at), 80);
      const toDura = segments.findIndex(({ tissue }) => tissue === 'dura');
      for (const { tissue, fromMm, toMm } of segments.slice(0, toDura))
        for (const share of [0.1, 0.5, 0.9])
          expect(anatomy.tissueAt(add(entry, scale(direction, fromMm + share * (toMm - fromMm))))).toBe(
            tissue,
          );
    }
  });
});
