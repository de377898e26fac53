/** The backup of the day during a session: when it is made, and what is told if it fails. */
import type { NoteCode } from '../../../shared/schema/lock.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { BackgroundTask } from '../ground/background-task.ts';
import { asProblem, type Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import type { SessionSettings } from './session-settings.ts';

export class DailyBackups {
  /** Real path of the register. */
  readonly #file: string;
  readonly #settings: SessionSettings;
  /** Notes of the session. */
  readonly #told: Map<NoteCode, Bilingual>;
  /** The one in progress. */
  readonly #running = new BackgroundTask();
  /** What the daily check found wrong with the file. */
  #damage: Problem | null = null;

  constructor(file: string, settings: SessionSettings, told: Map<NoteCode, Bilingual>) {
    this.#file = file;
    this.#settings = settings;
    this.#told = told;
  }

  /**
   * Makes today's backup if one is due; `wrong` is called if verdicts or search words turn out wrong. Settles when
   * it is complete or has failed, which is reported in the notes; other calls are answered meanwhile.
   */
  begin(connection: Connection, isOurs: () => boolean, wrong: () => void): Promise<void> {
    return this.#running.begin(
      async (signal) => {
        const isRight = await this.#settings.dailyBackup(connection, this.#file, { signal, isOurs });
        if (!isRight && !signal.aborted) wrong();
      },
      (error) => (error ? this.#tellFailed(error) : this.#told.delete('backup-failed')),
    );
  }

  /** The user came to work, not to make backups: a failure is reported, but does not block the register. */
  first(connection: Connection): void {
    try {
      this.#settings.backup(connection, this.#file, 'daily');
      this.#told.delete('backup-failed');
    } catch (error) {
      const problem = asProblem(error, this.#settings.log);
      if (problem.code === 'corrupt') throw problem;
      this.#tellFailed(problem);
    }
  }

  stop(): void {
    this.#running.stop();
  }

  /** Another file was opened: nothing is known of it yet. */
  forgetDamage(): void {
    this.#damage = null;
  }

  /** Writing to a damaged file would damage more of it. Errors: `corrupt`. */
  requireUndamaged(): void {
    if (this.#damage) throw this.#damage;
  }

  #tellFailed(error: unknown): void {
    const problem = asProblem(error, this.#settings.log);
    // A cancelled backup is made at the next hourly attempt.
    if (problem.code === 'cancelled') return;
    if (problem.code === 'corrupt') this.#damage = problem;
    this.#told.set('backup-failed', problem.data.message);
  }
}
