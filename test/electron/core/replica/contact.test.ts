import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Wire } from '../../../replica/wire.ts';
import { newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';
import { alike, cannotShare, joined, last, sharedRegister, sharedServer, until } from './shared.ts';

const server = sharedServer();

describe.skipIf(cannotShare !== null)(
  `contact with the server of a shared register ${cannotShare ?? ''}`,
  () => {
    test('without the server it is read, says since when, and goes on when the server is back', async () => {
      const noor = await sharedRegister(server());
      await newSupplier(noor.client, 'Polderhost');
      server().stop('immediate');
      await until(async () => (await noor.client.replica.status())?.state === 'away');
      expect(await noor.client.replica.status()).toMatchObject({ since: noor.clock.now, others: [] });
      expect((await noor.client.register.status()).access).toMatchObject({
        mode: 'read',
        notes: [{ code: 'server-away' }],
      });
      expect((await problemOf(newSupplier(noor.client, 'Wolkenmeer'))).code).toBe('read-only');
      expect((await noor.client.processors.list({})).total).toBe(1);
      server().startAgain();
      await until(async () => (await noor.client.replica.status())?.state === 'online');
      await newSupplier(noor.client, 'Wolkenmeer');
      expect((await noor.client.register.verify()).findings).toEqual([]);
    });

    test('a restart between two saves loses nothing', async () => {
      const noor = await sharedRegister(server());
      const anna = await joined(noor.at('anna'));
      await newSupplier(noor.client, 'Een');
      server().stop('immediate');
      server().startAgain();
      await newSupplier(noor.client, 'Twee');
      await newSupplier(anna.client, 'Drie');
      await alike(noor, anna);
      expect((await noor.client.processors.list({})).total).toBe(3);
    });

    test('a program that died after the server had its lines finds them when it opens', async () => {
      const noor = await sharedRegister(server());
      const anna = await joined(noor.at('anna'));
      // What such a program leaves: its file is behind its own lines.
      const left = `${anna.file}.left`;
      anna.core.stored.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(anna.file, left);
      await newSupplier(anna.client, 'Polderhost');
      const again = testCore();
      await again.client.register.open({ file: left });
      await alike(anna, { ...again, file: left });
      expect((await again.client.processors.list({})).total).toBe(1);
      expect((await again.client.register.verify()).findings).toEqual([]);
    });

    test('a server with an older backup is recognised, and nothing is overwritten', async () => {
      const noor = await sharedRegister(server());
      await newSupplier(noor.client, 'Polderhost');
      const before = noor.core.status();
      noor.core.close();
      await server().administer(
        `ALTER TABLE verwerkersregister.history_value DISABLE TRIGGER USER;
       ALTER TABLE verwerkersregister.history_line DISABLE TRIGGER USER;
       DELETE FROM verwerkersregister.history_value WHERE seq = ${before.historyLines};
       DELETE FROM verwerkersregister.history_line WHERE seq = ${before.historyLines};
       UPDATE verwerkersregister.register SET lines = lines - 1,
         head = (SELECT hash FROM verwerkersregister.history_line WHERE seq = lines - 1)`,
        noor.at('noor').database,
      );
      await noor.client.register.open({ file: noor.file });
      await until(async () => (await noor.client.replica.status())?.state === 'apart');
      const why = (await noor.client.replica.status())?.why;
      expect(why?.nl).toContain('oudere back-up');
      expect((await problemOf(newSupplier(noor.client, 'Wolkenmeer'))).message).toEqual(why);
      expect(noor.core.status()).toMatchObject({
        historyHead: before.historyHead,
        historyLines: before.historyLines,
      });
    });

    test('a file that was changed past the program is recognised', async () => {
      const noor = await sharedRegister(server());
      await newSupplier(noor.client, 'Polderhost');
      const { historyLines } = noor.core.status();
      const connection = noor.core.stored;
      noor.core.sharing?.close();
      connection.exec(`INSERT INTO history_line SELECT seq + 1, at, who, why, entity, entity_id, processor_id, 'update', 'remark', digest, 'x'
      FROM history_line WHERE seq = ${historyLines};
      UPDATE history_head SET lines = lines + 1, head = 'x'`);
      noor.core.share();
      await until(async () => (await noor.client.replica.status())?.state === 'apart');
      expect((await noor.client.replica.status())?.why?.en).toContain('did not come through the server');
    });

    test('a line that was changed on the server is not taken in, and is named', async () => {
      const noor = await sharedRegister(server());
      const { id } = await newSupplier(noor.client, 'Eerst');
      const file = new File(['tekst'], 'a.txt');
      const document = await noor.client.documents.add({ processorId: id, agreementId: null, file });
      const anna = await joined(noor.at('anna'));
      anna.core.sharing?.close();
      await newSupplier(noor.client, 'Polderhost');
      await server().administer(
        `ALTER TABLE verwerkersregister.history_value DISABLE TRIGGER USER;
       UPDATE verwerkersregister.history_value SET new = replace(new, 'Polderhost', 'Kwaadhost')`,
        noor.at('noor').database,
      );
      anna.core.share();
      await until(async () => (await anna.client.replica.status())?.state === 'apart');
      expect((await anna.client.replica.status())?.why?.nl).toMatch(/^Regel \d+ op de server klopt niet/);
      expect((await anna.client.processors.list({})).total).toBe(1);
      // Whatever others do next, it is not tried again and again: each time would take one more connection.
      for (const name of ['Een', 'Twee', 'Drie']) await newSupplier(noor.client, name);
      const fetched = await anna.client.documents.fetch({ id: document.id });
      expect(await fetched.text()).toBe('tekst');
      expect((await problemOf(newSupplier(anna.client, 'Hier'))).message.nl).toMatch(
        /^Regel \d+ op de server/,
      );
      expect(anna.core.status().access).toMatchObject({ mode: 'read', notes: [{ code: 'server-away' }] });
      const open = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename = 'anna'";
      await until(async () => (await server().administer(open))[0]?.n === 0);
      expect((await anna.client.replica.status())?.state).toBe('apart');
      const join = testCore();
      const stream = join.client.replica.join({ file: join.file, address: noor.at('bram') });
      expect((await problemOf(stream.then(last))).code).toBe('corrupt');
      expect(join.core.status().open).toBe(false);
      // Nothing of what was begun is left.
      const folder = dirname(join.file);
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    });

    test('joining that is cut off says so and leaves nothing', async () => {
      const noor = await sharedRegister(server());
      await newSupplier(noor.client, 'Polderhost');
      const wire = await Wire.lay(() => server().port);
      onTestFinished(() => wire.end());
      const { core, client, file } = testCore(undefined, tempFolder());
      const address = { ...noor.at('anna'), hosts: [{ host: '127.0.0.1', port: wire.port }] };
      wire.loseAnswerTo('COPY');
      expect((await problemOf(client.replica.join({ file, address }).then(last))).code).toBe('read-only');
      expect(readdirSync(dirname(file)).filter((name) => name.includes('.vwr'))).toEqual([]);
      expect(core.status().open).toBe(false);
      await last(await client.replica.join({ file, address }));
      expect((await client.processors.list({})).total).toBe(1);
    });

    test('clear text, a wrong password and a host that is not there are told apart', async () => {
      const noor = await sharedRegister(server());
      const { core, client, file } = testCore();
      const tried = (change: object) =>
        problemOf(client.replica.join({ file, address: { ...noor.at('anna'), ...change } }).then(last));
      expect((await tried({ hosts: [{ host: 'db.example', port: 5432 }] })).message.nl).toContain(
        'Zonder TLS',
      );
      expect((await tried({ tls: 'verify-full' })).message.nl).toContain('geen TLS');
      expect((await tried({ user: 'nobody' })).message.nl).toContain('wachtwoord');
      // A password file of others, and one for this login that is wrong.
      const passwordFile = join(tempFolder(), 'passwords');
      writeFileSync(passwordFile, 'db.example:*:*:*:geheim\n', { mode: 0o600 });
      expect((await tried({ passwordFile })).message.nl).toMatch(/PGPASSWORD.*--password-file/);
      writeFileSync(passwordFile, '*:*:*:*:geheim\n');
      expect((await tried({ passwordFile })).message.nl).toContain(
        'kent deze gebruikersnaam of dit wachtwoord',
      );
      expect((await tried({ database: 'elsewhere' })).code).toBe('refused');
      expect((await tried({ hosts: [{ host: '127.0.0.1', port: 1 }] })).code).toBe('read-only');
      expect(core.status().open).toBe(false);
      const hosts = [{ host: '127.0.0.1', port: 1 }, ...noor.at('anna').hosts];
      await last(await client.replica.join({ file, address: { ...noor.at('anna'), hosts } }));
      expect(core.status().open).toBe(true);
    });
  },
);
