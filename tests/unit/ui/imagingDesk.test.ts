/** The screen of an imaging device: what cannot wait is told there too, and what is covered stays covered. */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/content/messages/index.ts';
import { createSession, setUp, type SessionSnapshot } from '../../../src/session/index.ts';
import { Desk } from '../../../src/ui/imagingDesk/Desk.tsx';
import { createCommandRegistry } from '../../../src/ui/lib/commands.ts';
import { createFrameLoop } from '../../../src/ui/lib/frames.ts';
import { DEFAULT_SETTINGS } from '../../../src/ui/lib/settings.ts';
import { UiContext } from '../../../src/ui/lib/UiContext.ts';
import XrayDesk from '../../../src/ui/xray/XrayDesk.tsx';

const messages = createMessages('en', 'trainee');
const { t } = messages;
const nothing = () => undefined;

function drawn(part: ReactNode, change: Partial<SessionSnapshot> = {}, guidance = 'guided'): string {
  const session = createSession(setUp('obstetric-wet-tap', 'standard', 1, { 'protocol.guidance': guidance }));
  return renderToStaticMarkup(
    createElement(
      UiContext.Provider,
      {
        value: {
          session: { ...session, snapshot: { ...session.snapshot, ...change } },
          messages,
          settings: DEFAULT_SETTINGS,
          changeSettings: nothing,
          frames: createFrameLoop(),
          commands: createCommandRegistry(),
          perform: () => false,
          openDesk: () => undefined,
          earlierCaptions: () => [],
          announce: nothing,
          hasVoice: false,
        },
      },
      part,
    ),
  );
}

const desk = createElement(Desk, {
  title: 'Screen',
  picture: createElement('p', null, 'a picture'),
  beside: createElement('p', null, 'anatomy'),
  words: 'What one sees.',
  controls: createElement('button', null, 'hands'),
  onClose: nothing,
});

describe('a desk', () => {
  it('has its picture, the second one, its words in a live region, its hands and a way out', () => {
    const html = drawn(desk);
    for (const part of ['Screen', 'a picture', 'anatomy', 'hands', t('dialog.close'), t('desk.seen')])
      expect(html).toContain(part);
    expect(html).toMatch(/role="status"[^>]*data-testid="desk-words"[^>]*>What one sees\./);
    expect(html).not.toContain(t('desk.closeAndAnswer'));
  });

  it('says in one sentence what cannot wait, and offers the way to answer it', () => {
    const { snapshot } = createSession(setUp('obstetric-wet-tap', 'standard', 1));
    const { body, machine } = snapshot;
    const seizing = { ...snapshot, body: { ...body, harm: { ...body.harm, seizureS: 5 } } };
    for (const [now, sentence] of [
      [seizing, t('finding.seizure')],
      [{ ...snapshot, machine: { ...machine, inner: 'wetTap' } }, t('emergency.wetTap.seen')],
    ] as const) {
      const html = drawn(desk, now);
      expect(html).toContain(sentence);
      expect(html).toContain(t('desk.closeAndAnswer'));
    }
  });
});

describe("the C-arm's screen", () => {
  const screen = createElement(XrayDesk, { onClose: nothing });

  it('shows bones and lends names where the inside is open, and neither in an examination', () => {
    const open = drawn(screen);
    expect(open).toContain('data-testid="xray-bones"');
    expect(open).toContain('data-testid="xray-names"');
    const covered = drawn(screen, {}, 'examination');
    expect(covered).not.toContain('data-testid="xray-bones"');
    expect(covered).not.toContain('data-testid="xray-names"');
    expect(covered).toContain(t('xray.desk.covered'));
  });

  it('asks about contrast only where some is drawn up or was given', () => {
    const { snapshot } = createSession(setUp('obstetric-wet-tap', 'standard', 1));
    const { machine } = snapshot;
    expect(drawn(screen)).not.toContain(t('xray.desk.judge'));
    const drawnUp = {
      machine: { ...machine, context: { ...machine.context, contrast: 'iohexol' } },
    } as const;
    const html = drawn(screen, drawnUp);
    expect(html).toContain(t('xray.desk.judge'));
    for (const as of ['epidural', 'vein', 'intrathecal', 'softTissue', 'none'])
      expect(html).toMatch(new RegExp(`aria-disabled="true"[^>]*data-testid="judge-${as}"`));
  });
});
