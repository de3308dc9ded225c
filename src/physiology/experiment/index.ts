/** Experiments on the body alone: a file that fits the schema, its people, and what is read of them. */
export { isOfAnatomy, OBSERVABLES } from './observables.ts';
export { runExperiment, type ArmResult } from './run.ts';
export { ExperimentSchema, faultsOf, type Experiment } from './schema.ts';
