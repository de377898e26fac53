/** Procedures on a register that is shared; what speaks to the server is loaded when somebody shares. */

import { replica as contract } from '../../../shared/contract/replica.ts';
import type { ReplicaRemembering, ReplicaTold, SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { requireFolder } from '../ground/files.ts';
import { afterwards, Problem } from '../ground/problem.ts';
import type { FileIdentity } from '../lock/file-state.ts';
import type { Core } from '../register/core.ts';
import { digestsAway, documentsHere, noteDocumentsAway } from '../register/documents-here.ts';
import { beginRegister, requireUnused } from '../register/make-register.ts';
import type { Sharing } from '../register/sharing.ts';
import { becomeReplica, lastWriters, leaveReplica } from '../store/replica.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

async function shared(core: Core): Promise<ReplicaTold> {
  const sharing = requireShared(core);
  await sharing.settled();
  return { type: 'done', status: await sharing.status() };
}

function requireShared({ sharing }: Core): Sharing {
  if (sharing === null) throw new Problem('refused', replicaSentences.noReplica);
  return sharing;
}

interface Given {
  readonly address: SharedAddress;
  readonly password: string | null;
}

/** Uses a password that a person typed, in place of one that was remembered; null = as it is known otherwise. */
async function take({ passwords }: Core, { address, password }: Given): Promise<void> {
  const { holdPassword } = await import('../replica/password.ts');
  holdPassword(address, password);
  // Where none can be remembered nobody could say that it is to stay.
  if (password !== null && (await passwords.isOffered())) passwords.forget(address);
}

/** Remembers a password that was typed and not refused, if that was asked. */
async function remembered({ passwords }: Core, asked: Given & { readonly remember: boolean }): Promise<void> {
  const { address, password, remember } = asked;
  if (remember && password !== null) await passwords.keep(address, password);
}

async function remembering({ passwords, sharing }: Core): Promise<ReplicaRemembering> {
  const isOffered = await passwords.isOffered();
  return { isOffered, isRemembered: isOffered && sharing !== null && passwords.isKept(sharing.address) };
}

export const replica = {
  status: os.status.handler(({ context: { core } }) => core.sharing?.status() ?? null),
  changes: os.changes.handler(
    ({ context: { core }, input }) => core.sharing?.changesSince(input.after) ?? [],
  ),
  details: os.details.handler(({ context: { core } }) => {
    requireShared(core);
    return { writers: lastWriters(core.stored), documentsAway: digestsAway(core.stored).length };
  }),
  login: os.login.handler(async ({ context: { core }, input }) => {
    const before = requireShared(core);
    const given = { ...input, address: before.address };
    await take(core, given);
    // Contact that there is stays: a change may be on its way.
    if ((await before.status()).state !== 'online') core.share();
    const sharing = requireShared(core);
    await sharing.upToDate();
    const status = await sharing.status();
    if (status.state !== 'refused') await remembered(core, given);
    return status;
  }),
  remembering: os.remembering.handler(({ context: { core } }) => remembering(core)),
  forgetPassword: os.forgetPassword.handler(({ context: { core } }) => {
    core.passwords.forget(requireShared(core).address);
    return remembering(core);
  }),
  create: os.create.handler(async function* ({ context: { core, actor }, input, signal }) {
    const { address } = input;
    if (core.sharing) throw new Problem('refused', replicaSentences.isReplica);
    const { createShared } = await import('../replica/create.ts');
    await take(core, input);
    let isHeld = false;
    const hold = () => {
      isHeld = core.changing.hold();
      return isHeld;
    };
    try {
      const options = { passwords: core.passwords, signal, hold };
      for await (const step of createShared(core.session.requireChangeable(), address, options)) {
        yield { type: 'progress' as const, ...step };
      }
    } finally {
      if (isHeld) core.changing.letGo();
    }
    // Right after: until now nobody could change the file, or open another one.
    core.keep(actor, ({ connection }) => becomeReplica(connection, address, core.now().toISOString()));
    core.share();
    await remembered(core, input);
    yield await shared(core);
  }),
  join: os.join.handler(async function* ({ context: { core }, input, signal }) {
    const { file, address } = input;
    const path = core.registerPath(file);
    requireUnused(path);
    const { joinShared } = await import('../replica/join.ts');
    await take(core, input);
    requireFolder(path);
    const begun = beginRegister(path);
    let made: FileIdentity | null;
    try {
      const options = { now: core.now(), passwords: core.passwords, signal };
      for await (const step of joinShared(begun.connection, address, options)) {
        yield { type: 'progress' as const, ...step };
      }
      made = begun.finish();
    } finally {
      begun.end();
    }
    afterwards(replicaSentences.joined(path), () => core.open(path, made));
    await remembered(core, input);
    yield await shared(core);
  }),
  leave: os.leave.handler(async ({ context: { core, actor }, input: { withoutDocuments }, signal }) => {
    const { address } = requireShared(core);
    await documentsHere(core, null, { need: 'if-possible', signal });
    const away = digestsAway(core.stored).length;
    if (away > 0 && !withoutDocuments) throw new Problem('refused', replicaSentences.documentsAway(away));
    await core.goAlone(actor, (writing) => {
      leaveReplica(writing.connection);
      noteDocumentsAway(writing);
    });
    core.passwords.forget(address);
    return core.status();
  }),
};
