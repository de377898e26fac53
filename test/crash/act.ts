/** An act that is killed: how it is performed, and what must be true of the files afterwards. */
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { realPath } from '../../electron/core/ground/files.ts';
import { lockPath } from '../../electron/core/lock/lock-file.ts';
import { type Client, inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core, type CoreOptions } from '../../electron/core/register/core.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { runningClock } from '../clock.ts';

/** Something that was acknowledged is lost, or what is left is not whole. */
export class Fault extends Error {}

export function must(holds: boolean, what: string): void {
  if (!holds) throw new Fault(what);
}

export const PASSPHRASE = 'vier losse woorden hier';

interface Work {
  readonly core: Core;
  readonly client: Client;
  readonly folder: string;
  /** Acknowledges something: what was said must be there after the kill. */
  readonly say: (text: string) => void;
}

export interface Act {
  readonly prepare: (folder: string) => Promise<void>;
  readonly run: (work: Work) => Promise<void>;
  readonly check: (folder: string, said: readonly string[]) => Promise<void>;
  /** When the program takes the lock. */
  readonly lockFrom?: CoreOptions['lockFrom'];
}

export function coreFor(folder: string, options: Partial<CoreOptions> = {}): Core {
  return new Core({ dataFolder: join(folder, 'data'), clock: runningClock(), actor: 'crash', ...options });
}

export async function inCore<Result>(
  folder: string,
  work: (core: Core, client: Client) => Promise<Result>,
): Promise<Result> {
  const core = coreFor(folder);
  try {
    return await work(core, inProcessClient({ core, actor: null }));
  } finally {
    core.close();
  }
}

/** Larger than any process number that a system gives out. */
export const NOBODY = 99_999_999;

export const registerIn = (folder: string): string => join(folder, 'register.vwr');

const contact = (id: string, name: string) =>
  ({ id, kind: 'privacy', name, email: `${id}@example.org`, phone: '' }) as const;

/** A closed register with two suppliers. */
export async function seed(folder: string): Promise<void> {
  await inCore(folder, async (core, client) => {
    core.create(registerIn(folder), 'Stichting Proef');
    for (const name of ['Polderhost', 'Boekwerk']) {
      const input = { ...emptyProcessor(name), contacts: [contact(name, `Ilse van ${name}`)] };
      await client.processors.save({ id: null, version: null, input });
    }
  });
}

export const addSupplier = (client: Client, name: string) =>
  client.processors.save({ id: null, version: null, input: emptyProcessor(name) });

export async function suppliersOf(client: Client) {
  return (await client.processors.list({ limit: 1000 })).rows;
}

/** What a killed program left has gone when the register was open once. */
function requireTidy(folder: string): void {
  const left = readdirSync(folder).filter((name) => /\.part|-wal$|-shm$|-journal$|\.lock$/.test(name));
  must(left.length === 0, `left behind: ${left.join(', ')}`);
}

/** A lock that was being written counts for some seconds: whoever comes later finds it older than that. */
function setBackEmptyLock(file: string): void {
  const lock = lockPath(realPath(file));
  if (existsSync(lock) && statSync(lock).size === 0) utimesSync(lock, 0, 0);
}

/** The register opens for writing, agrees with its history, and `look` finds what it expects. */
export async function requireWhole(
  folder: string,
  file = registerIn(folder),
  look: (client: Client, core: Core) => Promise<void> = async () => {},
): Promise<void> {
  setBackEmptyLock(file);
  await inCore(folder, async (core, client) => {
    core.open(file);
    const { ok, findings } = await client.register.verify();
    must(ok, `verify: ${JSON.stringify(findings)}`);
    must(core.status().access?.mode === 'write', 'nobody can write');
    await look(client, core);
    // The next backup clears away what is half.
    const { folder: backups } = await client.backup.list({});
    if (!existsSync(backups) || !readdirSync(backups).some((name) => name.startsWith('.'))) return;
    await client.backup.make({});
    const half = readdirSync(backups).filter((name) => name.startsWith('.'));
    must(half.length === 0, `left behind: ${half.join(', ')}`);
  });
  requireTidy(folder);
}

/** Every backup that has its name is a whole register. */
export async function requireBackups(folder: string, backups: string): Promise<void> {
  if (!existsSync(backups)) return;
  for (const name of readdirSync(backups).filter((found) => !found.startsWith('.'))) {
    if (name.endsWith('-wal') || name.endsWith('-journal')) continue;
    await inCore(folder, async (_core, client) => {
      const plan = await client.backup.plan({
        register: registerIn(folder),
        backup: join(backups, name),
        passphrase: name.endsWith('.age') ? PASSPHRASE : null,
      });
      must(plan.origin === 'this', `${name} is not of this register`);
    });
  }
}

/** The names of the suppliers, in one order. */
export const namesOf = async (client: Client): Promise<string> =>
  (await suppliersOf(client))
    .map(({ name }) => name)
    .sort()
    .join();
