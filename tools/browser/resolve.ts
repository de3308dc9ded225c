/**
 * Finds a Chromium to test with: the first that this machine can give. The order was proven on bare machines;
 * npm's registry comes last, because only it costs a download that nobody else needs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { fromPackage } from './package.ts';

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

const skipped = new Set((process.env['SIM_BROWSER_SKIP'] ?? '').split(',').filter(Boolean));

const MESA_FILES = [
  ['/usr/lib/x86_64-linux-gnu/libEGL.so.1', '/usr/lib/aarch64-linux-gnu/libEGL.so.1'],
  ['/usr/lib/x86_64-linux-gnu/dri/swrast_dri.so', '/usr/lib/aarch64-linux-gnu/dri/swrast_dri.so'],
];

/** Software WebGL: Mesa draws several times faster than Chromium's own, where it is installed. */
function graphicsArgs(usesSystemLibraries: boolean): string[] {
  if (process.env['SIM_GPU'] === '1') return [];
  const mesa = usesSystemLibraries && MESA_FILES.every((paths) => paths.some((path) => existsSync(path)));
  return mesa
    ? ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist']
    : ['--enable-unsafe-swiftshader', '--use-angle=swiftshader'];
}

function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function found(executablePath: string, origin: string): Browser {
  return { executablePath, origin, args: [...sandboxArgs(), ...graphicsArgs(true)] };
}

function fromEnvironment(): Browser | null {
  const path = process.env['SIM_CHROMIUM'];
  if (path === undefined || path === '') return null;
  if (!existsSync(path)) throw new Error(`SIM_CHROMIUM names "${path}", and there is no such file.`);
  return found(path, 'SIM_CHROMIUM');
}

function fromPlaywright(): Browser | null {
  if (skipped.has('playwright')) return null;
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? found(path, 'Playwright') : null;
}

function fromSystem(): Browser | null {
  if (skipped.has('system')) return null;
  const path = SYSTEM_PATHS.find((one) => existsSync(one));
  return path === undefined ? null : found(path, 'the system');
}

function byDownload(): Browser | null {
  if (skipped.has('download')) return null;
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  return fromPlaywright();
}

async function fromRegistry(): Promise<Browser | null> {
  if (skipped.has('registry')) return null;
  const executablePath = await fromPackage();
  return executablePath === null
    ? null
    : { executablePath, origin: 'an npm package', args: [...sandboxArgs(), ...graphicsArgs(false)] };
}

/** The browser to test with; throws one sentence that says what to install when there is none. */
export async function resolveBrowser(): Promise<Browser> {
  const browser =
    fromEnvironment() ?? fromPlaywright() ?? fromSystem() ?? byDownload() ?? (await fromRegistry());
  if (browser === null) {
    throw new Error(
      'No browser to test with was found: install Chromium or Chrome, or set SIM_CHROMIUM to the path of one.',
    );
  }
  return browser;
}
