import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, onTestFinished, test } from 'vitest';
import { sealPieces } from '../../../../electron/core/ground/seal.ts';
import { jobsHere } from '../jobs-here.ts';
import { QUICK_FACTOR, sealQuickly } from '../quick-seals.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

const passphrase = 'vier losse woorden é';

/** Three bytes, encrypted. */
async function sealedBytes(): Promise<Uint8Array> {
  const file = join(tempFolder(), 'sealed');
  await sealPieces([new Uint8Array(3)], file, passphrase);
  return readFileSync(file);
}

test('a passphrase is made slow to guess: 2^18 rounds of scrypt, as age does', async () => {
  const sealed = await sealedBytes();
  expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
});

/** Fewer rounds for the rest of a test. */
const quickly = () => onTestFinished(sealQuickly());

test('an encrypted backup is in the age format, tells nothing, and comes back with its passphrase only', async () => {
  quickly();
  const { client, core } = testRegister(undefined, jobsHere);
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
  const { client } = testRegister(undefined, jobsHere);
  await newSupplier(client, 'Polderhost');
  const plain = new Uint8Array(await (await client.archive.export({})).arrayBuffer());
  const file = await client.archive.export({ passphrase });
  expect(file.name.endsWith('.zip.age')).toBe(true);
  const sealed = new Uint8Array(await file.arrayBuffer());
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  expect(await age.decrypt(sealed)).toEqual(plain);

  const target = testRegister(undefined, jobsHere);
  const give = (given: string | null) =>
    target.client.archive.import({ file: new File([sealed], 'a'), passphrase: given });
  expect((await problemOf(give(null))).code).toBe('refused');
  expect((await give(passphrase)).suppliers).toBe(1);
});

test('a passphrase of less than 12 characters is refused where it is made, and named', async () => {
  const { client } = testCore(undefined, undefined, jobsHere);
  const short = await problemOf(client.backup.make({ passphrase: 'kort' }));
  expect(short).toMatchObject({ code: 'invalid', fields: [{ path: 'passphrase' }] });
  expect(short.fields[0]?.message.nl).toContain('12');
});

/**
 * A file of age with another factor in its header; the header is as good as that of the program that would
 * make it.
 */
function withFactor(sealed: Uint8Array, factor: number): Uint8Array {
  const quick = String(QUICK_FACTOR);
  const at = Buffer.from(sealed).indexOf(` ${quick}\n`) + 1;
  return Buffer.concat([
    sealed.subarray(0, at),
    Buffer.from(String(factor)),
    sealed.subarray(at + quick.length),
  ]);
}

test.each(['\n', '\r\n'])(
  'armor is opened as well, with lines that end in %j, as a zip and as a backup',
  async (end) => {
    quickly();
    const { client } = testRegister(undefined, jobsHere);
    await newSupplier(client, 'Polderhost');
    const inArmor = (sealed: Uint8Array) => `\ufeff\n${armor.encode(sealed).replaceAll('\n', end)}`;
    const zip = inArmor(new Uint8Array(await (await client.archive.export({ passphrase })).arrayBuffer()));
    const target = testRegister(undefined, jobsHere);
    const give = (text: string, given: string | null) =>
      target.client.archive.import({ file: new File([text], 'a.txt'), passphrase: given });
    expect((await problemOf(give(zip, null))).code).toBe('refused');
    expect((await problemOf(give(zip, 'een andere zin'))).code).toBe('refused');
    const lines = zip.split(end);
    const changed = lines.with(12, `!${lines[12]?.slice(1)}`).join(end);
    for (const damaged of [zip.slice(0, -400), changed]) {
      expect((await problemOf(give(damaged, passphrase))).code).toBe('corrupt');
    }
    expect((await give(zip, passphrase)).suppliers).toBe(1);

    const { file } = await client.backup.make({ passphrase });
    writeFileSync(file, inArmor(readFileSync(file)));
    expect((await client.backup.plan({ backup: file, passphrase })).backup.suppliers).toBe(1);
  },
);

test('a good file that is not opened is told why, with or without a passphrase', async () => {
  quickly();
  const { client, core } = testRegister(undefined, jobsHere);
  const sealed = await sealedBytes();
  const forKey = new Encrypter();
  forKey.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const otherVersion = Buffer.from(sealed);
  otherVersion.write('9', 'age-encryption.org/v'.length);
  const cases: [Uint8Array, string, string][] = [
    [withFactor(sealed, 21), 'too-large', '21'],
    [withFactor(sealed, 22), 'too-large', '1 GB'],
    [await forKey.encrypt(new Uint8Array(3)), 'refused', 'age -d -i'],
    [otherVersion, 'too-new', 'v1'],
  ];
  for (const [bytes, code, words] of cases) {
    for (const form of [bytes, Buffer.from(armor.encode(bytes))]) {
      const backup = `${core.file}.elders`;
      writeFileSync(backup, form);
      for (const given of [passphrase, null]) {
        const file = new File([new Uint8Array(form)], 'a.zip.age');
        for (const call of [
          () => client.archive.import({ file, passphrase: given }),
          () => client.backup.plan({ backup, passphrase: given }),
        ]) {
          const { code: told, message } = await problemOf(call());
          expect([told, message.nl.includes(words), message.en.includes(words)]).toEqual([code, true, true]);
        }
      }
    }
  }
  // A header that stops halfway gives no reason but damage.
  for (const length of [20, 24, 60]) {
    const file = new File([new Uint8Array(sealed.subarray(0, length))], 'a');
    expect((await problemOf(client.archive.import({ file, passphrase }))).code).toBe('corrupt');
  }
});
