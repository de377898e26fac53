/** Names of documents: text in the register, safe as a file name when a person saves one. */
import { documentTypes } from '../../../shared/schema/document.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';

const LONGEST = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not stand in a name
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The name as it is kept: the last part of what came in, which is never a path; `document` where none can be seen. */
export function keptName(given: string): string {
  const last = given.replaceAll('\\', '/').split('/').filter(Boolean).at(-1) ?? '';
  const name = last.replace(CONTROLS, '').trim().slice(0, 255).toWellFormed();
  return !canBeSeen(name) || /^\.+$/.test(name) ? 'document' : name;
}

/** The name under which a document may be saved on any system; its ending says what the content is. */
export function savedName(name: string, mediaType: string): string {
  const plain = keptName(name)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const ending = Object.entries(documentTypes).find(([, type]) => type === mediaType)?.[0];
  const stem = DEVICES.test(plain) ? `_${plain}` : plain || 'document';
  // What is not recognised gets an ending that no system runs.
  const wanted = `.${ending ?? 'bin'}`;
  const same = [wanted, ...(ending === 'jpg' ? ['.jpeg'] : [])].some((known) =>
    stem.toLowerCase().endsWith(known),
  );
  if (same) return stem.length <= LONGEST ? stem : stem.slice(0, LONGEST - wanted.length) + wanted;
  return stem.slice(0, LONGEST) + wanted;
}
