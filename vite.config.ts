import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries that change seldom stand in chunks of their own, so that a new release of the module loads little. */
const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
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
