/** Everything that the program does to files, each with what must be true wherever it was killed. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockPath } from '../../electron/core/lock/lock-file.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { jobsHere } from '../electron/core/jobs-here.ts';
import { sealQuickly } from '../electron/core/quick-seals.ts';
import {
  type Act,
  addSupplier,
  coreFor,
  inCore,
  must,
  NOBODY,
  registerIn,
  requireBackups,
  requireWhole,
  seed,
  suppliersOf,
} from './act.ts';
import { safekeepingActs } from './safekeeping-acts.ts';

const draft = { kind: 'draft', register: null, name: 'form' } as const;
const LIST_ROWS = 40;
const list = `naam;land\n${Array.from({ length: LIST_ROWS }, (_, row) => `Leverancier ${row} B.V.;NL`).join('\n')}\n`;
const oldRegister = join(import.meta.dirname, '../fixtures/registers/version-1.vwr');

/** Every act by its name. */
export const acts: Readonly<Record<string, Act>> = {
  create: {
    prepare: async () => {},
    run: async ({ core, folder, say }) => {
      core.create(registerIn(folder), 'Stichting Proef');
      say('created');
    },
    check: async (folder, said) => {
      if (!existsSync(registerIn(folder)) && !said.includes('created')) return;
      await requireWhole(folder, registerIn(folder), async (_client, core) => {
        must(core.status().organisation === 'Stichting Proef', 'a register without its organisation');
      });
    },
  },
  save: {
    lockFrom: 'change',
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      for (const name of ['Een', 'Twee', 'Drie']) say((await addSupplier(client, name)).id);
    },
    check: async (folder, said) => {
      await requireWhole(folder, registerIn(folder), async (client) => {
        const present = new Set((await suppliersOf(client)).map(({ id }) => id));
        for (const id of said) must(present.has(id), `${id} was acknowledged and is lost`);
      });
      await requireBackups(folder, `${registerIn(folder)}.backups`);
    },
  },
  'list import': {
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      const { importId } = await client.imports.preview({ file: new File([list], 'lijst.csv') });
      for await (const step of await client.imports.run({ importId })) {
        if (step.type === 'done') say('imported');
      }
    },
    check: async (folder, said) => {
      await requireWhole(folder, registerIn(folder), async (client) => {
        const added = (await suppliersOf(client)).length - 2;
        must(added === 0 || added === LIST_ROWS, `an import left ${added} of ${LIST_ROWS} rows`);
        must(added > 0 || said.length === 0, 'an import that was acknowledged is lost');
      });
      await requireBackups(folder, `${registerIn(folder)}.backups`);
    },
  },
  merge: {
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      const [keep, gone] = await suppliersOf(client);
      await client.processors.merge({ keepId: keep?.id ?? '', goneId: gone?.id ?? '' });
      say('merged');
    },
    check: (folder, said) =>
      requireWhole(folder, registerIn(folder), async (client) => {
        const rows = await suppliersOf(client);
        must(rows.length === 1 || !said.includes('merged'), 'a merge that was acknowledged is lost');
        const { record } = await client.processors.get({ id: rows[0]?.id ?? '' });
        const contacts = record.processor.contacts.length;
        must(contacts === 3 - rows.length, `${rows.length} suppliers, and ${contacts} contacts`);
      }),
  },
  erase: {
    prepare: seed,
    run: async ({ core, client, folder, say }) => {
      core.open(registerIn(folder));
      await client.persons.erase({ contactId: 'Polderhost', reason: 'verzoek' });
      say('erased');
    },
    check: async (folder, said) => {
      await requireWhole(folder);
      const isThere = readFileSync(registerIn(folder)).includes('Ilse van Polderhost');
      must(!isThere || !said.includes('erased'), 'an erasure that was acknowledged left the name');
    },
  },
  migration: {
    prepare: async (folder) => copyFileSync(oldRegister, registerIn(folder)),
    run: async ({ core, folder, say }) => {
      core.open(registerIn(folder));
      say('opened');
    },
    check: async (folder) => {
      await requireWhole(folder, registerIn(folder), async (client) => {
        must((await suppliersOf(client)).length > 0, 'a migration left no suppliers');
      });
      await requireBackups(folder, `${registerIn(folder)}.backups`);
    },
  },
  'local state': {
    prepare: (folder) =>
      inCore(folder, async (_core, client) => {
        await client.localState.put({ key: draft, value: 'voor' });
      }),
    run: async ({ client, say }) => {
      await client.localState.put({ key: draft, value: 'na' });
      say('na');
    },
    check: (folder, said) =>
      inCore(folder, async (_core, client) => {
        const [entry, ...more] = await client.localState.list();
        must(
          more.length === 0 && ['voor', 'na'].includes(entry?.value ?? ''),
          'the words of before are lost',
        );
        must(entry?.value === 'na' || said.length === 0, 'words that were acknowledged are lost');
        const half = readdirSync(join(folder, 'data/kept')).filter((name) => name.startsWith('.'));
        must(half.length === 0, `left behind: ${half.join(', ')}`);
      }),
  },
  lock: {
    prepare: async (folder) => {
      await seed(folder);
      const dead = {
        name: 'Anna',
        host: hostname(),
        pid: NOBODY,
        since: '2026-11-22T09:30:00.000Z',
        token: 'x',
      };
      writeFileSync(lockPath(registerIn(folder)), JSON.stringify(dead));
    },
    run: async ({ core, folder, say }) => {
      core.open(registerIn(folder));
      say(String(core.status().access?.mode));
      core.close();
      core.open(registerIn(folder));
    },
    check: async (folder) => requireWhole(folder),
  },
  ...safekeepingActs,
};

/** Performs an act in this process. */
export async function perform(act: Act, folder: string, say: (text: string) => void): Promise<void> {
  const core = coreFor(folder, {
    ...(act.lockFrom ? { lockFrom: act.lockFrom } : {}),
    // Archives and encryption too: what they write is looked at call by call.
    spawnJob: jobsHere,
  });
  // Deriving a key takes seconds on purpose; it touches no file.
  const slowly = sealQuickly();
  try {
    await act.run({ core, client: inProcessClient({ core, actor: null }), folder, say });
  } finally {
    slowly();
    core.close();
  }
}
