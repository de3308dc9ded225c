/**
 * The evidence page needs no script; with one, it takes the theme that the reader chose in the module. It asks for no library:
 * the parsing of settings would bring the whole module with it.
 */
import { SETTINGS_KEY } from '../records/settingsKey.ts';

try {
  const kept: unknown = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? 'null');
  if (typeof kept === 'object' && kept !== null && 'theme' in kept && typeof kept.theme === 'string')
    document.documentElement.dataset['theme'] = kept.theme;
} catch {
  // Settings that cannot be read are none: the page keeps to the system's wish.
}
