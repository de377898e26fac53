/** Writing a zip piece by piece. */
import { Zip, ZipDeflate } from 'fflate';

/** The earliest time that a zip can hold: the current time would make every zip differ. */
const MOMENT = new Date(1980, 0, 1);

/** One file of a zip, in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly level: 0 | 6;
  readonly pieces: () => Iterable<Uint8Array>;
}

/** The pieces of a zip; the same files give the same bytes. `onProgress` is told how many bytes are packed. */
export function* zipped(
  parts: readonly ZipPart[],
  onProgress: (done: number) => void = () => {},
): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) ready.push(piece);
  });
  const taken = (): Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  let done = 0;
  for (const { name, level, pieces } of parts) {
    const entry = new ZipDeflate(name, { level });
    entry.mtime = MOMENT;
    zip.add(entry);
    for (const piece of pieces()) {
      entry.push(piece);
      done += piece.length;
      onProgress(done);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
