/** Text of a register on its way to a terminal, which takes control characters for orders. */

/** Sentences: control characters other than a new line and a tab show as U+FFFD, and do nothing. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

/** JSON: the control characters that its notation leaves as they are (U+007F to U+009F) are written as escapes. */
export function escaped(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`);
}
