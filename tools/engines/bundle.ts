/** The runs and all they need, as the text of one plain script: no import, no Node. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What the oldest shell understands (SpiderMonkey 102). */
const TARGET = 'es2021';
/** Node prints by its console, bare shells by `print`; a library looks for the console as it loads, and JavaScriptCore has none. */
const BANNER = 'globalThis.console ??= { log: print };\nglobalThis.print ??= (text) => console.log(text);';

/** Throws when the script still asks for something from outside. */
export async function bundleRuns(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: TARGET,
      rolldownOptions: { output: { banner: BANNER } },
      lib: { entry: fileURLToPath(new URL('runs.ts', import.meta.url)), formats: ['iife'], name: 'runs' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined || chunk.imports.length > 0)
    throw new Error('The runs did not fit into one script.');
  return chunk.code;
}
