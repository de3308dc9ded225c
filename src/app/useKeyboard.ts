/** Key presses on the page become commands; who answers them is registered by the parts on the screen. */
import { useEffect } from 'react';
import type { CommandRegistry } from '../ui/lib/commands.ts';
import { commandFor, focusKind, type Command, type FocusKind } from '../ui/lib/keyboard.ts';

function focusNow(): FocusKind {
  const element = document.activeElement;
  if (document.querySelector('dialog[open]') !== null) return 'dialog';
  if (element === null || element === document.body) return 'none';
  return focusKind({
    tagName: element.tagName,
    type: element instanceof HTMLInputElement ? element.type : '',
    role: element.getAttribute('role'),
    inDialog: false,
  });
}

export function useKeyboard(commands: CommandRegistry, enabled: boolean): void {
  useEffect(() => {
    let held: Command | null = null;
    const down = (event: KeyboardEvent) => {
      const command = commandFor(event, focusNow(), enabled);
      if (command === null) return;
      const handler = commands.find(command);
      if (handler === undefined) return;
      event.preventDefault();
      // Only steps go on while their key stays down.
      if (event.repeat && command !== 'advance' && command !== 'withdraw') return;
      if (command === 'holdPrimary') held = command;
      handler.down();
    };
    const letGo = () => {
      if (held === null) return;
      commands.find(held)?.up?.();
      held = null;
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') letGo();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', letGo);
    };
  }, [commands, enabled]);
}
