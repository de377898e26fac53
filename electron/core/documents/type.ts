/** The type of a document, judged by its content only: the name and the sender's media type are ignored. */
import { documentTypes, UNKNOWN_TYPE } from '../../../shared/schema/document.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/**
 * Office files are zips; the names of their parts, near the start or in the directory, show which type it is.
 */
const officeParts: readonly [string, string][] = [
  ['word/document.xml', documentTypes.docx],
  ['xl/workbook.xml', documentTypes.xlsx],
  ['ppt/presentation.xml', documentTypes.pptx],
];
/** OpenDocument (part 2, 3.3): the first part is `mimetype`, uncompressed, so its text starts at byte 38. */
const OPEN_DOCUMENT_TYPE_AT = 38;
/** A PDF may have up to this many bytes before its header (ISO 32000-1, annex H, note 13). */
const PDF_HEAD = 1024;

/** Media type of a document; `application/octet-stream` if it is not recognised. */
export function typeOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return documentTypes.png;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return documentTypes.jpg;
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return typeOfZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (startsWith(bytes, 0x4d, 0x5a) || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46)) return UNKNOWN_TYPE;
  if (Buffer.from(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return documentTypes.pdf;
  return isText(bytes) ? documentTypes.txt : UNKNOWN_TYPE;
}

function typeOfZip(zip: Buffer): string {
  const mimetype = zip.toString('latin1', OPEN_DOCUMENT_TYPE_AT, OPEN_DOCUMENT_TYPE_AT + 80);
  for (const type of [documentTypes.odt, documentTypes.ods]) {
    if (zip.toString('latin1', 30, OPEN_DOCUMENT_TYPE_AT) === 'mimetype' && mimetype.startsWith(type))
      return type;
  }
  return officeParts.find(([part]) => zip.includes(part))?.[1] ?? documentTypes.zip;
}

/** Text is UTF-8 without control characters other than layout ones. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.length > 0;
  } catch {
    return false;
  }
}
