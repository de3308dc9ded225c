import { obstetricWetTap } from '../../../src/content/cases/obstetricWetTap.ts';
import type { Tissue } from '../../../src/content/tissues.ts';
import { vector } from '../../../src/numerics/vector.ts';
import {
  createBody,
  drawPatient,
  initialControls,
  insertNeedle,
  redirectNeedle,
  stepBody,
  stepTicks,
  type BodyState,
  type Controls,
  type Finding,
  type FindingType,
  type NeedleTrack,
  type Patient,
} from '../../../src/physiology/index.ts';

export const MIDLINE: readonly (readonly [Tissue, number])[] = [
  ['skin', 2.3],
  ['fat', 10.7],
  ['supraspinousLigament', 4.7],
  ['interspinousLigament', 22],
  ['ligamentumFlavum', 3.4],
  ['epiduralFat', 5],
  ['dura', 0.3],
  ['csf', 12],
];

/** A hand-made track of these layers. */
export function track(
  layers: readonly (readonly [Tissue, number])[] = MIDLINE,
  leftOffsetMm = 0,
): NeedleTrack {
  let fromMm = 0;
  const segments = layers.map(([tissue, thickness]) => {
    const segment = { tissue, fromMm, toMm: fromMm + thickness };
    fromMm = segment.toMm;
    return segment;
  });
  return {
    aim: { interspace: 'L3/4', leftOffsetMm, cranialOffsetMm: 0, cephaladDeg: 10, leftDeg: 0 },
    entry: vector(-80, 0, 0),
    direction: vector(1, 0, 0),
    segments,
  };
}

/** A body at work without a session: controls in, findings out. */
export class Bench {
  readonly patient: Patient;
  readonly body: BodyState;
  readonly controls: Controls = initialControls();
  readonly findings: Finding[] = [];
  line: NeedleTrack;

  constructor(seed: number, line: NeedleTrack = track(), prepared = true) {
    this.patient = drawPatient(obstetricWetTap, seed);
    this.body = createBody({ patient: this.patient });
    if (prepared) this.prepare();
    this.controls.posture = 'lateralCurled';
    this.line = line;
  }

  /** Her skin and the track are numb and the skin is nicked, so that nothing hurts her. */
  prepare(): void {
    Object.assign(this.body.skin, { numb: true, numbToMm: 150, nicked: true });
  }

  readonly emit = (finding: Finding): void => {
    this.findings.push(finding);
  };

  count(type: FindingType): number {
    return this.findings.filter((finding) => finding.type === type).length;
  }

  run(seconds: number, until: () => boolean = () => false): void {
    const end = this.body.tick + Math.round(seconds * 120);
    while (this.body.tick < end && !until()) {
      const ticks = Math.min(stepTicks(this.body, this.controls), end - this.body.tick);
      stepBody(this.body, this.controls, { patient: this.patient }, this.line, ticks, this.emit);
    }
  }

  insert(): void {
    insertNeedle(this.body, { patient: this.patient }, this.line, this.emit);
  }

  redirect(line: NeedleTrack): void {
    const before = this.line;
    this.line = line;
    redirectNeedle(this.body, this.controls, this.patient, before, line, this.emit);
  }

  /** Advance at this speed until one of these findings, or the time is up. */
  advance(mmPerS: number, until: readonly FindingType[], seconds = 240): FindingType | null {
    const before = this.findings.length;
    const found = () => this.findings.slice(before).find((finding) => until.includes(finding.type));
    this.controls.needleTargetMm = null;
    this.controls.needleSpeedMmPerS = mmPerS;
    this.run(seconds, () => found() !== undefined);
    this.controls.needleSpeedMmPerS = 0;
    this.run(1);
    return found()?.type ?? null;
  }
}
