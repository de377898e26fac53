/** The annexes of a report: set by ourselves, because Typst needs ten times as long for a long table. */
import type { Annex } from '../annex.ts';
import type { Mark } from '../labels.ts';
import { deflated } from '../pdf/write.ts';
import { append, type Drawn } from './append.ts';
import { type Closing, Layout, type Placed, type Style, sheetSizes } from './layout.ts';
import { HYPHEN } from './lines.ts';
import { paint, paintFoot } from './paint.ts';
import type { Sheet } from './sheet.ts';
import { outlineOf } from './structure.ts';

/** What the annexes share with the pages before them. */
export interface AnnexFrame {
  readonly annexes: readonly Annex[];
  readonly organisation: string;
  readonly title: string;
  readonly asOfSentence: string;
  readonly page: string;
  readonly pageOf: string;
  readonly closing: Closing;
}

/** The marks, in the order in which the sheet shows them. */
export const marks = [
  'ok',
  'action',
  'preparing',
  'blocked',
  'unknown',
  'none',
  'listed',
] as const satisfies Mark[];

/** Every letter that the annexes print, once, in order. */
export function lettersOf(frame: AnnexFrame): string {
  const seen = new Uint8Array(0x110000);
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const letter of value) seen[letter.codePointAt(0) ?? 0] = 1;
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null)
      for (const key in value) collect(value[key as never]);
  };
  collect(`0123456789 ·${HYPHEN}`);
  collect(frame);
  const letters: string[] = [];
  for (let at = seen.indexOf(1); at !== -1; at = seen.indexOf(1, at + 1))
    letters.push(String.fromCodePoint(at));
  return letters.join('');
}

/** Annexes that have been set, and wait for the pages before them. */
export interface SetAnnexes {
  readonly pages: number;
  /** Puts them behind `front`, which has `before` pages and says how many there are in all. */
  readonly behind: (front: Uint8Array, before: number) => Uint8Array;
}

/** Sets the annexes with the letters and marks of `sheet`. `onRow` is told how many rows are done. */
export function setAnnexes(frame: AnnexFrame, sheet: Sheet, onRow: (done: number) => void): SetAnnexes {
  const pages: Drawn[] = [];
  const layout = new Layout(sheet, (page) => {
    const { width, height } = page;
    pages.push({ ...outlineOf(page), width, height, content: deflated(Buffer.from(paint(page), 'latin1')) });
  });
  const bookmarks: { title: string; page: number; y: number }[] = [];
  let before = 0;
  for (const [index, annex] of frame.annexes.entries()) {
    bookmarks.push({ title: annex.heading, page: layout.pages, y: 0 });
    layout.add(annex, index, (done) => onRow(before + done));
    before += annex.rows.length;
  }
  const last = frame.annexes.length - 1;
  const y = layout.close(frame.closing, frame.annexes[last]?.landscape ?? false, last);
  bookmarks.push({ title: frame.closing.heading, page: pages.length - 1, y });
  return {
    pages: pages.length,
    behind: (front, pagesBefore) =>
      append({
        front,
        sheet,
        pages,
        marks,
        bookmarks,
        names: frame.annexes.map(({ names }) => names),
        footOf: (index) => {
          const { width = 0, height = 0 } = pages[index] ?? {};
          const counted = { page: pagesBefore + index + 1, of: pagesBefore + pages.length };
          return paintFoot(height, footOf(frame, layout, { width, height }, counted));
        },
      }),
  };
}

const foot: Style = { weight: 'regular', size: 8, colour: 'soft' };

/** As the footer of `page.typ`: whose report it is and of when, and which page of how many. */
function footOf(
  frame: AnnexFrame,
  layout: Layout,
  { width, height }: Pick<Drawn, 'width' | 'height'>,
  counted: { readonly page: number; readonly of: number },
): Placed[] {
  const { side, bottom } = width > height ? sheetSizes.landscape : sheetSizes.portrait;
  const whose = frame.organisation === '' || frame.organisation.length > 60 ? [] : [frame.organisation];
  const left = layout.line([...whose, frame.title, frame.asOfSentence].join(' · '), foot);
  const right = layout.line(`${frame.page} ${counted.page} ${frame.pageOf} ${counted.of}`, foot);
  const y = height - bottom * 0.7 + foot.size * 0.66;
  return [
    { x: side, y, line: left, style: foot },
    { x: width - side - (right.width * foot.size) / 1000, y, line: right, style: foot },
  ];
}
