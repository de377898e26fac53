/** Longest side, and most pixels, of a canvas that every browser draws; beyond it some show nothing at all. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 16_777_216;

/**
 * Pixels of a canvas per pixel of the page, at most `wanted`: a page of any size is drawn, a very large one less
 * finely. Never 0.
 * @param width of the page as shown, as `height`, in pixels of the page.
 */
export function densityFor(width: number, height: number, wanted: number): number {
  return Math.min(wanted, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
