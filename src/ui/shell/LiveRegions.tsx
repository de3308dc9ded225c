/** The page's live regions, unseen: a screen reader reads what changes in them. */
import { useSyncExternalStore } from 'react';
import type { LiveRegion, LiveTexts } from '../lib/liveTexts.ts';

const LOOK = {
  answer: { role: 'status', live: 'polite', testId: 'spoken' },
  described: { role: 'status', live: 'polite', testId: 'described' },
  urgent: { role: 'alert', live: 'assertive', testId: 'urgent' },
} as const;

function Region({ region, texts }: { readonly region: LiveRegion; readonly texts: LiveTexts }) {
  const text = useSyncExternalStore(texts.subscribe, () => texts.read(region));
  const { role, live, testId } = LOOK[region];
  return (
    <div className="visually-hidden" role={role} aria-live={live} aria-atomic="true" data-testid={testId}>
      {text}
    </div>
  );
}

export function LiveRegions({ texts }: { readonly texts: LiveTexts }) {
  return (
    <>
      <Region region="answer" texts={texts} />
      <Region region="described" texts={texts} />
      <Region region="urgent" texts={texts} />
    </>
  );
}
