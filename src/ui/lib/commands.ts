/** Who answers a key: the part of the screen that registered last. */
import { useEffect, useRef } from 'react';
import type { Command } from './keyboard.ts';
import { useUi } from './UiContext.ts';

export interface CommandHandler {
  readonly down: () => void;
  readonly up?: () => void;
}

export interface CommandRegistry {
  readonly register: (command: Command, handler: CommandHandler) => () => void;
  readonly find: (command: Command) => CommandHandler | undefined;
}

export function createCommandRegistry(): CommandRegistry {
  const handlers = new Map<Command, CommandHandler[]>();
  return {
    register: (command, handler) => {
      handlers.set(command, [...(handlers.get(command) ?? []), handler]);
      return () => {
        handlers.set(
          command,
          (handlers.get(command) ?? []).filter((one) => one !== handler),
        );
      };
    },
    find: (command) => handlers.get(command)?.at(-1),
  };
}

/** Answer a command while this part is on the screen. */
export function useCommand(command: Command, down: () => void, up?: () => void): void {
  const { commands } = useUi();
  const latest = useRef({ down, up });
  useEffect(() => {
    latest.current = { down, up };
  });
  useEffect(
    () =>
      commands.register(command, {
        down: () => latest.current.down(),
        up: () => latest.current.up?.(),
      }),
    [commands, command],
  );
}
