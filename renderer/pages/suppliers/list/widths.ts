/**
 * Column widths. Columns that must be readable in full (a status, a day) get what they need; names and other
 * text share the rest, so that nothing is truncated as long as everything fits.
 */
import { useEffect, useMemo, useState } from 'react';
import type { ColumnKey } from '../../../../shared/fields/list-columns.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import type { Column } from './columns.tsx';

/** Widths that the person chose, in pixels. */
export type Widths = Readonly<Partial<Record<ColumnKey, number>>>;

/** Minimum and maximum width, in pixels. */
export const NARROWEST = 48;
export const WIDEST = 1200;

/** Width of the selection column, in pixels. */
const SELECT = 36;
/** Padding of a cell, plus one pixel for rounding; and the space for a chip's icon or the sort arrow. */
const PADDING = 17;
const PICTURE = 20;
/** Around the word of a mark: its icon, and the space on both sides. */
const MARK = 34;
/** How many rows determine a column's width: a list of thousands is not read for it. */
const SAMPLE = 100;
/** Caps one long text, so that it does not take the space of all others. */
const MOST = 440;
/** Minimum for the last column, if it needs that much: it gets only what the others leave. */
const LAST = 160;

type Style = 'cell' | 'strong' | 'head';
type Measure = (text: string, style: Style) => number;

let canvas: CanvasRenderingContext2D | null = null;

/** Measures text in the list's fonts. @param size font size of the rows, in pixels. */
function measureWith(size: number): Measure {
  canvas ??= document.createElement('canvas').getContext('2d');
  const context = canvas;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
  const fonts: Record<Style, string> = {
    cell: `400 ${size}px ${family}`,
    strong: `600 ${size}px ${family}`,
    head: `600 13px ${family}`,
  };
  return (text, style) => {
    if (context === null) return text.length * 8;
    context.font = fonts[style];
    return Math.ceil(context.measureText(text).width);
  };
}

/** Width of a title on two lines; a sortable one has an arrow next to it. */
function titleWidth(column: Column, measure: Measure): number {
  const words = column.title.split(' ').map((word) => measure(word, 'head'));
  const space = measure(' ', 'head');
  const all = words.reduce((sum, word) => sum + word + space, -space);
  let [before, least] = [0, all];
  for (const word of words.slice(0, -1)) {
    before += word + space;
    least = Math.min(least, Math.max(before - space, all - before));
  }
  const arrow = column.sort === null ? 0 : PICTURE - 4;
  return least + arrow;
}

/** The space that a column needs, in pixels. */
interface Need {
  /** For its title, without which the column is meaningless. */
  readonly title: number;
  /** For its title and its rows, untruncated. */
  readonly all: number;
}

function neededBy(column: Column, rows: readonly ProcessorRow[], measure: Measure): Need {
  const style = column.key === 'name' ? 'strong' : 'cell';
  const texts = new Map(rows.map((row) => [column.text(row), column.mark?.(row) ?? '']));
  let widest = 0;
  for (const [text, mark] of texts) {
    const behind = mark === '' ? 0 : MARK + measure(mark, 'cell');
    widest = Math.max(widest, measure(text, style) + behind);
  }
  const title = PADDING + titleWidth(column, measure);
  return { title, all: Math.max(title, PADDING + widest + (column.hasPicture ? PICTURE : 0)) };
}

/**
 * The columns as tracks of a CSS grid, and the width below which they scroll sideways, in pixels. Spare width
 * goes evenly to the columns that need it, and the remainder to the last.
 */
function tracksOf(columns: readonly Column[], needed: ReadonlyMap<ColumnKey, Need>, chosen: Widths) {
  let least = SELECT;
  const tracks = columns.map((column, at) => {
    const own = chosen[column.key];
    const { title, all } = needed.get(column.key) ?? { title: 0, all: column.least };
    const need = Math.min(all, MOST);
    const isLast = at === columns.length - 1;
    // A name is what a row is known by: its column is never narrower, also where all names are short.
    const narrow =
      column.key === 'name' ? column.least : Math.max(title, Math.min(need, isLast ? LAST : column.least));
    const floor = own ?? (column.isFirm ? need : narrow);
    least += floor;
    if (own !== undefined) return isLast ? `${own}px 1fr` : `${own}px`;
    return `minmax(${floor}px, ${isLast ? '1fr' : `${Math.max(floor, need)}px`})`;
  });
  return { tracks: `${SELECT}px ${tracks.join(' ')}`, least };
}

interface WidthsOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly ProcessorRow[];
  readonly total: number;
  readonly isCompact: boolean;
  readonly chosen: Widths;
}

/** The list's tracks, and the width at which a column shows every loaded row untruncated. */
export function useTracks({ columns, rows, total, isCompact, chosen }: WidthsOptions) {
  const [hasFonts, setFonts] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    let isThere = true;
    void document.fonts.ready.then(() => isThere && setFonts(true));
    return () => {
      isThere = false;
    };
  }, []);
  const measure = useMemo(() => measureWith(isCompact ? 13 : 14), [isCompact]);
  // A list that is edited keeps its widths: they are measured again for other columns or another number of rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  const needed = useMemo(
    () => new Map(columns.map((column) => [column.key, neededBy(column, rows.slice(0, SAMPLE), measure)])),
    [columns, measure, total, hasFonts],
  );
  return {
    ...tracksOf(columns, needed, chosen),
    fitOf: (column: Column) => Math.max(NARROWEST, Math.min(WIDEST, neededBy(column, rows, measure).all)),
  };
}
