import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OperatorView } from '../../../src/session/operators/view.ts';
import { viewFor } from '../../../src/session/operators/view.ts';
import { operate } from '../../../src/session/index.ts';
import type { SessionSnapshot } from '../../../src/session/index.ts';
import { freshSession } from './support.ts';

type Truth = 'patient' | 'anatomy' | 'track' | 'body' | 'controls' | 'moments' | 'passes' | 'tissue' | 'mark';
type Never<Keys> = [Keys] extends [never] ? true : false;
// These lines are held by the type checker: the view has none of these, the snapshot has.
const VIEW_HOLDS_NO_TRUTH: Never<Extract<keyof OperatorView, Truth>> = true;
const HAND_HOLDS_NO_TRUTH: Never<Extract<keyof OperatorView['hand'], Truth | 'segment' | 'depthMm'>> = true;
const SNAPSHOT_HOLDS_NO_TRUTH: Never<Extract<keyof SessionSnapshot, Truth>> = false;

const HOME = new URL('../../../src/session/operators/', import.meta.url);

const sources = readdirSync(HOME, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, HOME), 'utf8') }));

/** Names that a file imports. */
function imported(text: string): string[] {
  return [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .replace(/\s+as\s+.*$/, ''),
      )
      .filter((name) => name !== ''),
  );
}

const FORBIDDEN = [
  'BodyState',
  'BodyContext',
  'Patient',
  'Anatomy',
  'NeedleTrack',
  'SessionSnapshot',
  'Finding',
  'Moment',
];
/** Who passes a session on without looking into it. */
const DOORS = /^(view|desk|index|run)\.ts$|^scenarios\/index\.ts$/;

/** Every name of a property that can be reached, the notes' own and the machine's set of acts aside. */
function names(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) names(one, found);
  else if (typeof value === 'object' && value !== null && !(value instanceof Set))
    for (const [key, inner] of Object.entries(value)) {
      found.add(key);
      names(inner, found);
    }
  return found;
}

describe('what a scripted operator is given', () => {
  it('holds no truth by its type', () => {
    expect([VIEW_HOLDS_NO_TRUTH, HAND_HOLDS_NO_TRUTH, SNAPSHOT_HOLDS_NO_TRUTH]).toEqual([true, true, false]);
  });

  it('is all that the operators import: no body, no patient, no anatomy, no snapshot', () => {
    expect(sources.length).toBeGreaterThan(8);
    for (const { path, text } of sources) {
      const found = imported(text);
      expect(
        found.filter((name) => FORBIDDEN.includes(name)),
        path,
      ).toEqual([]);
      if (!DOORS.test(path)) expect(found, path).not.toContain('Session');
      if (path !== 'view.ts') expect(text, path).not.toMatch(/\bsnapshot\b/);
      expect(text, path).not.toMatch(/from '[./]*\/(anatomy|imaging)\//);
    }
  });

  it('holds none at run time, after a whole procedure (seed 1)', () => {
    const session = freshSession(1);
    const view = viewFor(session);
    operate(session, 'expert');
    const { notes, ...rest } = view;
    const found = names(rest);
    // Who she is by the look of it stands in the notes; the right decision does not.
    const { patient, ...written } = notes;
    for (const name of [...names(patient), ...names(written)]) found.add(name);
    expect(found.has('bodyMassIndex')).toBe(true);
    for (const name of [
      'decision',
      'resistanceDropPercent',
      'patient',
      'anatomy',
      'track',
      'body',
      'tissue',
      'segment',
      'palpationErrorLevels',
    ])
      expect(found.has(name), name).toBe(false);
    expect(found.has('context')).toBe(false);
    expect({ ...notes, decision: session.snapshot.teachingCase.decision }).toEqual(
      session.snapshot.teachingCase,
    );
    const told = view.told.map((one) => one.told.type as string);
    expect(told.length).toBeGreaterThan(20);
    expect(told).not.toContain('tissueEntered');
    expect(told).not.toContain('duralPuncture');
    const entered = session.snapshot.moments.some(
      (moment) => moment.kind === 'finding' && moment.finding.type === 'tissueEntered',
    );
    expect(entered).toBe(true);
  });

  it('says where the procedure stands as the page does with the inside covered (seed 1)', () => {
    const session = freshSession(1);
    const view = viewFor(session);
    const said = new Set<string>();
    const truth = new Set<string>();
    const advanceTo = (tick: number) => {
      session.advanceTo(tick);
      truth.add(session.snapshot.machine.inner);
      said.add(view.machine.inner).add(view.machine.path);
    };
    operate({ ...session, advanceTo }, 'expert');
    expect(truth).toContain('underSkin');
    expect([...said].filter((one) => one.includes('underSkin'))).toEqual([]);
    expect(said).toContain('advancing');
    expect(said).toContain('needlePlacement.advancing');
  });

  it('reads depth off the marks, in whole millimetres', () => {
    const session = freshSession(1);
    const view = viewFor(session);
    operate(session, 'expert');
    for (const { told } of view.told)
      if ('depthMm' in told) expect(Number.isInteger(told.depthMm)).toBe(true);
    expect(view.told.some(({ told }) => told.type === 'lossOfResistance')).toBe(true);
  });
});
