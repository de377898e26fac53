/** What a session needs to know of the program that opens a register. */
import type { AutomaticOccasion } from '../../../shared/schema/backup.ts';
import type { DailyOptions } from '../backup/daily.ts';
import type { FileIdentity } from '../lock/file-state.ts';
import type { PlaceFacts } from '../lock/place.ts';
import type { Connection } from '../store/connection.ts';

export interface SessionSettings {
  /** Name recorded in the lock. */
  readonly name: string;
  readonly now: () => Date;
  /** `opening`: from opening to closing, for a program with a screen; `change`: from the first change on. */
  readonly lockFrom: 'opening' | 'change';
  /** Milliseconds that a change waits for another writer. */
  readonly patience: number;
  readonly place?: PlaceFacts | undefined;
  /**
   * Makes a backup if one is due, and returns its path. Errors abort a migration or change; a failed daily one
   * is only reported.
   */
  readonly backup: (connection: Connection, file: string, occasion: AutomaticOccasion) => string | null;
  /**
   * Makes the daily backup if one is due, while the register is in use; false = verdicts or search words do not
   * follow from the records.
   */
  readonly dailyBackup: (connection: Connection, file: string, options: DailyOptions) => Promise<boolean>;
  readonly log: (line: string) => void;
  /** The file as this program itself made it a moment ago, if it did. */
  readonly made?: FileIdentity | null;
}
