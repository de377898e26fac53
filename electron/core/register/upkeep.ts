/** What happens by itself while a register is open for writing. */
import { asProblem } from '../ground/problem.ts';

const HOUR = 60 * 60 * 1000;
/** Milliseconds between opening and the daily backup: the screen that the user came for is shown first. */
const BACKUP_DELAY = 2000;
/** Milliseconds without a change after which the journal is written into the file. */
const SETTLE_AFTER = 2000;

export interface Work {
  /** Milliseconds between signs of life. */
  readonly every: number;
  readonly beat: () => void;
  readonly backup: () => Promise<void>;
  /** Writes the journal into the file; false if that is not possible now. */
  readonly settle: () => boolean;
}

/** Timers that keep no program running; errors are logged, and never end one. */
export class Upkeep {
  readonly #log: (line: string) => void;
  #timers: NodeJS.Timeout[] = [];
  #work: Work | null = null;
  #settling: NodeJS.Timeout | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  start(work: Work): void {
    this.stop();
    this.#work = work;
    this.#timers = [
      setInterval(() => this.quietly(work.beat), work.every).unref(),
      // A program that stays open for days still gets a backup every day.
      setInterval(() => this.quietly(work.backup), HOUR).unref(),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    clearTimeout(this.#settling);
    this.#timers = [];
    this.#work = null;
  }

  /** Makes the backup of the day soon. */
  backupSoon(): void {
    const { backup } = this.#work ?? {};
    if (backup) this.#timers.push(setTimeout(() => this.quietly(backup), BACKUP_DELAY).unref());
  }

  /** Settles once nothing has changed for a while; a reader that keeps the journal makes this wait. */
  settleSoon(): void {
    clearTimeout(this.#settling);
    if (!this.#work) return;
    const { settle } = this.#work;
    this.#settling = setTimeout(() => {
      if (!settle()) this.settleSoon();
    }, SETTLE_AFTER).unref();
  }

  /** Work that nobody waits for. */
  quietly(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#log(`in the background: ${asProblem(error, this.#log).code}`);
    }
  }
}
