/**
 * What a digital signature says of itself (CMS SignedData, RFC 5652): whose certificate was used, and when. Nothing is
 * verified here: neither the signature, nor the certificate, nor that the day is right.
 */
import { X509Certificate } from 'node:crypto';
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

const LARGEST_CERTIFICATE = 64 * 1024;
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
  return { ...subjectOf(own), at: signingTime(said.find(({ tag }) => tag === ofContext(0))) };
}

function certificatesIn(set: Der | undefined): X509Certificate[] {
  const found: X509Certificate[] = [];
  for (const { tag, whole } of set ? partsOf(set).slice(0, MOST_CERTIFICATES) : []) {
    if (tag !== SEQUENCE || whole.length > LARGEST_CERTIFICATE) continue;
    try {
      found.push(new X509Certificate(whole));
    } catch {
      // What is no certificate says nothing of the signer.
    }
  }
  return found;
}

/** The certificate that the signature names by its serial number; without that, the one that is of no authority. */
function ofSigner(certificates: readonly X509Certificate[], named: Der | undefined) {
  const serial = named && partsOf(named).find(({ tag }) => tag === INTEGER);
  const wanted = serial && hex(serial.content).replace(/^(00)+/, '');
  return (
    certificates.find(({ serialNumber }) => serialNumber.toLowerCase().replace(/^(00)+/, '') === wanted) ??
    certificates.find(({ ca }) => !ca) ??
    certificates[0]
  );
}

function subjectOf(certificate: X509Certificate | undefined): Pick<SignedData, 'name' | 'organisation'> {
  if (!certificate) return { name: '', organisation: '' };
  const subject: Record<string, unknown> = { ...certificate.toLegacyObject().subject };
  const first = (value: unknown): string => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'string' ? one : '';
  };
  return { name: first(subject.CN), organisation: first(subject.O) };
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
