/** The statechart of the procedure as Mermaid diagrams and tables, read off the machine itself. */
import { STEPS, type StepId } from '../../src/content/steps.ts';
import type { GeneratedPart } from './part.ts';
import { groupsOf, initialOf, ROWS, stepOf, type Row } from './transitions.ts';

const leaf = (path: readonly string[]) => path.at(-1) ?? '';

/** One line for each pair of places, with everything that leads from the one to the other. */
function edges(pairs: readonly (readonly [from: string, to: string, label: string])[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const [from, to, label] of pairs) {
    const key = `${from} --> ${to}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(label));
  }
  return [...labels].map(([key, set]) => `    ${key} : ${[...set].join('<br/>')}`);
}

function diagram(lines: readonly string[]): string {
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

/** The steps, and every act that leads from one to another. */
function overview(): string {
  const place = (path: readonly string[]) =>
    path[0] === 'procedure' ? (path[1] ?? 'procedure') : leaf(path);
  const pairs = ROWS.flatMap(({ from, to, event }) => {
    if (to === null || to.length === 0 || from.length === 0) return [];
    const [a, b] = [place(from), to[1] === 'whereWeWere' ? 'procedure' : place(to)];
    return a === b ? [] : [[a, b, event] as const];
  });
  const outside = ['briefing', 'procedure', 'paused'];
  const inside = pairs.filter(([from]) => !outside.includes(from));
  const around = pairs.filter(([from]) => outside.includes(from));
  return diagram([
    '    [*] --> briefing',
    '    state procedure {',
    `    [*] --> ${STEPS[0]}`,
    ...edges(inside.filter(([, to]) => STEPS.some((step) => step === to))),
    '    }',
    ...edges(around),
    ...edges(inside.filter(([, to]) => !STEPS.some((step) => step === to))),
  ]);
}

function label({ event, guard }: Row): string {
  const asked = guard === '' ? '' : `[${guard}]`;
  return event === '' ? asked : `${event} ${asked}`.trim();
}

/** A state for 'wherever this step, or this group, stands', since no edge may lead from a group into itself. */
const ANY = { id: 'anyState', title: 'any state' };
const anyOf = (group: string) => ({ id: `any_${group}`, title: `any of ${group}` });
const declare = ({ id, title }: typeof ANY) => `    state "${title}" as ${id}`;

function stepDiagram(step: StepId, rows: readonly Row[]): string {
  const groups = groupsOf(step);
  const groupWith = (name: string) => groups.find((group) => group.inner.includes(name))?.name;
  const to = (path: readonly string[]) =>
    stepOf(path) === step && path.length > 2 ? leaf(path) : (stepOf(path) ?? leaf(path));
  const from = (row: Row) => {
    if (row.from.length === 2) return ANY.id;
    const name = leaf(row.from);
    return groupWith(leaf(row.to ?? [])) === name ? anyOf(name).id : name;
  };
  const pairs = rows.flatMap((row) => {
    const ending = row.to?.[0] === 'debrief' && row.from.length === 2;
    if (row.to === null || ending) return [];
    const pair = [from(row), to(row.to), label(row)] as const;
    return pair[0] === pair[1] ? [] : [pair];
  });
  const uses = (id: string) => pairs.some(([one]) => one === id);
  return diagram([
    `    [*] --> ${initialOf(step)}`,
    ...(uses(ANY.id) ? [declare(ANY)] : []),
    ...groups.flatMap(({ name, initial, inner }) => [
      `    state ${name} {`,
      `    [*] --> ${initial}`,
      ...inner.map((one) => `    ${one}`),
      ...(uses(anyOf(name).id) ? [declare(anyOf(name))] : []),
      '    }',
    ]),
    ...edges(pairs),
  ]);
}

function table(step: StepId, rows: readonly Row[]): string {
  const where = (path: readonly string[]) => {
    if (path.length === 2) return 'any state';
    return leaf(path);
  };
  const target = (row: Row) => {
    if (row.to === null) return 'stays';
    const there = stepOf(row.to);
    if (there === step) return row.to.length === 2 ? initialOf(step) : leaf(row.to);
    if (there !== null) return row.to.length === 2 ? there : `${there}.${leaf(row.to)}`;
    return row.to.join('.');
  };
  return [
    '| in | on | if | the machine remembers | leads to |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${where(row.from)} | ${row.event === '' ? 'at once' : `\`${row.event}\``} | ${row.guard} | ${row.actions.join('; ')} | ${target(row)} |`,
    ),
  ].join('\n');
}

function render(): string {
  const everywhere = ROWS.filter((row) => row.from.length === 1 && row.from[0] === 'procedure');
  return [
    '### The steps',
    overview(),
    `In every state of every step, unless the step says otherwise: ${everywhere.map((row) => `\`${row.event}\``).join(', ')}.`,
    ...STEPS.flatMap((step, index) => {
      const rows = ROWS.filter((row) => stepOf(row.from) === step);
      return [`### ${index + 1}. ${step}`, stepDiagram(step, rows), table(step, rows)];
    }),
  ].join('\n\n');
}

export const statechart: GeneratedPart = {
  file: 'docs/architecture.md',
  name: 'statechart of the procedure',
  render,
};
