/** A new replica of a register that is shared already: all lines are taken in, documents come when somebody asks for them. */
import { setImmediate } from 'node:timers/promises';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { becomeReplica } from '../store/replica.ts';
import { missingSingle } from '../store/schema.ts';
import { asTold, contacted, type ReplicaProgress } from './create.ts';
import { type Head, linesAfter } from './link.ts';
import { PAGE } from './own-lines.ts';
import { PATIENCE, type Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';
import { TakeIn } from './take-in.ts';

/**
 * Makes an empty register a replica. Yields the progress. Errors: `read-only` (no contact), `refused`, `corrupt` (lines that do not
 * fit), `cancelled`.
 */
export async function* joinShared(
  connection: Connection,
  address: SharedAddress,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ReplicaProgress> {
  const server = await contacted(address);
  try {
    yield* fill(connection, server, signal);
  } catch (error) {
    throw asTold(error);
  } finally {
    server.destroy();
  }
  becomeReplica(connection, address, now.toISOString());
  if (missingSingle(connection) !== null) throw new Problem('corrupt', replicaSentences.refusals.noRegister);
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
    const page = await linesAfter(server, done, PAGE, PATIENCE.bulk);
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
