/** What every command receives besides its own options. */
import type { Language } from '../../../shared/schema/primitives.ts';
import type { SpawnJob } from '../../core/ground/job.ts';

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What the caller of a command line provides. */
export interface Given extends Streams {
  /** The current time; undefined = the computer's clock. */
  readonly clock?: (() => Date) | undefined;
  /** How a process for heavy work is started; undefined = with this program's Node. */
  readonly spawnJob?: SpawnJob | undefined;
}

/** What each command receives besides its own options. */
export interface Surroundings extends Given {
  /** Whether to output the result as JSON instead of sentences. */
  readonly json: boolean;
  readonly language: Language;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Name recorded in the history; undefined = the account's name. */
  readonly actor: string | undefined;
  /** Sets the exit code of a command that succeeded: 0, or 1 if it found something. */
  readonly exit: (code: 0 | 1) => void;
}

/** Turns a function of options and surroundings into a command's action. */
export type Act = <Options>(
  work: (options: Options, around: Surroundings) => Promise<void> | void,
) => (...given: unknown[]) => Promise<void>;
