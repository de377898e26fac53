/**
 * Encryption with a passphrase in the age format (age-encryption.org/v1: scrypt, ChaCha20-Poly1305), which other
 * programs open too: `age -d FILE`.
 */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { sealSentences } from '../../../shared/words/safekeeping.ts';
import { Problem } from './problem.ts';

/** Ending of what is encrypted. */
export const SEALED_ENDING = '.age';
const HEAD = 'age-encryption.org/';

/** Encrypts a file into another one, which only this account can read. */
export async function sealFile(from: string, to: string, passphrase: string): Promise<void> {
  const stream = await encrypter(passphrase).encrypt(Readable.toWeb(createReadStream(from)) as never);
  await store(stream as unknown as ReadableStream, to);
}

/** Decrypts a file into another one. Errors: `refused` (passphrase), `corrupt` (cut off or changed). */
export async function unsealFile(from: string, to: string, passphrase: string | null): Promise<void> {
  await opening(async () => {
    const stream = await decrypter(passphrase).decrypt(Readable.toWeb(createReadStream(from)) as never);
    await store(stream as unknown as ReadableStream, to);
  });
}

/** Encrypts bytes. */
export function sealBytes(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return encrypter(passphrase).encrypt(bytes);
}

/** Bytes as they were; those that are not encrypted as they are. Errors: as {@link unsealFile}. */
export async function unsealBytes(bytes: Uint8Array, passphrase: string | null): Promise<Uint8Array> {
  if (!isSealed(bytes)) return bytes;
  return opening(() => decrypter(passphrase).decrypt(bytes));
}

const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, HEAD.length)).toString('latin1') === HEAD;

/** Whether a file is encrypted, by its first bytes. */
export async function isSealedFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEAD.length), 0, HEAD.length, 0);
    return isSealed(buffer);
  } finally {
    await handle.close();
  }
}

function encrypter(passphrase: string): Encrypter {
  const made = new Encrypter();
  made.setPassphrase(passphrase.normalize('NFC'));
  return made;
}

function decrypter(passphrase: string | null): Decrypter {
  if (passphrase === null) throw new Problem('refused', sealSentences.needed);
  const made = new Decrypter();
  made.addPassphrase(passphrase.normalize('NFC'));
  return made;
}

async function store(stream: ReadableStream, to: string): Promise<void> {
  try {
    await pipeline(
      Readable.fromWeb(stream),
      createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true }),
    );
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/** The library tells a wrong passphrase by its sentence only; whatever else it says is damage. */
async function opening<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isOurs = error instanceof Problem || (error instanceof Error && 'code' in error);
    if (isOurs) throw error;
    const isWrong = error instanceof Error && /no identity matched/i.test(error.message);
    throw isWrong
      ? new Problem('refused', sealSentences.wrong)
      : new Problem('corrupt', sealSentences.damaged);
  }
}
