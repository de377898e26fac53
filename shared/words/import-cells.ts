/** Messages about one cell of an imported list: why it was skipped, or what to check. */
import type { Bilingual } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import * as en from './import-cells.en.ts';
import * as nl from './import-cells.nl.ts';
import { withOwnWords } from './in-sentence.ts';

export const cellSentences = withOwnWords(bilingual(nl.cellSentences, en.cellSentences));

const stopped = bilingual(nl.duplicatesStop, en.duplicatesStop);

/** Why the import stops, if the person chose to stop at the first duplicate. */
export function duplicatesStop(names: readonly string[]): Bilingual {
  const shown = names.slice(0, 10).map((name) => `“${name}”`);
  return stopped(`${shown.join(', ')}${names.length > 10 ? ', …' : ''}`);
}

/** Warning about a sheet with hidden rows; `count` is at least 1. */
export const hiddenRowsTaken = bilingual(nl.hiddenRowsTaken, en.hiddenRowsTaken);

const ofColumns = bilingual(nl.hiddenColumnsTaken, en.hiddenColumnsTaken);

/** Warning about a sheet with hidden columns, by their names; at least one. */
export const hiddenColumnsTaken = (columns: readonly string[]): Bilingual => ofColumns(named(columns));

const left = bilingual(nl.headerNotesLeft, en.headerNotesLeft);

/** What was noted beside the names of columns, and that no supplier has it. */
export function headerNotesLeft(
  notes: readonly { readonly column: string; readonly text: string }[],
): Bilingual {
  return left(notes.map(({ column, text }) => `“${text.replace(/\s+/g, ' ')}” (${column})`).join('; '));
}

const secrets = bilingual(nl.secretsLeft, en.secretsLeft);

/** Warning about columns of passwords, by their names; at least one. */
export const secretsLeft = (columns: readonly string[]): Bilingual => secrets(named(columns));

const named = (columns: readonly string[]): string => columns.map((column) => `“${column}”`).join(', ');
