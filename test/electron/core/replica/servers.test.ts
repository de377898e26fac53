import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../../../electron/core/ground/problem.ts';
import { meaning } from '../../../../electron/core/replica/meaning.ts';
import type { SharedAddress } from '../../../../shared/schema/replica.ts';
import { newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';
import { alike, cannotShare, joined, last, sharedRegister, sharedServer, until } from './shared.ts';

const server = sharedServer();

const openssl = (words: readonly string[], cwd: string) => {
  const done = spawnSync('openssl', words, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.error?.message ?? done.stderr);
};
const cannotSign =
  cannotShare ?? (spawnSync('openssl', ['version']).status === 0 ? null : 'openssl not found');

/** An issuer of certificates in a folder; each is valid for names such as `DNS:localhost`. */
function issuer(folder: string, name: string) {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const ca = join(folder, `${name}.crt`);
  const self = ['-x509', '-days', '36500', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', ca];
  openssl(['req', ...key, ...self], folder);
  const sign = (names: string, days = '36500') => {
    const files = ['-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server'];
    openssl(['req', ...key, ...files], folder);
    writeFileSync(join(folder, 'names'), `subjectAltName=${names}`);
    const by = ['-CA', ca, '-CAkey', `${name}.key`, '-CAcreateserial', '-days', days, '-extfile', 'names'];
    openssl(['x509', '-req', '-in', 'server.csr', '-out', 'server.crt', ...by], folder);
    return [join(folder, 'server.key'), join(folder, 'server.crt')] as const;
  };
  return { ca, sign };
}

describe.skipIf(cannotSign !== null)(`TLS to the server of a shared register ${cannotSign ?? ''}`, () => {
  test('a certificate of an own issuer is accepted by its name or number, one of another or for another name is not', async () => {
    const noor = await sharedRegister(server());
    await newSupplier(noor.client, 'Polderhost');
    const ours = issuer(tempFolder(), 'ours');
    const theirs = issuer(tempFolder(), 'theirs');
    await server().secure(...ours.sign('DNS:localhost,IP:127.0.0.1'));
    const over = (host: string, ca: string | null): SharedAddress => ({
      ...noor.at('anna'),
      ...{ hosts: [{ host, port: server().port }], tls: 'verify-full', ca },
    });
    const sql = `SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'anna'`;
    for (const host of ['localhost', '127.0.0.1']) {
      const anna = await joined(over(host, ours.ca));
      await newSupplier(anna.client, `Via ${host}`);
      await alike(noor, anna);
      expect(await server().administer(sql)).toEqual([{ ssl: true }]);
      anna.core.close();
    }
    const refused = async (host: string, ca: string | null, ...told: readonly string[]) => {
      const { client, file } = testCore();
      const problem = await problemOf(client.replica.join({ file, address: over(host, ca) }).then(last));
      expect(problem.code).toBe('refused');
      for (const words of ['certificaat', ...told]) expect(problem.message.nl).toContain(words);
    };
    await refused('localhost', null, 'niet te controleren');
    await refused('localhost', theirs.ca, 'niet te controleren');
    await server().secure(...ours.sign('DNS:db.example'));
    await refused('localhost', ours.ca, 'niet voor de naam localhost, maar voor db.example');
    await refused('127.0.0.1', ours.ca, 'niet voor de naam 127.0.0.1, maar voor db.example');
    await server().secure(...ours.sign('DNS:localhost', '-1'));
    await refused('localhost', ours.ca, 'verlopen', 'vernieuwen');
    const early = meaning(Object.assign(new Error('certificate'), { code: 'CERT_NOT_YET_VALID' }));
    expect((early as Problem).data.message.nl).toContain('nog niet geldig');
  });
});

describe.skipIf(cannotShare !== null)(`several servers of a shared register ${cannotShare ?? ''}`, () => {
  test('the one that takes changes is used, and when it is gone the one that was promoted', async () => {
    const noor = await sharedRegister(server());
    const standby = await server().standby();
    onTestFinished(() => standby.end());
    const { database } = noor.at('noor');
    const hosts = [standby, server()].map(({ port }) => ({ host: '127.0.0.1', port }));
    const anna = await joined({ ...noor.at('anna'), hosts });
    await newSupplier(anna.client, 'Op de eerste');
    await alike(noor, anna);
    const head = async (of: typeof standby) =>
      (await of.administer('SELECT head FROM verwerkersregister.register', database))[0]?.head;
    await until(async () => (await head(standby)) === (await head(server())));
    server().stop('immediate');
    await until(async () => (await anna.client.replica.status())?.state === 'away');
    expect((await problemOf(newSupplier(anna.client, 'Nergens'))).code).toBe('read-only');
    standby.promote();
    await until(async () => (await anna.client.replica.status())?.state === 'online');
    await newSupplier(anna.client, 'Op de tweede');
    expect(await head(standby)).toBe(anna.core.status().historyHead);
    expect((await anna.client.processors.list({})).rows.map(({ name }) => name)).toEqual([
      'Op de eerste',
      'Op de tweede',
    ]);
    expect((await anna.client.register.verify()).findings).toEqual([]);
    const bram = await joined({ ...noor.at('bram'), hosts });
    expect((await bram.client.processors.list({})).total).toBe(2);
    server().startAgain();
  });
});
