/** Makes text from a register safe for a terminal, which interprets control characters as commands. */

/** Sentences: control characters other than line feed and tab are shown as U+FFFD, and have no effect. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

/** JSON: the control characters that JSON does not escape itself (U+007F to U+009F) are escaped. */
export function escaped(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`);
}
