/**
 * Writes a PDF with its small objects packed in object streams (ISO 32000-1, 7.5.7): a tag tree has an object for every
 * cell, and unpacked they are nine tenths of the file. Compressed by JavaScript, so that the same data give the same bytes
 * on every system.
 */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';

/** Objects in one packed stream: more pack better, fewer are read faster. */
const PACKED_TOGETHER = 500;
/** Quick and nearly as small as the best. */
const LEVEL = 4;

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Bytes of a stream's data, compressed. */
export const deflated = (data: Uint8Array): Uint8Array => zlibSync(data, { level: LEVEL });

interface Stream {
  /** The dictionary without its length. */
  readonly dictionary: string;
  readonly data: Uint8Array;
}

/** Collects objects by number, and writes them. */
export class PdfWriter {
  readonly #values: (string | Stream | undefined)[] = [];
  /** Written as they are: what simple readers look for without unpacking. */
  readonly #plain = new Set<number>();

  /** Keeps a number for an object that is given later. */
  reserve(): number {
    this.#values.push(undefined);
    return this.#values.length;
  }

  /** Adds an object, and gives its number. */
  add(value: string): number {
    this.#values.push(value);
    return this.#values.length;
  }

  /** Gives the value of an object by its number. */
  set(number: number, value: string): void {
    this.#values[number - 1] = value;
  }

  /** Gives the value of an object that is not to be packed. */
  setPlain(number: number, value: string): void {
    this.set(number, value);
    this.#plain.add(number);
  }

  /** Gives a stream by its number; `dictionary` without `<<`, `>>` and the length. */
  setStream(number: number, dictionary: string, data: Uint8Array): void {
    this.#values[number - 1] = { dictionary, data };
  }

  /** Adds a stream, and gives its number; otherwise as {@link setStream}. */
  addStream(dictionary: string, data: Uint8Array): number {
    const number = this.reserve();
    this.setStream(number, dictionary, data);
    return number;
  }

  /**
   * The file. Its identifier, 24 characters, is a hash of all that is in it, and replaces `placeholder` (of the same length)
   * in the streams of `identified`.
   */
  finish(trailer: { root: number; info: number; placeholder: string; identified: number }): Uint8Array {
    const chunks: Uint8Array[] = [];
    const entries: [type: number, first: number, second: number][] = [[0, 0, 65535]];
    let size = 0;
    let identifiedAt = -1;
    const push = (chunk: Uint8Array) => {
      chunks.push(chunk);
      size += chunk.byteLength;
    };
    const pushStream = (number: number, { dictionary, data }: Stream) => {
      entries[number] = [1, size, 0];
      push(latin1(`${number} 0 obj\n<<${dictionary}/Length ${data.byteLength}>>\nstream\n`));
      push(data);
      if (number === trailer.identified) identifiedAt = chunks.length - 1;
      push(latin1('\nendstream\nendobj\n'));
    };
    push(new Uint8Array([...latin1('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
    let packed: number[] = [];
    const pack = () => {
      if (packed.length === 0) return;
      const values = packed.map((number) => this.#values[number - 1] as string);
      let offset = 0;
      const heads = packed.map((number, at) => {
        const head = `${number} ${offset}`;
        offset += (values[at]?.length ?? 0) + 1;
        return head;
      });
      const head = `${heads.join(' ')}\n`;
      const number = this.reserve();
      packed.forEach((entry, at) => {
        entries[entry] = [2, number, at];
      });
      pushStream(number, {
        dictionary: `/Type/ObjStm/N ${packed.length}/First ${head.length}/Filter/FlateDecode`,
        data: deflated(latin1(`${head}${values.join('\n')}\n`)),
      });
      packed = [];
    };
    const count = this.#values.length;
    for (let number = 1; number <= count; number += 1) {
      const value = this.#values[number - 1];
      if (value === undefined) throw new Error(`object ${number} of the PDF was never given`);
      if (typeof value !== 'string') pushStream(number, value);
      else if (this.#plain.has(number)) {
        entries[number] = [1, size, 0];
        push(latin1(`${number} 0 obj\n${value}\nendobj\n`));
      } else {
        packed.push(number);
        if (packed.length === PACKED_TOGETHER) pack();
      }
    }
    pack();
    const hash = createHash('sha256');
    for (const chunk of chunks) hash.update(chunk);
    const id = hash.digest().subarray(0, 16).toString('base64');
    const named = chunks[identifiedAt];
    if (named === undefined) throw new Error('the PDF has no stream that holds its identifier');
    chunks[identifiedAt] = latin1(Buffer.from(named).toString('latin1').replaceAll(trailer.placeholder, id));
    const table = this.reserve();
    entries[table] = [1, size, 0];
    const positions = Buffer.alloc(entries.length * 7);
    entries.forEach(([type, first, second], at) => {
      positions.writeUInt8(type, at * 7);
      positions.writeUInt32BE(first, at * 7 + 1);
      positions.writeUInt16BE(second, at * 7 + 5);
    });
    const start = size;
    pushStream(table, {
      dictionary:
        `/Type/XRef/Size ${entries.length}/W[1 4 2]/Root ${trailer.root} 0 R/Info ${trailer.info} 0 R` +
        `/ID[(${id})(${id})]/Filter/FlateDecode`,
      data: deflated(positions),
    });
    push(latin1(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(chunks);
  }
}
