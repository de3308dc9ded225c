/** What fills the plate: the section view until the scene is there, and wherever it cannot be. */
import { SectionPlate } from '../ui/plate/SectionPlate.tsx';
import type { UrlSwitches } from './urlSwitches.ts';

export function Plate({ switches: _ }: { readonly switches: UrlSwitches }) {
  return <SectionPlate />;
}
