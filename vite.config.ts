import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { experimentFiles } from './tools/lib/experimentFiles.ts';
import { thirdPartyLicences } from './tools/lib/licences.ts';

/** Libraries that change seldom stand in chunks of their own, so that a new release of the module loads little. */
const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

/** Fonts and libraries must travel with their licences. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source: thirdPartyLicences('.') });
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), licences, experimentFiles],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { main: 'index.html', evidence: 'evidence/index.html' },
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // Films need it where nothing is drawn in three dimensions.
            vendor('meshopt', /meshopt_decoder/, 40),
            vendor('three', /node_modules[\\/]three[\\/]/, 30),
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/, 20),
            vendor('vendor', /node_modules/, 10),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
