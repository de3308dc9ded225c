/** The summary that a session file carries, read without trusting it: what does not fit is null. */
import * as v from 'valibot';

const Part = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);

const RecordedRunSchema = v.object({
  stateHash: v.string(),
  drawnMl: v.optional(Part, null),
  injectedMl: v.optional(Part, null),
  peakEpiduralPressureMmHg: v.optional(Part, null),
  headacheUprightBeforeNrs: v.optional(Part, null),
  headacheUprightAfter2hNrs: v.optional(Part, null),
  score: v.fallback(v.nullable(v.object({ total: v.number(), possible: v.number() })), null),
});
export type RecordedRun = v.InferOutput<typeof RecordedRunSchema>;

export function parseRecordedRun(data: unknown): RecordedRun | null {
  const parsed = v.safeParse(RecordedRunSchema, data);
  return parsed.success ? parsed.output : null;
}
