/** The list's query as encoded in the address: shareable, bookmarkable, and still there on return. */
import { type ProcessorQuery, processorFilter, sortColumns } from '../../../../shared/fields/list.ts';

export type SortColumn = (typeof sortColumns)[number];
export type ListQuery = Pick<ProcessorQuery, 'search' | 'filter' | 'sort' | 'descending'>;
/** Filters that hold several values. */
export type Facet =
  | 'agreementStatus'
  | 'transferResult'
  | 'category'
  | 'place'
  | 'owner'
  | 'toCheck'
  | 'counted'
  | 'tag'
  | 'sensitive'
  | 'lacks';
export const facetNames: readonly Facet[] = [
  'agreementStatus',
  'transferResult',
  'category',
  'place',
  'owner',
  'toCheck',
  'counted',
  'tag',
  'sensitive',
  'lacks',
];

const covered = { yes: true, no: false } as const;

/** Reads the address; a value that has no meaning (any more) is dropped, which the page says. */
export function listQueryOf(query: URLSearchParams): ListQuery {
  const shape = processorFilter.shape;
  const filter = processorFilter.parse({
    ...Object.fromEntries(
      facetNames.map((name) => [
        name,
        query.getAll(name).filter((value) => shape[name].safeParse([value]).success),
      ]),
    ),
    covered: covered[query.get('covered') as keyof typeof covered] ?? null,
  });
  const sort = sortColumns.find((column) => column === query.get('sort')) ?? 'name';
  return {
    search: (query.get('search') ?? '').slice(0, 500),
    filter,
    sort,
    descending: query.get('descending') === 'yes',
  };
}

/** What {@link addressOf} omits. */
export const listDefaults = { sort: 'name', descending: 'no' };

/** The address for a query; default values are omitted. */
export function addressOf({ search, filter, sort, descending }: ListQuery): URLSearchParams {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  for (const name of facetNames) for (const value of filter[name]) query.append(name, value);
  if (filter.covered !== null) query.set('covered', filter.covered ? 'yes' : 'no');
  if (sort !== 'name') query.set('sort', sort);
  if (descending) query.set('descending', 'yes');
  return query;
}

export function isFiltered({ search, filter }: ListQuery): boolean {
  return search !== '' || filter.covered !== null || facetNames.some((name) => filter[name].length > 0);
}
