/** What a field becomes when two suppliers are merged into one: for the register, and for the preview of it. */
import type { RecordOf } from '../fields/catalogue.ts';
import { isEmptyValue, namesOf, withGiven } from '../fields/field.ts';
import { processorFields } from '../fields/processor.ts';
import { equal } from '../schema/equal.ts';

/**
 * What is filled in stays; an empty field is filled from the other; lists come together, each entry once; texts stand
 * under each other, so that no remark is lost.
 */
function mergedValue(field: keyof typeof processorFields, keep: unknown, gone: unknown): unknown {
  if (processorFields[field].kind === 'parts' || isNotMerged(field)) return keep;
  if (processorFields[field].kind === 'custom') return { ...(gone as object), ...(keep as object) };
  if (isEmptyValue(keep)) return gone;
  if (Array.isArray(keep) && Array.isArray(gone)) return union(keep, gone);
  const isText = processorFields[field].kind === 'text' && !isEmptyValue(gone);
  return isText && !holdsLine(String(keep), String(gone)) ? `${keep}\n${gone}` : keep;
}

// When the other one ended is no gap to be filled, and that its data were deleted says nothing of the data of this one.
const isNotMerged = (field: keyof typeof processorFields): boolean => 'isNotMerged' in processorFields[field];

const holdsLine = (text: string, line: string): boolean => text === line || text.split('\n').includes(line);

const union = (keep: readonly unknown[], gone: readonly unknown[]): unknown[] => [
  ...keep,
  ...gone.filter((one) => !keep.some((kept) => equal(kept, one))),
];

type Own = RecordOf<'processor'>;

/** A supplier's own fields after another one was merged into it. */
export function mergedRecord(keep: Own, gone: Own): Own {
  const theirs: Readonly<Record<string, unknown>> = gone;
  const mine: Readonly<Record<string, unknown>> = keep;
  const names = namesOf(processorFields).filter((name) => Object.hasOwn(keep, name));
  return withGiven(
    keep,
    Object.fromEntries(names.map((name) => [name, mergedValue(name, mine[name], theirs[name])])),
  );
}
