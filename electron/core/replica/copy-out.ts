/**
 * Many rows of the server in one go, by COPY in its binary form: the library's own way makes an object of every row and reads
 * a page to its end before anything is done with it. Only the few types that lines have are read: text and bigint.
 */
import type { Connection, Submittable } from 'pg';

const NONE = -1;
/** Of the start: a signature of 11 bytes, flags, and the length of an extension. */
const HEADER = 19;
/** Rows that may wait to be used before the server is asked to hold on. */
const ENOUGH = 10_000;

type Cell = string | number | null;

/** Reads the bytes of one value. */
export type Reading = (bytes: Buffer, from: number, to: number) => Cell;

export const asText: Reading = (bytes, from, to) => bytes.toString('utf8', from, to);
/** For texts that have only ASCII in them, as digests; much quicker. */
export const asAscii: Reading = (bytes, from, to) => bytes.toString('latin1', from, to);
/** Errors: a RangeError for a number that JavaScript does not know exactly. */
export const asNumber: Reading = (bytes, from) => {
  const number = bytes.readInt32BE(from) * 2 ** 32 + bytes.readUInt32BE(from + 4);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is too large`);
  return number;
};

/** One COPY that is asked of a client, read as it comes. */
export class CopyOut<Row> implements Submittable {
  readonly #text: string;
  readonly #make: (cells: readonly Cell[]) => Row;
  readonly #readings: readonly Reading[];
  #connection: Connection | null = null;
  #rows: Row[] = [];
  #isBegun = false;
  #isDone = false;
  #error: unknown = null;
  #wake = () => {};
  /** The library sets it, to hear when it is done. */
  callback: (error: unknown) => void = () => {};

  /**
   * @param select what is to be copied; no values can be given to it.
   * @param readings one for each of its columns.
   */
  constructor(select: string, readings: readonly Reading[], make: (cells: readonly Cell[]) => Row) {
    this.#text = `COPY (${select}) TO STDOUT (FORMAT binary)`;
    this.#readings = readings;
    this.#make = make;
  }

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  /**
   * The rows in order, some at a time. Errors: those of the server and of the connection, `timeout` among them.
   * @param patience milliseconds in which nothing may come.
   */
  async *pages(patience: number): AsyncGenerator<Row[]> {
    for (;;) {
      if (this.#rows.length > 0) {
        const page = this.#rows;
        this.#rows = [];
        this.#connection?.stream.resume();
        yield page;
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
    let at = 0;
    if (!this.#isBegun) {
      this.#isBegun = true;
      at = HEADER + chunk.readInt32BE(HEADER - 4);
    }
    try {
      while (at < chunk.length) {
        const count = chunk.readInt16BE(at);
        at += 2;
        if (count === NONE) return;
        const cells: Cell[] = new Array(count);
        for (let cell = 0; cell < count; cell += 1) {
          const length = chunk.readInt32BE(at);
          at += 4;
          if (length === NONE) cells[cell] = null;
          else {
            cells[cell] = this.#readings[cell]?.(chunk, at, at + length) ?? null;
            at += length;
          }
        }
        this.#rows.push(this.#make(cells));
      }
    } catch (error) {
      this.#error ??= error;
    }
    if (this.#rows.length >= ENOUGH) this.#connection?.stream.pause();
    this.#wake();
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
