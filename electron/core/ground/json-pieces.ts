/**
 * JSON from a file, read value by value: a file of any length takes no more memory than its largest value, and a value
 * is bounded before it is parsed.
 */
import { isUtf8 } from 'node:buffer';

/** How large one value may be, in bytes. */
export const VALUE_BYTES = 16 * 1024 * 1024;
/** How deep brackets may be nested in a value; what this program writes stays below ten. */
const VALUE_DEPTH = 64;

/** Text that is no JSON, or a value above a limit. `at` counts the values or lines from 1. */
export class JsonRefusal extends Error {
  readonly reason: 'not-json' | 'too-large';
  readonly at: number;

  constructor(reason: JsonRefusal['reason'], at: number) {
    super(`value ${at}: ${reason}`);
    this.reason = reason;
    this.at = at;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === LINE_FEED || byte === 0x0d || byte === 0x09;

/** Collects the bytes of one value out of pieces. */
class Value {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: Uint8Array, at: number): void {
    this.#length += part.length;
    if (this.#length > this.#limit) throw new JsonRefusal('too-large', at);
    if (part.length > 0) this.#parts.push(part);
  }

  take(): Buffer {
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return whole;
  }
}

/** The items of a JSON array, in order. Errors: {@link JsonRefusal}. */
export function* jsonItems(pieces: Iterable<Uint8Array>, limit = VALUE_BYTES): Generator<unknown> {
  const value = new Value(limit);
  let count = 0;
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  /** Whether the item that is being read has anything in it. */
  let isBegun = false;
  let isOver = false;
  for (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (isSpace(byte)) continue;
      if (depth === 0) {
        if (isOver || byte !== OPEN_LIST) throw new JsonRefusal('not-json', count + 1);
        depth = 1;
        from = at + 1;
      } else if (depth === 1 && (byte === COMMA || byte === CLOSE_LIST)) {
        value.add(piece.subarray(from, at), count + 1);
        from = at + 1;
        if (byte === CLOSE_LIST) {
          depth = 0;
          isOver = true;
        }
        // Nothing between the brackets is an array without items; nothing after a comma is no JSON.
        if (isBegun || byte === COMMA || count > 0) {
          count += 1;
          yield parsed(value.take(), count);
        }
        isBegun = false;
      } else {
        isBegun = true;
        if (byte === QUOTE) inText = true;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
        else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
        if (depth < 1 || depth > VALUE_DEPTH) throw new JsonRefusal('not-json', count + 1);
      }
    }
    if (depth > 0) value.add(piece.subarray(from), count + 1);
  }
  if (!isOver) throw new JsonRefusal('not-json', count + 1);
}

/** The values of a text with one JSON value per line, in order; no line may be empty. Errors: {@link JsonRefusal}. */
export function* jsonLines(pieces: Iterable<Uint8Array>, limit = VALUE_BYTES): Generator<unknown> {
  const value = new Value(limit);
  let count = 0;
  let isBegun = false;
  for (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      value.add(piece.subarray(from, at), count + 1);
      from = at + 1;
      count += 1;
      isBegun = false;
      yield parsed(value.take(), count);
    }
    value.add(piece.subarray(from), count + 1);
    isBegun ||= from < piece.length;
  }
  if (isBegun) yield parsed(value.take(), count + 1);
}

/** Whether a text is JSON that is not nested too deeply to be compared or shown. */
export function isShallowJson(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    if (depth > VALUE_DEPTH) return false;
  }
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parsed(bytes: Buffer, at: number): unknown {
  if (!isUtf8(bytes)) throw new JsonRefusal('not-json', at);
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new JsonRefusal('not-json', at);
  }
}
