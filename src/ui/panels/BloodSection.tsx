/** The blood outside of her, at the place where it is wanted: drawn, freed of air and passed; or thrown away. */
import { ActButton } from '../controls/ActButton.tsx';
import { useSnapshot } from '../lib/useSnapshot.ts';
import { DrawList } from './draw/DrawList.tsx';
import { Section } from './Panel.tsx';

interface BloodSectionProps {
  readonly label: string;
  readonly note?: string;
}

export function BloodSection({ label, note }: BloodSectionProps) {
  const { body } = useSnapshot();
  return (
    <Section label={label}>
      {note === undefined ? null : <p>{note}</p>}
      <DrawList goal="inHand" />
      {body.blood.syringeMl > 0 ? <ActButton act={{ type: 'discardBlood' }} /> : null}
    </Section>
  );
}
