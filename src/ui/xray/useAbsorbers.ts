/** Her surfaces as she lies now: carried once for each posture, in slices between the browser's own work. */
import { useCallback, useEffect, useState } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import type { Slices } from '../../imaging/slices.ts';
import type { Surface } from '../../imaging/xray/glb.ts';
import { carriedAbsorbers, type Absorber } from '../../imaging/xray/surfaces.ts';
import { runSlices } from '../atlas/runSlices.ts';
import { atlasOf, filmModels } from './models.ts';
import { orFailed } from './orFailed.ts';

const carried = new WeakMap<Anatomy, readonly Absorber[]>();

interface Absorbers {
  /** Null until they are ready. */
  readonly absorbers: readonly Absorber[] | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useAbsorbers(anatomy: Anatomy): Absorbers {
  const [models, setModels] = useState<ReadonlyMap<string, Surface> | null>(null);
  const [failed, setFailed] = useState(false);
  const [ready, setReady] = useState<readonly [Anatomy, readonly Absorber[]] | null>(null);
  const fetchAll = useCallback(() => {
    filmModels().then(setModels, () => setFailed(true));
  }, []);
  useEffect(fetchAll, [fetchAll]);
  useEffect(() => {
    if (models === null || carried.has(anatomy)) return undefined;
    const found = models;
    function* carry(): Slices<readonly Absorber[]> {
      return yield* carriedAbsorbers(anatomy, yield* atlasOf(found));
    }
    const done = (absorbers: readonly Absorber[]) => {
      carried.set(anatomy, absorbers);
      setReady([anatomy, absorbers]);
    };
    return runSlices(orFailed(carry(), done, () => setFailed(true)));
  }, [models, anatomy]);
  const retry = () => {
    setFailed(false);
    setModels(null);
    fetchAll();
  };
  const absorbers = ready?.[0] === anatomy ? ready[1] : (carried.get(anatomy) ?? null);
  return { absorbers, failed, retry };
}
