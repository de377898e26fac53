/** Opening a workbook's zip without trusting the size that it claims. */
import { zipSync } from 'fflate';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { unzipParts, ZipRefusal, zipDirectory } from '../ground/unzip.ts';
import { attributeOf } from './xml-attribute.ts';

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
 * The parts as an uncompressed zip, for a reader that accepts nothing else. What only styles need is left out: the reader would expand
 * every column of a range (4,000,000,000 of them, if the file says so), and reject the entire workbook over a theme that it cannot read.
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

/** A sheet of a workbook has no more. */
const MOST_COLUMNS = 16_384;

/** A sheet's XML of which the columns, which precede the data, say no more than which of them are hidden. */
function withoutColumns(xml: Uint8Array): Uint8Array {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const data = bytes.indexOf('sheetData');
  const head = bytes.toString('latin1', 0, data === -1 ? bytes.length : data);
  // What a file says of its columns may overlap: all of them together are no more than a sheet has.
  let left = MOST_COLUMNS;
  const bare = head.replace(/<(?:\w+:)?col\b[^<>]*>/g, (column) => {
    const isHidden = /^(1|true)$/.test(attributeOf(column, 'hidden'));
    const [first, last] = [attributeOf(column, 'min'), attributeOf(column, 'max')].map(Number);
    if (!isHidden || !first || !last || last < first || last > MOST_COLUMNS || last - first >= left)
      return '';
    left -= last - first + 1;
    return `<col min="${first}" max="${last}" hidden="1"/>`;
  });
  return bare === head ? xml : Buffer.concat([Buffer.from(bare, 'latin1'), bytes.subarray(head.length)]);
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}
