/** The question of the list of transfers as the address holds it: to be shared, and still there on return. */
import { type TransferQuery, transferFilter, transferSorts } from '../../../shared/fields/list.ts';

export type TransferListQuery = Pick<
  TransferQuery,
  'result' | 'place' | 'basis' | 'owner' | 'search' | 'sort' | 'descending'
>;
const filters = ['result', 'place', 'basis', 'owner'] as const;

/** Reads the address; a value that has no meaning (any more) is dropped, which the page says. */
export function transferQueryOf(query: URLSearchParams): TransferListQuery {
  const { shape } = transferFilter;
  const filter = transferFilter.parse(
    Object.fromEntries(
      filters.map((name) => [
        name,
        query.getAll(name).filter((value) => shape[name].safeParse([value]).success),
      ]),
    ),
  );
  return {
    ...filter,
    search: (query.get('search') ?? '').slice(0, 500),
    sort: transferSorts.find((sort) => sort === query.get('sort')) ?? 'result',
    descending: query.get('descending') === 'yes',
  };
}

/** What {@link transferAddress} leaves out. */
export const transferDefaults = { sort: 'result', descending: 'no' };

/** The address of a question; default values are left out. @param at the flow that the list opens at */
export function transferAddress(query: TransferListQuery, at: string | null = null): URLSearchParams {
  const { search, sort, descending } = query;
  const address = new URLSearchParams();
  if (search !== '') address.set('search', search);
  for (const name of filters) for (const value of query[name]) address.append(name, value);
  if (sort !== 'result') address.set('sort', sort);
  if (descending) address.set('descending', 'yes');
  if (at !== null) address.set('at', at);
  return address;
}

export function isTransferFiltered(query: TransferListQuery): boolean {
  return query.search !== '' || filters.some((name) => query[name].length > 0);
}
