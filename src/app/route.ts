/** The one page besides start and procedure has an address of its own; the run waits while it is open. */
import { useEffect, useState } from 'react';

const ANATOMY = '#/anatomy';

export function isAnatomy(hash: string): boolean {
  return hash === ANATOMY;
}

export function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const change = () => setHash(window.location.hash);
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  return hash;
}
