/**
 * npm run engines: twenty logged procedures and their replays in every JavaScript engine found on this machine, their state
 * hashes compared with those of Node. Fails when one differs; an engine that is not found is said.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleRuns } from './engines/bundle.ts';
import { compareRuns, readRuns, type RunHashes } from './engines/compare.ts';
import { ENGINES, findShell, runIn, versionOf } from './engines/engines.ts';
import { printJson, readArguments, runCommand } from './lib/commandLine.ts';

interface Verdict {
  readonly engine: string;
  /** Null when the engine is not on this machine. */
  readonly version: string | null;
  readonly equal: number;
  readonly different: readonly string[];
  readonly seconds: number;
  readonly runs: readonly RunHashes[];
}

function judge(
  engine: string,
  version: string,
  reference: readonly RunHashes[] | null,
  run: () => string,
): Verdict {
  const from = performance.now();
  const runs = readRuns(run());
  const seconds = Math.round(performance.now() - from) / 1000;
  return { engine, version, ...compareRuns(reference ?? runs, runs), seconds, runs };
}

function inWords({ engine, version, equal, different, seconds, runs }: Verdict): string {
  if (version === null) return `${engine.padEnd(22)} not found on this machine\n`;
  const verdict =
    different.length === 0 ? `${equal} of ${runs.length} equal` : `DIFFERS: ${different.join(', ')}`;
  return `${engine.padEnd(22)} ${version.padEnd(24)} ${verdict}, ${seconds.toFixed(1)} s\n`;
}

await runCommand(async () => {
  const { values } = readArguments({ json: { type: 'boolean', default: false } });
  const folder = mkdtempSync(join(tmpdir(), 'bloodpatch-engines-'));
  try {
    const script = join(folder, 'runs.cjs');
    writeFileSync(script, await bundleRuns());
    const node = judge('V8 (Node)', process.versions.v8, null, () => runIn(process.execPath, script));
    const verdicts = [node];
    if (!values.json) {
      for (const { run, state } of node.runs) process.stdout.write(`${run.padEnd(22)} ${state}\n`);
      process.stdout.write(`\n${inWords(node)}`);
    }
    for (const engine of ENGINES) {
      const { name } = engine;
      const shell = findShell(engine);
      const verdict =
        shell === null
          ? { engine: name, version: null, equal: 0, different: [], seconds: 0, runs: [] }
          : judge(name, versionOf(shell, engine), node.runs, () => runIn(shell, script));
      verdicts.push(verdict);
      if (!values.json) process.stdout.write(inWords(verdict));
    }
    if (values.json) printJson(verdicts);
    if (verdicts.some(({ different }) => different.length > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
});
