/** Text of a list: the encoding of its bytes is detected, or the file is rejected. */
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';

// Bytes that are undefined in Windows-1252; Node's decoder passes them through as control characters.
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const upperThenSign = /\p{Ll}[ŽŠŸŒ]|[A-Za-z][‚ƒ„†‡ˆ‰‹›˜¤¦¨¬¯±²³¶¸¹º¼½¾¿¡¢£¥©®×÷][A-Za-z]/u;
const utf8ReadAs1252 = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;
const foreignRun = /[À-ÖØ-öø-ÿ]{4,}/;

/**
 * The text of a list without its byte order mark. UTF-16 is recognised by its mark, UTF-8 by being valid,
 * Windows-1252 by yielding plausible words. Errors: `invalid` if the bytes are not text or the encoding
 * cannot be determined.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return refuseBinary(marked);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = decode1252(bytes);
  }
  return refuseBinary(text);
}

function decodeMarked(bytes: Uint8Array): string | null {
  const encoding = markOf(bytes);
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('invalid', importSentences.encoding);
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** Decodes as Windows-1252, and rejects text whose words suggest another encoding. */
function decode1252(bytes: Uint8Array): string {
  // Control characters first: a picture should be reported as not a list, rather than as another encoding.
  if (hasControls(bytes)) throw new Problem('invalid', importSentences.notAList);
  if (bytes.some((byte) => undefinedIn1252.has(byte))) throw new Problem('invalid', importSentences.encoding);
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (utf8ReadAs1252.test(text) || upperThenSign.test(text) || foreignRun.test(text)) {
    throw new Problem('invalid', importSentences.encoding);
  }
  return text;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  );
}

function refuseBinary(text: string): string {
  // A NUL in every other byte is UTF-16 without its mark; other control characters mean no text at all.
  if (text.includes('\u0000')) throw new Problem('invalid', importSentences.encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0001-\u0008\u000e-\u001f]/.test(text)) throw new Problem('invalid', importSentences.notAList);
  return text;
}
