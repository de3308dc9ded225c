/** The senses room's door: captions and the describer. */
export { createCaptionQueue, stayMs, type Caption, type CaptionQueue } from './captionQueue.ts';
export { createSceneDescriber, sceneState, utteranceOf, type SceneState, type Words } from './describer.ts';
