/** What a file that a person brings is for, by the ending of its name. */

/** Endings of lists that can be imported. */
export const listEndings = [
  '.xlsx',
  '.xlsm',
  '.ods',
  '.fods',
  '.csv',
  '.tsv',
  '.txt',
  '.json',
  '.yaml',
  '.yml',
  '.md',
  '.html',
  '.htm',
  '.xls',
  '.xml',
] as const;

/** Endings of documents that a supplier sends; other kinds are chosen where they belong. */
export const documentEndings = ['.pdf', '.docx', '.doc', '.odt'] as const;

/** Ending of a register. */
export const REGISTER_ENDING = '.vwr';

export type FileKind = 'register' | 'list' | 'document';

/** Null = nothing here takes it without being asked. */
export function kindOfFile(name: string): FileKind | null {
  const lower = name.toLowerCase();
  if (lower.endsWith(REGISTER_ENDING)) return 'register';
  if (listEndings.some((ending) => lower.endsWith(ending))) return 'list';
  return documentEndings.some((ending) => lower.endsWith(ending)) ? 'document' : null;
}
