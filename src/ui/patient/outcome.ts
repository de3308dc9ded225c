/** The published outcomes of a version as shares of a hundred people: whole, partly, not. */
import { findFigure } from '../../content/figures.ts';
import type { Messages } from '../../content/messages/index.ts';
import { FATES, VERSION_FACTS, type Fate, type Version } from '../../content/patient/versions.ts';

export function outcomeFigures(version: Version): readonly string[] {
  return Object.values(VERSION_FACTS[version].outcome);
}

function countsOf(version: Version): Partial<Record<Fate, number>> {
  const { outcome } = VERSION_FACTS[version];
  return Object.fromEntries(
    FATES.flatMap((fate) => {
      const id = outcome[fate];
      const value = id === undefined ? undefined : findFigure(id)?.value;
      return typeof value === 'number' ? [[fate, value]] : [];
    }),
  );
}

export interface OutcomeWords {
  readonly lead: string;
  readonly shares: readonly { readonly fate: Fate; readonly count: number; readonly text: string }[];
  /** The picture in words. */
  readonly label: string;
  /** In both frames: those who had it all gone, and all others. who had some help is told apart in the shares. */
  readonly both: string;
}

export function outcomeWords({ t, has }: Messages, version: Version): OutcomeWords {
  const counts = countsOf(version);
  const shares = FATES.flatMap((fate) => {
    const count = counts[fate];
    if (count === undefined) return [];
    const key = `patient.outcome.${fate}.${version}`;
    if (!has(key)) throw new Error(`There are no words for ${key}.`);
    return [{ fate, count, text: t(key) }];
  });
  const whole = counts.whole ?? 0;
  const values = { whole, partly: counts.partly ?? 0, not: counts.not ?? 0, others: 100 - whole };
  return {
    lead: t(`patient.outcome.${version}`),
    shares,
    label: t(counts.partly === undefined ? 'patient.outcome.labelTwo' : 'patient.outcome.label', values),
    both: t(`patient.outcome.both.${version}`, values),
  };
}
