/** Opening a workbook's zip without trusting what it says about its own size. */
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { importSentences } from '../../../shared/messages/import.ts';
import { importLimits } from '../../../shared/schema/import.ts';
import { Problem } from '../problem.ts';

const PIECE = 64 * 1024;

/** The parts of a workbook by name, unpacked. */
export type WorkbookParts = Record<string, Uint8Array>;

/**
 * The XML parts of a workbook. The directory is read before anything is unpacked, and each part must come out
 * as large as the directory says. Errors: `too-large` above the limit, `invalid` for a damaged or foreign zip.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  const sizes = readDirectory(bytes);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > importLimits.unpackedBytes) throw new Problem('too-large', importSentences.unpackedTooLarge);
  if (!sizes.has('xl/workbook.xml')) throw new Problem('invalid', importSentences.notAWorkbook);
  const parts: WorkbookParts = {};
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!isXml(file.name) || !sizes.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      pieces.push(piece);
      unpacked += piece.length;
      if (unpacked > importLimits.unpackedBytes) {
        throw new Problem('too-large', importSentences.unpackedTooLarge);
      }
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
    throw error instanceof Problem ? error : new Problem('invalid', importSentences.damagedWorkbook);
  }
  for (const [name, size] of sizes) {
    if (isXml(name) && parts[name]?.length !== size) {
      throw new Problem('invalid', importSentences.damagedWorkbook);
    }
  }
  return parts;
}

/** The parts as a zip without compression, for a reader that takes nothing else. */
export function packParts(parts: WorkbookParts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function readDirectory(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new Problem('invalid', importSentences.damagedWorkbook);
  }
  return sizes;
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}
