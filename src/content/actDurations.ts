/**
 * How long acts take on the procedure's clock, in seconds. They make the times of the record believable and
 * let blood age while things are done. Common practice at the bedside, not measured: assumptions all.
 */
export const ACT_DURATION_S: Readonly<Record<string, number>> = {
  assess: 20,
  judgeSuitable: 10,
  explain: 30,
  checkCapacity: 30,
  askConsent: 15,
  placeCannula: 120,
  attachMonitors: 60,
  briefAssistant: 30,
  position: 30,
  curlBack: 20,
  timeOut: 40,
  scrubHands: 120,
  gownAndGlove: 60,
  paintSkin: 15,
  drape: 20,
  prepareArm: 90,
  chooseSyringe: 5,
  discardBlood: 5,
  chooseLevel: 20,
  anaesthetiseSkin: 30,
  insertNeedle: 5,
  redirectNeedle: 5,
  checkHub: 5,
  removeNeedle: 10,
  handOverToSenior: 120,
  askPatient: 5,
  connectBlood: 5,
  withdrawAndDress: 60,
  layFlat: 20,
  observe: 30,
  sitUp: 60,
  standUp: 30,
  scoreHeadache: 15,
  planThrombosis: 30,
  advise: 45,
  bookFollowUp: 30,
  writeRecord: 180,
};

/** Seconds it takes to draw one mL from the prepared vein (assumption). */
export const DRAW_S_PER_ML = 1.5;
