/** A command as somebody at the command line sees it, without the seconds that a process of its own takes to start. */
import { vi } from 'vitest';
import { runCommand } from '../../../tools/lib/commandLine.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const exitCodeNow = (): number => Number(process.exitCode ?? 0);

export async function ran(command: () => void | Promise<void>, args: readonly string[]): Promise<Ran> {
  const { argv, exitCode } = process;
  let stdout = '';
  let stderr = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const error = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  try {
    process.argv = [...argv.slice(0, 2), ...args];
    process.exitCode = undefined;
    await runCommand(command);
    return { status: exitCodeNow(), stdout, stderr };
  } finally {
    out.mockRestore();
    error.mockRestore();
    process.argv = argv;
    process.exitCode = exitCode;
  }
}
