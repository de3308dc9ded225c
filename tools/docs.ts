/** Rewrites the generated parts of docs/; with --check it changes nothing and fails when one is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { anatomyDocuments } from './docs/anatomy.ts';
import { bounds } from './docs/bounds.ts';
import { canalContents } from './docs/canal.ts';
import { experimentParts } from './docs/experiments.ts';
import { withPart, type GeneratedPart } from './docs/part.ts';
import { statechart } from './docs/statechart.ts';
import { midlineLayers } from './docs/track.ts';
import { vertebrae } from './docs/vertebrae.ts';
import { readArguments, runCommand } from './lib/commandLine.ts';

const PARTS: readonly GeneratedPart[] = [
  statechart,
  anatomyDocuments,
  vertebrae,
  canalContents,
  midlineLayers,
  bounds,
  ...experimentParts,
];

await runCommand(() => {
  const { values } = readArguments({ check: { type: 'boolean', default: false } });
  for (const file of new Set(PARTS.map((part) => part.file))) {
    const before = readFileSync(file, 'utf8');
    const after = PARTS.filter((part) => part.file === file).reduce(withPart, before);
    if (before === after) continue;
    if (values.check) {
      process.stderr.write(`${file} is stale; npm run docs renews it.\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, after);
      process.stderr.write(`${file} renewed.\n`);
    }
  }
});
