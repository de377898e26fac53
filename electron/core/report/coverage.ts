/** Which characters a TrueType font can show and with which glyph, read from its own character map (`cmap`, formats 4 and 12). */

/**
 * The code points for which the font has a glyph, with its number.
 * @throws Error when the bytes hold no readable Unicode character map.
 */
export function coverageOf(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = tableAt(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(map + 2) }, (_, index) => {
    const entry = map + 4 + index * 8;
    return {
      platform: view.getUint16(entry),
      encoding: view.getUint16(entry + 2),
      at: map + view.getUint32(entry + 4),
    };
  });
  // Unicode is platform 0, or 3 with encoding 1 (first plane) or 10 (all planes).
  const unicode = subtables.filter(
    ({ platform, encoding }) => platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)),
  );
  const readable =
    unicode.find(({ at }) => view.getUint16(at) === 12) ?? unicode.find(({ at }) => view.getUint16(at) === 4);
  if (readable === undefined) throw new Error('the font has no Unicode character map of format 4 or 12');
  return view.getUint16(readable.at) === 12 ? format12(view, readable.at) : format4(view, readable.at);
}

function tableAt(view: DataView, wanted: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)));
    if (tag === wanted) return view.getUint32(entry + 8);
  }
  throw new Error(`the font has no table ${wanted}`);
}

function format12(view: DataView, at: number): Map<number, number> {
  const covered = new Map<number, number>();
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code += 1) {
      if (glyph + code - first !== 0) covered.set(code, glyph + code - first);
    }
  }
  return covered;
}

function format4(view: DataView, at: number): Map<number, number> {
  const covered = new Map<number, number>();
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let index = 0; index < segments; index += 1) {
    const start = view.getUint16(starts + index * 2);
    const end = view.getUint16(ends + index * 2);
    const offset = view.getUint16(offsets + index * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + index * 2 + offset + (code - start) * 2);
      if (offset !== 0 && glyph === 0) continue;
      const number = (glyph + view.getUint16(deltas + index * 2)) & 0xffff;
      if (number !== 0) covered.set(code, number);
    }
  }
  return covered;
}
