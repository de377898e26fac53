/** Opening the zip of a complete register: its names, its manifest, and its files piece by piece. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import * as z from 'zod';
import {
  UNPACKED_LIMIT,
  WHOLE_ENTRIES,
  WHOLE_LIMIT,
  type WholeManifest,
  wholeManifest,
} from '../../../shared/fields/archive.ts';
import { FIRST_FORM, FORM, readStrict } from '../../../shared/fields/forms.ts';
import { DOCUMENT_LIMIT } from '../../../shared/schema/document.ts';
import { fieldProblems, type PlacedIssue } from '../../../shared/words/field-problems.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { Problem } from '../ground/problem.ts';
import { ZipRefusal } from '../ground/unzip.ts';
import { ZipFile } from '../ground/zip-file.ts';
import { FORMAT_VERSION, isDocument, isKnownName, isText, MANIFEST } from './files.ts';

/** What a zip may hold; a test passes smaller limits. The sizes are in bytes. */
export interface ArchiveLimits {
  readonly packed: number;
  readonly unpacked: number;
  readonly entries: number;
  /** The manifest: about 150 bytes for each file of the most that a zip may hold. */
  readonly manifest: number;
  /** A README or a schema: files of a fixed length that this program writes. */
  readonly text: number;
  readonly document: number;
}

export const archiveLimits: ArchiveLimits = {
  packed: WHOLE_LIMIT,
  unpacked: UNPACKED_LIMIT,
  entries: WHOLE_ENTRIES + 1,
  manifest: 16 * 1024 * 1024,
  text: 1024 * 1024,
  document: DOCUMENT_LIMIT,
};

/** An open zip whose names and manifest are right; its caller closes it. */
export class Archive {
  readonly manifest: WholeManifest;
  /** All files together, unpacked, in bytes. */
  readonly bytes: number;
  readonly #zip: ZipFile;

  /**
   * Opens the zip at a path. Errors: `foreign` (not such a zip), `corrupt` (truncated, changed), `refused`
   * (unexpected names in it), `too-large`, `too-new`, `invalid` (a manifest that violates its schema).
   */
  constructor(path: string, limits: ArchiveLimits = archiveLimits) {
    if (statSync(path).size > limits.packed) throw new Problem('too-large', wholeSentences.tooLarge);
    if (!isZip(startOf(path, 2))) throw new Problem('foreign', wholeSentences.foreign);
    this.#zip = refusing(() => new ZipFile(path, limits));
    try {
      const { sizes } = this.#zip;
      if (!sizes.has(MANIFEST)) throw new Problem('foreign', wholeSentences.foreign);
      requireSizes(sizes, limits);
      this.manifest = this.#readManifest([...sizes.keys()]);
      this.bytes = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    } catch (error) {
      this.#zip.close();
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }

  has(name: string): boolean {
    return Object.hasOwn(this.manifest.files, name);
  }

  /**
   * Lets `work` read a file piece by piece. If its bytes are not those of the manifest, that is the error, whatever
   * `work` finds in them. Errors: `corrupt`; those of `work`.
   */
  read<Result>(name: string, work: (pieces: Iterable<Uint8Array>) => Result): Result {
    const expected = this.manifest.files[name]?.sha256;
    if (expected === undefined) throw new Problem('corrupt', wholeSentences.cutOff);
    const hash = createHash('sha256');
    const pieces = refusingAll(hashed(this.#zip.pieces(name), hash));
    const settle = () => {
      while (!pieces.next().done);
      if (hash.digest('hex') !== expected) throw new Problem('corrupt', wholeSentences.changed(name));
    };
    let result: Result;
    try {
      // An iterator that is not closed when the work stops: the rest is read below.
      result = work({ [Symbol.iterator]: () => ({ next: () => pieces.next() }) });
    } catch (error) {
      settle();
      throw error;
    }
    settle();
    return result;
  }

  /** The manifest, after checking that it names the files of the zip exactly. */
  #readManifest(names: readonly string[]): WholeManifest {
    const strange = names.find((name) => !isKnownName(name));
    const raw = this.#parsedManifest();
    // A newer program may store unknown kinds of records: that is then the error to report.
    requireKnown(raw);
    if (strange !== undefined) throw new Problem('refused', wholeSentences.strangeName(strange));
    const isFirst = z.looseObject({ formatVersion: z.literal(1) }).safeParse(raw).success;
    const manifest = validated(
      wholeManifest,
      isFirst ? { form: FIRST_FORM, ...(raw as object) } : raw,
      MANIFEST,
    );
    const told = Object.keys(manifest.files).sort().join('\n');
    const found = names.filter((name) => name !== MANIFEST).sort();
    if (told !== found.join('\n')) throw new Problem('corrupt', wholeSentences.cutOff);
    for (const [name, { sha256 }] of Object.entries(manifest.files)) {
      if (isDocument(name) && !name.endsWith(sha256))
        throw new Problem('corrupt', wholeSentences.changed(name));
    }
    return manifest;
  }

  #parsedManifest(): unknown {
    const bytes = refusing(() => Buffer.concat([...this.#zip.pieces(MANIFEST)]));
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      throw new Problem('corrupt', wholeSentences.cutOff);
    }
  }
}

/**
 * Whether a file is the zip of a complete register, judged by its bytes: it contains the manifest. Export
 * writes that first, so that a truncated zip is recognised too.
 */
export function isWholeZip(path: string): boolean {
  const head = startOf(path, LOCAL_NAME_AT + MANIFEST.length);
  if (!isZip(head)) return false;
  if (head.toString('latin1', LOCAL_NAME_AT) === MANIFEST) return true;
  try {
    const zip = new ZipFile(path, archiveLimits);
    zip.close();
    return zip.sizes.has(MANIFEST);
  } catch {
    return false;
  }
}

/** Offset of the name of the first entry of a zip (APPNOTE.TXT 4.3.7). */
const LOCAL_NAME_AT = 30;
const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

function startOf(path: string, bytes: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.alloc(bytes);
    return start.subarray(0, readSync(handle, start, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** Rejects a zip made by a newer program. */
function requireKnown(manifest: unknown): void {
  const isNewer = [
    z.looseObject({ formatVersion: z.int().min(FORMAT_VERSION + 1) }),
    z.looseObject({ form: z.int().min(FORM + 1) }),
  ].some((newer) => newer.safeParse(manifest).success);
  if (isNewer) throw new Problem('too-new', wholeSentences.tooNew);
}

/** Rejects a file that is larger than this program would ever make it; the records and the history are read in pieces. */
function requireSizes(sizes: ReadonlyMap<string, number>, limits: ArchiveLimits): void {
  for (const [name, bytes] of sizes) {
    const kind = isDocument(name) ? limits.document : isText(name) ? limits.text : limits.unpacked;
    const most = name === MANIFEST ? limits.manifest : kind;
    if (bytes > most) throw new Problem('too-large', wholeSentences.fileTooLarge(name));
  }
}

/** Validates a value and returns it unchanged: altering it (trim) would break the history's digests. */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
  at: number | null = null,
): z.infer<Schema> {
  const read = readStrict(schema, value);
  if (read.ok) return read.value;
  const place = at === null ? [file] : [file, at];
  const issues = read.issues.slice(0, 20).map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  const sentence = at === null ? wholeSentences.invalid(file) : wholeSentences.invalidAt(file, at);
  throw new Problem('invalid', sentence, fieldProblems(issues as PlacedIssue[]));
}

function* hashed(pieces: Iterable<Uint8Array>, hash: Hash): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function* refusingAll(pieces: Generator<Uint8Array>): Generator<Uint8Array> {
  for (;;) {
    const next = refusing(() => pieces.next());
    if (next.done) return;
    yield next.value;
  }
}

/** What a zip refuses, as the errors of an archive. */
function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    if (error.reason === 'too-large') throw new Problem('too-large', wholeSentences.tooLarge);
    if (error.reason === 'twice') throw new Problem('refused', wholeSentences.strangeName(error.entry));
    throw new Problem('corrupt', wholeSentences.cutOff);
  }
}
