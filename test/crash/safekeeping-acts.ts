/** Acts that keep the register safe: backups, restoring, and the whole of it as an archive. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../electron/core/ground/files.ts';
import {
  type Act,
  addSupplier,
  inCore,
  must,
  namesOf,
  PASSPHRASE,
  registerIn,
  requireBackups,
  requireWhole,
  seed,
  suppliersOf,
} from './act.ts';

/** A restore of the seed over a register in which more was saved leaves the one or the other. */
const restoring = (about: {
  readonly prepare?: (folder: string) => Promise<void>;
  readonly register?: string;
  readonly before: string;
  readonly isOpen: boolean;
}): Act => ({
  prepare: async (folder) => {
    await seed(folder);
    copyFileSync(registerIn(folder), join(folder, 'good.vwr'));
    await inCore(folder, async (core, client) => {
      core.open(registerIn(folder));
      await addSupplier(client, 'Derde');
    });
    await about.prepare?.(folder);
  },
  run: async ({ core, client, folder, say }) => {
    const register = join(folder, about.register ?? 'register.vwr');
    if (about.isOpen) core.open(register);
    await client.backup.restore({ register, backup: join(folder, 'good.vwr') });
    say('restored');
  },
  check: async (folder, said) => {
    const register = join(folder, about.register ?? 'register.vwr');
    await requireWhole(folder, register, async (client) => {
      const names = await namesOf(client);
      const isNew = names === 'Boekwerk,Polderhost';
      must(isNew || names === about.before, `a restore left ${names}`);
      must(isNew || !said.includes('restored'), 'a restore that was acknowledged is lost');
    });
    await requireBackups(folder, `${register}.backups`);
  },
});

async function checkBackups(folder: string, said: readonly string[]): Promise<void> {
  const backups = `${registerIn(folder)}.backups`;
  const isThere = existsSync(backups) && readdirSync(backups).some((name) => !name.startsWith('.'));
  must(isThere || said.length === 0, 'a backup that was acknowledged is lost');
  await requireBackups(folder, backups);
  await requireWhole(folder);
}

/** Leaves a register as a killed program does: what was saved last is in the journal only. */
async function leaveJournal(folder: string): Promise<void> {
  const file = registerIn(folder);
  const aside = join(folder, 'aside');
  await inCore(folder, async (core, client) => {
    core.open(file);
    await addSupplier(client, 'Vierde');
    for (const end of ['', '-wal']) copyFileSync(file + end, aside + end);
  });
  for (const end of ['', '-wal']) renameSync(aside + end, file + end);
}

/** Every act by its name. */
export const safekeepingActs: Readonly<Record<string, Act>> = {
  backup: {
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      say((await client.backup.make({})).file);
    },
    check: checkBackups,
  },
  'backup of the day': {
    prepare: seed,
    run: async ({ core, folder, say }) => {
      core.open(registerIn(folder));
      await core.session.backupOfToday();
      if (core.notes.length > 0) throw new Error(core.notes[0]?.message.en);
      say('made');
    },
    check: checkBackups,
  },
  'encrypted backup': {
    prepare: async (folder) => {
      await seed(folder);
      mkdirSync(join(folder, 'stick'));
    },
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      const made = await client.backup.make({ folder: join(folder, 'stick'), passphrase: PASSPHRASE });
      say(made.file);
    },
    check: async (folder, said) => {
      const stick = join(folder, 'stick');
      for (const name of readdirSync(stick)) {
        const isPlain = readFileSync(join(stick, name)).includes('SQLite format 3');
        must(!isPlain, `${name} is on the stick in plain`);
      }
      const isThere = readdirSync(stick).some((name) => name.endsWith('.age'));
      must(isThere || said.length === 0, 'a backup that was acknowledged is lost');
      await requireBackups(folder, stick);
      await requireWhole(folder);
    },
  },
  restore: restoring({ before: 'Boekwerk,Derde,Polderhost', isOpen: true }),
  'restore over a journal': restoring({
    before: 'Boekwerk,Derde,Polderhost,Vierde',
    isOpen: false,
    prepare: leaveJournal,
  }),
  'restore through a link': restoring({
    before: 'Boekwerk,Derde,Polderhost',
    isOpen: false,
    register: 'link.vwr',
    prepare: async (folder) => symlinkSync('register.vwr', join(folder, 'link.vwr')),
  }),
  'whole import': {
    prepare: async (folder) => {
      await seed(folder);
      await inCore(folder, async (core, client) => {
        core.open(registerIn(folder));
        const zip = await client.archive.export({});
        writeFileSync(join(folder, 'all.zip'), new Uint8Array(await zip.arrayBuffer()));
        core.create(join(folder, 'fresh.vwr'), '');
      });
    },
    run: async ({ core, client, folder, say }) => {
      core.open(join(folder, 'fresh.vwr'));
      await client.archive.import({ file: new File([readFileSync(join(folder, 'all.zip'))], 'all.zip') });
      say('imported');
    },
    check: (folder, said) =>
      requireWhole(folder, join(folder, 'fresh.vwr'), async (client) => {
        const count = (await suppliersOf(client)).length;
        must(count === 2 || (count === 0 && said.length === 0), `a whole import left ${count} suppliers`);
      }),
  },
  export: {
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      const zip = await client.archive.export({});
      writeWhole(join(folder, 'out.zip'), new Uint8Array(await zip.arrayBuffer()));
      say('exported');
    },
    check: async (folder, said) => {
      const out = join(folder, 'out.zip');
      must(existsSync(out) || said.length === 0, 'an export that was acknowledged is lost');
      await requireWhole(folder);
      if (!existsSync(out)) return;
      await inCore(folder, async (core, client) => {
        core.create(join(folder, 'copy.vwr'), '');
        await client.archive.import({ file: new File([readFileSync(out)], 'out.zip') });
        must((await suppliersOf(client)).length === 2, 'an export that is not whole');
      });
    },
  },
};
