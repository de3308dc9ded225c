/** Every page besides start and procedure has an address of its own; the run waits while it is open. */
import { useEffect, useMemo, useState } from 'react';
import { AUDIENCES, type Audience } from '../content/audiences.ts';
import { addressOfAudience, ANATOMY_ADDRESS } from '../ui/lib/addresses.ts';

export type PageId = Audience | 'anatomy';

export interface Route {
  readonly page: PageId;
  /** What follows the page's name, as `steps` in `#/patient/steps`. */
  readonly parts: readonly string[];
}

/** The page that an address names; one that names none is the trainee's. */
export function routeOf(hash: string): Route {
  const [first = '', ...parts] = hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  if (ANATOMY_ADDRESS === `#/${first}`) return { page: 'anatomy', parts };
  const audience = AUDIENCES.find((one) => first !== '' && addressOfAudience(one) === `#/${first}`);
  return audience === undefined ? { page: 'trainee', parts: [] } : { page: audience, parts };
}

export function useRoute(): Route {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const change = () => setHash(window.location.hash);
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  return useMemo(() => routeOf(hash), [hash]);
}
