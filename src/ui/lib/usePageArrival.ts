/**
 * How somebody arrives at a page: at its top, on its heading, under a title of its own. The first page of the document takes no focus,
 * since nobody has come from anywhere.
 */
import { useEffect, useLayoutEffect } from 'react';
import type { Messages } from '../../content/messages/index.ts';

/** Where she was last; null before the document's first page. */
let last: { readonly place: unknown } | null = null;
/** A page was built anew under her while its heading had the focus. */
let wasOnHeading = false;

const heading = (): HTMLElement | null => document.querySelector('h1');

/** Whatever scrolls around the heading: a box of the page, or the window. */
function toTop(): void {
  window.scrollTo(0, 0);
  for (let box = heading()?.parentElement ?? null; box !== null; box = box.parentElement) box.scrollTop = 0;
}

/** `place`: the same as long as she stays there, as an address or a session. The page's one `h1` can take the focus. */
export function usePageArrival({ t }: Messages, place: unknown, title: string): void {
  useEffect(() => {
    const name = t('app.name');
    document.title = title === name ? name : t('app.pageTitle', { title });
  }, [t, title]);
  useEffect(() => {
    const before = last;
    last = { place };
    if (before === null) return;
    if (before.place !== place) toTop();
    if (before.place !== place || wasOnHeading) heading()?.focus({ preventScroll: true });
    wasOnHeading = false;
  }, [place]);
  useLayoutEffect(
    () => () => {
      wasOnHeading = document.activeElement?.tagName === 'H1';
    },
    [],
  );
}
