/** A Chromium from an npm package, kept in node_modules/.cache/browser; only for machines with no other. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@sparticuz/chromium';
/** The last version that runs on Node 20. */
const VERSION = '147.0.0';

interface ChromiumPackage {
  readonly executablePath: () => Promise<string>;
}

function isChromiumPackage(value: unknown): value is ChromiumPackage {
  return (
    (typeof value === 'function' || typeof value === 'object') && value !== null && 'executablePath' in value
  );
}

function install(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`],
    {
      cwd: folder,
      stdio: 'ignore',
      timeout: 300_000,
      shell: process.platform === 'win32',
    },
  );
  return status === 0;
}

/** The folder is settled by where this file stands, not by where the command was called. */
const FOLDER = resolve(import.meta.dirname, '../../node_modules/.cache/browser');
const HOME = join(FOLDER, 'node_modules', PACKAGE);

/** Whether an earlier run fetched the package already. */
export function isPackageHere(): boolean {
  return existsSync(join(HOME, 'package.json'));
}

/** Path of the unpacked browser, or null where the package cannot be had or does not run (Linux x64 only). */
export async function fromPackage(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!isPackageHere() && !install(FOLDER)) return null;
  // Makes the package unpack the system libraries it brings along; it is read when the package is loaded.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const entry = createRequire(join(FOLDER, 'package.json')).resolve(PACKAGE);
  const loaded: unknown = await import(pathToFileURL(entry).href);
  const exported =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : null;
  return isChromiumPackage(exported) ? exported.executablePath() : null;
}
