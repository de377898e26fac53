/**
 * A user's local state on this computer: one file per value in the data folder. Never in a register, so that
 * users with read-only access have views and drafts too.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import {
  LOCAL_STATE_LIMIT,
  type LocalStateEntry,
  type LocalStateKey,
  localStateEntry,
} from '../../../shared/schema/local-state.ts';
import { instant } from '../../../shared/schema/primitives.ts';
import { localStateSentences } from '../../../shared/words/local-state.ts';
import { sha256 } from '../ground/digest.ts';
import { sweepParts } from '../ground/files.ts';
import { DAMAGED, readOwn, writeOwn } from '../ground/own-file.ts';
import { Problem } from '../ground/problem.ts';

/** `day`: number of the day of use on which it was written. */
const stored = localStateEntry.extend({ at: instant, day: z.int().default(0) });

/** On how many days the program was used here, and which one was counted last (days since 1970). */
const use = z.strictObject({ days: z.int(), last: z.int() });
type Use = z.infer<typeof use>;
const DAY = 24 * 60 * 60 * 1000;

/** Maximum number of values, and maximum bytes of all of them together; the oldest are evicted. */
const MAX_VALUES = 500;
const MAX_BYTES = 8 * 1024 * 1024;
/**
 * Age at which unused drafts are discarded, in days on which the program was used: one day on which the clock
 * was ahead would otherwise discard them all.
 */
const OLDEST_DRAFT = 30;

/** Eviction order when there is too much: unreadable files, drafts, list layouts, choices. */
const order = ['damaged', 'draft', 'list', 'choice'] as const;
const fileName = new RegExp(`^(draft|list|choice)-\\w{16}-\\w{32}\\.json(\\${DAMAGED})?$`);

interface Found {
  readonly path: string;
  readonly kind: (typeof order)[number];
  readonly bytes: number;
  /** Time of writing, in milliseconds since 1970. */
  readonly at: number;
}

/** The register is part of the file name, so that its damaged files can be found without reading them. */
const prefixOf = ({ kind, register }: Pick<LocalStateKey, 'kind' | 'register'>) =>
  `${kind}-${sha256(register ?? '').slice(0, 16)}-`;

export class LocalState {
  /** Null = nothing is stored. */
  readonly #folder: string | null;
  readonly #useFile: string | null;
  #use: Use = { days: 0, last: 0 };
  readonly #now: () => Date;
  readonly #log: (line: string) => void;

  constructor(dataFolder: string | null, now: () => Date, log: (line: string) => void) {
    this.#folder = dataFolder === null ? null : join(dataFolder, 'kept');
    this.#useFile = dataFolder === null ? null : join(dataFolder, 'use.json');
    this.#now = now;
    this.#log = log;
  }

  /**
   * Everything that is stored. Old drafts are deleted and damaged files set aside; if that fails, the rest is
   * still returned.
   */
  list(): LocalStateEntry[] {
    // A killed program may have left a partial draft.
    this.#tryOr(undefined, () => this.#sweep());
    // Nothing is kept yet: then there is nothing to age, and no folder to make.
    if (this.#folder === null || !existsSync(this.#folder)) return [];
    const day = this.#dayOfUse();
    return this.#tryOr([], () => this.#found()).flatMap(({ path, kind, at }) => {
      const entry = kind === 'damaged' ? null : readOwn(path, stored, this.#log);
      // One that cannot be read just now is neither old nor damaged.
      const isOld =
        kind === 'damaged'
          ? at < this.#now().getTime() - OLDEST_DRAFT * DAY
          : kind === 'draft' && entry !== null && day - entry.day > OLDEST_DRAFT;
      if (isOld) this.#tryOr(undefined, () => rmSync(path, { force: true }));
      return entry === null || isOld ? [] : [{ key: entry.key, value: entry.value }];
    });
  }

  /** One value; null = none. */
  value(key: LocalStateKey): string | null {
    const path = this.#pathOf(key);
    return path === null ? null : (readOwn(path, stored, this.#log)?.value ?? null);
  }

  #pathOf(key: LocalStateKey): string | null {
    return this.#folder && join(this.#folder, `${prefixOf(key)}${sha256(key.name).slice(0, 32)}.json`);
  }

  /** Number of the present day of use; a day counts once, whatever the clock says in between. */
  #dayOfUse(): number {
    const today = Math.floor(this.#now().getTime() / DAY);
    const file = this.#useFile;
    if (file === null || this.#use.last === today) return this.#use.days;
    this.#use = readOwn(file, use, this.#log) ?? this.#use;
    if (this.#use.last === today) return this.#use.days;
    this.#use = { days: this.#use.days + 1, last: today };
    this.#tryOr(undefined, () => writeOwn(file, this.#use));
    return this.#use.days;
  }

  /** For reading: a folder that cannot be listed or written must not keep anyone from the register. */
  #tryOr<Result>(otherwise: Result, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#log(`what is kept on this computer: ${code ?? 'unknown fault'}`);
      return otherwise;
    }
  }

  /** Stores a value, or deletes it (null). Errors: `too-large` above 256 KB, `disk-full`, `read-only`. */
  put(key: LocalStateKey, value: string | null): void {
    const path = this.#pathOf(key);
    if (path === null) return;
    if (value === null) {
      rmSync(path, { force: true });
      rmSync(path + DAMAGED, { force: true });
      return;
    }
    if (Buffer.byteLength(value) > LOCAL_STATE_LIMIT)
      throw new Problem('too-large', localStateSentences.tooLarge);
    const at = this.#now().toISOString();
    writeOwn(path, { key, value, at, day: this.#dayOfUse() } satisfies z.infer<typeof stored>);
    this.#makeRoom(path);
  }

  /** Deletes all unsaved input for a register, including files that can no longer be read. */
  dropDrafts(register: string): void {
    this.#sweep();
    const prefix = join(this.#folder ?? '', prefixOf({ kind: 'draft', register }));
    for (const { path } of this.#found()) if (path.startsWith(prefix)) rmSync(path, { force: true });
  }

  /** @param written the file just written, which is never evicted. */
  #makeRoom(written: string): void {
    const found = this.#found();
    let count = found.length;
    let bytes = found.reduce((sum, file) => sum + file.bytes, 0);
    if (count <= MAX_VALUES && bytes <= MAX_BYTES) return;
    found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.at - b.at);
    for (const file of found) {
      if (count <= MAX_VALUES && bytes <= MAX_BYTES) return;
      if (file.path === written) continue;
      rmSync(file.path, { force: true });
      count -= 1;
      bytes -= file.bytes;
    }
  }

  #sweep(): void {
    if (this.#folder !== null && existsSync(this.#folder)) sweepParts(this.#folder);
  }

  #found(): Found[] {
    const folder = this.#folder;
    if (folder === null || !existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name): Found[] => {
      const match = fileName.exec(name);
      const path = join(folder, name);
      // Another program using the same folder may have deleted it in the meantime.
      const stat = match && statSync(path, { throwIfNoEntry: false });
      if (!match || !stat?.isFile()) return [];
      const kind = match[2] === undefined ? (match[1] as Found['kind']) : 'damaged';
      return [{ path, kind, bytes: stat.size, at: stat.mtimeMs }];
    });
  }
}
