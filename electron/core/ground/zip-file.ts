/**
 * Reading a zip from disk piece by piece, without trusting the sizes and names that it claims (PKWARE APPNOTE.TXT
 * 4.3). Never more than a few pieces of it are in memory.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Inflate } from 'fflate';
import { ZipRefusal } from './unzip.ts';

/** What a zip may hold at most; the sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** All entries together, unpacked. */
  readonly unpacked: number;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly headerAt: number;
}

/** Bytes read at once: unpacked, a piece is at most 1,032 times as large (the limit of deflate). */
const PIECE = 16 * 1024;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** Names of our entries are shorter; a directory of long names would only cost memory. */
const MAX_NAME = 200;
const STORED = 0;
const DEFLATED = 8;
/** Sizes that stand elsewhere (zip64): only a zip of over 4 GB needs that. */
const ELSEWHERE = 0xffffffff;

/** A zip that is open for reading; its caller closes it. */
export class ZipFile {
  readonly #handle: number;
  readonly #size: number;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Opens a zip and reads its directory. Errors: {@link ZipRefusal}. */
  constructor(path: string, limits: ZipLimits) {
    this.#handle = openSync(path, 'r');
    try {
      this.#size = fstatSync(this.#handle).size;
      this.#entries = this.#directory(limits);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Names of the entries with their unpacked sizes in bytes. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map([...this.#entries].map(([name, { size }]) => [name, size]));
  }

  close(): void {
    closeSync(this.#handle);
  }

  /**
   * The content of an entry, which must be exactly as large as the directory says. Errors: {@link ZipRefusal}
   * `damaged`.
   */
  *pieces(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new ZipRefusal('damaged', name);
    let unpacked = 0;
    const unpack = entry.method === DEFLATED ? inflater() : (piece: Uint8Array) => [piece];
    for (const { piece, isLast } of this.#packed(entry)) {
      for (const part of unpack(piece, isLast)) {
        unpacked += part.length;
        if (unpacked > entry.size) throw new ZipRefusal('damaged', name);
        yield part;
      }
    }
    if (unpacked !== entry.size) throw new ZipRefusal('damaged', name);
  }

  *#packed({ headerAt, packed }: Entry): Generator<{ piece: Uint8Array; isLast: boolean }> {
    const local = this.#read(headerAt, LOCAL_BYTES);
    if (local.readUInt32LE(0) !== 0x04034b50) throw new ZipRefusal('damaged');
    const from = headerAt + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
    for (let at = 0; at < packed; at += PIECE) {
      yield { piece: this.#read(from + at, Math.min(PIECE, packed - at)), isLast: at + PIECE >= packed };
    }
  }

  #directory({ entries: most, unpacked }: ZipLimits): Map<string, Entry> {
    const { count, at, bytes } = this.#end();
    if (count > most || bytes > most * (ENTRY_BYTES + MAX_NAME)) throw new ZipRefusal('too-large');
    const directory = this.#read(at, bytes);
    const entries = new Map<string, Entry>();
    let total = 0;
    let next = 0;
    for (let index = 0; index < count; index += 1) {
      if (next + ENTRY_BYTES > bytes || directory.readUInt32LE(next) !== 0x02014b50) {
        throw new ZipRefusal('damaged');
      }
      const nameBytes = directory.readUInt16LE(next + 28);
      const name = directory.toString('utf8', next + ENTRY_BYTES, next + ENTRY_BYTES + nameBytes);
      const entry = {
        method: directory.readUInt16LE(next + 10),
        packed: directory.readUInt32LE(next + 20),
        size: directory.readUInt32LE(next + 24),
        headerAt: directory.readUInt32LE(next + 42),
      };
      const isLocked = (directory.readUInt16LE(next + 8) & 1) === 1;
      const isReadable = entry.method === STORED || entry.method === DEFLATED;
      if (isLocked || !isReadable || entry.packed === ELSEWHERE) throw new ZipRefusal('damaged', name);
      if (entries.has(name)) throw new ZipRefusal('twice', name);
      entries.set(name, entry);
      total += entry.size;
      if (total > unpacked) throw new ZipRefusal('too-large', name);
      next += ENTRY_BYTES + nameBytes + directory.readUInt16LE(next + 30) + directory.readUInt16LE(next + 32);
    }
    return entries;
  }

  /** The end record: it stands before the comment, so the last one that fits is looked for. */
  #end(): { count: number; at: number; bytes: number } {
    const length = Math.min(this.#size, END_BYTES + MAX_COMMENT);
    const tail = this.#read(this.#size - length, length);
    const found = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (found < 0 || found + END_BYTES > length) throw new ZipRefusal('damaged');
    return {
      count: tail.readUInt16LE(found + 10),
      bytes: tail.readUInt32LE(found + 12),
      at: tail.readUInt32LE(found + 16),
    };
  }

  #read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const got = readSync(this.#handle, bytes, filled, length - filled, at + filled);
      if (got === 0) throw new ZipRefusal('damaged');
      filled += got;
    }
    return bytes;
  }
}

function inflater(): (piece: Uint8Array, isLast: boolean) => Uint8Array[] {
  const inflate = new Inflate();
  return (piece, isLast) => {
    const parts: Uint8Array[] = [];
    inflate.ondata = (part) => parts.push(part);
    try {
      inflate.push(piece, isLast);
    } catch {
      throw new ZipRefusal('damaged');
    }
    return parts;
  };
}
