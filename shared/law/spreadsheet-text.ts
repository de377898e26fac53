/**
 * Text on its way into a spreadsheet as CSV or by the clipboard, where nothing but its first character says whether
 * it is a formula. A workbook knows the two apart: there a text is written and read as it is.
 */

/**
 * Text that a spreadsheet cannot take for a formula: an apostrophe stands before `=` `+` `-` `@`, tab and return,
 * also in their full width, and before apostrophes that stand before one of them. {@link asWritten} undoes it.
 */
export function neutralise(text: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** What {@link neutralise} was given; other text is left as it is. */
export function asWritten(text: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
