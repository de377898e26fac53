/** Reading rows in the binary form of COPY. Only the few types that lines have are read: text and bigint. */

/** Of a row where there is none, and of a value that is null. */
const NONE = -1;

export type Cell = string | number | null;

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

/** The rows of a block of `CopyOut`. @param readings one for each column. */
export function* eachRow(block: Uint8Array, readings: readonly Reading[]): Generator<Cell[]> {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const count = bytes.readInt16BE(at);
    at += 2;
    if (count === NONE) return;
    const cells: Cell[] = new Array(count);
    for (let cell = 0; cell < count; cell += 1) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length === NONE) cells[cell] = null;
      else {
        cells[cell] = readings[cell]?.(bytes, at, at + length) ?? null;
        at += length;
      }
    }
    yield cells;
  }
}
