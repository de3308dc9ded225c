/** The experiment files beside the evidence page, so that whoever doubts it has them at hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'tests/validation/experiments';
const ADDRESS = 'evidence/experiments';

/** Copies them into the build, and hands them out while the page is worked on. */
export const experimentFiles: Plugin = {
  name: 'experiment-files',
  generateBundle() {
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json')))
      this.emitFile({
        type: 'asset',
        fileName: `${ADDRESS}/${name}`,
        source: readFileSync(join(FOLDER, name), 'utf8'),
      });
  },
  configureServer(server) {
    server.middlewares.use(`/${ADDRESS}`, (request, response, next) => {
      const name = basename(request.url ?? '');
      if (!readdirSync(FOLDER).includes(name)) return next();
      response.setHeader('content-type', 'application/json');
      response.end(readFileSync(join(FOLDER, name), 'utf8'));
    });
  },
};
