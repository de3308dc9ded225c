/** Where in the patient's pages somebody is: `#/patient/VERSION/CHAPTER`, the list of chapters, or the page to print. */
import { CHAPTER_IDS, type ChapterId } from '../../content/patient/chapters.ts';
import { VERSIONS, type Version } from '../../content/patient/versions.ts';
import { addressOfAudience } from '../lib/addresses.ts';

export type Place = ChapterId | 'contents' | 'sheet';

export interface PatientAddress {
  /** Null before it is known why she has the headache. */
  readonly version: Version | null;
  readonly place: Place;
}

const PLACES: readonly Place[] = ['contents', ...CHAPTER_IDS, 'sheet'];

/** What follows `#/patient`; what it does not know leads to the beginning. */
export function readAddress(parts: readonly string[]): PatientAddress {
  const version = VERSIONS.find((one) => one === parts[0]) ?? null;
  const place = PLACES.find((one) => one === parts[1]) ?? 'contents';
  return { version, place };
}

export function addressOf(version: Version, place: Place): string {
  return `${addressOfAudience('patient')}/${version}/${place}`;
}
