/** The second operator's part as a scripted operator has it done: arm, vein, syringe, blood, and into the operator's hand. */
import type { Desk } from './desk.ts';
import type { OperatorStyle } from './style.ts';

const LONGEST_DRYING_S = 900;
const GLANCE_S = 20;

/** Of the syringes that lie there: the one that fits, or the one that is taken up without a look at its connector. */
function takeSyringe(desk: Desk, { draw }: OperatorStyle, fitting: boolean): void {
  const { connector: needle } = desk.view.equipment;
  const connector = fitting || draw.connector === 'asTheNeedle' ? needle : draw.connector;
  desk.do({ type: 'chooseSyringe', kind: draw.syringe, connector });
}

/** Everything but the blood. */
export function readyTheArm(desk: Desk, style: OperatorStyle): void {
  const { draw } = style;
  for (const item of draw.dresses) desk.do({ type: 'dressSecond', item });
  desk.do({ type: 'prepareArm' });
  desk.do({ type: 'chooseVein', from: draw.vein });
  takeSyringe(desk, style, false);
}

/** Wait until the paint on her arm looks dry. */
export function letArmDry(desk: Desk): void {
  for (let waitedS = 0; desk.view.armLooksWet && waitedS < LONGEST_DRYING_S; waitedS += GLANCE_S)
    desk.wait(GLANCE_S);
}

/** Out of the vein and free of air. */
export function drawBlood(desk: Desk, style: OperatorStyle): void {
  const { draw } = style;
  if (draw.vein === 'cannula' && draw.discardsFirst) desk.do({ type: 'discardFirst' });
  desk.do({ type: 'drawBlood', volumeMl: style.drawMl ?? desk.view.protocol.targetVolumeMl });
  if (draw.expelsAir) desk.do({ type: 'expelAir' });
}

/** From the second operator's hand onto the needle; where the connectors do not join, another syringe and fresh blood. */
export function takeBlood(desk: Desk, style: OperatorStyle): void {
  if (desk.view.blood.syringeMl <= 0) drawBlood(desk, style);
  desk.do({ type: 'passBlood', how: style.draw.passes });
  if (desk.do({ type: 'connectBlood' })) return;
  desk.do({ type: 'discardBlood' });
  takeSyringe(desk, style, true);
  drawBlood(desk, style);
  desk.do({ type: 'passBlood', how: style.draw.passes });
  desk.do({ type: 'connectBlood' });
}
