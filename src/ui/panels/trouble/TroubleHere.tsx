/** The one thing that is wrong at the needle now. */
import type { ReactNode } from 'react';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import { BloodTrouble } from './BloodTrouble.tsx';
import { BoneTrouble } from './BoneTrouble.tsx';
import { AnotherSpaceTrouble, LevelTrouble, PassesTrouble } from './EntryTroubles.tsx';
import { FluidTrouble } from './FluidTrouble.tsx';
import { FalseLossTrouble, LossTrouble } from './LossTrouble.tsx';
import { MovedTrouble, SweptTrouble } from './MovedTrouble.tsx';
import { NerveTrouble } from './NerveTrouble.tsx';
import { ShortTrouble } from './ShortTrouble.tsx';
import { troubleNow, type Trouble } from './troubleNow.ts';

const CARDS: Readonly<Record<Trouble, () => ReactNode>> = {
  paraesthesia: NerveTrouble,
  moved: MovedTrouble,
  clearFluid: FluidTrouble,
  bloodAtHub: BloodTrouble,
  tooShort: ShortTrouble,
  swept: SweptTrouble,
  bone: BoneTrouble,
  loss: LossTrouble,
  falseLoss: FalseLossTrouble,
  passesUsed: PassesTrouble,
  anotherSpace: AnotherSpaceTrouble,
  level: LevelTrouble,
};

export function TroubleHere() {
  const trouble = troubleNow(useSnapshot());
  if (trouble === null) return null;
  const Card = CARDS[trouble];
  return <Card key={trouble} />;
}
