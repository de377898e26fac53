/**
 * Many rows of the server in one go, by COPY in its binary form: the library's own way makes an object of every row and reads
 * a page to its end before anything is done with it.
 */
import type { Connection, Submittable } from 'pg';

/** Of the start: a signature of 11 bytes, flags, and the length of an extension. */
const HEADER = 19;
/** Bytes of rows that are handed over together, if as many have come. */
const BLOCK = 262_144;
/** Blocks that may wait to be used before the server is asked to hold on. */
const ENOUGH = 16;

/** One COPY that is asked of a client: the bytes of its rows as they come. */
export class CopyOut implements Submittable {
  readonly #text: string;
  #connection: Connection | null = null;
  #full: Uint8Array<ArrayBuffer>[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;
  #isBegun = false;
  #isDone = false;
  #error: unknown = null;
  #wake = () => {};
  /** The library sets it, to hear when it is done. */
  callback: (error: unknown) => void = () => {};

  /** @param select what is to be copied; no values can be given to it. */
  constructor(select: string) {
    this.#text = `COPY (${select}) TO STDOUT (FORMAT binary)`;
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  /**
   * Whole rows in order, some at a time, for `eachRow`; who takes them may do with the bytes what it likes. Errors: those of the
   * server and of the connection, `timeout` among them.
   * @param patience milliseconds in which nothing may come.
   */
  async *blocks(patience: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (;;) {
      if (this.#full.length === 0) this.#close();
      const block = this.#full.shift();
      if (block) {
        if (this.#full.length === 0) this.#connection?.stream.resume();
        yield block;
      } else if (this.#error !== null) throw this.#error;
      else if (this.#isDone) return;
      else await this.#next(patience);
    }
  }

  #next(patience: number): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('read timeout')), patience);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    let rows = chunk;
    if (!this.#isBegun) {
      this.#isBegun = true;
      rows = chunk.subarray(HEADER + chunk.readInt32BE(HEADER - 4));
    }
    if (this.#used + rows.length > this.#block.length) {
      this.#close();
      if (rows.length > this.#block.length) this.#block = new Uint8Array(rows.length);
    }
    this.#block.set(rows, this.#used);
    this.#used += rows.length;
    if (this.#full.length >= ENOUGH) this.#connection?.stream.pause();
    this.#wake();
  }

  /** What has come waits to be used; what comes next is put elsewhere. */
  #close(): void {
    if (this.#used === 0) return;
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = new Uint8Array(BLOCK);
    this.#used = 0;
  }

  handleError(error: unknown): void {
    this.#error ??= error;
    this.#wake();
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.#isDone = true;
    this.#wake();
    this.callback(null);
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}
