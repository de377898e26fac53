/** How wide the columns of a list are drawn. */
import type { ImportPreview } from '../../../shared/fields/import.ts';
import type { ListColumn } from './grid-row.tsx';

const TICK = 72;
/** The place of the column that names the supplier. */
const NAME = 1;
const OUTCOME_WIDTH = 150;
const NARROW = 150;
const WIDE = 260;
/** Average width of a character and the space around it, in pixels. */
const CHARACTER = 7.4;
const AROUND = 64;

/** The columns as tracks of a CSS grid, wide enough for most of what stands in them, and their width together. */
export function tracksOf(columns: readonly ListColumn[], samples: ImportPreview['samples']) {
  const widths = columns.map(({ name }) => {
    const longest = Math.max(...[...(samples[name] ?? []), name].map((text) => text.length));
    return Math.round(Math.max(NARROW, Math.min(WIDE, longest * CHARACTER + AROUND)));
  });
  const [first = WIDE, ...others] = widths;
  const all = [TICK, first, OUTCOME_WIDTH, ...others];
  const tracks = all.map((width, at) => {
    if (at === all.length - 1) return `minmax(${width}px, 1fr)`;
    // The name stays in view, and leaves room for the widest cell beside it in a window of 640 pixels.
    return at === NAME ? `min(${width}px, 30vw)` : `${width}px`;
  });
  return { tracks: tracks.join(' '), least: all.reduce((sum, width) => sum + width, 0) };
}
