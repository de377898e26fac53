import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaveReplica } from '../../../../electron/core/store/replica.ts';
import { replicaSentences } from '../../../../shared/words/replica.ts';
import { newAgreement, newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';
import {
  alike,
  cannotShare,
  joined,
  last,
  sharedDatabase,
  sharedRegister,
  sharedServer,
  until,
} from './shared.ts';

const server = sharedServer();
const { closed, hindrances, refusals } = replicaSentences;

describe.skipIf(cannotShare !== null)(`a server that is hindered ${cannotShare ?? ''}`, () => {
  test('that takes no changes says so, and nothing is changed', async () => {
    const noor = await sharedRegister(server());
    const { database } = noor.at('noor');
    noor.core.close();
    await server().administer(`ALTER DATABASE ${database} SET default_transaction_read_only = on`);
    noor.core.open(noor.file);
    const refused = await problemOf(newSupplier(noor.client, 'Polderhost'));
    expect(refused).toMatchObject({ code: 'read-only', message: hindrances.readOnly });
    await server().administer(`ALTER DATABASE ${database} RESET ALL`);
    expect((await joined(noor.at('anna')).then(({ client }) => client.processors.list({}))).total).toBe(0);
  });

  test('what the server breaks off, or has no room for, is known not to be saved', async () => {
    const noor = await sharedRegister(server());
    const { database } = noor.at('noor');
    const fail = (code: string) =>
      server().administer(
        `CREATE OR REPLACE FUNCTION verwerkersregister.fail() RETURNS trigger LANGUAGE plpgsql AS $f$
         BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $f$;
         CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON verwerkersregister.history_line
           FOR EACH ROW EXECUTE FUNCTION verwerkersregister.fail()`,
        database,
      );
    for (const [sqlState, code, message] of [
      ['53100', 'disk-full', hindrances.full],
      ['57014', 'busy', hindrances.stopped],
      ['40001', 'busy', hindrances.occupied],
    ] as const) {
      await fail(sqlState);
      expect(await problemOf(newSupplier(noor.client, 'Polderhost'))).toMatchObject({ code, message });
    }
    await server().administer('DROP FUNCTION verwerkersregister.fail() CASCADE', database);
    await newSupplier(noor.client, 'Polderhost');
    const anna = await joined(noor.at('anna'));
    expect((await anna.client.processors.list({})).total).toBe(1);
  });

  test('a server that has no room for one more connection, or lets nobody in, is told as that', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const { database } = noor.at('noor');
    const join = async () => {
      const { client, file } = testCore();
      for await (const _ of await client.replica.join({ file, address: noor.at('anna') }));
    };
    for (const [shut, open, message] of [
      ['ALTER ROLE anna CONNECTION LIMIT 0', 'ALTER ROLE anna CONNECTION LIMIT -1', closed.crowded],
      [
        `ALTER DATABASE ${database} ALLOW_CONNECTIONS false`,
        `ALTER DATABASE ${database} ALLOW_CONNECTIONS true`,
        closed.shut,
      ],
    ] as const) {
      await server().administer(shut);
      await server().administer(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'`,
      );
      await until(async () => (await anna.client.replica.status())?.state === 'away');
      expect(await problemOf(newSupplier(anna.client, 'Polderhost'))).toMatchObject({
        code: 'read-only',
        message,
      });
      expect(await problemOf(join())).toMatchObject({ code: 'read-only', message });
      expect((await anna.client.processors.list({})).total).toBe(0);
      await server().administer(open);
      await anna.client.replica.login({ password: 'anna', remember: false });
    }
    await newSupplier(anna.client, 'Polderhost');
    await alike(noor, anna);
  });

  test('who may not even read any more is told so as soon as others change something', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const { database } = noor.at('noor');
    await server().administer(`REVOKE ${database}_editor FROM anna`);
    await newSupplier(noor.client, 'Polderhost');
    await until(async () => (await anna.client.replica.status())?.state === 'refused');
    expect((await anna.client.replica.status())?.why).toEqual(refusals.noRight);
    await server().administer(`GRANT ${database}_editor TO anna`);
    await newSupplier(anna.client, 'Waddenmail');
    await alike(noor, anna);
  });

  test('who lost the right to change sees it at the first change that is refused', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const { database } = noor.at('noor');
    await server().administer(`REVOKE ${database}_editor FROM anna; GRANT ${database}_reader TO anna`);
    expect((await problemOf(newSupplier(anna.client, 'Polderhost'))).code).toBe('refused');
    await until(async () => (await anna.client.replica.status())?.right === 'reader');
    expect((await anna.client.replica.status())?.why).toEqual(replicaSentences.readerOnly);
  });

  test('a server that knows no TLS is told as that, before anything was sent', async () => {
    const noor = await sharedRegister(server());
    const { client, file } = testCore();
    const joining = client.replica.join({ file, address: { ...noor.at('anna'), tls: 'verify-full' } });
    const told = problemOf(
      (async () => {
        for await (const _ of await joining);
      })(),
    );
    expect(await told).toMatchObject({ code: 'refused', message: refusals.noTls });
  });

  test('a newer version elsewhere is no quarrel: the program is to be updated', async () => {
    const noor = await sharedRegister(server());
    noor.core.close();
    const { database } = noor.at('noor');
    await server().administer('UPDATE verwerkersregister.register SET form = 999', database);
    noor.core.open(noor.file);
    await until(async () => (await noor.client.replica.status())?.state === 'outdated');
    await server().administer('UPDATE verwerkersregister.register SET form = 1', database);
  });

  test('the rights of a login are the same after the database was renamed', async () => {
    const noor = await sharedRegister(server());
    const { database } = noor.at('noor');
    noor.core.close();
    await server().administer(`ALTER DATABASE ${database} RENAME TO ${database}_new`);
    const at = (user: 'anna' | 'rita') => ({ ...noor.at(user), database: `${database}_new` });
    const [anna, rita] = [await joined(at('anna')), await joined(at('rita'))];
    expect((await anna.client.replica.status())?.right).toBe('editor');
    expect((await rita.client.replica.status())?.right).toBe('reader');
    await newSupplier(anna.client, 'Polderhost');
    await alike(anna, rita);
    noor.core.open(noor.file);
    await until(async () => (await noor.client.replica.status())?.state === 'refused');
    expect((await noor.client.replica.status())?.why).toEqual(refusals.noDatabase);
  });
});

describe.skipIf(cannotShare !== null)(`a server that is gone for good ${cannotShare ?? ''}`, () => {
  test('leaves nobody without a register: what it alone had is named in a note', async () => {
    const noor = await sharedRegister(server());
    const { id } = await newSupplier(noor.client, 'Polderhost');
    const agreement = await newAgreement(noor.client, id, {});
    const add = (name: string) =>
      noor.client.documents.add({ processorId: id, agreementId: agreement.id, file: new File([name], name) });
    await add('here.txt');
    const lost = await add('contract.pdf');
    const binned = await add('binned.txt');
    await noor.client.documents.remove({ id: binned.id, version: binned.version });
    const anna = await joined(noor.at('anna'));
    const [here] = await anna.client.documents.list({ processorId: id });
    await server().administer(
      `ALTER TABLE verwerkersregister.document_content DISABLE TRIGGER USER;
       DELETE FROM verwerkersregister.document_content WHERE sha256 <> '${here?.sha256}'`,
      noor.at('noor').database,
    );
    const refused = await problemOf(anna.client.replica.leave({}));
    expect(refused).toMatchObject({ code: 'refused', message: replicaSentences.documentsAway(2) });
    expect(await anna.client.replica.status()).not.toBeNull();
    server().stop('immediate');
    await until(async () => (await anna.client.replica.status())?.state === 'away');
    await anna.client.replica.leave({ withoutDocuments: true });
    expect(await anna.client.replica.status()).toBeNull();
    const left = await anna.client.documents.list({ processorId: id });
    expect(left.map(({ name, agreementId }) => [name, agreementId])).toEqual([
      ['here.txt', agreement.id],
      ['contract.pdf.txt', null],
    ]);
    const note = await (await anna.client.documents.fetch({ id: lost.id })).text();
    expect(note).toContain(lost.sha256);
    expect((await anna.client.register.verify()).findings).toEqual([]);
    await anna.client.bin.restore({ entity: 'document', id: binned.id });
    await newSupplier(anna.client, 'Alleen hier');
    expect((await anna.client.register.verify()).findings).toEqual([]);
    // Nothing is missing that a whole export needs.
    expect((await anna.client.archive.export({ passphrase: null })).size).toBeGreaterThan(0);
    server().startAgain();
    // Shared once more, elsewhere: the notes go along as any document does.
    const elsewhere = await sharedDatabase(server());
    await last(await anna.client.replica.create({ address: elsewhere('noor') }));
    const again = await joined(elsewhere('noor'));
    expect(await (await again.client.documents.fetch({ id: lost.id })).text()).toBe(note);
    expect((await again.client.archive.export({ passphrase: null })).size).toBeGreaterThan(0);
  });
});

describe.skipIf(cannotShare !== null)(`a file that is behind ${cannotShare ?? ''}`, () => {
  test('for want of room on its own disk says how far, and why, and goes on when there is room', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    const pages = Number(anna.core.stored.pragma('page_count', { simple: true }));
    anna.core.stored.pragma(`max_page_count = ${pages + 1}`);
    const remark = 'x'.repeat(9000);
    for (const name of ['Een', 'Twee', 'Drie']) await newSupplier(noor.client, name, { remark });
    await until(() => anna.log.some((line) => line.includes('disk-full')));
    await until(async () => ((await anna.client.replica.status())?.behind ?? 0) > 0);
    const status = await anna.client.replica.status();
    expect(status).toMatchObject({ state: 'online', why: { nl: expect.stringContaining('schijf is vol') } });
    expect(status?.why?.en).toMatch(/^What others changed was not taken in here yet\. /);
    expect((await anna.client.register.status()).access).toMatchObject({
      mode: 'read',
      notes: [{ code: 'server-away', message: status?.why }],
    });
    expect((await problemOf(newSupplier(anna.client, 'Vier'))).code).toBe('disk-full');
    anna.core.stored.pragma('max_page_count = 1000000');
    await newSupplier(anna.client, 'Vier');
    await alike(noor, anna);
    expect(await anna.client.replica.status()).toMatchObject({ behind: 0, why: null });
    expect((await anna.client.register.status()).access?.mode).toBe('write');
    expect((await anna.client.register.verify()).findings).toEqual([]);
  });

  test('and was shared before, without knowing it, is told what is not on the server', async () => {
    const noor = await sharedRegister(server());
    await newSupplier(noor.client, 'Polderhost');
    // What a program leaves that died between the two commits of sharing, or a backup of before.
    const left = join(tempFolder(), 'left.vwr');
    noor.core.stored.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(noor.file, left);
    const again = testCore();
    await again.client.register.open({ file: left });
    await again.core.goAlone(null, ({ connection }) => leaveReplica(connection));
    const share = () => again.client.replica.create({ address: noor.at('noor') }).then(last);
    await newSupplier(again.client, 'Alleen hier');
    expect((await problemOf(share())).message.nl).toContain('de laatste regel van de geschiedenis');
    await newSupplier(noor.client, 'Alleen daar');
    expect((await problemOf(share())).message.en).toContain('not all of this file is there');
    const before = testCore();
    before.core.create(before.file, 'Een ander');
    const other = before.client.replica.create({ address: noor.at('noor') }).then(last);
    expect((await problemOf(other)).message.nl).toContain('ander gedeeld register');
    expect((await again.client.processors.list({})).total).toBe(2);
  });
});
