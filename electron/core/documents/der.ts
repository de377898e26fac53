/** Values in DER (ITU-T X.690), as certificates and signatures are written: just enough to find the parts of one. */

/** One value; `whole` are its own bytes with tag and length. */
export interface Der {
  /** First byte: class, whether it is built of other values, and number. */
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const OBJECT_IDENTIFIER = 0x06;
/** Of a value that the type numbers itself. */
export const ofContext = (number: number): number => 0xa0 + number;

const LONG_LENGTH = 0x80;
/** More than four bytes of length are no value that fits in a document. */
const MOST_LENGTH_BYTES = 4;
const LONG_TAG = 0x1f;

/**
 * The value that starts at `at`; null if there is none, if it is longer than the bytes are, or written in a way that DER
 * does not know (a length of its own kind, a tag of several bytes). Never throws.
 */
export function derAt(bytes: Uint8Array, at = 0): Der | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & LONG_TAG) === LONG_TAG) return null;
  let start = at + 2;
  let length = first;
  if (first >= LONG_LENGTH) {
    const count = first - LONG_LENGTH;
    if (count === 0 || count > MOST_LENGTH_BYTES) return null;
    length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[start + index] ?? 0);
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) return null;
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** Most values within one value that are looked at. */
const MOST_PARTS = 200;

/** The values within a value, in order; what cannot be read ends them. */
export function partsOf({ content }: Pick<Der, 'content'>): Der[] {
  const parts: Der[] = [];
  let at = 0;
  while (at < content.length && parts.length < MOST_PARTS) {
    const part = derAt(content, at);
    if (part === null) break;
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}
