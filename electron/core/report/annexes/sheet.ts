/**
 * What the annexes are drawn with, taken from a PDF that Typst made of `sheet.typ`: its fonts, with the code and the width of
 * each letter, and the marks.
 */
import { entriesOf, found, objectOf, type PdfFile, pagesOf, readPdf } from '../pdf/read.ts';
import type { PdfWriter } from '../pdf/write.ts';

/** The weights of the one family. */
export type Weight = 'regular' | 'semibold';

/** One font: its letters by code point. Widths in thousandths of the size. */
export interface Face {
  readonly letters: ReadonlyMap<number, { readonly code: number; readonly width: number }>;
  /** Number of its object in the sheet. */
  readonly object: number;
}

export interface Sheet {
  readonly file: PdfFile;
  readonly faces: Readonly<Record<Weight, Face>>;
  /** Number of the page of the letters, and of that of each mark, in the order in which they were asked. */
  readonly letters: number;
  readonly marks: readonly number[];
}

/** The fonts that the sheet was set with: code point to glyph, in each weight. */
type Glyphs = Readonly<Record<Weight, ReadonlyMap<number, number> | undefined>>;

/**
 * Reads a sheet that shows `letters`.
 * @throws Error if Typst writes its fonts in another way than expected.
 */
export function readSheet(pdf: Uint8Array, letters: string, glyphs: Glyphs): Sheet {
  const file = readPdf(pdf);
  const [first = 0, ...marks] = pagesOf(file);
  const resources = objectOf(file, first).text;
  const fonts = found(/\/Font <<([^>]*)>>/, resources, 'Font')[1] ?? '';
  const faces = [...fonts.matchAll(/(\d+) 0 R/g)].map((match) => faceOf(file, Number(match[1])));
  const face = (name: string, weight: Weight) => {
    const one = faces.find(({ object }) => objectOf(file, object).text.includes(name));
    if (one === undefined) throw new Error(`the sheet has no font ${name}`);
    return withTwins(one, letters, glyphs[weight]);
  };
  return {
    file,
    letters: first,
    marks,
    faces: { regular: face('-Regular', 'regular'), semibold: face('-SemiBold', 'semibold') },
  };
}

/** Letters that share their glyph, as the two micro signs: a font is written with only one of them. */
function withTwins(
  { letters, object }: Face,
  asked: string,
  glyphs: ReadonlyMap<number, number> | undefined,
): Face {
  const byGlyph = new Map([...letters].map(([point, letter]) => [glyphs?.get(point), letter]));
  const all = new Map(letters);
  for (const letter of asked) {
    const point = letter.codePointAt(0) ?? 0;
    const twin = byGlyph.get(glyphs?.get(point));
    if (!all.has(point) && twin !== undefined) all.set(point, twin);
  }
  return { letters: all, object };
}

function faceOf(file: PdfFile, object: number): Face {
  const font = objectOf(file, object).text;
  const descendant = Number(found(/\/DescendantFonts \[(\d+) 0 R\]/, font, 'DescendantFonts')[1]);
  const widths = new Map<number, number>();
  const listed = found(/\/W \[([\d. ]+)\]/, objectOf(file, descendant).text, 'W')[1] ?? '';
  const numbers = listed.split(' ').map(Number);
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [first = 0, last = 0, width = 0] = numbers.slice(at, at + 3);
    for (let code = first; code <= last; code += 1) widths.set(code, width);
  }
  const unicode = objectOf(file, Number(found(/\/ToUnicode (\d+) 0 R/, font, 'ToUnicode')[1])).stream;
  const letters = new Map<number, { code: number; width: number }>();
  const pairs = Buffer.from(unicode ?? [])
    .toString('latin1')
    .matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
  for (const [, from = '', to = ''] of pairs) {
    const code = Number.parseInt(from, 16);
    const text = Buffer.from(to, 'hex').swap16().toString('utf16le');
    const point = text.codePointAt(0) ?? 0;
    if (text.length === String.fromCodePoint(point).length)
      letters.set(point, { code, width: widths.get(code) ?? 0 });
  }
  return { letters, object };
}

/** Copies objects of the sheet, each once. */
export class Copier {
  readonly #file: PdfFile;
  readonly #writer: PdfWriter;
  readonly #numbers = new Map<number, number>();

  constructor(file: PdfFile, writer: PdfWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  /** Copies an object and all that it needs; gives its number in the new file. */
  object(number: number): number {
    const known = this.#numbers.get(number);
    if (known !== undefined) return known;
    const own = this.#writer.reserve();
    this.#numbers.set(number, own);
    const { text, stream } = objectOf(this.#file, number);
    const value = this.value(text);
    if (stream === null) this.#writer.set(own, value);
    else this.#writer.setStream(own, entriesOf(value), stream);
    return own;
  }

  /** A value whose references are those of the new file; what they refer to is copied. */
  value(text: string): string {
    return text.replace(/\b(\d+) 0 R\b/g, (_, other: string) => `${this.object(Number(other))} 0 R`);
  }
}
