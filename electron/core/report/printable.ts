/** Makes text printable: nothing invisible, nothing that the fonts lack. */

/** A value of the same shape with all text printable, and whether a character had to be replaced. */
export interface Printable<Value> {
  readonly value: Value;
  readonly replaced: boolean;
}

// PDF/UA rejects a document with a character that has no glyph, so one supplier's name would cost the whole
// overview. A code can be searched for, and distinguishes names that empty boxes would make identical.
const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Most text needs nothing: letters that every font has, and single spaces between words. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Makes every text in `value` printable with fonts that cover `coverage` (code points). Pure. */
export function printable<Value>(value: Value, coverage: Pick<ReadonlySet<number>, 'has'>): Printable<Value> {
  let replaced = false;
  const ofText = (text: string): string => {
    if (PLAIN.test(text)) return text;
    const visible = text
      .toWellFormed()
      .normalize('NFC')
      // Characters that are not seen: zero-width ones, and those that reverse the reading direction.
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/(?!\s)\p{Cc}/gu, '')
      .replace(/[^\S\u00a0]+/gu, ' ')
      .trim();
    let printed = '';
    let codes: string[] = [];
    const flush = () => {
      if (codes.length > 0) printed += `[${codes.join(' ')}]`;
      codes = [];
    };
    for (const character of visible) {
      if (coverage.has(character.codePointAt(0) ?? 0)) {
        flush();
        printed += character;
      } else {
        replaced = true;
        codes.push(codeOf(character));
      }
    }
    flush();
    return printed;
  };
  // What needs no change is kept as it is: a list of thousands of rows would be copied for one odd letter.
  const ofAny = (any: unknown): unknown => {
    if (typeof any === 'string') return ofText(any);
    if (typeof any !== 'object' || any === null) return any;
    let copy: Record<string, unknown> | unknown[] | null = null;
    for (const key of Object.keys(any)) {
      const entry = any[key as never] as unknown;
      const made = ofAny(entry);
      if (made === entry) continue;
      copy ??= Array.isArray(any) ? [...any] : { ...any };
      copy[key as never] = made as never;
    }
    return copy ?? any;
  };
  return { value: ofAny(value) as Value, replaced };
}
