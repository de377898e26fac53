/**
 * Puts the pages of annexes behind the pages that Typst made, as one document with one tag tree: no tool keeps the tags of two
 * documents when it joins them.
 */

import type { Mark } from '../labels.ts';
import { entriesOf, found, objectOf, type PdfFile, readPdf } from '../pdf/read.ts';
import { PdfWriter } from '../pdf/write.ts';
import { Copier, type Sheet } from './sheet.ts';
import { type Outline, referred, structured } from './structure.ts';

/** A page that is drawn but for its foot. */
export interface Drawn extends Outline {
  readonly width: number;
  readonly height: number;
  /** Its content, compressed. */
  readonly content: Uint8Array;
}

export interface Appended {
  readonly front: Uint8Array;
  readonly sheet: Sheet;
  readonly pages: readonly Drawn[];
  /** The mark that each page of the sheet shows, in order. */
  readonly marks: readonly Mark[];
  /** The column that names the rows, of each annex. */
  readonly names: readonly number[];
  /** The bookmarks, each on the page that its heading opens. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly y: number }[];
  /** Draws the foot of a page, by its index. */
  readonly footOf: (page: number) => string;
}

/**
 * The whole document; the same input gives the same bytes.
 * @throws Error if the first pages are built in another way than Typst builds them.
 */
export function append(input: Appended): Uint8Array {
  const { pages } = input;
  const front = readPdf(input.front);
  const writer = new PdfWriter();
  for (let number = 1; number <= Math.max(...front.objects.keys()); number += 1) keep(writer, front, number);

  const catalog = objectOf(front, front.root).text;
  const numberIn = (key: string) => Number(found(new RegExp(`/${key} (\\d+) 0 R`), catalog, key)[1]);
  const root = { pages: numberIn('Pages'), tree: numberIn('StructTreeRoot'), outlines: numberIn('Outlines') };
  const metadata = numberIn('Metadata');
  const treeRoot = objectOf(front, root.tree).text;
  const document = Number(found(/\/K \[(\d+) 0 R\]/, treeRoot, 'K of the tag tree')[1]);

  const resources = resourcesOf(writer, input);
  const numbers = pages.map(() => writer.reserve());
  const { kids, parents } = structured(writer, pages, numbers, { document, names: input.names });
  const firstKey = Number(found(/\/ParentTreeNextKey (\d+)/, treeRoot, 'ParentTreeNextKey')[1]);
  for (const [index, page] of pages.entries()) {
    const content = writer.addStream('/Filter/FlateDecode', page.content);
    const foot = writer.addStream('', Buffer.from(input.footOf(index), 'latin1'));
    writer.set(
      numbers[index] ?? 0,
      `<</Type/Page/Parent ${root.pages} 0 R/MediaBox[0 0 ${page.width.toFixed(4)} ${page.height.toFixed(4)}]` +
        `/Resources ${resources} 0 R/Contents[${content} 0 R ${foot} 0 R]/StructParents ${firstKey + index}/Tabs/S>>`,
    );
  }

  const inserted = (text: string, pattern: RegExp, more: string) => {
    const match = found(pattern, text, String(pattern));
    const end = match.index + match[0].length - 1;
    return `${text.slice(0, end)} ${more}${text.slice(end)}`;
  };
  const pagesNode = objectOf(front, root.pages).text;
  const counted = Number(found(/\/Count (\d+)/, pagesNode, 'Count')[1]) + pages.length;
  writer.set(
    root.pages,
    inserted(pagesNode, /\/Kids \[[^\]]*\]/, referred(numbers)).replace(/\/Count \d+/, `/Count ${counted}`),
  );
  writer.set(document, inserted(objectOf(front, document).text, /\/K \[[^\]]*\]/, referred(kids)));
  const leaves = parents.map(
    (marks, index) => `${firstKey + index} ${writer.add(`[${referred(marks)}]`)} 0 R`,
  );
  writer.set(
    root.tree,
    inserted(treeRoot, /\/Nums \[[^\]]*\]/, leaves.join(' ')).replace(
      /\/ParentTreeNextKey \d+/,
      `/ParentTreeNextKey ${firstKey + pages.length}`,
    ),
  );
  addBookmarks(writer, front, root.outlines, input, numbers);
  writer.setPlain(front.root, catalog);
  const xmp = Buffer.from(objectOf(front, metadata).stream ?? []).toString('latin1');
  found(/<xmpTPg:NPages>\d+</, xmp, 'NPages');
  writer.setStream(
    metadata,
    '/Type/Metadata/Subtype/XML',
    Buffer.from(xmp.replace(/<xmpTPg:NPages>\d+</, `<xmpTPg:NPages>${counted}<`), 'latin1'),
  );
  return writer.finish({ root: front.root, info: front.info, placeholder: front.id, identified: metadata });
}

/** Takes over an object of the first pages under its own number. */
function keep(writer: PdfWriter, file: PdfFile, number: number): void {
  const own = writer.reserve();
  const object = file.objects.get(number);
  if (object === undefined) writer.set(own, 'null');
  else if (object.stream === null) writer.set(own, object.text);
  else writer.setStream(own, entriesOf(object.text), object.stream);
}

/** The fonts, the colours and the marks of all pages, in one object. */
function resourcesOf(writer: PdfWriter, { sheet, marks }: Appended): number {
  const copier = new Copier(sheet.file, writer);
  const valueIn = (page: number | undefined, pattern: RegExp) =>
    copier.value(found(pattern, objectOf(sheet.file, page ?? 0).text, String(pattern))[0]);
  const forms = marks.map((mark, at) => {
    const page = objectOf(sheet.file, sheet.marks[at] ?? 0).text;
    const { text, stream } = objectOf(sheet.file, Number(found(/\/Contents (\d+) 0 R/, page, 'Contents')[1]));
    const form = writer.reserve();
    const box = found(/\/MediaBox (\[[^\]]*\])/, page, 'MediaBox')[1];
    const colours = valueIn(sheet.marks[at], /\/ColorSpace <<[^>]*>>/);
    writer.setStream(
      form,
      `/Type/XObject/Subtype/Form/BBox${box}/Resources<<${colours}>>${entriesOf(text)}`,
      stream ?? new Uint8Array(),
    );
    return `/${mark} ${form} 0 R`;
  });
  const { regular, semibold } = sheet.faces;
  return writer.add(
    `<<${valueIn(sheet.letters, /\/ColorSpace <<[^>]*>>/)}/XObject<<${forms.join('')}>>` +
      `/Font<</regular ${copier.object(regular.object)} 0 R/semibold ${copier.object(semibold.object)} 0 R>>>>`,
  );
}

function addBookmarks(
  writer: PdfWriter,
  front: PdfFile,
  outlines: number,
  { bookmarks, pages }: Appended,
  numbers: readonly number[],
): void {
  const root = objectOf(front, outlines).text;
  const last = Number(found(/\/Last (\d+) 0 R/, root, 'Last')[1]);
  const count = Number(found(/\/Count (-?\d+)/, root, 'Count')[1]);
  const own = bookmarks.map(() => writer.reserve());
  const [first] = own;
  if (first === undefined) return;
  for (const [at, { title, page, y }] of bookmarks.entries()) {
    const next = own[at + 1];
    const height = pages[page]?.height ?? 0;
    writer.set(
      own[at] ?? 0,
      `<</Parent ${outlines} 0 R/Prev ${own[at - 1] ?? last} 0 R${next === undefined ? '' : `/Next ${next} 0 R`}` +
        `/Title<${Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('hex')}>` +
        `/Dest[${numbers[page]} 0 R/XYZ 0 ${(height - y).toFixed(2)} 0]>>`,
    );
  }
  writer.set(last, objectOf(front, last).text.replace(/\s*>>$/, `\n/Next ${first} 0 R>>`));
  writer.set(
    outlines,
    root
      .replace(/\/Last \d+ 0 R/, `/Last ${own.at(-1)} 0 R`)
      .replace(/\/Count -?\d+/, `/Count ${count + own.length}`),
  );
}
