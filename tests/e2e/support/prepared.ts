/** A run up to the place where the needle is placed, made without a screen; and what became of it on the page. */
import type { Page } from '@playwright/test';
import {
  createSession,
  exportSession,
  operate,
  parseSessionFile,
  replaySession,
  setUp,
  type Session,
  type SessionFile,
} from '../../../src/session/index.ts';

const RUN_KEY = 'bloodpatch.run';

/** She lies curled and coached, the field and the arm are ready; nothing is marked yet. */
export function preparedRun(seed: number, bodyMassIndex: number): SessionFile {
  const settings = {
    'protocol.guidance': 'examination',
    'case.patient.bodyMassIndex': bodyMassIndex,
    'patient.palpationErrorLevels': 0,
  };
  const session = createSession(setUp('obstetric-wet-tap', 'standard', seed, settings));
  operate(session, 'expert');
  const whole = exportSession(session, 'expert', { stateHash: '' });
  const log = whole.log.filter(({ act }) => act.type !== 'chooseLevel');
  const ready = log.findIndex(({ act }) => act.type === 'confirmDrawReady');
  const kept = log.slice(0, ready + 1);
  return { ...whole, log: kept, finalTick: kept.at(-1)?.tick ?? 0, recorded: null };
}

/** The run as the page has kept it, replayed. */
export async function sessionOnPage(page: Page): Promise<Session> {
  const text = await page.evaluate((key) => localStorage.getItem(key), RUN_KEY);
  return replaySession(parseSessionFile(text ?? ''));
}

/** The run as it stands at this moment: what was kept before is taken away, and the page keeps it anew. */
export async function sessionNow(page: Page): Promise<Session> {
  await page.evaluate((key) => {
    localStorage.removeItem(key);
    document.dispatchEvent(new Event('visibilitychange'));
  }, RUN_KEY);
  return sessionOnPage(page);
}

/** What became of it. */
export async function runOnPage(page: Page) {
  const { snapshot } = await sessionOnPage(page);
  return {
    tissue: snapshot.body.needle.tissue,
    interspace: snapshot.track?.aim.interspace ?? null,
    peeks: snapshot.moments.filter(
      ({ kind, ...moment }) => kind === 'act' && 'act' in moment && moment.act.type === 'peek',
    ).length,
  };
}
