/** What a run has seen of her inside, for the record: what was said of it beside what it was. */
import { depthOf, idealAim, needleTrack } from '../anatomy/index.ts';
import { contrastReadings, truthOf } from './contrastReadings.ts';
import type { ImagingRecord, Moment, PassRecord, SessionSnapshot } from './types.ts';

const TRACK_MM = 160;

type Seen = Pick<SessionSnapshot, 'moments' | 'body' | 'passes'>;

function accepted(moments: readonly Moment[]) {
  return moments.flatMap((one) => (one.kind === 'act' && !one.refused ? [one.act] : []));
}

function depthUnder({ track, anatomy }: PassRecord): number | null {
  const ideal = needleTrack(anatomy, idealAim(anatomy, track.aim.interspace), TRACK_MM);
  return depthOf(ideal, 'epiduralFat');
}

/**
 * The needle that a noted depth was noted for: the first that went in afterwards. Where none was noted it is the first of all, and
 * null where none has gone in since.
 */
function passAfter(moments: readonly Moment[], passes: readonly PassRecord[]): PassRecord | undefined {
  let notedTick = -Infinity;
  for (const one of moments)
    if (one.kind === 'act' && !one.refused && one.act.type === 'noteDepth') notedTick = one.tick;
  return passes.find(({ tick }) => tick >= notedTick);
}

/** Null where nothing was called for. Pure: asking for it changes nothing. */
export function imagingRecordOf({ moments, body, passes }: Seen): ImagingRecord | null {
  const acts = accepted(moments);
  const devices = acts.flatMap((act) => (act.type === 'callForImaging' ? [act.device] : []));
  if (devices.length === 0) return null;
  const pass = passAfter(moments, passes);
  const noted = acts.filter((act) => act.type === 'noteDepth').at(-1);
  return {
    devices: [...new Set(devices)],
    shots: body.xray.shots,
    screeningS: body.xray.screeningS,
    scans: acts.filter((act) => act.type === 'recordScan').length,
    depthNotedMm: noted?.depthMm ?? null,
    trueDepthMm: pass === undefined ? null : depthUnder(pass),
    contrast: contrastReadings({ moments, body }).map(({ dose, volumeMl, judged }) => ({
      agent: dose.agent,
      volumeMl,
      judged,
      truth: truthOf(dose),
    })),
  };
}
