/** The senses room's door: captions, the describer, sound, voice and vibration. */
export { createAudioRoom } from './audioRoom.ts';
export { createBodyWatch, type BodyChange } from './bodyWatch.ts';
export { browserSpeech, onVoicesChanged } from './browserSpeech.ts';
export { createCaptionQueue, stayMs, type Caption } from './captionQueue.ts';
export { utteranceOf, type Deed, type Said, type Words } from './describer.ts';
export { createHeartBeeps, saturationHz } from './heartBeeps.ts';
export { createNarrator, type Narrator } from './narrator.ts';
export { createNeedleSound, toneHz, type SoundDesk } from './needleSound.ts';
export { createPacer, MOST_IN_WINDOW, WINDOW_MS } from './pacer.ts';
export { createPressureTone, pressureHz } from './pressureTone.ts';
export { createSceneWatch, type SceneState } from './sceneWatch.ts';
export { closedVocabulary, SENTENCE_FAMILIES } from './vocabulary.ts';
export { createVoice, voiceFor, type SpeechEngine, type Voice, type VoiceChoice } from './voice.ts';
export { webAudioDesk } from './webAudioDesk.ts';
export { createGiveWatch } from './giveWatch.ts';
export { canVibrate, vibrationOf } from './vibration.ts';
