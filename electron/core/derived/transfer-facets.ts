/** How many flows have which value under the search and the other filters: counted in parts, each of some suppliers. */
import { sql } from 'kysely';
import { sortKey } from '../../../shared/law/names.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { db } from './list-query.ts';
import { byOwnerForm } from './owner-forms.ts';
import { count, tallyOf } from './tallies.ts';
import { type Filtered, rankOf, wordsIn } from './transfers.ts';

/** Suppliers of a part, with some two thousand flows. */
const PART = 600;

/** What is counted of a flow, in the order of the columns. */
type Counted = readonly [
  place: string,
  judgedIn: string,
  basis: string | null,
  ownerSort: string,
  rank: number,
];

/** @returns parts of the work, and in the end the counts on the day that the derived tables stand on */
export function* transferFacetsOf(connection: Connection, asked: Filtered) {
  const tallies = {
    result: tallyOf(asked.result.map(rankOf).map(String), ([, , , , rank]: Counted) => [String(rank)]),
    place: tallyOf(asked.place, ([place, law]: Counted) => (law === place ? [place] : [place, law])),
    basis: tallyOf(asked.basis, ([, , basis]: Counted) => (basis === null ? [] : [basis])),
    owner: tallyOf(asked.owner.map(sortKey), ([, , , owner]: Counted) => [owner]),
  };
  const all = Object.values(tallies);
  const words = sql.join([sql`1`, ...wordsIn(asked)], sql` AND `).compile(db);
  const some = statement(
    connection,
    `SELECT v.place, v.judged_in, v.basis, v.owner_sort, v.rank FROM flow_verdict v
     WHERE ${words.sql} AND v.row > ? AND v.row <= ?`,
  ).raw();
  const last = statement(connection, 'SELECT max(row) FROM flow_verdict').pluck().get() as number | null;
  for (let from = 0; from < (last ?? 0); from += PART) {
    for (const flow of some.all(...words.parameters, from, from + PART) as Counted[]) count(flow, 1, all);
    yield;
  }
  const of = (name: keyof typeof tallies) => Object.fromEntries(tallies[name].counts);
  return {
    total: statement(connection, 'SELECT count(*) FROM flow_verdict').pluck().get() as number,
    place: of('place'),
    basis: of('basis'),
    owner: byOwnerForm(connection, of('owner')),
  };
}
