/** The file of the open register, read by a process of its own as it is at one moment. */
import { dayOfMoment } from '../../../shared/law/moments.ts';
import { TemporaryVerdicts } from '../derived/temporary-verdicts.ts';
import type { Connection } from '../store/connection.ts';
import type { Reader, View } from '../store/writing.ts';
import { Views } from './views.ts';

/** Reads on any day; nothing is written, and what others write meanwhile is not seen. */
export class Reading implements Reader {
  readonly stored: Connection;
  readonly #now: Date;
  readonly #views: Views;

  /** @param connection the file, which only this object uses from now on. @param now the moment of the question. */
  constructor(connection: Connection, now: Date) {
    this.stored = connection;
    this.#now = now;
    const verdicts = new TemporaryVerdicts(connection);
    connection.exec('BEGIN');
    const session = {
      connection,
      follow: () => {},
      judgeStep: verdicts.judgeStep.bind(verdicts),
    };
    this.#views = new Views({
      session: () => session,
      today: () => this.today(),
      change: () => ({ at: now.toISOString(), who: '', why: '' }),
    });
  }

  today(): string {
    return dayOfMoment(this.#now.toISOString());
  }

  now(): Date {
    return this.#now;
  }

  view(asOf: string | null = null): View {
    return this.#views.view(asOf);
  }

  /** Errors: `cancelled`. */
  withVerdicts<Result>(
    asOf: string | null,
    signal: AbortSignal | undefined,
    ask: (view: View) => Result,
  ): Promise<Result> {
    return this.#views.withVerdicts(asOf, signal, ask);
  }
}
