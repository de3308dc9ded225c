/** The one thing that is wrong at the needle now. */
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { CARDS } from './cards.ts';
import { troubleNow } from './troubleNow.ts';

export function TroubleHere() {
  const trouble = troubleNow(useSnapshot());
  if (trouble === null) return null;
  const Card = CARDS[trouble];
  return <Card key={trouble} />;
}
