/** The session room: a procedure as its seed and its acts, and what can be made of that. */
export { createSession } from './session.ts';
export { setUp, type Settings, type SettingValue } from './setup.ts';
export { readSetting } from './settingText.ts';
export { SetupError } from './setupError.ts';
export {
  exportSession,
  parseSessionFile,
  replaying,
  replaySession,
  sameModel,
  SessionFileError,
  type SessionFile,
} from './file.ts';
export { handoverOf, type Handover } from './handover.ts';
export { jumpFile } from './jumps.ts';
export { plansHeparin } from './heparin.ts';
export { alarmDueS, type AlarmCourse } from './alarms.ts';
export {
  dueLater,
  dueNext,
  leftOpen,
  recoveryCourse,
  type DueIn,
  type LookState,
  type RecoveryCourse,
} from './recoveryPlan.ts';
export { endedRightly, needleWentIn } from './score/decision.ts';
export { insideShown, isExamined, isPeeking, peekCount } from './inside.ts';
export { markSeen } from './markSeen.ts';
export { recordOf } from './record.ts';
export {
  OPERATOR_NAMES,
  OPERATORS,
  isOperator,
  operate,
  operateUntilConfirmed,
  operateUntilDischarge,
  type OperatorName,
} from './operators/index.ts';
export { REASON_FOR, signsNow, type SignNow } from './stopSigns.ts';
export { innerAsTold, palpatedAsTold, told, type Clarity, type Felt, type Told } from './told.ts';
export { MODEL_VERSION } from './modelVersion.ts';
export * from './types.ts';
export { Problem } from './problem.ts';
