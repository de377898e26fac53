/**
 * What a digital signature says of itself (CMS SignedData, RFC 5652): whose certificate was used, and when. Nothing is
 * verified here: neither the signature, nor the certificate, nor that the day is right. The bytes come from anybody, so no
 * native code is given any of them: Node's own reader of certificates ends the process on some that are damaged.
 */
import { type Der, derAt, INTEGER, OBJECT_IDENTIFIER, ofContext, partsOf, SEQUENCE, SET } from './der.ts';

/** What was found; empty where it is not there or cannot be read. */
export interface SignedData {
  /** Name in the certificate of the signer. */
  readonly name: string;
  readonly organisation: string;
  /** Time of signing by the signer's own clock, as ISO text in UTC; null = not said. */
  readonly at: string | null;
}

/** 1.2.840.113549.1.7.2 and 1.2.840.113549.1.9.5, as DER writes them. */
const SIGNED_DATA = '2a864886f70d010702';
const SIGNING_TIME = '2a864886f70d010905';

const MOST_CERTIFICATES = 20;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const isNamed = (part: Der | undefined, name: string): boolean =>
  part?.tag === OBJECT_IDENTIFIER && hex(part.content) === name;

/** Reads a signature; what is unreadable is left empty. Never throws. */
export function readSignedData(bytes: Uint8Array): SignedData {
  const [type, wrapped] = partsOf(derAt(bytes) ?? { content: new Uint8Array() });
  const data = isNamed(type, SIGNED_DATA) && wrapped ? derAt(wrapped.content) : null;
  if (data === null) return { name: '', organisation: '', at: null };
  const parts = partsOf(data);
  const certificates = certificatesIn(parts.find(({ tag }) => tag === ofContext(0)));
  const signers = parts.findLast(({ tag }) => tag === SET);
  const signer = signers ? derAt(signers.content) : null;
  const said = signer ? partsOf(signer) : [];
  const own = ofSigner(certificates, said[1]);
  const { name = '', organisation = '' } = own ?? {};
  return { name, organisation, at: signingTime(said.find(({ tag }) => tag === ofContext(0))) };
}

interface Certificate extends Pick<SignedData, 'name' | 'organisation'> {
  /** Serial number, hexadecimal. */
  readonly serial: string;
  /** Names of the holder and of who gave it out, as they are written. */
  readonly subject: string;
  readonly issuer: string;
}

function certificatesIn(set: Der | undefined): Certificate[] {
  return (set ? partsOf(set).slice(0, MOST_CERTIFICATES) : []).flatMap((part) => {
    const body = part.tag === SEQUENCE ? partsOf(part)[0] : undefined;
    const fields = body ? partsOf(body) : [];
    // The version comes first, and is left out of the oldest.
    const [serial, , issuer, , subject] = fields[0]?.tag === ofContext(0) ? fields.slice(1) : fields;
    if (serial?.tag !== INTEGER || issuer?.tag !== SEQUENCE || subject?.tag !== SEQUENCE) return [];
    return {
      serial: hex(serial.content),
      subject: hex(subject.whole),
      issuer: hex(issuer.whole),
      name: nameIn(subject, COMMON_NAME),
      organisation: nameIn(subject, ORGANISATION),
    };
  });
}

/** 2.5.4.3 and 2.5.4.10, as DER writes them. */
const COMMON_NAME = '550403';
const ORGANISATION = '55040a';

/** One attribute of a name (RFC 5280, 4.1.2.4); empty if it is not there. */
function nameIn(name: Der, attribute: string): string {
  for (const set of partsOf(name)) {
    for (const pair of partsOf(set)) {
      const [type, value] = partsOf(pair);
      if (isNamed(type, attribute) && value) return textOf(value);
    }
  }
  return '';
}

const UTF8 = 0x0c;
const UTF16 = 0x1e;

function textOf({ tag, content }: Der): string {
  const bytes = Buffer.from(content);
  if (tag === UTF8) return bytes.toString('utf8');
  // Copied above: turning the bytes around changes nothing of the file.
  return tag === UTF16
    ? bytes
        .subarray(0, bytes.length & ~1)
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1');
}

/** The certificate that the signature names by its serial number; without that, the one that gave out no other. */
function ofSigner(certificates: readonly Certificate[], named: Der | undefined): Certificate | undefined {
  const serial = named && partsOf(named).find(({ tag }) => tag === INTEGER);
  const wanted = serial && hex(serial.content);
  const gaveOut = ({ subject }: Certificate) =>
    certificates.some((other) => other.issuer === subject && other.subject !== subject);
  return certificates.find((one) => one.serial === wanted) ?? certificates.find((one) => !gaveOut(one));
}

function signingTime(attributes: Der | undefined): string | null {
  for (const attribute of attributes ? partsOf(attributes) : []) {
    const [type, values] = partsOf(attribute);
    const value = isNamed(type, SIGNING_TIME) && values ? derAt(values.content) : null;
    if (value !== null) return timeOf(Buffer.from(value.content).toString('latin1'));
  }
  return null;
}

/** `YYMMDDhhmmssZ` (1950 to 2049) or `YYYYMMDDhhmmssZ`. */
function timeOf(text: string): string | null {
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) return null;
  const [, year = '', month, day, hour, minute, second] = match;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const at = Date.parse(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
