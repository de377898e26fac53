/** The texts in one dictionary of a PDF, by their keys (ISO 32000-2, 7.3.4). */

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The texts of a dictionary itself, not those within others in it. Never throws; what is cut off ends it.
 * @param dictionary with its angle brackets, every byte as one character.
 */
export function stringsOf(dictionary: string): Map<string, string> {
  const found = new Map<string, string>();
  // A text in brackets may hold anything, so it is taken as a whole wherever it stands.
  const tokens = /<<|>>|\/([^\s()<>[\]{}/%]*)|<([0-9A-Fa-f\s]*)>|\(|[^\s()<>[\]{}/%]+/g;
  let depth = 0;
  let key: string | null = null;
  for (let token = tokens.exec(dictionary); token !== null; token = tokens.exec(dictionary)) {
    const [whole, name, digits] = token;
    let value: string | null = null;
    if (whole === '<<') depth += 1;
    else if (whole === '>>') depth -= 1;
    else if (whole === '(') {
      const end = textAt(dictionary, tokens.lastIndex);
      value = end.text;
      tokens.lastIndex = end.after;
    } else if (digits !== undefined) {
      value = Buffer.from(digits.replace(/\s+/g, '').slice(0, LONGEST), 'hex').toString('latin1');
    }
    if (name !== undefined && depth === 1) {
      key = name;
      continue;
    }
    if (value !== null && key !== null && depth === 1 && !found.has(key)) found.set(key, decoded(value));
    key = null;
  }
  return found;
}

const LONGEST = 4096;

/** A text between brackets, which may hold pairs of brackets; `after` is where it ended. */
function textAt(dictionary: string, start: number): { text: string; after: number } {
  let text = '';
  let open = 1;
  let at = start;
  for (; at < dictionary.length; at += 1) {
    const letter = dictionary[at] ?? '';
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(dictionary.slice(at + 1, at + 4))?.[0];
      const next = dictionary[at + 1] ?? '';
      if (octal) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (next !== '\n' && next !== '\r') text += escapes[next] ?? next;
      at += octal?.length ?? 1;
      continue;
    }
    if (letter === '(') open += 1;
    if (letter === ')') open -= 1;
    if (open === 0) break;
    text += letter;
  }
  return { text: text.slice(0, LONGEST), after: at + 1 };
}

/** UTF-16 and UTF-8 by their marks; otherwise PDFDocEncoding, which for letters is nearly Latin-1. */
function decoded(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  if (text.startsWith('\xfe\xff')) {
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  }
  return text.startsWith('\xef\xbb\xbf') ? bytes.subarray(3).toString('utf8') : text;
}
