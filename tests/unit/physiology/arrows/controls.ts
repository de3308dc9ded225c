/** What the arrows' experiments do. */

/** People whose dura is whole until a hole is opened at a level that is known: none of a person's other numbers differ. */
export const WHOLE = { holeConductanceMlPerMinPerMmHg: 0 };
export const ON_HER_SIDE = [{ atS: 0, posture: 'lateralCurled' }];

export const wait = (forS: number) => ({ control: 'wait', forS });
export const open = (needle: string) => ({ control: 'openHole', needle, level: 'L3/4' });

interface Given {
  readonly volumeMl?: number;
  readonly rateMlPerS?: number;
  readonly level?: string;
  readonly bloodAgeS?: number;
}

/** 20 mL of fresh blood at L3/4 in 80 s, unless it is told otherwise. */
export const give = (given: Given = {}) => ({
  control: 'inject',
  fluid: 'blood',
  into: 'epidural',
  level: 'L3/4',
  volumeMl: 20,
  rateMlPerS: 0.25,
  bloodAgeS: 60,
  ...given,
});
