/** Serves the built module from dist/. Shared by `npm start` and the browser tests. */
import { existsSync } from 'node:fs';
import { build, preview, type PreviewServer } from 'vite';
import { UsageError } from '../lib/commandLine.ts';

/** Build the module into dist/. */
export async function buildModule(): Promise<void> {
  await build({ logLevel: 'warn' });
}

/** Serve dist/ on this port of this computer; a port that is taken becomes a UsageError. */
export async function serveModule(port: number): Promise<PreviewServer> {
  if (!existsSync('dist/index.html'))
    throw new UsageError('There is no build to serve: run npm run build first.');
  try {
    return await preview({ logLevel: 'silent', preview: { port, strictPort: true, host: 'localhost' } });
  } catch (error) {
    if (error instanceof Error && /in use|EADDRINUSE/i.test(error.message)) {
      throw new UsageError(`Port ${port} is already in use: stop what runs there, then try again.`);
    }
    throw error;
  }
}
