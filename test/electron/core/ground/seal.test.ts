import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import { sealBytes } from '../../../../electron/core/ground/seal.ts';
import { newSupplier, problemOf, testCore, testRegister } from '../registers.ts';

const passphrase = 'vier losse woorden é';

test('a passphrase is made slow to guess: 2^18 rounds of scrypt, as age does', async () => {
  const sealed = await sealBytes(new Uint8Array(3), passphrase);
  expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
});

/** Fewer rounds for the rest of a test; the file says how many, so opening needs no such change. */
function quickly(): void {
  const { setPassphrase } = Encrypter.prototype;
  vi.spyOn(Encrypter.prototype, 'setPassphrase').mockImplementation(function (
    this: Encrypter,
    words: string,
  ) {
    setPassphrase.call(this, words);
    this.setScryptWorkFactor(10);
  });
}

test('an encrypted backup is in the age format, tells nothing, and comes back with its passphrase only', async () => {
  quickly();
  const { client, core } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file } = await client.backup.make({ passphrase });
  const bytes = readFileSync(file);
  expect(file.endsWith('.vwr.age')).toBe(true);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(bytes.toString('latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  expect(bytes.includes('Polderhost')).toBe(false);
  expect(bytes.includes('SQLite format')).toBe(false);
  expect(readdirSync(dirname(file))).toHaveLength(1);
  expect((await client.backup.list({})).backups).toMatchObject([{ encrypted: true, occasion: 'requested' }]);

  await newSupplier(client, 'Boekwerk');
  const before = core.status();
  const restore = (given: string | null) => client.backup.restore({ backup: file, passphrase: given });
  expect(await problemOf(restore(null))).toMatchObject({ code: 'refused' });
  const wrong = await problemOf(restore('vier losse woorden e'));
  expect([wrong.code, wrong.message.en.includes('passphrase')]).toEqual(['refused', true]);
  expect(core.status()).toEqual(before);
  const cut = `${file}.afgebroken.age`;
  for (const damaged of [bytes.subarray(0, 100), bytes.subarray(0, bytes.length - 10)]) {
    writeFileSync(cut, damaged);
    expect((await problemOf(client.backup.plan({ backup: cut, passphrase }))).code).toBe('corrupt');
  }
  expect(readdirSync(dirname(core.file)).filter((name) => name.includes('.part'))).toEqual([]);
  // The same words, typed on a system that composes é in another way.
  expect((await restore(passphrase.normalize('NFD'))).status.suppliers).toBe(1);
  expect((await client.register.verify()).ok).toBe(true);
});

test('a whole export is encrypted as any program for age reads it, and goes back with the passphrase', async () => {
  quickly();
  const { client } = testRegister();
  await newSupplier(client, 'Polderhost');
  const plain = new Uint8Array(await (await client.whole.export({})).arrayBuffer());
  const file = await client.whole.export({ passphrase });
  expect(file.name.endsWith('.zip.age')).toBe(true);
  const sealed = new Uint8Array(await file.arrayBuffer());
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  expect(await age.decrypt(sealed)).toEqual(plain);

  const target = testRegister();
  const give = (given: string | null) =>
    target.client.whole.import({ file: new File([sealed], 'a'), passphrase: given });
  expect((await problemOf(give(null))).code).toBe('refused');
  expect((await give(passphrase)).suppliers).toBe(1);
});

test('a passphrase of less than 12 characters is refused where it is made, and named', async () => {
  const { client } = testCore();
  const short = await problemOf(client.backup.make({ passphrase: 'kort' }));
  expect(short).toMatchObject({ code: 'invalid', fields: [{ path: 'passphrase' }] });
  expect(short.fields[0]?.message.nl).toContain('12');
});
