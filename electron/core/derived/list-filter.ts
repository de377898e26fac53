/** Which suppliers a search and the filters of the list leave, as a question to the derived tables. */
import { type RawBuilder, sql } from 'kysely';
import { ANY_IMPORT, coveredIn, NO_IMPORT, type ProcessorFilter } from '../../../shared/fields/list.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { type PackedFacet, packedFacets, testFor } from './facts.ts';
import { db } from './list-query.ts';

/** The values that are chosen of a set that stands in the number of a supplier. */
export const chosenOf = (filter: ProcessorFilter, name: PackedFacet): readonly string[] =>
  name === 'covered' ? coveredIn(filter) : filter[name];

/**
 * The rows that are left. @param words what is searched as FTS5 text; null = nothing.
 *
 * Numbers of suppliers are asked as an expression, which keeps SQLite from starting at an index of theirs: for a filter that
 * thousands pass is quicker in the order of the list than all of them sorted.
 */
export function filtered(words: string | null, filter: ProcessorFilter) {
  let rows = withWords(words, filter.toCheck);
  for (const name of packedFacets) {
    const wanted = chosenOf(filter, name);
    if (wanted.length > 0) rows = rows.where(packed(name, wanted));
  }
  if (filter.owner.length > 0) rows = rows.where('verdict.owner_sort', 'in', filter.owner.map(sortKey));
  if (filter.place.length > 0) {
    rows = rows.where('verdict.row', 'in', (inner) =>
      inner.selectFrom('verdict_place').select('verdict_place.row').where('place', 'in', filter.place),
    );
  }
  if (filter.tag.length > 0) {
    const wanted = JSON.stringify(filter.tag);
    rows = rows.where(
      sql<boolean>`verdict.tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(verdict.tags) t
        WHERE t.value IN (SELECT value FROM json_each(${wanted})))`,
    );
  }
  return rows;
}

/** The rows that a search finds, with cells to check of some imports where any are given: of a supplier that has stopped nothing is asked. */
export function withWords(words: string | null, toCheck: readonly string[]) {
  let rows = db.selectFrom('verdict');
  if (words !== null) {
    const found = sql<number>`(SELECT rowid FROM search WHERE search MATCH ${words})`;
    rows = rows.where('verdict.row', 'in', found);
  }
  if (toCheck.length > 0) {
    rows = rows.where('verdict.processor_id', 'in', withCells(toCheck)).where(packed('counted', ['inUse']));
  }
  return rows;
}

function packed(name: PackedFacet, wanted: readonly string[]): RawBuilder<boolean> {
  const test = testFor(name, wanted);
  if ('bits' in test) return sql<boolean>`verdict.facts & ${test.bits} <> 0`;
  return sql<boolean>`(verdict.facts >> ${test.shift}) & ${test.mask} IN (${sql.join(test.numbers)})`;
}

/** Suppliers with cells to check, one row for each cell. */
export const CELLS =
  "processor p, json_each(p.stated_in_list) e WHERE p.deleted = 0 AND p.stated_in_list <> '[]'";
/** The import from which a cell of {@link CELLS} is. */
export const IMPORT = `coalesce(e.value ->> 'importId', '${NO_IMPORT}')`;

/** The suppliers with cells to check of some imports. */
function withCells(imports: readonly string[]): RawBuilder<string> {
  const of = imports.includes(ANY_IMPORT)
    ? sql``
    : sql` AND ${sql.raw(IMPORT)} IN (SELECT value FROM json_each(${JSON.stringify(imports)}))`;
  return sql<string>`(SELECT p.id FROM ${sql.raw(CELLS)}${of})`;
}
