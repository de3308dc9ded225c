/**
 * The taking of films one after another, as slices of work: what was done for the last one and holds for the next is kept (her body in
 * an unmoved beam, droplets of contrast that have not moved, the exposure of a view, the films from before contrast), and what is
 * seen is read off the film itself.
 */
import type { Anatomy } from '../../anatomy/types.ts';
import { length, subtract } from '../../numerics/vector.ts';
import type { Slices } from '../slices.ts';
import { beamOf, viewKind, type CArm, type ViewKind } from './carm.ts';
import { compareSentences, type Compared } from './comparison.ts';
import type { ContrastFacts } from './contrast/facts.ts';
import { layingContrast } from './contrast/index.ts';
import type { Droplets } from './contrast/droplets.ts';
import { metering, type Exposure } from './exposure.ts';
import { developing, type Film } from './film.ts';
import type { SteelTube } from './needle.ts';
import { plainly } from './plain.ts';
import type { Absorption } from './raster.ts';
import { readFilm, type SeenSentence } from './read.ts';
import { addingThin, exposingBody, halved, previewing, type ExposeBody } from './shot.ts';
import type { Absorber } from './surfaces.ts';
import { measuringTraits } from './traits.ts';

/** What stands in the beam at one moment of a run. */
export interface Sight {
  readonly anatomy: Anatomy;
  readonly arm: CArm;
  readonly needle: SteelTube | null;
  readonly contrast: readonly ContrastFacts[];
  /** mL that went in since the needle last moved. */
  readonly givenMl: number;
}

/** Films are read at this size; finer ones are made coarser for it, pixels. */
export const READING_SIZE = 320;
/** A single shot on the screen. */
export const SHOT_SIZE = 640;

export interface FilmKind {
  /** READING_SIZE while screening, SHOT_SIZE for a single shot. */
  readonly size: typeof READING_SIZE | typeof SHOT_SIZE;
  /** Another integer for each film. */
  readonly seed: number;
  /** 1: a single shot; screening is grainier. */
  readonly grain: number;
  /** Told by what is seen alone, as in an examination. */
  readonly isPlain?: boolean;
}

export interface TakenFilm {
  readonly sight: Sight;
  readonly film: Film;
  /** What is seen, in order. */
  readonly seen: readonly SeenSentence[];
}

/** A film from before contrast. */
interface Before {
  readonly film: Film;
  readonly needle: SteelTube | null;
  /** The most contrast that a film of this view has shown beside it, as `Traits.amount`. */
  mostAmount: number;
}

/** A needle within this of where it stood has not moved, mm. */
const SAME_TIP_MM = 0.5;

/** What is kept from film to film. */
export class FilmMemory {
  body: { readonly key: string; readonly picture: Absorption } | null = null;
  readonly exposures = new Map<string, Exposure>();
  readonly before = new Map<string, Before>();
  readonly compared = new Map<ViewKind, Compared>();
  laid = new Map<string, Droplets>();
  private readonly people = new WeakMap<Anatomy, number>();
  private known = 0;

  /** A number for her in one posture. */
  personOf(anatomy: Anatomy): number {
    const known = this.people.get(anatomy);
    if (known !== undefined) return known;
    this.people.set(anatomy, this.known);
    return this.known++;
  }

  /** The same for the same arm about the same person in the same posture. */
  viewOf({ anatomy, arm: { rotationDeg, tiltDeg, fieldMm, centre } }: Sight): string {
    return [this.personOf(anatomy), rotationDeg, tiltDeg, fieldMm, centre.x, centre.y, centre.z].join(' ');
  }
}

/** Where contrast lies, laid anew only where something of it has changed. */
function* laying(memory: FilmMemory, { anatomy, contrast }: Sight): Slices<Droplets | null> {
  if (contrast.length === 0) return null;
  const person = memory.personOf(anatomy);
  const laid = new Map<string, Droplets>();
  for (const facts of contrast) {
    // What stands still looks the same however long ago it went in.
    const elapsedS = facts.spread === 'vein' ? facts.elapsedS : 0;
    const key = `${person} ${JSON.stringify({ ...facts, elapsedS })}`;
    laid.set(key, memory.laid.get(key) ?? (yield* layingContrast(anatomy, facts)));
  }
  memory.laid = laid;
  const parts = [...laid.values()];
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** Beside the film from before, if there is one of this view with the needle where it is. */
function* comparing(
  memory: FilmMemory,
  sight: Sight,
  view: string,
  film: Film,
): Slices<readonly SeenSentence[]> {
  const { needle, arm, anatomy, givenMl } = sight;
  if (givenMl === 0) {
    memory.before.set(view, { film, needle, mostAmount: 0 });
    memory.compared.clear();
    return [];
  }
  const before = memory.before.get(view);
  const then = before?.needle ?? null;
  const stands = then !== null && needle !== null && length(subtract(then.tip, needle.tip)) < SAME_TIP_MM;
  if (before === undefined || !stands) return [{ key: 'xray.contrast.noBefore' }];
  const traits = yield* measuringTraits(before.film, film, arm.fieldMm);
  const compared: Compared = { anatomy, arm, needle, traits, earlierAmount: before.mostAmount };
  before.mostAmount = Math.max(before.mostAmount, traits?.amount ?? 0);
  const kind = viewKind(arm);
  memory.compared.set(kind, compared);
  const other = kind === 'aslant' ? undefined : memory.compared.get(kind === 'behind' ? 'side' : 'behind');
  return compareSentences(compared, other?.anatomy === anatomy ? other : null);
}

/** Takes a film; `preview` is given a coarse one first where her body has to be looked through anew. */
export function* takingFilm(
  memory: FilmMemory,
  sight: Sight,
  absorbers: readonly Absorber[],
  { size, seed, grain, isPlain = false }: FilmKind,
  preview: (film: Film) => void,
  exposeBody: ExposeBody | null,
): Slices<TakenFilm> {
  const { arm, needle } = sight;
  const beam = beamOf(arm);
  const view = memory.viewOf(sight);
  const key = `${view} ${size}`;
  if (memory.body?.key !== key) {
    let picture = exposeBody?.(arm, absorbers, size) ?? null;
    if (picture === null) {
      const coarse = yield* previewing(arm, { absorbers, needle, droplets: null });
      preview(yield* developing(coarse, beam, { seed, grain }));
      yield;
      picture = yield* exposingBody(arm, absorbers, size);
    }
    memory.body = { key, picture };
  }
  const droplets = yield* laying(memory, sight);
  const absorption = yield* addingThin(memory.body.picture, arm, { needle, droplets });
  const small = size === READING_SIZE ? absorption : halved(absorption);
  const exposure = memory.exposures.get(view) ?? (yield* metering(small));
  memory.exposures.set(view, exposure);
  const film = yield* developing(absorption, beam, { seed, grain, exposure });
  const read = size === READING_SIZE ? film : yield* developing(small, beam, { seed, grain, exposure });
  const seen = readFilm({ anatomy: sight.anatomy, arm, film: read, needle, isPlain });
  yield;
  const said = [...seen, ...(yield* comparing(memory, sight, view, read))];
  return { sight, film, seen: isPlain ? plainly(said) : said };
}
