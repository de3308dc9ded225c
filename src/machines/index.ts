/** The machines room: what may be done when. */
export { procedureMachine } from './procedure.ts';
export {
  advanceProcedure,
  allows,
  initialProcedure,
  persist,
  restore,
  type ProcedureSnapshot,
} from './run.ts';
export { viewOf } from './view.ts';
export { ALLOWED_ACT_FORMS, LETTING_GO } from './forms.ts';
export { whyRefused } from './refusals.ts';
export { REFUSAL_REASONS } from './refusalReasons.ts';
