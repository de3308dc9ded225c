/** The keys, as data; which command a key press means, as a pure function. */
export const COMMANDS = [
  'advance',
  'withdraw',
  'holdPrimary',
  'pause',
  'stylet',
  'hub',
  'peek',
  'finer',
  'coarser',
  'ask',
  'stop',
  'captions',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/** `KeyboardEvent.key` in lower case, except named keys. */
export const KEYS: Readonly<Record<Command, string>> = {
  advance: 'ArrowUp',
  withdraw: 'ArrowDown',
  holdPrimary: ' ',
  pause: 'p',
  stylet: 't',
  hub: 'h',
  peek: 'v',
  finer: '[',
  coarser: ']',
  ask: 'a',
  stop: 's',
  captions: 'c',
  help: '?',
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What has the focus: it decides which keys are its own. */
export type FocusKind = 'none' | 'button' | 'typing' | 'ownArrows' | 'dialog';

/** The kind of a focused element, from what the DOM says of it. */
export function focusKind(element: {
  readonly tagName: string;
  readonly type: string;
  readonly role: string | null;
  readonly inDialog: boolean;
}): FocusKind {
  if (element.inDialog) return 'dialog';
  const tag = element.tagName.toLowerCase();
  if (tag === 'textarea') return 'typing';
  if (tag === 'select' || element.role === 'slider' || element.role === 'tab') return 'ownArrows';
  if (tag === 'input') {
    return ['range', 'radio'].includes(element.type)
      ? 'ownArrows'
      : ['checkbox', 'button', 'file'].includes(element.type)
        ? 'button'
        : 'typing';
  }
  return ['button', 'a', 'summary'].includes(tag) ? 'button' : 'none';
}

/**
 * The command of a key press, or null. Space belongs to a focused button, arrows to sliders and radios,
 * everything to a text field or an open dialog; single keys can be turned off.
 */
export function commandFor(press: KeyPress, focus: FocusKind, enabled: boolean): Command | null {
  if (!enabled || press.ctrlKey || press.altKey || press.metaKey) return null;
  if (focus === 'typing' || focus === 'dialog') return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const command = COMMANDS.find((one) => KEYS[one] === key) ?? null;
  if (command === 'holdPrimary' && focus !== 'none') return null;
  if ((command === 'advance' || command === 'withdraw') && focus === 'ownArrows') return null;
  return command;
}
