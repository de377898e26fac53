/** Procedures on the whole register as a zip; one at a time. */

import { archive as contract } from '../../../shared/contract/archive.ts';
import type { ArchiveStep } from '../../../shared/fields/archive.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { exportArchive, importArchive, planArchive } from '../archive/run.ts';
import { putInPlace } from '../backup/restore.ts';
import { savedName } from '../documents/names.ts';
import { Problem } from '../ground/problem.ts';
import { SEALED_ENDING } from '../ground/seal.ts';
import type { Core } from '../register/core.ts';
import { documentsHere } from '../register/documents-here.ts';
import type { Connection } from '../store/connection.ts';
import { entities, statement } from '../store/entities.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** What every new register holds. */
const ofTheStart: ReadonlySet<string> = new Set(['organisation', 'policy']);

function requireEmpty(connection: Connection): void {
  const isEmpty = Object.keys(entities)
    .filter((name) => !ofTheStart.has(name))
    .every((name) => !statement(connection, `SELECT 1 FROM ${name} LIMIT 1`).get());
  if (!isEmpty) throw new Problem('refused', wholeSentences.notEmpty);
}

/** How far the zip of each core is that is being made or read. */
const running = new WeakMap<Core, ArchiveStep>();

/** Runs one task on a zip, and remembers its progress. Errors: `busy` while another runs. */
async function alone<Result>(
  core: Core,
  signal: AbortSignal | undefined,
  task: (options: Parameters<typeof exportArchive>[3]) => Promise<Result>,
): Promise<Result> {
  if (running.has(core)) throw new Problem('busy', wholeSentences.running);
  running.set(core, { phase: 'copy', done: 0, total: 0 });
  try {
    return await task({ spawnJob: core.spawnJob, signal, onProgress: (step) => running.set(core, step) });
  } finally {
    running.delete(core);
  }
}

export const archive = {
  export: os.export.handler(async ({ context: { core }, input: { passphrase }, signal }) => {
    const name = savedName(
      `${core.status().organisation || 'register'} ${core.today()}.zip`,
      'application/zip',
    );
    await documentsHere(core, null, { signal });
    const blobs = await alone(core, signal, (options) =>
      exportArchive(core.stored, core.file, passphrase, options),
    );
    return passphrase === null
      ? new File(blobs, name, { type: 'application/zip' })
      : new File(blobs, name + SEALED_ENDING);
  }),
  plan: os.plan.handler(({ context: { core }, input: { file, passphrase }, signal }) => {
    requireEmpty(core.stored);
    return alone(core, signal, (options) => planArchive(file, core.file, passphrase, options));
  }),
  import: os.import.handler(async ({ context: { core }, input: { file, passphrase }, signal }) => {
    const register = core.file;
    const requireFree = () => {
      if (core.sharing) throw new Problem('refused', replicaSentences.isReplica);
      requireEmpty(core.stored);
    };
    requireFree();
    core.session.requireWriter();
    const take = (built: string) => {
      // Other calls were answered meanwhile: the register may hold something now or be shared, or another one is open.
      if (core.file !== register) throw new Problem('conflict');
      requireFree();
      core.replaceRegister(register, () => putInPlace(built, register));
    };
    await alone(core, signal, (options) => importArchive(file, register, passphrase, { ...options, take }));
    return core.status();
  }),
  progress: os.progress.handler(({ context: { core } }) => running.get(core) ?? null),
};
