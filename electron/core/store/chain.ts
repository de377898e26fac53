/** The chain of the history: a line as it is stored, what its digests cover, and whether one follows another. */
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { sha256 } from '../ground/digest.ts';

/** A line as stored in the chain. */
export interface ChainLine {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly why: string;
  readonly entity: string;
  readonly entityId: string;
  readonly processorId: string | null;
  readonly action: HistoryLine['action'];
  readonly field: string | null;
  readonly digest: string;
}

/** A line with its values, as SQLite returns it. */
export interface StoredLine extends ChainLine {
  readonly hash: string;
  readonly salt: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly erasedAt: string | null;
}

/** Digest of the old and new value of a line under its salt. */
export const valueDigest = (salt: string, old: string | null, next: string | null): string =>
  sha256(JSON.stringify([salt, old, next]));

/** Hash of a line, computed over the hash of the previous line (the empty string for the first). */
export const lineHash = (previous: string, line: ChainLine): string =>
  sha256(
    JSON.stringify([
      previous,
      line.seq,
      line.at,
      line.who,
      line.why,
      line.entity,
      line.entityId,
      line.processorId,
      line.action,
      line.field,
      line.digest,
    ]),
  );

/** Whether the values of a line were taken out, as an erasure does. */
export const isBlanked = (line: StoredLine): boolean =>
  line.salt === null && line.old === null && line.new === null && line.erasedAt !== null;

/** The number of lines and the hash of the last one. */
export interface Head {
  readonly lines: number;
  readonly head: string;
}

/** Lines that follow a head, one by one. */
export class Chain {
  #head: Head;

  constructor(head: Head) {
    this.#head = head;
  }

  /** The head of the last line that followed. */
  get head(): Head {
    return this.#head;
  }

  /** Goes on to a line; false if it is not the next one, or not as it was written. */
  follow(line: StoredLine): boolean {
    const isNext =
      line.seq === this.#head.lines + 1 &&
      lineHash(this.#head.head, line) === line.hash &&
      (isBlanked(line) || valueDigest(line.salt ?? '', line.old, line.new) === line.digest);
    if (isNext) this.#head = { lines: line.seq, head: line.hash };
    return isNext;
  }
}
