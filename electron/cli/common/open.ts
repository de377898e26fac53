/** Opens a register for the duration of one command. */
import { resolve } from 'node:path';
import type { NoteCode } from '../../../shared/schema/lock.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { Core } from '../../core/register/core.ts';
import type { Surroundings } from './surroundings.ts';

/** Notes that the user of the command line cannot see in any other way, and must know. */
const worthTelling: ReadonlySet<NoteCode> = new Set([
  'lock-taken-over',
  'backup-failed',
  'other-version',
  'clock-behind',
  'server-away',
]);

/**
 * Runs `work` with a client; the register is closed whatever happens, so that a single complete file remains.
 * @param shown notes that the command itself tells.
 */
export async function withCore<Result>(
  around: Surroundings,
  work: (client: Client, core: Core) => Promise<Result>,
  shown: readonly NoteCode[] = [],
): Promise<Result> {
  // Loaded only here: help and a refused command line need no register.
  const [{ clientByKey }, { Core }, { thisMachine }] = await Promise.all([
    import('../../core/procedures/by-key.ts'),
    import('../../core/register/core.ts'),
    import('../../core/scheduler/scheduler.ts'),
  ]);
  const core = new Core({
    dataFolder: null,
    lockFrom: 'change',
    scheduler: thisMachine([process.execPath, resolve(import.meta.dirname, '../bin.cjs')]),
    log: (line) => {
      if (process.env.VERWERKERSREGISTER_DEBUG) around.err(`${line}\n`);
    },
    ...(around.clock === undefined ? {} : { clock: around.clock }),
    ...(around.spawnJob === undefined ? {} : { spawnJob: around.spawnJob }),
    ...(around.actor === undefined ? {} : { actor: around.actor }),
  });
  try {
    return await work(clientByKey({ core, actor: null }), core);
  } finally {
    for (const { code, message } of core.notes) {
      if (worthTelling.has(code) && !shown.includes(code)) around.err(`${message[around.language]}\n`);
    }
    core.close(true);
  }
}

/** As {@link withCore}, with the register at `file` open. */
export async function withRegister<Result>(
  around: Surroundings,
  file: string,
  work: (client: Client) => Promise<Result>,
  shown: readonly NoteCode[] = [],
): Promise<Result> {
  const opened = async (client: Client, core: Core) => {
    await client.register.open({ file });
    // What others wrote by now counts too.
    await core.sharing?.upToDate();
    return work(client);
  };
  return withCore(around, opened, shown);
}
