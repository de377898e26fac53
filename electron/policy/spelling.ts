/** The dictionaries of the program, under the names by which Chromium finds them in a profile. */
export const spellingFiles = [
  { file: 'nl-NL-3-0.bdic', language: 'nl' },
  { file: 'en-GB-10-1.bdic', language: 'en-GB' },
] as const;
