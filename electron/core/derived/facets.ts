/**
 * How many suppliers have which value, within what the search and the other filters leave. Suppliers that are alike in all that
 * is filtered are one group, read in the order of one index: every filter is then applied to groups, whatever is chosen.
 */
import { sql } from 'kysely';
import { ANY_IMPORT, type FacetCounts, type FacetQuery } from '../../../shared/fields/list.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { countedAs } from '../../../shared/schema/counting.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { marksOf, type PackedFacet, packedFacets, valuesIn } from './facts.ts';
import { CELLS, chosenOf, IMPORT, withWords } from './list-filter.ts';
import { all as rowsOf } from './list-query.ts';
import { byOwnerForm } from './owner-forms.ts';
import { searchFor } from './search.ts';
import { count, passes, type Tally, tallyOf } from './tallies.ts';

/** Suppliers that are alike. */
interface Group {
  readonly facts: number;
  readonly owner_sort: string;
  readonly places: string;
  readonly tags: string;
  readonly n: number;
}

/** @returns parts of the work, and in the end the counts on the day that the derived tables stand on */
export function* facets(
  connection: Connection,
  { search, filter }: Omit<FacetQuery, 'asOf'>,
): Generator<undefined, FacetCounts> {
  const { expression } = searchFor(connection, search);
  const lists = new Map<string, readonly string[]>();
  /** The values in a list as it is stored, each once; most groups share theirs. */
  function listIn(stored: string): readonly string[] {
    const known = lists.get(stored);
    if (known !== undefined) return known;
    const read = [...new Set(parseStored(stored) as readonly string[])];
    lists.set(stored, read);
    return read;
  }
  const packed = packedFacets.map((name) => [
    name,
    tallyOf(chosenOf(filter, name), ({ facts }: Group) => valuesIn(name, facts)),
  ]);
  const tallies = {
    ...(Object.fromEntries(packed) as Record<PackedFacet, Tally<Group>>),
    place: tallyOf(filter.place, ({ places }: Group) => listIn(places)),
    tag: tallyOf(filter.tag, ({ tags }: Group) => listIn(tags)),
    owner: tallyOf(filter.owner.map(sortKey), (group: Group) => [group.owner_sort]),
  };
  const all = Object.values(tallies);
  for (const group of groupsOf(connection, expression, filter.toCheck)) count(group, group.n, all);
  yield;
  const toCheck = yield* toCheckIn(connection, expression, all);
  const of = (name: keyof typeof tallies) => Object.fromEntries(tallies[name].counts);
  const counted = of('counted');
  return {
    total: statement(connection, 'SELECT count(*) FROM verdict').pluck().get() as number,
    agreementStatus: of('agreementStatus'),
    transferResult: of('transferResult'),
    covered: of('covered'),
    category: of('category'),
    place: of('place'),
    owner: byOwnerForm(connection, of('owner')),
    tag: of('tag'),
    sensitive: of('sensitive'),
    lacks: of('lacks'),
    toCheck,
    counted: Object.fromEntries(
      countedAs.map((name) => [name, counted[name] ?? 0]),
    ) as FacetCounts['counted'],
  };
}

function groupsOf(connection: Connection, words: string | null, toCheck: readonly string[]): Group[] {
  const columns = ['verdict.facts', 'verdict.owner_sort', 'verdict.places', 'verdict.tags'] as const;
  return rowsOf<Group>(
    connection,
    withWords(words, toCheck).select(columns).select(sql<number>`count(*)`.as('n')).groupBy(columns),
  );
}

/** Suppliers of a part of those that may have cells to check: some two milliseconds of work. */
const PART = 4000;

/** The mark of a supplier in use. */
const IN_USE = marksOf('counted', ['inUse']).bits;

/** How many suppliers in use have cells to check within the result: by import, and in all. */
function* toCheckIn(
  connection: Connection,
  words: string | null,
  tallies: readonly Tally<Group>[],
): Generator<undefined, Record<string, number>> {
  const found = words === null ? '' : ' AND v.row IN (SELECT rowid FROM search WHERE search MATCH ?)';
  const some = statement(
    connection,
    `SELECT p.id, json_group_array(DISTINCT ${IMPORT}) AS imports, v.facts, v.owner_sort, v.places, v.tags, 1 AS n
     FROM verdict v, ${CELLS} AND v.processor_id = p.id AND v.facts & ${IN_USE} <> 0 AND p.rowid > ? AND p.rowid <= ?${found} GROUP BY p.id`,
  );
  const last = statement(connection, 'SELECT max(rowid) FROM processor').pluck().get() as number | null;
  const counts: Record<string, number> = {};
  for (let from = 0; from < (last ?? 0); from += PART) {
    const rows = some.all(from, from + PART, ...(words === null ? [] : [words]));
    for (const { imports, ...group } of rows as (Group & { imports: string })[]) {
      if (!tallies.every((tally) => passes(tally, tally.valuesOf(group)))) continue;
      for (const name of [...(parseStored(imports) as string[]), ANY_IMPORT])
        counts[name] = (counts[name] ?? 0) + 1;
    }
    yield;
  }
  return counts;
}
