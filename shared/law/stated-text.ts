/**
 * What a list said, as one cell of an exported list: a line for each, with words, column, reason and field between bars. A
 * list that is read back has them as they were, but for the row and the import, which are those of another file.
 */
import type { Stated } from '../fields/stated.ts';
import { statedReasons } from '../schema/stated.ts';

export type ListedStatement = Pick<Stated, 'words' | 'column' | 'why' | 'field'>;

const BAR = ' | ';

const escaped = (text: string): string =>
  text.replace(/[\\|]/g, '\\$&').replaceAll('\r', '\\r').replaceAll('\n', '\\n');

const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r' };
const unescaped = (text: string): string =>
  text.replace(/\\([\\|nr])/g, (_, sign: string) => meanings[sign] ?? sign);

/** The lines of a cell. */
export function statementText(entries: readonly ListedStatement[]): string {
  return entries
    .map(({ words, column, why, field }) =>
      [words, column, why, field ?? ''].map(escaped).join(BAR).trimEnd(),
    )
    .join('\n');
}

/** Reads the lines of a cell. A line that says something else comes back as it is, for it may not be lost. */
export function readStatements(text: string): (ListedStatement | string)[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parts = line.split(/(?<=(?:^|[^\\])(?:\\\\)*) ?\| ?/).map(unescaped);
      const [words = '', column = '', reason = '', field = ''] = parts.map((part) => part.trim());
      const why = statedReasons.find((known) => known === reason);
      if (parts.length > 4 || words === '' || why === undefined) return line;
      return { words, column, why, field: field === '' ? null : field };
    });
}
