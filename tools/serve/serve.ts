/** Serves the built module from dist/. Shared by `npm start` and the browser tests. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { build, preview, type PreviewServer } from 'vite';
import { UsageError } from '../lib/commandLine.ts';

const HOST = 'localhost';

function isTaken(error: unknown): boolean {
  return error instanceof Error && /in use|EADDRINUSE/i.test(error.message);
}

function taken(port: number): UsageError {
  return new UsageError(`Port ${port} is already in use: stop what runs there, then try again.`);
}

/** A port that is taken becomes a UsageError, before anything is built for it. */
export async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(isTaken(error) ? taken(port) : error));
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

/** Build the module into dist/. */
export async function buildModule(): Promise<void> {
  await build({ logLevel: 'warn' });
}

/** Serve dist/ on this port of this computer; a port that is taken becomes a UsageError. */
export async function serveModule(port: number): Promise<PreviewServer> {
  if (!existsSync('dist/index.html'))
    throw new UsageError('There is no build to serve: run npm run build first.');
  try {
    return await preview({
      appType: 'mpa', // a file that is not there is not found, instead of the page under another name
      logLevel: 'silent',
      preview: { port, strictPort: true, host: HOST },
    });
  } catch (error) {
    throw isTaken(error) ? taken(port) : error;
  }
}
