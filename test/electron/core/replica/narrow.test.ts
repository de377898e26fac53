/** Sharing over a line that is narrow or breaks: what is on its way keeps nobody from anything, and nothing is half shared. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { KeptPasswords } from '../../../../electron/core/replica/kept-passwords.ts';
import { Server } from '../../../../electron/core/replica/server.ts';
import type { ReplicaTold, SharedAddress } from '../../../../shared/schema/replica.ts';
import { Wire } from '../../../replica/wire.ts';
import { newSupplier, problemOf, type TestRegister, testRegister } from '../registers.ts';
import { squashed, textOf } from '../report/reading.ts';
import {
  alike,
  cannotShare,
  grantRights,
  joined,
  type Login,
  last,
  sharedDatabase,
  sharedServer,
  until,
} from './shared.ts';

const server = sharedServer();
/** Bytes of a document that takes its time at {@link NARROW} bytes a second. */
const DOCUMENT = 600_000;
const NARROW = 100_000;

/** A database, and the way to it that a test can narrow. */
async function wired(): Promise<{ at: (user: Login) => SharedAddress; wire: Wire }> {
  const at = await sharedDatabase(server());
  const wire = await Wire.lay(() => server().port);
  onTestFinished(() => wire.end());
  return { at: (user) => ({ ...at(user), hosts: [{ host: '127.0.0.1', port: wire.port }] }), wire };
}

function addDocument(
  { client }: TestRegister,
  processorId: string,
  name: string,
  signal = new AbortController().signal,
) {
  const file = new File(['%PDF-1.7\n', new Uint8Array(randomBytes(DOCUMENT))], `${name}.pdf`);
  return client.documents.add({ file, processorId }, { signal });
}

/** A register with documents that is not shared yet. */
async function withDocuments(count: number): Promise<TestRegister & { readonly supplier: string }> {
  const register = testRegister();
  const { id } = await newSupplier(register.client, 'Alfa');
  for (let number = 1; number <= count; number += 1) await addDocument(register, id, `${number}`);
  return { ...register, supplier: id };
}

/** Shares a register over a wire, and gives a second person a file of it. */
async function sharedByTwo(count: number) {
  const { at, wire } = await wired();
  const noor = await withDocuments(count);
  await last(await noor.client.replica.create({ address: at('noor') }));
  await grantRights(server(), at('noor').database);
  return { noor, anna: await joined(at('anna')), at, wire };
}

test.skipIf(cannotShare)(
  'sharing tells how many documents were sent, and can be stopped among them',
  async () => {
    const { at, wire } = await wired();
    const { client } = await withDocuments(3);
    const stop = new AbortController();
    const told: ReplicaTold[] = [];
    const sharing = async () => {
      for await (const word of await client.replica.create(
        { address: at('noor') },
        { signal: stop.signal },
      )) {
        told.push(word);
        if (word.type !== 'progress' || word.of !== 'documents') continue;
        // The next one would be on its way for a long time.
        wire.rate = NARROW;
        stop.abort();
      }
    };
    expect((await problemOf(sharing())).code).toBe('cancelled');
    expect(told.at(-1)).toEqual({ type: 'progress', of: 'documents', done: 1, total: 3 });
    expect(await client.replica.status()).toBeNull();
    wire.rate = null;
    const done = await last(await client.replica.create({ address: at('noor') }));
    expect(done).toMatchObject({ type: 'done', status: { state: 'online' } });
  },
);

test.skipIf(cannotShare)('what is changed while a register is put on a server is shared too', async () => {
  const { at } = await wired();
  const noor = await withDocuments(2);
  let isSaved = false;
  for await (const word of await noor.client.replica.create({ address: at('noor') })) {
    if (isSaved || word.type !== 'progress' || word.of !== 'documents') continue;
    isSaved = true;
    const { id } = await newSupplier(noor.client, 'Tussendoor');
    await addDocument(noor, id, 'tussendoor');
  }
  expect(isSaved).toBe(true);
  await grantRights(server(), at('noor').database);
  const anna = await joined(at('anna'));
  await alike(noor, anna);
  const { rows } = await anna.client.processors.list({ search: 'Tussendoor' });
  const [document] = await anna.client.documents.list({ processorId: rows[0]?.id ?? '' });
  expect((await anna.client.documents.fetch({ id: document?.id ?? '' })).size).toBe(DOCUMENT + 9);
});

test.skipIf(cannotShare)('a register of which the last answer got lost is shared all the same', async () => {
  const { at, wire } = await wired();
  const noor = await withDocuments(1);
  wire.loseAnswerTo('COMMIT');
  await last(await noor.client.replica.create({ address: at('noor') }));
  await newSupplier(noor.client, 'Bravo');
  await grantRights(server(), at('noor').database);
  await alike(noor, await joined(at('anna')));
});

test.skipIf(cannotShare)('a large document on its way keeps nobody waiting, and is sent once', async () => {
  const { noor, anna, wire } = await sharedByTwo(0);
  const before = wire.carried;
  const { id } = await newSupplier(anna.client, 'Bravo');
  wire.rate = NARROW;
  let isAdded = false;
  const adding = addDocument(anna, id, 'groot').then(() => {
    isAdded = true;
  });
  await until(() => wire.carried - before > DOCUMENT / 4);
  await newSupplier(noor.client, 'Charlie');
  await newSupplier(anna.client, 'Delta');
  expect(isAdded).toBe(false);
  wire.rate = null;
  await adding;
  expect(wire.carried - before).toBeLessThan(1.5 * DOCUMENT);
  await alike(noor, anna);
  expect((await noor.client.register.verify()).findings).toEqual([]);
});

test.skipIf(cannotShare)('a large document that is given up half-way is in no file', async () => {
  const { noor, anna, wire } = await sharedByTwo(1);
  wire.rate = NARROW;
  const stop = new AbortController();
  const before = wire.carried;
  const adding = addDocument(anna, noor.supplier, 'groot', stop.signal);
  await until(() => wire.carried - before > DOCUMENT / 4);
  stop.abort();
  expect((await problemOf(adding)).code).toBe('cancelled');
  wire.rate = null;
  await newSupplier(anna.client, 'Bravo');
  await alike(noor, anna);
  expect(await anna.client.documents.list({ processorId: noor.supplier })).toHaveLength(1);
});

test.skipIf(cannotShare)('without contact a document that came before can be read', async () => {
  const { noor, anna, wire } = await sharedByTwo(2);
  const [first, second] = await anna.client.documents.list({ processorId: noor.supplier });
  await anna.client.documents.fetch({ id: first?.id ?? '' });
  wire.cut();
  await until(async () => (await anna.client.replica.status())?.state === 'away');
  expect((await anna.client.documents.fetch({ id: first?.id ?? '' })).size).toBe(DOCUMENT + 9);
  expect((await problemOf(anna.client.documents.fetch({ id: second?.id ?? '' }))).code).toBe('read-only');
});

test.skipIf(cannotShare)(
  'without contact a dossier says of which documents nobody could look for a signature',
  async () => {
    const { noor, anna, wire } = await sharedByTwo(1);
    wire.cut();
    await until(async () => (await anna.client.replica.status())?.state === 'away');
    const asked = { kind: 'dossier', processorId: noor.supplier, language: 'nl' } as const;
    const made = await last(await anna.client.report.make(asked));
    const file = await anna.client.report.fetch({ resultId: made.type === 'done' ? made.resultId : '' });
    expect(textOf(Buffer.from(await file.arrayBuffer()))).toContain(squashed('is niet nagekeken'));
    const zipped = anna.client.report.make({ ...asked, form: 'zip' }).then(last);
    expect((await problemOf(zipped)).code).toBe('read-only');
  },
);

test.skipIf(cannotShare)('going on alone can be stopped while documents come, which then stay', async () => {
  const { anna, wire } = await sharedByTwo(3);
  const stop = new AbortController();
  wire.rate = NARROW * 5;
  const leaving = anna.client.replica.leave({ withoutDocuments: false }, { signal: stop.signal });
  await until(async () => (await anna.client.replica.details()).documentsAway < 3);
  stop.abort();
  expect((await problemOf(leaving)).code).toBe('cancelled');
  expect((await anna.client.replica.status())?.state).toBe('online');
  wire.rate = null;
  await anna.client.replica.leave({ withoutDocuments: false });
  expect(await anna.client.replica.status()).toBeNull();
  expect(existsSync(anna.file)).toBe(true);
  expect((await anna.client.register.verify()).findings).toEqual([]);
});

test.skipIf(cannotShare)('an answer that comes slowly is no silence', async () => {
  const { at, wire } = await wired();
  const asked = await Server.connect(at('noor'), new KeptPasswords(null, null, () => {}));
  onTestFinished(() => asked.destroy());
  wire.rate = 2 * NARROW;
  // Longer than it may be silent, in pieces that come sooner than that.
  const sql = "SELECT decode(repeat('00', 600000), 'hex') AS content";
  const [row] = await asked.ask<{ content: Buffer }>(sql, [], 1500);
  expect(row?.content.length).toBe(600_000);
});
