/** What every command of the command line gets beside its own options. */
import type { Language } from '../../../shared/schema/primitives.ts';

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What whoever runs a command line gives it. */
export interface Given extends Streams {
  /** The moment it is; undefined = as the computer's clock says. */
  readonly clock?: (() => Date) | undefined;
}

/** What each command gets beside its own options. */
export interface Surroundings extends Given {
  /** Result as JSON instead of sentences. */
  readonly json: boolean;
  readonly language: Language;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Name for the history; undefined = the account's name. */
  readonly actor: string | undefined;
  /** Sets the exit code of a command that worked: 0, or 1 where it found something. */
  readonly exit: (code: 0 | 1) => void;
}

/** Adds an action that gets its options with the surroundings. */
export type Act = <Options>(
  work: (options: Options, around: Surroundings) => Promise<void> | void,
) => (...given: unknown[]) => Promise<void>;
