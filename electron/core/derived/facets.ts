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
import { type PackedFacet, packedFacets, valuesIn } from './facts.ts';
import { CELLS, chosenOf, IMPORT, withWords } from './list-filter.ts';
import { all as rowsOf } from './list-query.ts';
import { byOwnerForm } from './owner-forms.ts';
import { searchFor } from './search.ts';

/** Suppliers that are alike. */
interface Group {
  readonly facts: number;
  readonly owner_sort: string;
  readonly places: string;
  readonly tags: string;
  readonly n: number;
}

/** A filter: which values a group has, which are chosen, and how many suppliers there are of each. */
interface Tally {
  readonly valuesOf: (group: Group) => readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly counts: Map<string, number>;
}

const tallyOf = (chosen: readonly string[], valuesOf: Tally['valuesOf']): Tally => ({
  valuesOf,
  chosen: new Set(chosen),
  counts: new Map(),
});

/** The counts on the day that the derived tables stand on. */
export function facets(connection: Connection, { search, filter }: Omit<FacetQuery, 'asOf'>): FacetCounts {
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
    tallyOf(chosenOf(filter, name), ({ facts }) => valuesIn(name, facts)),
  ]);
  const tallies = {
    ...(Object.fromEntries(packed) as Record<PackedFacet, Tally>),
    place: tallyOf(filter.place, ({ places }) => listIn(places)),
    tag: tallyOf(filter.tag, ({ tags }) => listIn(tags)),
    owner: tallyOf(filter.owner.map(sortKey), (group) => [group.owner_sort]),
  };
  const all = Object.values(tallies);
  for (const group of groupsOf(connection, expression, filter.toCheck)) countGroup(group, all);
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
    toCheck: toCheckIn(connection, expression, all),
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

const passes = ({ chosen }: Tally, values: readonly string[]) =>
  chosen.size === 0 || values.some((value) => chosen.has(value));

/** A group counts for every value that it has; what only one filter leaves out, for the values of that one. */
function countGroup(group: Group, tallies: readonly Tally[]): void {
  const values = tallies.map(({ valuesOf }) => valuesOf(group));
  const failing = tallies.filter((tally, at) => !passes(tally, values[at] ?? []));
  if (failing.length > 1) return;
  const [only] = failing;
  for (const [at, tally] of tallies.entries()) {
    if (only !== undefined && only !== tally) continue;
    for (const value of values[at] ?? []) tally.counts.set(value, (tally.counts.get(value) ?? 0) + group.n);
  }
}

/** How many suppliers have cells to check within the result: by import, and in all. */
function toCheckIn(
  connection: Connection,
  words: string | null,
  tallies: readonly Tally[],
): Record<string, number> {
  const found = words === null ? '' : ' AND v.row IN (SELECT rowid FROM search WHERE search MATCH ?)';
  const rows = statement(
    connection,
    `SELECT p.id, json_group_array(DISTINCT ${IMPORT}) AS imports, v.facts, v.owner_sort, v.places, v.tags, 1 AS n
     FROM verdict v, ${CELLS} AND v.processor_id = p.id${found} GROUP BY p.id`,
  ).all(...(words === null ? [] : [words])) as (Group & { imports: string })[];
  const counts: Record<string, number> = {};
  for (const { imports, ...group } of rows) {
    if (!tallies.every((tally) => passes(tally, tally.valuesOf(group)))) continue;
    for (const name of [...(parseStored(imports) as string[]), ANY_IMPORT])
      counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
