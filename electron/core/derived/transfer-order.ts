/** The orders of the list of transfers, in SQL. */
import { type RawBuilder, sql } from 'kysely';
import type { TransferQuery } from '../../../shared/fields/list.ts';
import { compareNames } from '../../../shared/law/names.ts';
import { flowKinds } from '../../../shared/schema/flow.ts';
import { transferBases } from '../../../shared/schema/transfer-basis.ts';
import { countryName } from '../../../shared/words/places.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { listOn } from '../store/countries.ts';
import type { View } from '../store/writing.ts';
import type { Cursor } from './list-query.ts';

/** An order as the pieces of a question on `flow_verdict v`. */
export interface Order {
  /** What has to stand before SELECT. */
  readonly names: RawBuilder<unknown>;
  readonly join: RawBuilder<unknown>;
  /** What is sorted by; null comes last in either direction. */
  readonly column: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  /** Whether a row comes after a place in the order. */
  readonly after: (at: Cursor) => RawBuilder<unknown>;
}

const nothing = sql``;

/** The order that is asked for. Codes are in the order of their names in the language of who asks. */
export function orderOf(
  view: View,
  { sort, descending, language }: Pick<TransferQuery, 'sort' | 'descending' | 'language'>,
): Order {
  switch (sort) {
    case 'result':
      return ordered(sql`v.rank`, descending);
    case 'supplier':
      return ordered(sql`v.name_sort`, descending);
    case 'importer':
      return ordered(sql`v.importer_sort`, descending);
    case 'owner':
      return ordered(sql`nullif(v.owner_sort, '')`, descending, true);
    case 'due':
      return ordered(sql`v.due`, descending, true);
    case 'basis':
      return byNames(sql`v.basis`, transferBases, descending);
    case 'kind':
      return byNames(
        sql`v.kind`,
        inOrder(flowKinds, (kind) => terms[language].flowKind[kind]),
        descending,
      );
    case 'place': {
      const list = listOn(view.connection, view.asOf);
      const places = inOrder([...list.byCode.keys()], (code) => countryName(code, language, list));
      return byNames(sql`v.place`, ['unknown', ...places], descending);
    }
  }
  return sort satisfies never;
}

const inOrder = <Code extends string>(codes: readonly Code[], name: (code: Code) => string): Code[] => {
  const names = new Map(codes.map((code) => [code, name(code)]));
  return [...codes].sort((a, b) => compareNames(names.get(a) ?? a, names.get(b) ?? b));
};

/** By a code, in a given order of the codes. */
function byNames(column: RawBuilder<unknown>, codes: readonly string[], descending: boolean): Order {
  const places = JSON.stringify(Object.fromEntries(codes.map((code, at) => [code, at])));
  return {
    ...ordered(sql`o.place_in_order`, descending, true),
    names: sql`WITH o AS MATERIALIZED (SELECT key, value AS place_in_order FROM json_each(${places}))`,
    join: sql`LEFT JOIN o ON o.key = ${column}`,
  };
}

function ordered(column: RawBuilder<unknown>, descending: boolean, isNullable = false): Order {
  const direction = descending ? sql`DESC` : sql`ASC`;
  const rest = sql`${column} ${direction}, v.name_sort, v.flow_id`;
  return {
    names: nothing,
    join: nothing,
    column,
    by: isNullable ? sql`${column} IS NULL, ${rest}` : rest,
    after: ([value, name, id]) => {
      const tie = sql`(v.name_sort, v.flow_id) > (${name}, ${id})`;
      if (value === null) return sql`(${column} IS NULL AND ${tie})`;
      const same = sql`(${column} = ${value} AND ${tie})`;
      const empty = isNullable ? sql` OR ${column} IS NULL` : nothing;
      // The first condition says the same as the second; it is the one that an index can start from.
      const [beyond, from] = descending
        ? [sql`${column} < ${value}`, sql`${column} <= ${value}`]
        : [sql`${column} > ${value}`, sql`${column} >= ${value}`];
      return isNullable ? sql`(${beyond} OR ${same}${empty})` : sql`(${from} AND (${beyond} OR ${same}))`;
    },
  };
}
