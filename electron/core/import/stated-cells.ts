/** Words of a list as they stay with a supplier. */
import type { StatedCell } from '../../../shared/fields/import.ts';
import type { Stated } from '../../../shared/fields/stated.ts';
import { STATED_LIMIT, STATED_SIZE } from '../../../shared/schema/stated.ts';
import { statedSentences } from '../../../shared/words/stated.ts';
import { Problem } from '../ground/problem.ts';

/** What a cell says, as the record keeps it. What came with an exported list is of no row of this one, and of no import. */
export function statedAs(
  importId: string,
  { row, column, words, field, why }: StatedCell,
  recordId: string | null,
): Stated {
  return { importId: row === null ? null : importId, row, column, words, recordId, field, why };
}

/** Refuses what would be more than may wait beside one supplier: nothing of it is thrown away. Errors: `too-large`. */
export function withinLimit(name: string, stated: readonly Stated[]): Stated[] {
  if (stated.length > STATED_LIMIT || Buffer.byteLength(JSON.stringify(stated)) > STATED_SIZE)
    throw new Problem('too-large', statedSentences.tooMany(name, STATED_LIMIT));
  return [...stated];
}
