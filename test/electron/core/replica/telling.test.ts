import { describe, expect, test } from 'vitest';
import { holdPassword } from '../../../../electron/core/replica/password.ts';
import { newSupplier, problemOf, testRegister } from '../registers.ts';
import { alike, cannotShare, joined, last, sharedDatabase, sharedRegister, sharedServer } from './shared.ts';

const server = sharedServer();

describe.skipIf(cannotShare !== null)(`what a page is told of a shared register ${cannotShare ?? ''}`, () => {
  test('what others changed is told by record and person, and one’s own changes are not', async () => {
    const noor = await sharedRegister(server());
    const anna = await joined(noor.at('anna'));
    await newSupplier(noor.client, 'Polderhost');
    expect(await noor.client.replica.status()).toMatchObject({ takenIn: 0, behind: 0 });
    await alike(noor, anna);
    const { id } = await newSupplier(anna.client, 'Wolkenmeer');
    await alike(noor, anna);
    const told = await noor.client.replica.changes({ after: 0 });
    expect(told).toMatchObject([
      { number: 1, who: 'Femke (account anna)', entity: 'processor', entityId: id },
    ]);
    expect(await noor.client.replica.status()).toMatchObject({ takenIn: 1, behind: 0 });
    expect(await noor.client.replica.changes({ after: 1 })).toEqual([]);
    const { writers, documentsAway } = await noor.client.replica.details();
    expect(writers.map(({ who }) => who)).toEqual(
      expect.arrayContaining(['Femke (account anna)', 'Femke (account noor)']),
    );
    expect(documentsAway).toBe(0);
  });

  test('the right of each login; a reader sees from the start that nothing can be changed, and why', async () => {
    const noor = await sharedRegister(server());
    const rita = await joined(noor.at('rita'));
    const anna = await joined(noor.at('anna'));
    const rights = [noor, anna, rita].map(async ({ client }) => (await client.replica.status())?.right);
    expect(await Promise.all(rights)).toEqual(['privacy-officer', 'editor', 'reader']);
    const { access } = await rita.client.register.status();
    expect(access).toMatchObject({ mode: 'read', notes: [{ code: 'server-away' }] });
    expect(access?.notes[0]?.message.nl).toContain('niet wijzigen');
    expect((await anna.client.register.status()).access).toMatchObject({ mode: 'write', notes: [] });
    // Reading goes on: what others change still comes.
    await newSupplier(noor.client, 'Polderhost');
    await alike(noor, rita);
  });

  test('a password that is typed is used and told to nobody; another one is asked when it is wrong', async () => {
    const at = await sharedDatabase(server());
    const address = { ...at('noor'), passwordFile: null };
    const { core, client } = testRegister();
    const create = (password: string) => client.replica.create({ address, password }).then(last);
    expect((await problemOf(create('fout'))).message.nl).toContain('wachtwoord');
    expect(await client.replica.status()).toBeNull();
    const made = await create('noor');
    expect(made).toMatchObject({ type: 'done', status: { state: 'online', address } });
    const kept = core.stored.prepare('SELECT address FROM replica').pluck().get();
    expect(kept).not.toContain('password":"');

    // As in a program that was started anew.
    holdPassword(address, 'fout');
    core.share();
    await core.sharing?.settled();
    expect(await client.replica.status()).toMatchObject({ state: 'refused' });
    expect((await problemOf(newSupplier(client, 'Polderhost'))).code).toBe('read-only');
    expect(await client.replica.login({ password: 'noor' })).toMatchObject({ state: 'online', why: null });
    await newSupplier(client, 'Polderhost');
  });
});

test('a register of its own has nothing to tell', async () => {
  const { client } = testRegister();
  expect(await client.replica.status()).toBeNull();
  expect(await client.replica.changes({ after: 0 })).toEqual([]);
  expect((await problemOf(client.replica.details())).code).toBe('refused');
  expect((await problemOf(client.replica.login({ password: 'x' }))).code).toBe('refused');
});
