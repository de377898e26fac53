/** The annexes of a report: set by ourselves, because Typst needs ten times as long for a long table. */
import type { Annex } from '../annex.ts';
import type { Mark } from '../labels.ts';
import { append } from './append.ts';
import { type Closing, Layout, type Placed, type Style, sheetSizes } from './layout.ts';
import type { Sheet } from './sheet.ts';

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
  const letters = new Set('0123456789 ·');
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const letter of value) letters.add(letter);
    else if (typeof value === 'object' && value !== null)
      for (const entry of Object.values(value)) collect(entry);
  };
  collect(frame);
  return [...letters].sort().join('');
}

/** Annexes that have been set, and wait for the pages before them. */
export interface SetAnnexes {
  readonly pages: number;
  /** Puts them behind `front`, which has `before` pages and says how many there are in all. */
  readonly behind: (front: Uint8Array, before: number) => Uint8Array;
}

/** Sets the annexes with the letters and marks of `sheet`. `onStep` is told the rows and pages done, of the rows twice. */
export function setAnnexes(frame: AnnexFrame, sheet: Sheet, onStep: (done: number) => void): SetAnnexes {
  const layout = new Layout(sheet);
  const bookmarks: { title: string; page: number; y: number }[] = [];
  let before = 0;
  for (const [index, annex] of frame.annexes.entries()) {
    bookmarks.push({ title: annex.heading, page: layout.pages.length, y: 0 });
    layout.add(annex, index, (done) => onStep(before + done));
    before += annex.rows.length;
  }
  const last = frame.annexes.length - 1;
  layout.close(frame.closing, frame.annexes[last]?.landscape ?? false, last);
  const { pages } = layout;
  const closing = pages.at(-1)?.items.findLast(({ kind }) => kind === 'heading');
  const closingAt = closing?.kind === 'heading' ? (closing.lines[0]?.y ?? 0) : 0;
  bookmarks.push({ title: frame.closing.heading, page: pages.length - 1, y: closingAt - 20 });
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
        footOf: (page) => footOf(frame, layout, page, pagesBefore),
        onPage: (done) => onStep(before + Math.round((before * done) / pages.length)),
      }),
  };
}

const foot: Style = { weight: 'regular', size: 8, colour: 'soft' };

/** As the footer of `page.typ`: whose report it is and of when, and which page of how many. */
function footOf(frame: AnnexFrame, layout: Layout, index: number, before: number): Placed[] {
  const { width = 0, height = 0 } = layout.pages[index] ?? {};
  const { side, bottom } = width > height ? sheetSizes.landscape : sheetSizes.portrait;
  const whose = frame.organisation === '' || frame.organisation.length > 60 ? [] : [frame.organisation];
  const left = layout.line([...whose, frame.title, frame.asOfSentence].join(' · '), foot);
  const total = before + layout.pages.length;
  const right = layout.line(`${frame.page} ${before + index + 1} ${frame.pageOf} ${total}`, foot);
  const y = height - bottom * 0.7 + foot.size * 0.66;
  return [
    { x: side, y, line: left, style: foot },
    { x: width - side - (right.width * foot.size) / 1000, y, line: right, style: foot },
  ];
}
