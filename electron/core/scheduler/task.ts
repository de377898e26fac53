/** A task that the system's own scheduler runs once a day: its files and the commands for it, as data. */
import type { Command } from '../ground/run-command.ts';

/** Facts about the machine and the person that the files and commands depend on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Home folder of the person. */
  readonly home: string;
  /** Number of the person's account; launchd names its domain by it. */
  readonly uid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program and its first arguments. */
  readonly program: readonly string[];
  /** Whether they start the command line, which then gets its command. */
  readonly isCommandLine: boolean;
}

/** What is run, once a day. */
export interface Job {
  /** Name within the scheduler: letters, digits and hyphens, another one for each register. */
  readonly name: string;
  readonly description: string;
  /** Program and arguments, without control characters. */
  readonly command: readonly string[];
}

export interface ScheduledTask {
  readonly system: 'systemd' | 'launchd' | 'task-scheduler';
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[];
  /** Run in this order once the files are there. */
  readonly install: readonly Command[];
  /** Run in this order before the files are removed; a failure of one does not stop the rest. */
  readonly remove: readonly Command[];
  /** Run after the files are removed. */
  readonly afterRemove: readonly Command[];
  /** Ends with 0 exactly if the scheduler has the task. */
  readonly query: Command;
  /** Whether the scheduler keeps a copy of its own, so that the files are no longer needed. */
  readonly copiesFiles: boolean;
}

/** Hour of the day: after the hour that is skipped when summer time begins. A missed run follows when the computer is on. */
export const HOUR = 9;
