/** The handles with which records are read and written. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Connection } from './connection.ts';
import type { Change } from './history.ts';

/** Records on a day: the register itself for today, an in-memory copy for any other day. */
export interface View {
  readonly connection: Connection;
  readonly asOf: CivilDate;
}

/**
 * A register that is read on any day (null = today): the one that the program has open, or its file in a process of its own.
 */
export interface Reader {
  /** The register as stored. */
  readonly stored: Connection;
  /** Today in Europe/Amsterdam. */
  readonly today: () => CivilDate;
  readonly now: () => Date;
  /** The records on a day; SQL may read verdicts of another day. */
  readonly view: (asOf?: CivilDate | null) => View;
  /** What `ask` reads once all suppliers are judged on the day. Errors: `cancelled`. */
  readonly withVerdicts: <Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    ask: (view: View) => Result,
  ) => Promise<Result>;
}

/** One change: writes the history lines, and collects the suppliers whose verdicts it affects. */
export interface Writing {
  readonly connection: Connection;
  readonly change: Change;
  /** The day of the change in Europe/Amsterdam. */
  readonly today: CivilDate;
  /** The person who makes the change, without the account; for records that say who did something. */
  readonly person: string;
  /** Marks a supplier whose verdict must be recomputed when the change is done. */
  readonly touch: (processorId: string) => void;
}
