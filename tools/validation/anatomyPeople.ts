/** A thousand people of a series, and what a calliper reads off them. */
import { createAnatomy, drawAdult, personParameters } from '../../src/anatomy/index.ts';
import type { DrawnAdult } from '../../src/anatomy/person/draw.ts';
import { byInterspace, type ByInterspace } from '../../src/anatomy/person/person.ts';
import { POPULATIONS, type PopulationId } from '../../src/anatomy/person/populations.ts';
import type { SpinePosture } from '../../src/anatomy/types.ts';
import { layersOf, type Layers } from './anatomyMeasure.ts';
import { FIRST_SEED, mean, standardDeviation } from './people.ts';

export const ANATOMY_PEOPLE = 1000;

export interface Measured extends DrawnAdult {
  readonly seed: number;
  readonly layers: ByInterspace<Layers>;
}

const known = new Map<string, readonly Measured[]>();

/** The same thousand seeds for every series, so that series differ by what they are and not by who was drawn. */
export function measuredPeople(population: PopulationId, posture: SpinePosture): readonly Measured[] {
  const key = `${population} ${posture}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const people = Array.from({ length: ANATOMY_PEOPLE }, (_, index) => {
    const adult = drawAdult(FIRST_SEED + index, POPULATIONS[population]);
    const anatomy = createAnatomy({ ...personParameters(adult.person, adult.traits), posture });
    return {
      ...adult,
      seed: FIRST_SEED + index,
      layers: byInterspace((interspace) => layersOf(anatomy, interspace)),
    };
  });
  known.set(key, people);
  return people;
}

/** Slope of the regression of b on a. */
export function slope(a: readonly number[], b: readonly number[]): number {
  return (correlation(a, b) * standardDeviation(b)) / standardDeviation(a);
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const [middleA, middleB] = [mean(a), mean(b)];
  const moment = (x: readonly number[], y: readonly number[], mx: number, my: number): number =>
    mean(x.map((value, i) => (value - mx) * ((y[i] ?? NaN) - my)));
  return (
    moment(a, b, middleA, middleB) /
    Math.sqrt(moment(a, a, middleA, middleA) * moment(b, b, middleB, middleB))
  );
}
