/** Opening a zip without trusting the sizes and names that it claims. */
import { Unzip, UnzipInflate, unzipSync } from 'fflate';

const PIECE = 64 * 1024;

/** Why a zip is not opened. `name`: the offending entry, if there is one. */
export class ZipRefusal extends Error {
  readonly reason: 'damaged' | 'too-large' | 'twice';
  readonly entry: string;

  constructor(reason: ZipRefusal['reason'], entry = '') {
    super(`zip ${reason}`);
    this.reason = reason;
    this.entry = entry;
  }
}

/** Names in a zip with their claimed sizes in bytes. Errors: {@link ZipRefusal} `damaged`, `twice`. */
export function zipDirectory(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.has(name)) throw new ZipRefusal('twice', name);
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal('damaged');
  }
  return sizes;
}

/**
 * Unpacks the wanted parts of a zip, by name. Each must be exactly as large as the directory says, and
 * together they may hold at most `limit` bytes; unpacking stops at the first byte above it. Errors: {@link
 * ZipRefusal} `damaged`, `too-large`.
 */
export function unzipParts(
  bytes: Uint8Array,
  directory: ReadonlyMap<string, number>,
  limit: number,
  isWanted: (name: string) => boolean = () => true,
): Record<string, Uint8Array> {
  const told = [...directory.values()].reduce((sum, size) => sum + size, 0);
  if (told > limit) throw new ZipRefusal('too-large');
  const parts: Record<string, Uint8Array> = {};
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || !directory.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      pieces.push(piece);
      unpacked += piece.length;
      if (unpacked > limit) throw new ZipRefusal('too-large', file.name);
      if (final) parts[file.name] = Buffer.concat(pieces);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal('damaged');
  }
  for (const [name, size] of directory) {
    if (isWanted(name) && parts[name]?.length !== size) throw new ZipRefusal('damaged', name);
  }
  return parts;
}
