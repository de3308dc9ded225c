/** Why films, scans and contrast are refused, and what comes first. */
import type { ImagingDevice } from '../content/imaging.ts';
import type { ActType } from './acts.ts';
import {
  csf,
  inner,
  missing,
  needleOut,
  rule,
  stopped,
  wetTap,
  type Bedside,
  type Rule,
  type Unmet,
} from './refusalWords.ts';

const FILMED = ['positioning', 'sterilePrep', 'bloodDraw', 'needlePlacement', 'injection'] as const;
const notHere =
  (device: ImagingDevice): Unmet =>
  ({ context }) =>
    !context.imagingHere.includes(device);
const film = rule(
  FILMED,
  missing('notNow', ['needsPosition', inner('preparing')], ['needsCArm', notHere('cArm')]),
);
const scan = rule(
  ['positioning', 'needlePlacement'],
  missing(
    'needleMustBeOut',
    ['needsPosition', inner('preparing')],
    ['needsScanner', notHere('ultrasound')],
    ['notNow', (at) => at.step === 'needlePlacement' && needleOut(at)],
  ),
);
/** Where the needle is believed to stand in the space, and no blood is on it. */
const believed = [
  wetTap,
  ['needleMustBeIn', (at: Bedside) => at.step === 'needlePlacement' && needleOut(at)],
  ['moveAfterContrast', inner('contrastAstray')],
  ['needsSpace', (at: Bedside) => at.step === 'needlePlacement' && !inner('spaceConfirmed')(at)],
  [
    'notNow',
    (at: Bedside) => at.step === 'injection' && !inner('awaitingBlood', 'bloodReady', 'bloodPassed')(at),
  ],
] as const;

export const IMAGING_REFUSALS: Partial<Record<ActType, Rule>> = {
  callForImaging: rule(
    FILMED,
    missing(
      'notNow',
      [
        'unitHasNone',
        ({ act, context }) => act.type === 'callForImaging' && !context.protocol.imaging.includes(act.device),
      ],
      [
        'deviceIsHere',
        ({ act, context }) => act.type === 'callForImaging' && context.imagingHere.includes(act.device),
      ],
    ),
  ),
  moveCArm: film,
  takeShot: film,
  setScreening: film,
  recordScan: scan,
  noteDepth: scan,
  chooseContrast: rule(['needlePlacement', 'injection'], missing('notNow', ['needsCArm', notHere('cArm')])),
  injectContrast: rule(
    ['needlePlacement', 'injection'],
    missing('notNow', csf, stopped, ...believed, [
      'needsContrastDrawn',
      ({ context }) => context.contrast === null,
    ]),
  ),
  judgeContrast: rule(
    ['needlePlacement', 'injection'],
    missing(
      'notNow',
      csf,
      stopped,
      ...believed,
      ['needsContrastGiven', ({ context }) => context.contrastGivenMl === 0],
      ['needsFilm', ({ context }) => !context.filmSinceContrast],
    ),
  ),
};
