/** What she feels, as she would tell it: where, how, and how much. */
export type SensationSite =
  | 'skin'
  | 'lowBack'
  | 'buttocks'
  | 'thighs'
  | 'leftLeg'
  | 'rightLeg'
  | 'stomach'
  | 'neck'
  | 'ears'
  | 'head'
  | 'wholeBody';
export type SensationQuality =
  | 'sting'
  | 'pushing'
  | 'fullness'
  | 'pressure'
  | 'ache'
  | 'electric'
  | 'easing'
  | 'worse'
  | 'faint'
  | 'muffled'
  | 'ringing'
  | 'heavy'
  | 'numb'
  | 'sick'
  | 'none';

export interface Sensation {
  readonly site: SensationSite;
  readonly quality: SensationQuality;
  /** 0 to 10 as the patient would rate it. */
  readonly intensityNrs: number;
}
