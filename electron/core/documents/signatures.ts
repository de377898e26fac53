/**
 * Digital signatures in a PDF (ISO 32000-2, 12.8): who and when, as the file says. They are recognised, not verified. The
 * bytes may come from anybody: the file is never run through, only looked at where it says that it was signed.
 */

import { dayOfMoment } from '../../../shared/law/moments.ts';
import type { PdfSignature } from '../../../shared/schema/document.ts';
import { canBeSeen, civilDate } from '../../../shared/schema/primitives.ts';
import { stringsOf } from './pdf-strings.ts';
import { readSignedData } from './signed-data.ts';

/** A document that is signed by more hands than this is not read further. */
const MOST_SIGNATURES = 20;
/** How often the key is looked for: files may name it without being signed. */
const MOST_LOOKED_AT = 200;
/** Bytes of a dictionary beside the signature itself. */
const LONGEST_DICTIONARY = 8192;
/** Hexadecimal digits of a signature: room for one of 2 MB. */
const LONGEST_SIGNATURE = 4 * 1024 * 1024;
const LONGEST_NAME = 200;
const LONGEST_RANGE = 200;

const RANGE = '/ByteRange';
const range = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;

/** Answers by the digest of the bytes: pages ask again after each save, and bytes never change. */
const answers = new Map<string, readonly PdfSignature[]>();
const MOST_ANSWERS = 500;

/**
 * The signatures in a document of the register; see {@link signaturesIn}.
 * @param content gives the bytes, where they were not looked at before.
 */
export function signaturesOf(sha256: string, content: () => Uint8Array | undefined): PdfSignature[] {
  const known = answers.get(sha256);
  if (known) return [...known];
  const bytes = content();
  if (!bytes) return [];
  const found = signaturesIn(bytes);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(sha256, found);
  return [...found];
}

/** The signatures in the bytes of a PDF, in the order of the file; timestamps of others are none. Never throws. */
export function signaturesIn(bytes: Uint8Array): PdfSignature[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = file.includes('/Encrypt');
  const found: PdfSignature[] = [];
  const seen = new Set<number>();
  let at = file.indexOf(RANGE);
  for (let looks = 0; at !== -1 && looks < MOST_LOOKED_AT && found.length < MOST_SIGNATURES; looks += 1) {
    const place = placeOf(file, at);
    if (place && !seen.has(place.from)) {
      seen.add(place.from);
      const signature = signatureAt(file, place, isEncrypted);
      if (signature) found.push({ ...signature, coversAll: place.isWhole });
    }
    at = file.indexOf(RANGE, at + RANGE.length);
  }
  return found;
}

interface Place {
  /** Where the signature itself stands, with its angle brackets. */
  readonly from: number;
  readonly to: number;
  /** Where the range is given. */
  readonly at: number;
  /** Whether all bytes around the signature are signed. */
  readonly isWhole: boolean;
}

/** The range that is given at a place: two stretches of bytes, with the signature in between. */
function placeOf(file: Buffer, at: number): Place | null {
  const match = range.exec(file.toString('latin1', at, at + LONGEST_RANGE));
  if (!match) return null;
  const [start = 0, length = 0, next = 0, rest = 0] = match.slice(1).map(Number);
  const [from, end] = [start + length, next + rest];
  if (from >= next || end > file.length) return null;
  return { from, to: next, at, isWhole: start === 0 && end === file.length };
}

function signatureAt(
  file: Buffer,
  { from, to, at }: Omit<Place, 'isWhole'>,
  isEncrypted: boolean,
): Omit<PdfSignature, 'coversAll'> | null {
  if (to - from > LONGEST_SIGNATURE) return null;
  const digits = file.toString('latin1', from, to).replace(/\s+/g, '');
  // Padded with zeros to the room that was kept for it.
  if (!/^<[0-9a-fA-F]*>$/.test(digits)) return null;
  const before = file.toString('latin1', Math.max(0, Math.min(from, at) - LONGEST_DICTIONARY), from);
  const start = before.lastIndexOf('obj');
  const after = file.toString('latin1', to, Math.min(file.length, Math.max(to, at) + LONGEST_DICTIONARY));
  const dictionary = before.slice(start + 3) + after.split('endobj', 1)[0];
  if (/\/(DocTimeStamp|ETSI\.RFC3161)\b/.test(dictionary)) return null;
  // The strings of an encrypted file are encrypted too; its signature is not.
  const said = isEncrypted ? new Map<string, string>() : stringsOf(dictionary);
  const signed = readSignedData(Buffer.from(digits.slice(1, -1), 'hex'));
  return {
    signer: shown(signed.name || said.get('Name') || ''),
    organisation: shown(signed.organisation),
    signedOn: dayIn(said.get('M') ?? '') ?? (signed.at === null ? null : dayOfTime(signed.at)),
  };
}

/** A name as text for people: one line, without what cannot be seen. */
function shown(name: string): string {
  const line = name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return canBeSeen(line) ? line : '';
}

/** The day in the Netherlands of `D:YYYYMMDDHHmmSSOHH'mm'` (ISO 32000-2, 7.9.4); without a zone the day that it names. */
function dayIn(text: string): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/.exec(
    text,
  );
  if (!match) return null;
  const [, year, month, day, hour, minute = '00', second = '00', zulu, sign, hours, minutes = '00'] = match;
  const named = civilDate.safeParse(`${year}-${month}-${day}`).data ?? null;
  if (named === null || hour === undefined || (!zulu && !sign)) return named;
  const zone = zulu ? 'Z' : `${sign}${hours}:${minutes}`;
  const at = Date.parse(`${named}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at) ? named : (dayOfTime(new Date(at).toISOString()) ?? named);
}

/** The day in the Netherlands of a moment; null where no register has that day. */
const dayOfTime = (at: string): string | null => civilDate.safeParse(dayOfMoment(at)).data ?? null;
