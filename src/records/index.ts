/** The records room's door. */
export {
  browserStore,
  forgetRun,
  keepRun,
  keepSettings,
  keptRun,
  keptSettings,
  type KeyValueStore,
  type StoredSettings,
} from './storage.ts';
