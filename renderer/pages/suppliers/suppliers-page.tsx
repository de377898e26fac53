import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  Building2,
  ClipboardPaste,
  PanelLeftClose,
  PanelLeftOpen,
  Plus,
  SearchX,
  Upload,
} from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { remember, remembered } from '../../i18n/remember.ts';
import { useAsOf } from '../../register/as-of.tsx';
import { useCustomFields } from '../../register/custom-fields.ts';
import { type ListPlace, lastList, rememberList } from '../../register/last-list.ts';
import { useStatus } from '../../register/status.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { useKeys } from '../../shell/keys.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintedPart } from '../../ui/printed-part.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { UnreadAddress } from '../../ui/unread-address.tsx';
import { SelectionBar } from './bulk/selection-bar.tsx';
import { CellConflict } from './editing/cell-conflict.tsx';
import { useEditing } from './editing/use-editing.ts';
import { useFillDown } from './editing/use-fill-down.ts';
import { Facets, FilterChips } from './facets.tsx';
import { SupplierGrid } from './grid.tsx';
import { gridKeys } from './grid-keys.ts';
import { supplierColumns } from './list/columns.tsx';
import { addressOf, isFiltered, type ListQuery, listDefaults, listQueryOf } from './list/list-query.ts';
import type { Part } from './list/row-window.ts';
import { useEditHistory } from './list/use-edit-history.ts';
import { useRows } from './list/use-rows.ts';
import { useSelection } from './list/use-selection.ts';
import { PasteDialog } from './paste/paste-dialog.tsx';
import { SearchBox } from './search-box.tsx';
import { ColumnChoice } from './views/column-choice.tsx';
import { currentView, useSavedViews } from './views/saved-views.ts';
import { ViewTabs } from './views/view-tabs.tsx';

/** From this width on, the filters next to the list are open by default; in pixels. */
const WIDE = 1440;
const noFilter = addressOf(listQueryOf(new URLSearchParams()));

export function SuppliersPage() {
  const messages = useMessages();
  const { language } = useLanguage();
  const { suppliers, grid, stated } = messages;
  const status = useStatus();
  const address = useAddress();
  const query = useMemo(() => listQueryOf(address.query), [address.query]);
  const [hasFacets, setFacets] = useState(
    () => remembered('filters', ['open', 'folded'], innerWidth < WIDE ? 'folded' : 'open') === 'open',
  );
  const set = (change: Partial<ListQuery>) => replaceQuery(addressOf({ ...query, ...change }));
  const setFilter = useCallback(
    (filter: Partial<ListQuery['filter']>) =>
      replaceQuery(addressOf({ ...query, filter: { ...query.filter, ...filter } })),
    [query],
  );
  const { asOf } = useAsOf();
  const { search, filter } = query;
  const facets = useQuery({
    ...orpc.processors.facets.queryOptions({ input: { search, filter, asOf } }),
    placeholderData: keepPreviousData,
  });
  const isEmpty = status.suppliers === 0;
  const canWrite = useCanWrite();
  const [kept, keep] = useSavedViews();
  const toCheck = query.filter.toCheck.length > 0 ? stated.pastToCheck : null;
  const shown = currentView(kept, addressOf(query).toString())?.name ?? toCheck;
  const custom = useCustomFields();
  const columns = useMemo(
    () => supplierColumns(kept.columns, language, custom),
    [kept.columns, language, custom],
  );
  const withCompleteness = columns.some(({ key }) => key === 'completeness');
  const listed = useMemo(() => ({ ...query, completeness: withCompleteness }), [query, withCompleteness]);
  const rows = useRows(listed);
  const { part } = rows;
  const selection = useSelection(listed, asOf);
  const edits = useEditHistory();
  const editing = useEditing({
    edits,
    isThere: (id) => rows.present()?.rows.some((row) => row.id === id) ?? false,
    onPatch: selection.patch,
  });
  const fillDown = useFillDown({ selection, edits, present: rows.present, query: listed });
  const [pasted, setPasted] = useState<string | null>(null);
  const { returnTo, onLeave } = useReturn(query);
  useKeys(useMemo(() => gridKeys(messages), [messages]));

  return (
    <Page
      title={shown === null ? suppliers.title : suppliers.titleOf(shown)}
      lead={suppliers.lead}
      isFilling
      actions={
        canWrite && (
          <>
            <Button icon={ClipboardPaste} onPress={() => setPasted('')}>
              {grid.paste}
            </Button>
            <LinkButton href={addresses.newSupplier} look="primary" icon={Plus}>
              {suppliers.add}
            </LinkButton>
          </>
        )
      }
    >
      <UnreadAddress read={addressOf(query)} defaults={listDefaults} />
      {isEmpty && !isFiltered(query) ? (
        <div className="panel">
          <Empty
            icon={Building2}
            title={suppliers.emptyTitle}
            action={
              canWrite && (
                <LinkButton href={addresses.import} icon={Upload}>
                  {suppliers.importList}
                </LinkButton>
              )
            }
          >
            {suppliers.emptyText}
          </Empty>
        </div>
      ) : (
        <>
          <ViewTabs
            query={addressOf(query).toString()}
            kept={kept}
            onChange={keep}
            onOpen={(question) => replaceQuery(new URLSearchParams(question))}
          />
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
              {part && facets.data ? suppliers.count(part.total, facets.data.total) : ''}
            </p>
            {isFiltered(query) && (
              <Button look="quiet" onPress={() => replaceQuery(noFilter)}>
                {suppliers.clearFilters}
              </Button>
            )}
            <div className="list-tools">
              <ExportMenu
                name={suppliers.title}
                list={{ view: 'suppliers', ...query, columns: columns.map(({ key }) => key) }}
                asOf={asOf}
                withEverything
              />
              <ColumnChoice kept={kept} onChange={keep} />
            </div>
          </div>
          {!hasFacets && <FilterChips counts={facets.data} filter={query.filter} onChange={setFilter} />}
          <div className="list-columns">
            {hasFacets && <Facets counts={facets.data} filter={query.filter} onChange={setFilter} />}
            <div className="list-main">
              <Corrections corrections={part?.corrections ?? []} />
              {rows.isPending && <Loading lines={12} />}
              {rows.error !== null && <Failure error={rows.error} onRetry={rows.retry} />}
              {part?.total === 0 && (
                <Empty
                  icon={SearchX}
                  title={suppliers.nothingTitle}
                  action={<Button onPress={() => replaceQuery(noFilter)}>{suppliers.clearFilters}</Button>}
                >
                  {suppliers.nothingText}
                </Empty>
              )}
              <PrintedPart />
              {part && part.total > 0 && (
                <SupplierGrid
                  key={kept.isCompact ? 'compact' : 'normal'}
                  part={part}
                  columns={columns}
                  selection={selection}
                  editing={editing}
                  edits={edits}
                  onFillDown={fillDown}
                  canWrite={canWrite}
                  isCompact={kept.isCompact}
                  widths={kept.widths}
                  onWidths={(widths) => keep({ widths })}
                  onPaste={setPasted}
                  onNeed={rows.need}
                  start={returnTo}
                  onLeave={onLeave}
                  sort={query.sort}
                  descending={query.descending}
                  onSort={(sort) => set({ sort, descending: sort === query.sort && !query.descending })}
                />
              )}
              <SelectionBar
                selection={selection}
                shown={part?.rows ?? []}
                columns={columns}
                canWrite={canWrite}
                edits={edits}
              />
            </div>
          </div>
        </>
      )}
      <CellConflict editing={editing} />
      {pasted !== null && <PasteDialog text={pasted} onClose={() => setPasted(null)} />}
    </Page>
  );
}

/** Where the list was left, if it is the same one; and what remembers where it is left now. */
function useReturn(query: ListQuery) {
  const text = addressOf(query).toString();
  const address = text === '' ? addresses.suppliers : `${addresses.suppliers}?${text}`;
  const last = lastList();
  const returnTo = useRef(last?.address === address ? last.place : null);
  const onLeave = useCallback(
    (place: ListPlace) => rememberList({ query, address, place }),
    [query, address],
  );
  useEffect(() => rememberList({ query, address, place: null }), [query, address]);
  return { returnTo, onLeave };
}

/** Which words were read with a mistake, because they stand nowhere as they were typed. */
function Corrections({ corrections }: { readonly corrections: Part['corrections'] }) {
  const { suppliers } = useMessages();
  if (corrections.length === 0) return null;
  return (
    <p className="list-corrected soft" role="status">
      {corrections.map(({ typed, found }) => suppliers.corrected(typed, found.join(', '))).join(' ')}
    </p>
  );
}
