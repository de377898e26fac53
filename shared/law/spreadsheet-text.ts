/** Text on its way into a spreadsheet, by a file or by the clipboard. */

/**
 * Text that a spreadsheet cannot take for a formula: an apostrophe stands before `=` `+` `-` `@`, tab and return,
 * also in their full width. Our import takes it off again.
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
