/** The senses room's door: captions, the describer, sound and vibration. */
export { createCaptionQueue, stayMs, type Caption, type CaptionQueue } from './captionQueue.ts';
export { createSceneDescriber, sceneState, utteranceOf, type SceneState, type Words } from './describer.ts';
export { createNeedleSound, toneHz, type NeedleSound } from './needleSound.ts';
export { webAudioDesk } from './webAudioDesk.ts';
export { createGiveWatch } from './giveWatch.ts';
export { canVibrate, vibrationOf } from './vibration.ts';
