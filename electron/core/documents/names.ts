/** Names of documents: text in the register, made safe as a file name when a document is saved. */
import { documentTypes } from '../../../shared/schema/document.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';

const LONGEST = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not stand in a name
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Names that Windows reserves for devices, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name as stored: the last part of the given one, never a path; `document` if nothing visible remains.
 */
export function keptName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').filter(Boolean).at(-1) ?? '';
  const name = last.replace(CONTROLS, '').trim().slice(0, 255).toWellFormed();
  return !canBeSeen(name) || /^\.+$/.test(name) ? 'document' : name;
}

/** A name under which a document may be saved on any system; its extension matches the content. */
export function savedName(name: string, mediaType: string): string {
  const plain = keptName(name)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const ending = Object.entries(documentTypes).find(([, type]) => type === mediaType)?.[0];
  const stem = DEVICES.test(plain) ? `_${plain}` : plain || 'document';
  // Unrecognised content gets an extension that no system executes.
  const wanted = `.${ending ?? 'bin'}`;
  const same = [wanted, ...(ending === 'jpg' ? ['.jpeg'] : [])].some((known) =>
    stem.toLowerCase().endsWith(known),
  );
  if (same) return stem.length <= LONGEST ? stem : stem.slice(0, LONGEST - wanted.length) + wanted;
  return stem.slice(0, LONGEST) + wanted;
}

/** A name of the register within that of a file: it never becomes a path; letters, digits and plain punctuation are enough. */
export const nameInFile = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N},&-]+/gu, ' ')
    .trim()
    .slice(0, 60);
