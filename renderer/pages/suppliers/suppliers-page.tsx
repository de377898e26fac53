import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Building2, PanelLeftClose, PanelLeftOpen, Plus, SearchX, Upload } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { remember, remembered } from '../../i18n/remember.ts';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { useAsOf } from '../../shell/as-of.tsx';
import { useStatus } from '../../shell/status.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Facets } from './facets.tsx';
import { SupplierGrid } from './grid.tsx';
import { addressOf, isFiltered, type ListQuery, listQueryOf } from './list-query.ts';

const PAGE = 250;
/** From this width on the filters stand beside the list at first; in pixels. */
const WIDE = 1440;
const noFilter = addressOf(listQueryOf(new URLSearchParams()));

export function SuppliersPage() {
  const { suppliers } = useMessages();
  const status = useStatus();
  const address = useAddress();
  const query = useMemo(() => listQueryOf(address.query), [address.query]);
  const [hasFacets, setFacets] = useState(
    () => remembered('filters', ['open', 'folded'], innerWidth < WIDE ? 'folded' : 'open') === 'open',
  );
  const set = (change: Partial<ListQuery>) => replaceQuery(addressOf({ ...query, ...change }));
  const { asOf } = useAsOf();
  const facets = useQuery(orpc.processors.facets.queryOptions({ input: { asOf } }));
  const rows = useRows(query);
  const isEmpty = status.suppliers === 0;

  return (
    <Page
      title={suppliers.title}
      lead={suppliers.lead}
      isFilling
      actions={
        <LinkButton href={addresses.newSupplier} look="primary" icon={Plus}>
          {suppliers.add}
        </LinkButton>
      }
    >
      {isEmpty && !isFiltered(query) ? (
        <div className="panel">
          <Empty
            icon={Building2}
            title={suppliers.emptyTitle}
            action={
              <LinkButton href={addresses.import} icon={Upload}>
                {suppliers.importList}
              </LinkButton>
            }
          >
            {suppliers.emptyText}
          </Empty>
        </div>
      ) : (
        <>
          <div className="list-bar">
            <Button
              look="quiet"
              icon={hasFacets ? PanelLeftClose : PanelLeftOpen}
              aria-expanded={hasFacets}
              onPress={() => {
                remember('filters', hasFacets ? 'folded' : 'open');
                setFacets(!hasFacets);
              }}
            >
              {hasFacets ? suppliers.hideFilters : suppliers.showFilters}
            </Button>
            <SearchBox value={query.search} onChange={(search) => set({ search })} />
            <p className="soft list-count" role="status">
              {rows.total !== null && facets.data ? suppliers.count(rows.total, facets.data.total) : ''}
            </p>
            {isFiltered(query) && (
              <Button look="quiet" onPress={() => replaceQuery(noFilter)}>
                {suppliers.clearFilters}
              </Button>
            )}
          </div>
          <div className="list-columns">
            {hasFacets && (
              <Facets
                counts={facets.data}
                filter={query.filter}
                onChange={(filter) => set({ filter: { ...query.filter, ...filter } })}
              />
            )}
            <div className="list-main">
              {rows.isPending && <Loading lines={12} />}
              {rows.error !== null && <Failure error={rows.error} onRetry={rows.retry} />}
              {rows.total === 0 && (
                <Empty
                  icon={SearchX}
                  title={suppliers.nothingTitle}
                  action={<Button onPress={() => replaceQuery(noFilter)}>{suppliers.clearFilters}</Button>}
                >
                  {suppliers.nothingText}
                </Empty>
              )}
              {rows.total !== null && rows.total > 0 && (
                <SupplierGrid
                  rows={rows.rows}
                  total={rows.total}
                  onNeed={rows.need}
                  sort={query.sort}
                  descending={query.descending}
                  onSort={(sort) => set({ sort, descending: sort === query.sort && !query.descending })}
                />
              )}
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

/** Rows of the question, page after page; `need` asks for more until a row is there. */
function useRows(query: ListQuery) {
  const { asOf } = useAsOf();
  const pages = useInfiniteQuery(
    orpc.processors.list.infiniteOptions({
      input: (cursor: string | null) => ({ ...query, asOf, cursor, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const [needed, setNeeded] = useState(0);
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  useEffect(() => {
    if (needed >= rows.length && hasNextPage && !isFetching) void fetchNextPage();
  }, [needed, rows.length, hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    total: pages.data?.pages.at(-1)?.total ?? null,
    isPending: pages.isPending,
    error: pages.error,
    retry: () => void pages.refetch(),
    need: setNeeded,
  };
}

/** Searches while typing; the address follows when the typing rests. */
function SearchBox(props: { readonly value: string; readonly onChange: (search: string) => void }) {
  const { suppliers } = useMessages();
  const [text, setText] = useState(props.value);
  const [known, setKnown] = useState(props.value);
  if (known !== props.value) {
    setKnown(props.value);
    setText(props.value);
  }
  const { onChange } = props;
  useEffect(() => {
    if (text === known) return undefined;
    const rest = setTimeout(() => {
      setKnown(text);
      onChange(text);
    }, 120);
    return () => clearTimeout(rest);
  }, [text, known, onChange]);
  return (
    <SearchField value={text} onChange={setText} className="field list-search">
      <Label className="visually-hidden">{suppliers.search}</Label>
      <Input className="input" placeholder={suppliers.searchPlaceholder} autoComplete="off" />
    </SearchField>
  );
}
