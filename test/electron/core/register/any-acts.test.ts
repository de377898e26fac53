/**
 * Whatever people do through the contract, in whatever order: the register verifies afterwards, is exported,
 * taken over by an empty register, and backed up. A longer run: ACT_RUNS=500.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import type { Processor } from '../../../../shared/fields/processor.ts';
import { problemCodes } from '../../../../shared/schema/problem.ts';
import { NOON } from '../../../clock.ts';
import { jobsHere } from '../jobs-here.ts';
import { inputOf, newAgreement, newFlow, newSupplier, tempFolder } from '../registers.ts';

const RUNS = Number(process.env.ACT_RUNS ?? 4);

/** A register whose clock moves on by a second each time somebody looks. */
function registerOf(folder: string, name: string): { core: Core; client: Client } {
  let at = Date.parse(NOON);
  const clock = () => {
    at += 1000;
    return new Date(at);
  };
  const core = new Core({ dataFolder: join(folder, 'data'), clock, spawnJob: jobsHere });
  onTestFinished(() => core.close());
  core.create(join(folder, `${name}.vwr`), 'Stichting Proef');
  return { core, client: inProcessClient({ core, actor: 'Femke' }) };
}

interface Act {
  readonly name: string;
  readonly one: number;
  readonly other: number;
}

const persons = ['Ilse van der Möllen', 'Joris', 'Noor \ud83d'];

const contactOf = ({ one, other }: Act): Processor['contacts'][number] => ({
  id: `c-${one}-${other}`,
  kind: 'privacy',
  name: persons[one % persons.length] ?? '',
  email: `p${other}@voorbeeld.example`,
  phone: '010 000 01 02',
});

type Acting = (client: Client, act: Act) => Promise<unknown>;

const suppliersOf = async (client: Client) => (await client.processors.list({ limit: 1000 })).rows;

/** One of the suppliers, chosen by a number. */
async function recordOf(client: Client, at: number) {
  const rows = await suppliersOf(client);
  const row = rows[at % Math.max(rows.length, 1)];
  return row && (await client.processors.get({ id: row.id })).record;
}

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _event of stream);
}

const acts: Record<string, Acting> = {
  add: (client, act) =>
    newSupplier(client, `Leverancier ${act.other % 4}`, {
      contacts: act.one % 2 === 0 ? [contactOf(act)] : [],
      services: [{ id: `s-${act.one}-${act.other}`, name: 'Hosting', category: null, endedOn: null }],
      tags: act.other % 2 === 0 ? ['oud'] : [],
    }),
  change: async (client, act) => {
    const record = await recordOf(client, act.one);
    if (!record) return;
    const { id, version } = record.processor;
    const contacts =
      act.other % 3 === 0
        ? record.processor.contacts.slice(1)
        : [...record.processor.contacts, contactOf(act)];
    const owner = `Eigenaar ${act.other % 3}`;
    await client.processors.save({ id, version, input: { ...inputOf(record.processor), owner, contacts } });
  },
  agreement: async (client, act) => {
    const record = await recordOf(client, act.one);
    const known = record?.agreements[0];
    if (!record) return;
    if (!known) return newAgreement(client, record.processor.id, { recorded: 'draft' });
    const { id, version, processorId } = known;
    const input = { ...inputOf(known), recorded: 'to-sign' as const, remark: `${act.other}` };
    await client.agreements.save({ id, version, processorId, input });
  },
  flow: async (client, act) => {
    const record = await recordOf(client, act.one);
    if (record) await newFlow(client, record.processor.id, { country: act.other % 2 === 0 ? 'US' : 'NL' });
  },
  document: async (client, act) => {
    const record = await recordOf(client, act.one);
    const file = new File([`tekst ${act.other % 3}`], 'brief.txt');
    if (record) await client.documents.add({ file, processorId: record.processor.id });
  },
  remove: async (client, act) => {
    const record = await recordOf(client, act.one);
    if (!record) return;
    const part = act.other % 2 === 0 ? record.documents[0] : undefined;
    if (part) await client.documents.remove({ id: part.id, version: part.version });
    else await client.processors.remove({ id: record.processor.id, version: record.processor.version });
  },
  restore: async (client, act) => {
    const removed = await client.bin.list();
    const entry = removed[act.one % Math.max(removed.length, 1)];
    if (entry) await client.bin.restore({ entity: entry.entity, id: entry.id });
  },
  merge: async (client, act) => {
    const keep = await recordOf(client, act.one);
    const gone = await recordOf(client, act.other);
    if (keep && gone) await client.processors.merge({ keepId: keep.processor.id, goneId: gone.processor.id });
  },
  copy: async (client, act) => {
    const record = await recordOf(client, act.one);
    if (record) await client.processors.copy({ id: record.processor.id, name: `Kopie ${act.other}` });
  },
  erase: async (client, act) => {
    const found = await client.persons.find({ words: persons[act.one % persons.length] ?? 'Joris' });
    const person = found[act.other % Math.max(found.length, 1)];
    if (person) await client.persons.erase({ contactId: person.contact.id, reason: 'Verzoek' });
  },
  eraseAgain: async (client, act) => {
    const { lines } = await client.register.history({ limit: 1000 });
    const known = lines.filter(({ entity }) => entity === 'contact');
    const line = known[act.one % Math.max(known.length, 1)];
    if (line) await client.persons.erase({ contactId: line.entityId, reason: 'Nog eens' });
  },
  // Also what was undone before: that is how somebody redoes it.
  undo: async (client, act) => {
    const { historyLines } = await client.register.status();
    const lastLine = Math.max(1, historyLines - (act.one % 12));
    await client.register.undo({ firstLine: Math.max(1, lastLine - (act.other % 10)), lastLine });
  },
  bulk: async (client, act) => {
    const targets = (await suppliersOf(client)).slice(0, 1 + (act.one % 3)).map(({ id }) => ({ id }));
    if (targets.length === 0) return;
    if (act.other % 4 === 0) return drained(await client.bulk.remove({ targets }));
    await drained(await client.bulk.change({ targets, patch: { owner: 'Allen', addTags: ['samen'] } }));
  },
  list: async (client, act) => {
    const rows = ['Leverancier;Dienst;Locatie gegevens;Contactpersoon'];
    for (let at = 0; at < 3; at += 1)
      rows.push(`Leverancier ${(act.one + at) % 5};Dienst ${act.other % 3};Nederland;Joris`);
    const file = new File([rows.join('\n')], 'lijst.csv', { type: 'text/csv' });
    const { importId } = await client.imports.preview({ file });
    await drained(await client.imports.run({ importId }));
  },
  sign: async (client, act) => {
    const record = await recordOf(client, act.one);
    if (!record) return;
    const review = record.reviews.find(({ secondReviewedOn }) => secondReviewedOn === null);
    if (review) {
      const { id, version } = review;
      await client.reviews.countersign({ id, version, secondReviewer: persons[act.other % 3] ?? '' });
      return;
    }
    const input = { reviewer: 'Joris', outcome: 'approved' as const, reason: 'Wordt hersteld', remark: '' };
    await client.reviews.sign({ processorId: record.processor.id, input });
  },
};

/** Does one act; what is refused is refused with one of the declared errors, and never as a fault. */
async function doing(client: Client, act: Act): Promise<void> {
  const error = await acts[act.name]?.(client, act).then(
    () => null,
    (thrown: unknown) => thrown as { code: string },
  );
  if (!error) return;
  if (error.code === 'internal' || !problemCodes.some((code) => code === error.code)) throw error;
}

test(
  'after any acts the register is whole, and so are its export, its import and its backup',
  async () => {
    const act = fc.record({
      name: fc.constantFrom(...Object.keys(acts)),
      one: fc.nat({ max: 60 }),
      other: fc.nat({ max: 60 }),
    });
    let run = 0;
    const folder = tempFolder();
    const whole = async (list: readonly Act[]) => {
      run += 1;
      const { core, client } = registerOf(folder, `register-${run}`);
      for (const next of list) await doing(client, next);
      expect((await client.register.verify()).findings).toEqual([]);
      const file = await client.archive.export({});
      const empty = registerOf(folder, `empty-${run}`);
      await empty.client.archive.import({ file });
      expect(await empty.client.register.verify()).toEqual(await client.register.verify());
      await client.backup.make({});
      core.close();
      core.open(join(folder, `register-${run}.vwr`));
      expect((await client.register.verify()).ok).toBe(true);
      core.close();
      empty.core.close();
    };
    // Merging and then erasing once left a register that could no longer be verified, exported or backed up.
    const kept: Act[][] = [
      [
        { name: 'add', one: 0, other: 0 },
        { name: 'add', one: 2, other: 1 },
        { name: 'merge', one: 0, other: 1 },
        { name: 'erase', one: 0, other: 0 },
        { name: 'erase', one: 2, other: 0 },
        { name: 'undo', one: 0, other: 9 },
        { name: 'undo', one: 0, other: 4 },
      ],
    ];
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 25 }), whole), {
      numRuns: RUNS,
      examples: kept.map((list): [Act[]] => [list]),
      endOnFailure: RUNS <= 20,
    });
  },
  RUNS <= 20 ? 120_000 : 3_600_000,
);
