/** What every browser test holds: no request to another host, no error in the console, a clean axe report. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** The one warning that a library prints by itself. */
const KNOWN = [
  /THREE\.Clock: This module has been deprecated/,
  /GPU stall due to ReadPixels/,
  /WebGL.*Performance/,
];

export interface Watch {
  readonly foreignRequests: string[];
  readonly errors: string[];
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { foreignRequests: [], errors: [] };
      const own = new URL(baseURL ?? '').host;
      page.on('request', (request) => {
        const address = new URL(request.url());
        if (!['data:', 'blob:'].includes(address.protocol) && address.host !== own) {
          watch.foreignRequests.push(request.url());
        }
      });
      page.on('pageerror', (error) => watch.errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        if (!KNOWN.some((known) => known.test(message.text()))) watch.errors.push(message.text());
      });
      await use(watch);
      expect(watch.foreignRequests, 'requests to other hosts').toEqual([]);
      expect(watch.errors, 'errors and warnings in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Nothing runs out to the side, and no empty page follows on what is there. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const ends = [...document.querySelectorAll('#root > *')].map(
      (part) => part.getBoundingClientRect().bottom + window.scrollY,
    );
    return {
      sideways: scrollWidth - clientWidth,
      down: scrollHeight - Math.ceil(Math.max(clientHeight, ...ends)),
    };
  });
  expect(over.sideways, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  expect(over.down, 'the page scrolls past what is there').toBeLessThanOrEqual(0);
}

/** No frame of another origin is on the page, so that no second page need be opened to look at it. */
const auditOf = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 A or AA, however small. */
export async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await auditOf(page).withTags(WCAG).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
  expect(found).toEqual([]);
}

/** No serious or critical violation of WCAG 2.2 AA. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await auditOf(page)
    .withTags([...WCAG, 'best-practice'])
    .analyze();
  const bad = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  expect(bad).toEqual([]);
}

export { expect };
