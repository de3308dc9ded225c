import { describe, expect, it } from 'vitest';
import {
  exportSession,
  parseSessionFile,
  replaySession,
  SessionFileError,
  setUp,
  SetupError,
} from '../../../src/session/index.ts';
import { ALLOWED_ACT_FORMS } from '../../../src/machines/index.ts';
import { CASE_ID, freshSession } from './support.ts';

function goodFile() {
  const session = freshSession(1);
  session.perform({ type: 'begin' });
  session.perform({ type: 'assess', item: 'bloodPressure' });
  session.perform({ type: 'assess', item: 'temperature' });
  return exportSession(session, 'by hand', null);
}

it('holds every form of every act', () => {
  const log = Object.values(ALLOWED_ACT_FORMS)
    .flat()
    .map((act) => ({ tick: 0, act, refused: true }));
  const marked = {
    tick: 0,
    act: { type: 'chooseLevel', interspace: 'L3/4', mark: { leftMm: -3.5, cranialMm: 41 } },
    refused: true,
  } as const;
  const file = { ...goodFile(), log: [...log, marked] };
  expect(parseSessionFile(JSON.stringify(file)).log).toEqual(file.log);
  expect(new Set(log.map(({ act }) => act.type)).size).toBe(Object.keys(ALLOWED_ACT_FORMS).length);
});

describe('bad session files get one sentence that says what and where', () => {
  it.each([
    ['no JSON', 'not json at all', /not JSON/],
    ['another format', JSON.stringify({ format: 'other', formatVersion: 1 }), /"format" must be/],
    ['a later version', JSON.stringify({ ...goodFile(), formatVersion: 99 }), /format version 99/],
    ['a damaged log', JSON.stringify({ ...goodFile(), log: [{ tick: 0 }] }), /damaged at log\.0/],
    [
      'an unknown act',
      JSON.stringify({ ...goodFile(), log: [{ tick: 0, act: { type: 'fly' }, refused: false }] }),
      /log\.0\.act/,
    ],
    ['a seed that is no integer', JSON.stringify({ ...goodFile(), seed: 1.5 }), /damaged at seed/],
    ['an unknown case', JSON.stringify({ ...goodFile(), caseId: 'nobody' }), /no case "nobody"/],
    ['a cut-off file', JSON.stringify(goodFile()).slice(0, 200), /not JSON/],
    ['a run without end', JSON.stringify({ ...goodFile(), finalTick: 1e12 }), /damaged at finalTick/],
    [
      'waits without end',
      JSON.stringify({
        ...goodFile(),
        log: Array.from({ length: 40 }, () => ({
          tick: 0,
          act: { type: 'passTime', seconds: 90000 },
          refused: false,
        })),
      }),
      /waits add up/,
    ],
    [
      'a log without end',
      JSON.stringify({
        ...goodFile(),
        log: Array.from({ length: 20001 }, () => ({ tick: 0, act: { type: 'pause' }, refused: true })),
      }),
      /damaged at log/,
    ],
    ['a clock that runs back', JSON.stringify({ ...goodFile(), finalTick: 0 }), /finalTick/],
  ])('%s', (_, text, message) => {
    expect(() => parseSessionFile(text)).toThrow(SessionFileError);
    expect(() => parseSessionFile(text)).toThrow(message);
  });

  it('says so when the log does not fit the model', () => {
    const file = goodFile();
    const forged = { ...file, log: file.log.map((entry) => ({ ...entry, refused: true })) };
    expect(() => replaySession(parseSessionFile(JSON.stringify(forged)))).toThrow(
      /log\[0\] \(begin\) is allowed now/,
    );
  });

  it('accepts its own files', () => {
    const file = goodFile();
    expect(parseSessionFile(JSON.stringify(file))).toEqual(file);
  });
});

describe('names and settings', () => {
  it('changes a setting and keeps it in the file', () => {
    const setup = setUp(CASE_ID, 'standard', 1, { 'protocol.targetVolumeMl': 15 });
    expect(setup.protocol.targetVolumeMl).toBe(15);
    expect(setup.settings).toEqual({ 'protocol.targetVolumeMl': 15 });
  });

  it.each([
    [() => setUp('nobody', 'standard', 1), /no case "nobody"; known: obstetric-wet-tap/],
    [() => setUp(CASE_ID, 'other', 1), /no protocol "other"/],
    [() => setUp(CASE_ID, 'standard', 0.5), /whole number/],
    [() => setUp(CASE_ID, 'standard', 1, { 'protocol.nothing': 1 }), /no setting "protocol.nothing"/],
    [() => setUp(CASE_ID, 'standard', 1, { 'protocol.targetVolumeMl': 'much' }), /protocol.targetVolumeMl/],
    [() => setUp(CASE_ID, 'standard', 1, { 'case.id': 'x' }), /cannot be changed/],
  ])('refuses what does not fit (%#)', (act, message) => {
    expect(act).toThrow(SetupError);
    expect(act).toThrow(message);
  });
});
