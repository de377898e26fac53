import { existsSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Wire } from '../../../replica/wire.ts';
import { newSupplier, problemOf, type TestRegister, testCore } from '../registers.ts';
import {
  alike,
  cannotShare,
  joined,
  type Login,
  last,
  sharedRegister,
  sharedServer,
  until,
} from './shared.ts';

const server = sharedServer();

/** A register of Noor's, Anna's file of it, and the way by which only Anna reaches the server. */
async function nearAndFar() {
  const noor = await sharedRegister(server());
  const wire = await Wire.lay(() => server().port);
  onTestFinished(() => wire.end());
  const anna = await joined({ ...noor.at('anna'), hosts: [{ host: '127.0.0.1', port: wire.port }] });
  return { noor, anna, wire };
}

/** A connection that is none of the program's. */
async function loose(noor: { at: (user: Login) => { database: string } }, user: Login): Promise<pg.Client> {
  const { database } = noor.at(user);
  const login = { host: '127.0.0.1', port: server().port, user, password: user, database };
  const client = new pg.Client(login);
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

const take = 'SELECT verwerkersregister.take_turn()';

describe.skipIf(cannotShare !== null)(`turns in a shared register ${cannotShare ?? ''}`, () => {
  test('who writes without a pause keeps nobody out who is further away', async () => {
    const { noor, anna, wire } = await nearAndFar();
    wire.delay = 25;
    let isDone = false;
    let written = 0;
    const busy = (async () => {
      for (; !isDone; written += 1) await newSupplier(noor.client, `Noor ${written}`);
    })();
    try {
      await until(() => written > 3);
      for (let at = 0; at < 4; at += 1) {
        const before = written;
        await newSupplier(anna.client, `Anna ${at}`);
        // Otherwise nobody was in her way.
        expect(written).toBeGreaterThan(before);
      }
    } finally {
      isDone = true;
      await busy;
    }
    await alike(noor, anna);
    for (const { client } of [noor, anna]) {
      expect((await client.processors.list({})).total).toBe(written + 4);
      expect((await client.register.verify()).findings).toEqual([]);
    }
  });

  test('also a change of many suppliers is written while another writes without a pause', async () => {
    const { noor, anna, wire } = await nearAndFar();
    const targets: { id: string; version: number }[] = [];
    for (let at = 0; at < 40; at += 1) {
      const { id } = await newSupplier(noor.client, `Leverancier ${at}`);
      targets.push({ id, version: 1 });
    }
    await alike(noor, anna);
    wire.delay = 25;
    let isDone = false;
    const busy = (async () => {
      for (let at = 0; !isDone; at += 1) await newSupplier(noor.client, `Noor ${at}`);
    })();
    const told: unknown[] = [];
    try {
      for await (const word of await anna.client.bulk.remove({ targets, reason: 'opgeruimd' }))
        told.push(word);
    } finally {
      isDone = true;
      await busy;
    }
    expect(told.at(-1)).toMatchObject({ type: 'done', suppliers: 40 });
    await alike(noor, anna);
    expect((await noor.client.register.verify()).findings).toEqual([]);
  });

  test('words of a list that are settled all at once are counted once, however often that had to begin anew', async () => {
    const { noor, anna, wire } = await nearAndFar();
    const lines = Array.from({ length: 30 }, (_, at) => `Leverancier ${at};Vloot ${at}`);
    const file = new File([['Leverancier;Kenteken', ...lines].join('\n')], 'lijst.csv', { type: 'text/csv' });
    const { importId } = await noor.client.imports.preview({ file });
    for await (const _ of await noor.client.imports.run({ importId }));
    await alike(noor, anna);
    wire.delay = 25;
    let isDone = false;
    const busy = (async () => {
      for (let at = 0; !isDone; at += 1) await newSupplier(noor.client, `Noor ${at}`);
    })();
    try {
      expect(await anna.client.statedInList.settleAll({ of: {}, how: 'dropped' })).toMatchObject({
        settled: 30,
        left: 0,
      });
    } finally {
      isDone = true;
      await busy;
    }
    await alike(noor, anna);
    expect(await noor.client.statedInList.waiting({})).toEqual([]);
  });

  test('a turn that others hold too long is told as busy, nothing is written, and a save then goes through', async () => {
    const { noor } = await nearAndFar();
    const anna = await loose(noor, 'anna');
    await anna.query('SET idle_in_transaction_session_timeout = 0; BEGIN');
    await anna.query(take);
    const refused = await problemOf(newSupplier(noor.client, 'Polderhost'));
    expect(refused).toMatchObject({ code: 'busy', ofRegister: false });
    expect(refused.message.nl).toContain('Een ander');
    expect((await noor.client.processors.list({})).total).toBe(0);
    expect(await noor.client.replica.status()).toMatchObject({ state: 'online' });
    await anna.query('ROLLBACK');
    await newSupplier(noor.client, 'Polderhost');
    expect((await noor.client.register.verify()).findings).toEqual([]);
  });

  test('the turn of a program that dies, or falls silent, ends by itself', async () => {
    const { noor } = await nearAndFar();
    const dying = await loose(noor, 'anna');
    await dying.query('BEGIN');
    await dying.query(take);
    const waits = newSupplier(noor.client, 'Na het einde');
    (dying as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    await waits;
    const silent = await loose(noor, 'anna');
    await silent.query('SET idle_in_transaction_session_timeout = 500; BEGIN');
    await silent.query(take);
    await newSupplier(noor.client, 'Na de stilte');
    expect((await noor.client.processors.list({})).total).toBe(2);
  });

  test('a reader cannot take a turn, and reading waits for none', async () => {
    const { noor, anna } = await nearAndFar();
    const rita = await loose(noor, 'rita');
    await expect(rita.query(take)).rejects.toMatchObject({ code: '42501' });
    const holder = await loose(noor, 'anna');
    await holder.query('BEGIN');
    await holder.query(take);
    await rita.query("SET lock_timeout = '1s'");
    for (const table of ['register', 'history_line', 'history_value']) {
      await rita.query(`SELECT * FROM verwerkersregister.${table} LIMIT 1`);
    }
    expect((await anna.client.register.verify()).findings).toEqual([]);
  });

  test('a server that was set up before there were turns does without', async () => {
    const { noor, anna } = await nearAndFar();
    await server().administer('DROP FUNCTION verwerkersregister.take_turn', noor.at('noor').database);
    const add = ({ client }: TestRegister, at: number) => newSupplier(client, `Leverancier ${at}`);
    await Promise.all(Array.from({ length: 12 }, (_, at) => add(at % 2 ? noor : anna, at)));
    await alike(noor, anna);
    expect((await noor.client.processors.list({ limit: 50 })).total).toBe(12);
  });

  test('a program that is older than the shared register reads what it has and says so', async () => {
    const { noor } = await nearAndFar();
    await newSupplier(noor.client, 'Polderhost');
    for (const column of ['shared_form', 'form']) {
      const raise = (by: number) =>
        server().administer(
          `UPDATE verwerkersregister.register SET ${column} = ${column} + ${by}`,
          noor.at('noor').database,
        );
      await raise(100);
      noor.core.sharing?.close();
      noor.core.share();
      await until(async () => (await noor.client.replica.status())?.state === 'outdated');
      expect((await noor.client.processors.list({ search: 'Polderhost' })).total).toBe(1);
      expect((await problemOf(newSupplier(noor.client, 'Wolkenmeer'))).message.nl).toContain(
        'nieuwere versie',
      );
      await raise(-100);
      noor.core.sharing?.close();
      noor.core.share();
      await newSupplier(noor.client, `Na ${column}`);
    }
  });

  test('what a newer program writes is not taken for damage, by who is at work nor by who joins', async () => {
    const { noor, anna } = await nearAndFar();
    // What a program of now would have to understand comes with what makes it too new.
    let goOn = () => {};
    const held = anna.core.sharing?.inTurn(() => new Promise<void>((resolve) => (goOn = resolve)));
    await newSupplier(noor.client, 'Polderhost');
    const raise = (by: number) =>
      server().administer(
        `UPDATE verwerkersregister.register SET form = form + ${by}`,
        noor.at('noor').database,
      );
    await raise(100);
    goOn();
    await held;
    await until(async () => (await anna.client.replica.status())?.state === 'outdated');
    expect((await anna.client.processors.list({})).total).toBe(0);
    expect((await problemOf(newSupplier(anna.client, 'Wolkenmeer'))).message.nl).toContain('nieuwere versie');
    const { client, file, core } = testCore();
    const joining = client.replica.join({ file, address: noor.at('bram') }).then(last);
    expect(await problemOf(joining)).toMatchObject({ code: 'too-new' });
    expect([core.status().open, existsSync(file)]).toEqual([false, false]);
    await raise(-100);
    await until(async () => (await anna.client.replica.status())?.state === 'online');
    await alike(noor, anna);
  });

  test('a save on a silent server says that nothing was saved, and one that was cut off is found again', async () => {
    const { noor, anna, wire } = await nearAndFar();
    await anna.core.sharing?.upToDate();
    wire.silence();
    const refused = await problemOf(newSupplier(anna.client, 'In de stilte'));
    expect(refused.code).toBe('read-only');
    expect(await anna.client.replica.status()).toMatchObject({ state: 'away' });
    wire.mend();
    await until(async () => (await anna.client.replica.status())?.state === 'online');
    await newSupplier(anna.client, 'Daarna');
    wire.cut();
    wire.mend();
    await newSupplier(anna.client, 'Na de breuk');
    await alike(noor, anna);
    expect((await noor.client.processors.list({})).rows.map(({ name }) => name)).toEqual([
      'Daarna',
      'Na de breuk',
    ]);
  });

  test('a change whose answer got lost is found on the server and is there once', async () => {
    const { noor, anna, wire } = await nearAndFar();
    await anna.core.sharing?.upToDate();
    for (const [at, lost] of ['append(', 'COMMIT'].entries()) {
      wire.loseAnswerTo(lost);
      await newSupplier(anna.client, `Anna ${at}`);
    }
    await alike(noor, anna);
    expect((await noor.client.processors.list({})).rows.map(({ name }) => name)).toEqual([
      'Anna 0',
      'Anna 1',
    ]);
    expect((await anna.client.register.verify()).findings).toEqual([]);
  });
});
