/** The needle's way in three dimensions, where it can be drawn: the part of the debrief that the scene fills. */
import { useMemo } from 'react';
import { ReviewPlate, type Quality } from '../scene/index.ts';
import { numberedContacts } from '../ui/debrief/review/passFacts.ts';
import { useUi } from '../ui/lib/UiContext.ts';
import { useSnapshot } from '../ui/lib/useSnapshot.ts';

interface ReviewProps {
  readonly quality: Quality;
  readonly onUnavailable: () => void;
}

export default function Review({ quality, onUnavailable }: ReviewProps) {
  const { t } = useUi().messages;
  const { passes } = useSnapshot();
  const contacts = useMemo(() => numberedContacts(passes), [passes]);
  return (
    <ReviewPlate
      passes={passes}
      contacts={contacts}
      passName={(number) => t('review.pass', { number })}
      description={t('review.plateDescription')}
      quality={quality}
      onUnavailable={onUnavailable}
    />
  );
}
