/** Opening a workbook's zip without trusting what it says about its own size. */
import { zipSync } from 'fflate';
import { importLimits } from '../../../shared/schema/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { unzipParts, ZipRefusal, zipDirectory } from '../ground/unzip.ts';

/** The parts of a workbook by name, unpacked. */
export type WorkbookParts = Record<string, Uint8Array>;

/**
 * The XML parts of a workbook. The directory is read before anything is unpacked, and each part must come out
 * as large as the directory says. Errors: `too-large` above the limit, `invalid` for a damaged or foreign zip.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  try {
    const directory = zipDirectory(bytes);
    if (!directory.has('xl/workbook.xml')) throw new Problem('invalid', importSentences.notAWorkbook);
    return unzipParts(bytes, directory, importLimits.unpackedBytes, isXml);
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    throw error.reason === 'too-large'
      ? new Problem('too-large', importSentences.unpackedTooLarge)
      : new Problem('invalid', importSentences.damagedWorkbook);
  }
}
/** The parts as a zip without compression, for a reader that takes nothing else. */
export function packParts(parts: WorkbookParts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}
