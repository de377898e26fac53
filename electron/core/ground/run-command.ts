/** Runs a program of the system: its arguments are handed over as they are, and no shell reads them. */
import { execFile } from 'node:child_process';

/** Milliseconds that a program of the system gets. */
const PATIENCE = 20_000;

export type Command = readonly [program: string, ...args: string[]];

/** How a command ended; `told` = what it said. */
export interface Ended {
  readonly ok: boolean;
  /** Whether this computer has no such program. */
  readonly isAbsent?: boolean;
  readonly told: string;
}

export type RunCommand = (command: Command) => Promise<Ended>;

export const runCommand: RunCommand = ([program, ...args]) =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE, windowsHide: true }, (error, stdout, stderr) =>
      resolve({
        ok: error === null,
        isAbsent: error?.code === 'ENOENT',
        told: stderr || stdout || (error?.message ?? ''),
      }),
    );
  });
