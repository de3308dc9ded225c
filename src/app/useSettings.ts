/** What the reader has chosen for this device, kept in the browser; and the colours of the page that is open. */
import { useCallback, useEffect, useState } from 'react';
import { AUDIENCE_RULES } from '../content/audiences.ts';
import { browserStore, keepSettings, keptSettings } from '../records/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../ui/lib/settings.ts';
import type { PageId } from './route.ts';
import type { UrlSwitches } from './urlSwitches.ts';

export function useSettings(
  switches: UrlSwitches,
  page: PageId,
): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings>(() => {
    const kept = keptSettings(browserStore());
    const defined = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
    return {
      ...DEFAULT_SETTINGS,
      ...defined,
      ...(switches.unit === null ? {} : { unit: switches.unit }),
    };
  });
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      keepSettings(browserStore(), after);
      return after;
    });
  }, []);
  const own = page === 'anatomy' ? 'chosen' : AUDIENCE_RULES[page].theme;
  const theme = own === 'chosen' ? settings.theme : own;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['audience'] = page;
  }, [theme, page]);
  return [settings, change];
}
