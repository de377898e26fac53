/** Files around a register: its own bytes and its journal, what is kept on this computer, and the lock. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { NOON, standing } from '../clock.ts';
import { jobsHere } from '../electron/core/jobs-here.ts';
import { type Chance, type Fuzzer, mutatedBytes, mutatedJson, outcomeOf } from './fuzzer.ts';

const clock = standing({ now: NOON });
/** Names of files that this program may leave beside a register. */
const isOurs = (name: string) => /^register\.vwr(-wal|-shm|-journal|\.lock|\.backups)?$/.test(name);

function coreIn(folder: string, dataFolder: string | null = null) {
  const log: string[] = [];
  const core = new Core({
    dataFolder,
    documentsFolder: folder,
    lockFrom: 'change',
    clock,
    spawnJob: jobsHere,
    log: (line) => log.push(line),
  });
  return { core, client: inProcessClient({ core, actor: 'Femke' }), log };
}

/** A register that was not closed, with its journal, by the endings of their names. */
async function openRegister(folder: string): Promise<Record<string, Buffer>> {
  const { core, client } = coreIn(folder);
  core.create('register.vwr', 'Stichting Proef');
  const input = { ...emptyProcessor('Polderhost'), country: 'US' as const };
  const { id } = await client.processors.save({ id: null, version: null, input });
  await client.documents.add({ file: new File(['%PDF-1.7'], 'overeenkomst.pdf'), processorId: id });
  const file = join(folder, 'register.vwr');
  const journal = readFileSync(`${file}-wal`);
  const before = readFileSync(file);
  core.close();
  return { closed: readFileSync(file), open: before, journal };
}

const registerBytes: Fuzzer = {
  name: 'register-bytes',
  prepare: async (folder) => {
    const { closed, open, journal } = await openRegister(mkdtempSync(join(folder, 'source-')));
    return {
      attempt: async (chance) => {
        const place = mkdtempSync(join(folder, 'tried-'));
        const file = join(place, 'register.vwr');
        const isHeader = chance.once(3);
        const whole = (closed ?? Buffer.alloc(0)) as Buffer;
        if (chance.once(4)) {
          writeFileSync(file, open ?? '');
          writeFileSync(`${file}-wal`, mutatedBytes(journal ?? whole, chance));
        } else writeFileSync(file, mutatedBytes(whole, chance, 0, isHeader ? 100 : whole.length));
        try {
          return await usedAsFarAsPossible(place);
        } finally {
          rmSync(place, { recursive: true, force: true });
        }
      },
    };
  },
};

/** Opens the register of a folder, reads everything, writes, and checks it: each refused or done. */
async function usedAsFarAsPossible(folder: string): Promise<string> {
  const { core, client, log } = coreIn(folder);
  const outcomes: string[] = [];
  const step = async (work: () => unknown) => outcomes.push(await outcomeOf(work, log));
  try {
    await step(() => core.open('register.vwr'));
    if (outcomes[0] === 'taken') {
      const ids: string[] = [];
      await step(async () => {
        const { rows } = await client.processors.list({ limit: 100 });
        ids.push(...rows.map(({ id }) => id));
      });
      for (const id of ids) await step(() => client.processors.get({ id }));
      await step(() => client.register.history({ limit: 100 }));
      await step(() => client.organisation.get());
      await step(() => client.policy.get());
      await step(() =>
        client.processors.save({ id: null, version: null, input: emptyProcessor('Nieuw'), reason: '' }),
      );
      await step(() => client.register.verify());
      await step(() => client.attention.list({ limit: 10 }));
    }
  } finally {
    await step(() => core.close());
  }
  const left = readdirSync(folder).filter((name) => !isOurs(name));
  if (left.length > 0) throw new Error(`left: ${left}`);
  return outcomes.find((outcome) => outcome !== 'taken') ?? 'taken';
}

const localFiles: Fuzzer = {
  name: 'local-files',
  prepare: async (folder) => {
    const source = join(folder, 'source');
    mkdirSync(source);
    const { core, client } = coreIn(source, join(source, 'data'));
    core.create('register.vwr', 'Stichting Proef');
    const key = { kind: 'draft' as const, register: core.file, name: 'supplier' };
    await client.localState.put({ key, value: '{"name":"Polderhost"}' });
    cpSync(`${core.file}.lock`, join(source, 'lock'));
    core.close();
    return {
      attempt: async (chance) => {
        const place = mkdtempSync(join(folder, 'tried-'));
        cpSync(source, place, { recursive: true });
        const kept = readdirSync(join(place, 'data', 'kept'));
        const file = chance.pick(['data/recent.json', `data/kept/${chance.pick(kept)}`, 'lock']);
        const path = join(place, file);
        writeFileSync(
          path === join(place, 'lock') ? join(place, 'register.vwr.lock') : path,
          changed(path, chance),
        );
        rmSync(join(place, 'lock'));
        const { core: tried, client: asked, log } = coreIn(place, join(place, 'data'));
        try {
          return await outcomeOf(async () => {
            await asked.register.recent();
            await asked.localState.list();
            tried.open('register.vwr');
            await asked.register.status();
            await asked.localState.put({ key: { ...key, register: tried.file }, value: 'x' });
          }, log);
        } finally {
          tried.close();
          rmSync(place, { recursive: true, force: true });
        }
      },
    };
  },
};

function changed(path: string, chance: Chance): Uint8Array {
  const bytes = readFileSync(path);
  if (chance.once(2)) return mutatedBytes(bytes, chance);
  return Buffer.from(JSON.stringify(mutatedJson(JSON.parse(bytes.toString()), chance)));
}

export const fileFuzzers: readonly Fuzzer[] = [registerBytes, localFiles];
