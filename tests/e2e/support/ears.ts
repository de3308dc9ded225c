/** What somebody hears who does not see the page: the live regions' words, and when each of them came. */
import { expect, type Page } from '@playwright/test';

export interface Ears {
  /** Wait for words in a live region, said since the last words that were waited for; gives the whole sentence. */
  readonly hear: (words: RegExp, withinMs?: number) => Promise<string>;
  /** How long after a sentence first stood anywhere else on the page a live region said it, ms; 0 where it came first. */
  readonly latencyMs: (words: RegExp) => Promise<number>;
}

interface Heard {
  readonly atMs: number;
  readonly live: boolean;
  readonly text: string;
}
declare global {
  interface Window {
    heardOnPage: Heard[];
  }
}

/** Listen from now on. The page must have been opened. */
export async function listen(page: Page): Promise<Ears> {
  await page.evaluate(() => {
    window.heardOnPage = [];
    const isLive = (node: Node | null): boolean => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      const region = element?.closest('[aria-live], [role=status], [role=alert]');
      return region !== null && region !== undefined;
    };
    const note = (node: Node | null) => {
      const text = node?.textContent?.trim() ?? '';
      if (text !== '') window.heardOnPage.push({ atMs: performance.now(), live: isLive(node), text });
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') note(target);
        else for (const node of addedNodes) note(node);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  let from = 0;
  const all = () => page.evaluate(() => window.heardOnPage);
  return {
    hear: async (words, withinMs = 15_000) => {
      let found = -1;
      let heard: readonly Heard[] = [];
      await expect
        .poll(
          async () => {
            heard = await all();
            found = heard.findIndex(({ live, text }, index) => live && index >= from && words.test(text));
            return found;
          },
          { message: `a live region says ${String(words)}`, timeout: withinMs, intervals: [50] },
        )
        .toBeGreaterThanOrEqual(0);
      from = found + 1;
      return heard[found]?.text ?? '';
    },
    latencyMs: async (words) => {
      const first = async (isLive: boolean, message: string): Promise<number> => {
        let found: Heard | undefined;
        const look = async () => {
          found = (await all()).find(({ live, text }) => live === isLive && words.test(text));
          return found;
        };
        await expect.poll(look, { message, timeout: 60_000 }).toBeDefined();
        return found?.atMs ?? Infinity;
      };
      const saidAtMs = await first(true, `a live region says ${String(words)}`);
      // A caption waits its turn: it may come to stand after the words were said.
      return Math.max(0, saidAtMs - (await first(false, `the page shows ${String(words)}`)));
    },
  };
}
