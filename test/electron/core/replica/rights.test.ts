import { describe, expect, test } from 'vitest';
import { passwordIn } from '../../../../electron/core/replica/password.ts';
import { FORM } from '../../../../shared/fields/forms.ts';
import { newSupplier, problemOf } from '../registers.ts';
import { alike, cannotShare, joined, type Login, sharedRegister, sharedServer } from './shared.ts';

const server = sharedServer();

describe.skipIf(cannotShare !== null)(`rights in a shared register ${cannotShare ?? ''}`, () => {
  test('an editor cannot rewrite, delete, truncate, number or read passwords', async () => {
    const noor = await sharedRegister(server());
    await newSupplier(noor.client, 'Polderhost');
    const as = (user: Login, sql: string) =>
      server()
        .as(user, user, sql, noor.at(user).database)
        .then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
    const s = 'verwerkersregister';
    for (const sql of [
      `UPDATE ${s}.history_line SET who = 'x'`,
      `UPDATE ${s}.history_value SET new = NULL`,
      `UPDATE ${s}.register SET head = 'x'`,
      `DELETE FROM ${s}.history_line`,
      `TRUNCATE ${s}.history_line CASCADE`,
      `INSERT INTO ${s}.history_line SELECT * FROM ${s}.history_line`,
      `INSERT INTO ${s}.document_content VALUES ('', '')`,
      `DROP TABLE ${s}.register`,
      `ALTER TABLE ${s}.history_line DISABLE TRIGGER ALL`,
      'SELECT rolpassword FROM pg_authid',
      `SET ROLE ${noor.at('anna').database}_owner`,
      `CREATE TABLE ${s}.mine (x int)`,
    ]) {
      expect([sql, await as('anna', sql)]).toEqual([sql, '42501']);
      expect([sql, await as('noor', sql)]).toEqual([sql, '42501']);
    }
    const { historyLines: lines, historyHead: head } = noor.core.status();
    const line = {
      ...{
        seq: lines + 1,
        at: '',
        who: 'anna',
        why: '',
        entity: 'processor',
        entityId: 'x',
        processorId: 'x',
      },
      ...{
        action: 'delete',
        field: null,
        digest: '',
        hash: 'x',
        salt: 's',
        old: null,
        new: null,
        erasedAt: null,
      },
    };
    const append = (given: object) =>
      `SELECT ${s}.append(${lines}, '${head}', ${FORM}, '${JSON.stringify([{ ...line, ...given }])}')`;
    expect(await as('anna', append({}))).toBe('VR001');
    expect(await as('rita', append({}))).toBe('42501');
    // A table of one's own with the same name is not what the function writes.
    expect(await as('anna', `CREATE TEMP TABLE register (LIKE ${s}.register); ${append({})}`)).toBe('VR001');
    expect((await noor.client.register.verify()).findings).toEqual([]);
    expect(await as('anna', `SELECT 1 FROM ${s}.history_line`)).toBe('done');
    // Not even the owner by mistake.
    const owner = `SET ROLE ${noor.at('noor').database}_owner;`;
    const byOwner = server().administer(`${owner} DELETE FROM ${s}.history_value`, noor.at('noor').database);
    await expect(byOwner).rejects.toMatchObject({ code: '23001' });
    const emptied = server().administer(`${owner} TRUNCATE ${s}.history_value`, noor.at('noor').database);
    await expect(emptied).rejects.toMatchObject({ code: '23001' });
  });

  test('a reader reads, an editor edits, and what the privacy officer decides is refused by the server', async () => {
    const noor = await sharedRegister(server());
    const contacts = [{ id: 'c1', kind: 'general' as const, name: 'Joke', email: '', phone: '' }];
    await newSupplier(noor.client, 'Polderhost', { contacts });
    const rita = await joined(noor.at('rita'));
    expect((await rita.client.processors.list({})).total).toBe(1);
    expect(await problemOf(newSupplier(rita.client, 'Wolkenmeer'))).toMatchObject({ code: 'refused' });
    const anna = await joined(noor.at('anna'));
    await newSupplier(anna.client, 'Wolkenmeer');
    const erase = { contactId: 'c1', reason: 'verzoek' };
    expect((await problemOf(anna.client.persons.erase(erase))).message.nl).toContain('privacy officer');
    const { version, ...policy } = await anna.client.policy.get();
    const input = { ...policy, expiringDays: 77 };
    expect((await problemOf(anna.client.policy.save({ version, input, reason: '' }))).code).toBe('refused');
    await noor.client.policy.save({ version, input, reason: '' });
    await noor.client.persons.erase(erase);
    await alike(noor, anna, rita);
    expect((await rita.client.policy.get()).expiringDays).toBe(77);
    for (const { client } of [noor, anna, rita])
      expect((await client.register.verify()).findings).toEqual([]);
  });

  test('who else is here', async () => {
    const noor = await sharedRegister(server());
    await joined(noor.at('anna'));
    noor.core.sharing?.close();
    noor.core.share();
    await noor.core.sharing?.settled();
    expect((await noor.client.replica.status())?.others).toEqual(['anna']);
  });
});

test('a password file is read as PostgreSQL reads it', () => {
  const text = '# eerst dit\ndb.example:5432:ours:anna:geh\\:eim:x\n*:*:*:anna:andere\n';
  const login = { host: 'db.example', port: 5432, database: 'ours', user: 'anna' };
  expect(passwordIn(text, login)).toBe('geh:eim:x');
  expect(passwordIn(text, { ...login, port: 5433 })).toBe('andere');
  expect(passwordIn(text, { ...login, user: 'bram' })).toBeNull();
});
