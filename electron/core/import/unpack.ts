/** Opening a workbook's zip without trusting the size that it claims. */
import { zipSync } from 'fflate';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { unzipParts, ZipRefusal, zipDirectory } from '../ground/unzip.ts';

/** The parts of a workbook by name, unpacked. */
export type WorkbookParts = Record<string, Uint8Array>;

/**
 * The XML parts of a workbook. The directory is checked before anything is unpacked, and each part must be
 * exactly as large as the directory says. Errors: `too-large` above the limit, `invalid` for a damaged or
 * foreign zip.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  try {
    const directory = zipDirectory(bytes);
    if (directory.has('word/document.xml')) throw new Problem('invalid', importSentences.textDocument);
    if (!directory.has('xl/workbook.xml') && !directory.has('content.xml')) {
      throw new Problem('invalid', importSentences.notAWorkbook);
    }
    const parts = unzipParts(bytes, directory, importLimits.unpackedBytes, isXml);
    return directory.has('content.xml') ? readableOds(parts) : parts;
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    throw error.reason === 'too-large'
      ? new Problem('too-large', importSentences.unpackedTooLarge)
      : new Problem('invalid', importSentences.damagedWorkbook);
  }
}

/** The parts of an ODS that the reader needs. Errors: `invalid` for another kind of document, or an encrypted one. */
function readableOds(parts: WorkbookParts): WorkbookParts {
  const xml = (name: string) => Buffer.from(parts[name] ?? []).toString('latin1');
  if (/<(\w+:)?encryption-data[\s>]/.test(xml('META-INF/manifest.xml'))) {
    throw new Problem('invalid', importSentences.encrypted);
  }
  if (/<office:text[\s/>]/.test(xml('content.xml')))
    throw new Problem('invalid', importSentences.textDocument);
  if (!/<office:spreadsheet[\s/>]/.test(xml('content.xml'))) {
    throw new Problem('invalid', importSentences.notAWorkbook);
  }
  const { 'content.xml': content = new Uint8Array(), 'styles.xml': styles } = parts;
  return {
    'content.xml': content,
    'styles.xml': styles ?? Buffer.from(noStyles),
    'META-INF/manifest.xml': Buffer.from(manifest),
  };
}

/** By this part the reader knows the format. */
const manifest =
  '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';

/** The reader wants styles, and some programs write none. */
const noStyles = '<?xml version="1.0" encoding="UTF-8"?><office:document-styles/>';

/**
 * The parts as an uncompressed zip, for a reader that accepts nothing else. Parts needed only for styles are
 * left out: the reader would expand every column of a range (4,000,000,000 of them, if the file says so), and
 * reject the entire workbook over a theme that it cannot read.
 */
export function packParts(parts: WorkbookParts): Uint8Array {
  const read = Object.entries(parts).filter(([name]) => !/(^|\/)theme\//i.test(name));
  return zipSync(
    Object.fromEntries(
      read.map(([name, bytes]) => [name, /worksheets\//i.test(name) ? withoutColumns(bytes) : bytes]),
    ),
    { level: 0 },
  );
}

/** A sheet's XML without its column widths, which precede the data. */
function withoutColumns(xml: Uint8Array): Uint8Array {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const data = bytes.indexOf('sheetData');
  const head = bytes.toString('latin1', 0, data === -1 ? bytes.length : data);
  const bare = head.replace(/<(?:\w+:)?col\b[^<>]*>/g, '');
  return bare === head ? xml : Buffer.concat([Buffer.from(bare, 'latin1'), bytes.subarray(head.length)]);
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}
