/** The card of each thing that can be wrong at the needle. */
import type { ReactNode } from 'react';
import { BloodTrouble } from './BloodTrouble.tsx';
import { BoneTrouble } from './BoneTrouble.tsx';
import { AnotherSpaceTrouble, LevelTrouble, PassesTrouble } from './EntryTroubles.tsx';
import { FluidTrouble } from './FluidTrouble.tsx';
import { FalseLossTrouble, LossTrouble } from './LossTrouble.tsx';
import { MovedTrouble, SweptTrouble } from './MovedTrouble.tsx';
import { NerveTrouble } from './NerveTrouble.tsx';
import { ShortTrouble } from './ShortTrouble.tsx';
import type { Trouble } from './troubleNow.ts';

export const CARDS: Readonly<Record<Trouble, () => ReactNode>> = {
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
