/** A new file of a register that is shared already: all lines are taken in, documents come when somebody asks for them. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { putInPlace } from '../backup/restore.ts';
import { partOf, requireFolder, sweepParts } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { type Connection, closeConnection, createConnection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { becomeReplica } from '../store/replica.ts';
import { missingSingle } from '../store/schema.ts';
import { contacted, type ReplicaProgress } from './create.ts';
import { type Head, linesAfter } from './link.ts';
import { PAGE } from './own-lines.ts';
import { NoContact, type Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';
import { TakeIn } from './take-in.ts';

/**
 * Makes the file of a replica at an unused path; it gets its name once it is whole. Yields the progress. The caller sees to it
 * that the path is unused. Errors: `read-only` (no contact), `refused`, `corrupt` (lines that do not fit), `cancelled`.
 */
export async function* joinShared(
  file: string,
  address: SharedAddress,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ReplicaProgress> {
  requireFolder(file);
  const server = await contacted(address);
  sweepParts(dirname(file));
  const part = partOf(file);
  try {
    rmSync(part, { force: true });
    const connection = createConnection(part, 'TRUNCATE');
    try {
      yield* fill(connection, server, signal);
      becomeReplica(connection, address, now.toISOString());
      if (missingSingle(connection) !== null)
        throw new Problem('corrupt', replicaSentences.refusals.noRegister);
    } finally {
      closeConnection(connection);
    }
    putInPlace(part, file);
  } catch (error) {
    throw error instanceof NoContact ? new Problem('read-only', replicaSentences.noServer) : error;
  } finally {
    server.destroy();
    rmSync(part, { force: true });
  }
}

async function* fill(
  connection: Connection,
  server: Server,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicaProgress> {
  const [there] = await server.ask<Head & { register: string }>(
    `SELECT register, lines, head FROM ${SHARED_SCHEMA}.register WHERE id = 1`,
  );
  if (!there) throw new Problem('refused', replicaSentences.refusals.noRegister);
  connection.prepare('UPDATE identity SET register = ? WHERE id = 1').run(there.register);
  connection.exec('BEGIN IMMEDIATE');
  const taking = new TakeIn(connection);
  for (let done = 0; done < there.lines; ) {
    const page = await linesAfter(server, done);
    for (const line of page) taking.take(line);
    done += page.length;
    yield { done: Math.min(done, there.lines), total: there.lines };
    await setImmediate();
    if (signal?.aborted) throw new Problem('cancelled');
    if (page.length < PAGE) break;
  }
  taking.finish();
  if (historyHead(connection).lines < there.lines)
    throw new Problem('corrupt', replicaSentences.wrongLine(there.lines));
  connection.exec('COMMIT');
}
