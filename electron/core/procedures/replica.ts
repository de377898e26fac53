/** Procedures on a register that is shared; what speaks to the server is loaded when somebody shares. */

import { implement } from '@orpc/server';
import { replica as contract } from '../../../shared/contract/replica.ts';
import type { ReplicaTold } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { requireFolder } from '../ground/files.ts';
import { afterwards, Problem } from '../ground/problem.ts';
import type { FileIdentity } from '../lock/file-state.ts';
import type { Core } from '../register/core.ts';
import { documentsHere } from '../register/documents-here.ts';
import { beginRegister, requireUnused } from '../register/make-register.ts';
import type { Sharing } from '../register/sharing.ts';
import { becomeReplica, leaveReplica, replicaDetails } from '../store/replica.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ replica: contract }).$context<CallContext>().use(declaring);

async function shared(core: Core): Promise<ReplicaTold> {
  const sharing = requireShared(core);
  await sharing.settled();
  return { type: 'done', status: await sharing.status() };
}

function requireShared({ sharing }: Core): Sharing {
  if (sharing === null) throw new Problem('refused', replicaSentences.noReplica);
  return sharing;
}

export const replica = {
  status: os.replica.status.handler(({ context: { core } }) => core.sharing?.status() ?? null),
  changes: os.replica.changes.handler(
    ({ context: { core }, input }) => core.sharing?.changesSince(input.after) ?? [],
  ),
  details: os.replica.details.handler(({ context: { core } }) => {
    requireShared(core);
    return replicaDetails(core.stored);
  }),
  login: os.replica.login.handler(async ({ context: { core }, input }) => {
    const { usePassword } = await import('../replica/password.ts');
    const before = requireShared(core);
    usePassword(before.address, input.password);
    // Contact that there is stays: a change may be on its way.
    if ((await before.status()).state !== 'online') core.share();
    const sharing = requireShared(core);
    await sharing.upToDate();
    return sharing.status();
  }),
  create: os.replica.create.handler(async function* ({
    context: { core, actor },
    input: { address, password },
    signal,
  }) {
    if (core.sharing) throw new Problem('refused', replicaSentences.isReplica);
    const { createShared } = await import('../replica/create.ts');
    const { usePassword } = await import('../replica/password.ts');
    usePassword(address, password);
    for await (const step of createShared(core.session.requireChangeable(), address, signal)) {
      yield { type: 'progress' as const, ...step };
    }
    core.keep(actor, ({ connection }) => becomeReplica(connection, address, core.now().toISOString()));
    core.share();
    yield await shared(core);
  }),
  join: os.replica.join.handler(async function* ({
    context: { core },
    input: { file, address, password },
    signal,
  }) {
    const path = core.registerPath(file);
    requireUnused(path);
    const { joinShared } = await import('../replica/join.ts');
    const { usePassword } = await import('../replica/password.ts');
    usePassword(address, password);
    requireFolder(path);
    const begun = beginRegister(path);
    let made: FileIdentity | null;
    try {
      for await (const step of joinShared(begun.connection, address, { now: core.now(), signal })) {
        yield { type: 'progress' as const, ...step };
      }
      made = begun.finish();
    } finally {
      begun.end();
    }
    afterwards(replicaSentences.joined(path), () => core.open(path, made));
    yield await shared(core);
  }),
  leave: os.replica.leave.handler(async ({ context: { core, actor } }) => {
    requireShared(core);
    await documentsHere(core, null);
    core.keep(actor, ({ connection }) => leaveReplica(connection));
    core.share();
    return core.status();
  }),
};
