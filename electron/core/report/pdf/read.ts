/** Reads a PDF as Typst writes it: one classic table of positions, no object streams, nothing encrypted. */

/** One object: its value as text (bytes as Latin-1), and the bytes of its stream if it has one. */
export interface PdfObject {
  readonly text: string;
  readonly stream: Uint8Array | null;
}

/** The objects by number; `root` and `info` are the numbers in the trailer, `id` is the identifier that it has. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
  readonly info: number;
  readonly id: string;
}

/**
 * Reads the objects of a PDF.
 * @throws Error if the file is built in another way than Typst's.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const start = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, text, 'startxref')[1]);
  const trailer = text.slice(text.indexOf('trailer', start));
  const count = Number(found(/^xref\s+0 (\d+)\s/, text.slice(start, start + 40), 'xref')[1]);
  const entries = text.slice(start, start + 60 + count * 20).match(/\d{10} \d{5} [nf]/g) ?? [];
  const objects = new Map<number, PdfObject>();
  for (const [number, entry] of entries.entries()) {
    if (entry.endsWith('n')) objects.set(number, objectAt(text, bytes, number, Number(entry.slice(0, 10))));
  }
  return {
    objects,
    root: Number(found(/\/Root (\d+) 0 R/, trailer, 'Root')[1]),
    info: Number(found(/\/Info (\d+) 0 R/, trailer, 'Info')[1]),
    id: found(/\/ID \[\(([^()\\]+)\)/, trailer, 'ID')[1] ?? '',
  };
}

function objectAt(text: string, bytes: Uint8Array, number: number, at: number): PdfObject {
  const opening = `${number} 0 obj\n`;
  if (!text.startsWith(opening, at)) throw new Error(`the PDF has no object ${number} at ${at}`);
  const begin = at + opening.length;
  const end = text.indexOf('\nendobj', begin);
  const stream = text.indexOf('>>\nstream\n', begin);
  if (stream === -1 || stream > end) return { text: text.slice(begin, end), stream: null };
  const dictionary = text.slice(begin, stream + 2);
  const length = Number(found(/\/Length (\d+)/, dictionary, 'Length')[1]);
  const data = stream + '>>\nstream\n'.length;
  return { text: dictionary, stream: bytes.subarray(data, data + length) };
}

/** The match of a pattern that must be there. */
export function found(pattern: RegExp, text: string, what: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the PDF is built in another way than expected: no ${what}`);
  return match;
}

/** The object with a number that must be there. */
export function objectOf(file: PdfFile, number: number): PdfObject {
  const object = file.objects.get(number);
  if (object === undefined) throw new Error(`the PDF has no object ${number}`);
  return object;
}

/** The numbers of the pages in order; Typst keeps them all under one node. */
export function pagesOf(file: PdfFile): number[] {
  const root = objectOf(file, file.root).text;
  const pages = objectOf(file, Number(found(/\/Pages (\d+) 0 R/, root, 'Pages')[1])).text;
  const kids = found(/\/Kids \[([^\]]*)\]/, pages, 'Kids')[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The entries of a stream's dictionary, without its length. */
export const entriesOf = (dictionary: string): string =>
  dictionary.slice(2, -2).replace(/\s*\/Length \d+/, '');
