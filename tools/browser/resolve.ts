/**
 * Finds a Chromium to test with: the first that this machine can give and that starts here. npm's registry comes
 * last, because only it costs a download that nobody else needs; a browser it gave before is used again at once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { fromPackage, isPackageHere } from './package.ts';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Where it came from, for the log. */
  readonly origin: string;
}

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const MESA_FILES = [
  ['/usr/lib/x86_64-linux-gnu/libEGL.so.1', '/usr/lib/aarch64-linux-gnu/libEGL.so.1'],
  ['/usr/lib/x86_64-linux-gnu/dri/swrast_dri.so', '/usr/lib/aarch64-linux-gnu/dri/swrast_dri.so'],
];

/** Candidates left out, so that a test can reach the later ones: SIM_BROWSER_SKIP=system,playwright. */
const skipped = new Set((process.env['SIM_BROWSER_SKIP'] ?? '').split(',').filter(Boolean));

/**
 * Software WebGL: Mesa draws several times faster than Chromium's own, where it is installed. Chromium's own draws the WebGL
 * picture alone: a page put together through it took 20 seconds for a screenshot of a section map, and 0.15 without.
 */
function graphicsArgs(usesSystemLibraries: boolean): string[] {
  if (process.env['SIM_GPU'] === '1') return [];
  const mesa = usesSystemLibraries && MESA_FILES.every((paths) => paths.some((path) => existsSync(path)));
  return mesa
    ? ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist']
    : ['--enable-unsafe-swiftshader', '--use-angle=swiftshader', '--disable-gpu-compositing'];
}

function describe(executablePath: string, origin: string, usesSystemLibraries = true): Browser {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, origin, args: [...sandbox, ...graphicsArgs(usesSystemLibraries)] };
}

/** False for a stub or a browser whose libraries are missing. On Windows, asking for the version opens a window. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromEnvironment(): Browser | null {
  const path = process.env['SIM_CHROMIUM'];
  if (path === undefined || path === '') return null;
  if (!existsSync(path)) throw new Error(`SIM_CHROMIUM names "${path}", and there is no such file.`);
  return describe(path, 'SIM_CHROMIUM');
}

function fromPlaywright(): Browser | null {
  if (skipped.has('playwright')) return null;
  const path = chromium.executablePath();
  return path !== '' && starts(path) ? describe(path, 'Playwright') : null;
}

function fromSystem(): Browser | null {
  if (skipped.has('system')) return null;
  const path = SYSTEM_PATHS.find(starts);
  return path === undefined ? null : describe(path, 'the system');
}

function byDownload(): Browser | null {
  if (skipped.has('download') || skipped.has('playwright')) return null;
  const home = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  spawnSync(process.execPath, [join(home, 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  return fromPlaywright();
}

async function fromRegistry(onlyIfHere: boolean): Promise<Browser | null> {
  if (skipped.has('registry') || (onlyIfHere && !isPackageHere())) return null;
  const path = await fromPackage();
  return path !== null && starts(path) ? describe(path, 'an npm package', false) : null;
}

/** What the main process found is handed to its workers, so that they neither search nor download again. */
const HANDED_ON = 'BLOODPATCH_BROWSER';

function fromParent(): Browser | null {
  const text = process.env[HANDED_ON];
  if (text === undefined) return null;
  const [executablePath, origin, ...args] = text.split('\n');
  return executablePath === undefined || origin === undefined ? null : { executablePath, origin, args };
}

/** The browser to test with; throws one sentence that says what to install when there is none. */
export async function resolveBrowser(): Promise<Browser> {
  const browser =
    fromParent() ??
    fromEnvironment() ??
    fromPlaywright() ??
    fromSystem() ??
    (await fromRegistry(true)) ??
    byDownload() ??
    (await fromRegistry(false));
  if (browser === null) {
    throw new Error(
      'No browser to test with was found: install Chromium or Chrome, or set SIM_CHROMIUM to the path of one.',
    );
  }
  process.env[HANDED_ON] = [browser.executablePath, browser.origin, ...browser.args].join('\n');
  return browser;
}
