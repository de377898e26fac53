/** What changed in the published list between two days, in the chosen columns. A pure function. */
import type { PublicColumn, PublishedChange, PublishedChanges } from '../../../shared/schema/publish.ts';
import type { PublicEntry, PublicList } from './entries.ts';

/** @param since the day of `before`. Who came stands before who went, and these before what is different. */
export function changesBetween(
  before: PublicList,
  now: PublicList,
  columns: readonly PublicColumn[],
  since: string,
): PublishedChanges {
  const was = new Map(before.entries.map((entry) => [entry.key, entry]));
  const is = new Set(now.entries.map(({ key }) => key));
  const whole =
    (kind: 'added' | 'gone') =>
    ({ key, cells }: PublicEntry): PublishedChange => ({ kind, key, name: cells.name, fields: [] });
  const added = now.entries.filter(({ key }) => !was.has(key)).map(whole('added'));
  const gone = before.entries.filter(({ key }) => !is.has(key)).map(whole('gone'));
  const changed = now.entries.flatMap((entry): PublishedChange[] => {
    const fields = changedFields(was.get(entry.key), entry, columns);
    const { key, cells } = entry;
    return fields.length === 0 ? [] : [{ kind: 'changed', key, name: cells.name, fields }];
  });
  return { since, nothingBefore: was.size === 0, changes: [...added, ...gone, ...changed] };
}

function changedFields(
  before: PublicEntry | undefined,
  { cells }: PublicEntry,
  columns: readonly PublicColumn[],
): PublishedChange['fields'] {
  if (before === undefined) return [];
  return columns
    .filter((key) => before.cells[key] !== cells[key])
    .map((key) => ({ key, before: before.cells[key], after: cells[key] }));
}
