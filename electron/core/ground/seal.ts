/**
 * Passphrase encryption in the age format (age-encryption.org/v1: scrypt, ChaCha20-Poly1305), which other
 * programs can open too: `age -d FILE`.
 */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Decrypter, Encrypter } from 'age-encryption';
import { sealSentences } from '../../../shared/words/safekeeping.ts';
import { Problem } from './problem.ts';

/** File extension of encrypted files. */
export const SEALED_ENDING = '.age';
const HEAD = 'age-encryption.org/';
const ARMOR_HEAD = '-----BEGIN AGE ENCRYPTED FILE-----';
/** This many bytes from the start show how a file was encrypted. */
const HEAD_BYTES = 512;
/**
 * Highest scrypt work factor (power of 2) that the library opens. Each step doubles memory and time: this one takes
 * 1 GB and about ten seconds, in a process of its own that can be cancelled. Files are made with 18, as age does.
 */
const HIGHEST_FACTOR = 20;

/** Encrypts bytes that come in pieces to a file that only this account can read; as they are, without a passphrase. */
export async function sealPieces(
  pieces: Iterable<Uint8Array> | Readable,
  to: string,
  passphrase: string | null,
): Promise<void> {
  const plain = pieces instanceof Readable ? pieces : Readable.from(pieces, { objectMode: false });
  if (passphrase === null) return store(plain, to);
  const stream = await (await encrypter(passphrase)).encrypt(Readable.toWeb(plain) as never);
  await store(Readable.fromWeb(stream as unknown as ReadableStream), to);
}

/**
 * Decrypts a file to another file. Errors: `refused` (passphrase; not encrypted with one), `too-large`
 * (scrypt work factor needs more memory than allowed), `too-new` (another version of age), `corrupt`
 * (truncated or changed).
 */
export async function unsealFile(from: string, to: string, passphrase: string | null): Promise<void> {
  await opening(async () => {
    const head = await headOf(from);
    requireOpenable(head);
    const open = await decrypter(passphrase);
    const source = createReadStream(from);
    try {
      const sealed = formOf(head) === 'armored' ? Readable.from(withoutArmor(source)) : source;
      const stream = await open.decrypt(Readable.toWeb(sealed) as never);
      await store(Readable.fromWeb(stream as unknown as ReadableStream), to);
    } finally {
      // A wrong passphrase shows before all was read.
      source.destroy();
    }
  });
}

/** A file that is encrypted to another, or decrypted. */
export interface SealJob {
  readonly task: 'seal' | 'unseal';
  readonly from: string;
  readonly to: string;
  readonly passphrase: string | null;
}

/** What the process of one job does. Errors: those of {@link unsealFile}. */
export async function sealJob({ task, from, to, passphrase }: SealJob): Promise<null> {
  if (task === 'unseal') await unsealFile(from, to, passphrase);
  else await sealPieces(createReadStream(from), to, passphrase);
  return null;
}

/** Whether a file is encrypted, in binary or text (armor) form, judged by its first bytes. */
export async function isSealedFile(file: string): Promise<boolean> {
  return formOf(await headOf(file)) !== null;
}

function formOf(bytes: Uint8Array): 'binary' | 'armored' | null {
  const start = startOf(bytes);
  if (start.startsWith(HEAD)) return 'binary';
  return start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .startsWith(ARMOR_HEAD)
    ? 'armored'
    : null;
}

const startOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Removes the armor in pieces: the library decodes it as one string, which takes ten times its size. */
async function* withoutArmor(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + Buffer.from(piece).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield bytesOf(lines);
  }
  yield bytesOf([rest]);
}

/** Each line is base64 by itself; anything foreign in it surfaces when the bytes are decrypted. */
const bytesOf = (lines: readonly string[]): Buffer =>
  Buffer.from(lines.filter((line) => !line.includes('-----')).join(''), 'base64');

/**
 * Rejects an intact file that this program cannot open, for the reason given in its header
 * (github.com/C2SP/C2SP/blob/main/age.md): a passphrase (scrypt) is the only recipient, or is not there at
 * all.
 */
function requireOpenable(bytes: Uint8Array): void {
  const start = startOf(bytes);
  const isArmored = formOf(bytes) === 'armored';
  const head = isArmored ? bytesOf(start.split('\n').slice(0, -1)).toString('latin1') : start;
  const header = /^age-encryption\.org\/(v\d+)\n(?:-> (\S+) (?:\S+ ([1-9]\d*)\n)?)?/.exec(head);
  const [, version = 'v1', recipient = 'scrypt', factor = '1'] = header ?? [];
  if (version !== 'v1') throw new Problem('too-new', sealSentences.otherVersion);
  if (recipient !== 'scrypt') throw new Problem('refused', sealSentences.forKeys);
  if (Number(factor) > HIGHEST_FACTOR) {
    throw new Problem('too-large', sealSentences.tooManyRounds(Number(factor), HIGHEST_FACTOR));
  }
}

// Loaded where it is used: its curves take longer to set up than most programs that import this file need in all.
const age = () => import('age-encryption');

async function encrypter(passphrase: string): Promise<Encrypter> {
  const { Encrypter } = await age();
  const made = new Encrypter();
  made.setPassphrase(passphrase.normalize('NFC'));
  return made;
}

async function decrypter(passphrase: string | null): Promise<Decrypter> {
  if (passphrase === null) throw new Problem('refused', sealSentences.needed);
  const { Decrypter } = await age();
  const made = new Decrypter();
  made.addPassphrase(passphrase.normalize('NFC'));
  return made;
}

async function store(pieces: Readable, to: string): Promise<void> {
  try {
    await pipeline(pieces, createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true }));
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/** The library identifies a wrong passphrase by its message only; any other error means damage. */
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
