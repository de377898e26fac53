/** The fuzzers by name, with how often each is tried in the short form: as much as fits into a second or two. */
export const shortRuns = {
  'lists-bytes': 60,
  'lists-parts': 60,
  'lists-ods-parts': 40,
  'lists-texts': 100,
  'lists-cells': 100,
  'lists-exports': 40,
  'archive-bytes': 25,
  'archive-content': 12,
  'sign-off-files': 60,
  'encrypted-files': 100,
  'register-bytes': 25,
  'local-files': 25,
  calls: 150,
} as const satisfies Record<string, number>;

export const fuzzerNames: readonly string[] = Object.keys(shortRuns);
