/** Settling what a list said of a supplier. */
import type { Stated } from '../../../shared/fields/stated.ts';
import { canBeSettled } from '../../../shared/law/stated.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import type { Settlement } from '../../../shared/schema/stated.ts';
import { statedSentences } from '../../../shared/words/stated.ts';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';

/**
 * Takes cells away from a supplier; `remarked` puts their words into its remark first. No version is asked for: each cell
 * stands for itself, and one that somebody else settled is not there any more.
 * Errors: `not-found`, `conflict` (a cell does not stand there), `too-large` (the remark), `refused` (words that leave the term
 * of an agreement open: in a remark nobody would see any more that it is not certain).
 */
export function settleStated(
  { connection, change, touch }: Writing,
  processorId: string,
  { entries, how }: { readonly entries: readonly Stated[]; readonly how: Settlement },
): void {
  const { version, fields } = requireRecord(connection, entities.processor, processorId);
  const left = [...fields.statedInList];
  for (const entry of entries) {
    const at = left.findIndex((one) => equal(one, entry));
    if (at === -1) throw new Problem('conflict', statedSentences.settledBefore);
    left.splice(at, 1);
  }
  if (!entries.every((entry) => canBeSettled(entry, how))) {
    throw new Problem('refused', statedSentences.termStaysOpen);
  }
  const remark = how === 'remarked' ? withWords(fields.remark, entries) : fields.remark;
  if (remark.length > TEXT_LIMIT) throw new Problem('too-large', statedSentences.remarkFull(fields.name));
  const settled = { ...fields, remark, statedInList: left };
  saveRecord(
    connection,
    entities.processor,
    { id: processorId, version, processorId: null, fields: settled },
    change,
  );
  touch(processorId);
}

/** The remark with the words of each cell behind the name of its column, on a line of its own. */
function withWords(remark: string, entries: readonly Stated[]): string {
  const lines = entries.map(({ column, words }) => (column === '' ? words : `${column}: ${words}`));
  return [remark, ...new Set(lines)].filter((line) => line !== '').join('\n');
}
