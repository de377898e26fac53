/** Procedures on a register that is shared; what speaks to the server is loaded when somebody shares. */

import { implement } from '@orpc/server';
import { replica as contract } from '../../../shared/contract/replica.ts';
import type { ReplicaTold } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { requireFolder } from '../ground/files.ts';
import { afterwards, Problem } from '../ground/problem.ts';
import type { Core } from '../register/core.ts';
import { documentsHere } from '../register/documents-here.ts';
import { beginRegister, requireUnused } from '../register/make-register.ts';
import { becomeReplica, leaveReplica } from '../store/replica.ts';
import { type CallContext, declaring } from './base.ts';

const os = implement({ replica: contract }).$context<CallContext>().use(declaring);

async function shared(core: Core): Promise<ReplicaTold> {
  const { sharing } = core;
  if (sharing === null) throw new Problem('refused', replicaSentences.noReplica);
  await sharing.settled();
  return { type: 'done', status: await sharing.status() };
}

export const replica = {
  status: os.replica.status.handler(({ context: { core } }) => core.sharing?.status() ?? null),
  create: os.replica.create.handler(async function* ({
    context: { core, actor },
    input: { address },
    signal,
  }) {
    if (core.sharing) throw new Problem('refused', replicaSentences.isReplica);
    const { createShared } = await import('../replica/create.ts');
    for await (const step of createShared(core.session.requireChangeable(), address, signal)) {
      yield { type: 'progress' as const, ...step };
    }
    core.keep(actor, ({ connection }) => becomeReplica(connection, address, core.now().toISOString()));
    core.share();
    yield await shared(core);
  }),
  join: os.replica.join.handler(async function* ({ context: { core }, input: { file, address }, signal }) {
    const path = core.registerPath(file);
    requireUnused(path);
    const { joinShared } = await import('../replica/join.ts');
    requireFolder(path);
    const made = beginRegister(path);
    try {
      for await (const step of joinShared(made.connection, address, { now: core.now(), signal })) {
        yield { type: 'progress' as const, ...step };
      }
      made.finish();
    } finally {
      made.end();
    }
    afterwards(replicaSentences.joined(path), () => core.open(path));
    yield await shared(core);
  }),
  leave: os.replica.leave.handler(async ({ context: { core, actor } }) => {
    if (core.sharing === null) throw new Problem('refused', replicaSentences.noReplica);
    await documentsHere(core, null);
    core.keep(actor, ({ connection }) => leaveReplica(connection));
    core.share();
    return core.status();
  }),
};
