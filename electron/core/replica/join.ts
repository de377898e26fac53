/** A new replica of a register that is shared already: all lines are taken in, documents come when somebody asks for them. */
import { setImmediate } from 'node:timers/promises';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { Head } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { becomeReplica } from '../store/replica.ts';
import { missingSingle } from '../store/schema.ts';
import { CheckedLines } from './checked-lines.ts';
import { asTold, contacted, type ReplicaProgress } from './create.ts';
import type { KeptPasswords } from './kept-passwords.ts';
import { allLines } from './lines.ts';
import type { Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';
import { TakeIn } from './take-in.ts';
import { FORMS, type Forms, requireKnown } from './versions.ts';

/** Lines between which others are answered. */
const STEP = 1000;

interface JoinOptions {
  readonly now: Date;
  readonly passwords: KeptPasswords;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes an empty register a replica. Yields the progress. Errors: `read-only` (no contact), `refused`, `corrupt` (lines that do not
 * fit), `too-new`, `cancelled`.
 */
export async function* joinShared(
  connection: Connection,
  address: SharedAddress,
  { now, passwords, signal }: JoinOptions,
): AsyncGenerator<ReplicaProgress> {
  const checked = new CheckedLines();
  try {
    const server = await contacted(address, passwords);
    try {
      yield* fill(connection, server, checked, signal);
    } catch (error) {
      throw asTold(error);
    } finally {
      server.destroy();
    }
  } finally {
    await checked.end();
  }
  becomeReplica(connection, address, now.toISOString());
  if (missingSingle(connection) !== null) throw new Problem('corrupt', replicaSentences.refusals.noRegister);
}

/** The indexes that can be made again, with what makes them. */
const indexesIn = (connection: Connection) =>
  connection
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];

async function* fill(
  connection: Connection,
  server: Server,
  checked: CheckedLines,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicaProgress> {
  const [there] = await server.ask<Head & Forms & { register: string }>(
    `SELECT register, lines, head, ${FORMS} FROM ${SHARED_SCHEMA}.register WHERE id = 1`,
  );
  if (!there) throw new Problem('refused', replicaSentences.refusals.noRegister);
  requireKnown(there);
  connection.prepare('UPDATE identity SET register = ? WHERE id = 1').run(there.register);
  connection.exec('BEGIN IMMEDIATE');
  // Kept up line by line they would cost more than the lines themselves.
  const indexes = indexesIn(connection);
  for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`);
  const taking = new TakeIn(connection, true);
  let done = 0;
  for await (const page of checked.lines(server.copy(allLines()))) {
    for (const { line, record } of page) {
      taking.takeChecked(line, record);
      done += 1;
      if (done % STEP !== 0) continue;
      yield { of: 'lines', done: Math.min(done, there.lines), total: there.lines };
      await setImmediate();
      if (signal?.aborted) throw new Problem('cancelled');
    }
  }
  taking.finish();
  if (historyHead(connection).lines < there.lines)
    throw new Problem('corrupt', replicaSentences.wrongLine(there.lines));
  for (const { sql } of indexes) {
    connection.exec(sql);
    await setImmediate();
  }
  connection.exec('COMMIT');
  yield { of: 'lines', done: there.lines, total: there.lines };
}
