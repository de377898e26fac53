import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { HistoryFilter } from '../../../shared/schema/register.ts';
import { kindName } from '../../../shared/words/fields.ts';
import { ui } from '../../../shared/words/ui.ts';
import { orpc } from '../../api/client.ts';
import { coreMessage, notADay } from '../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useHistoryReading } from '../../register/custom-fields.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, isDay } from '../../ui/date-field.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Empty, Failure, Loading, Progress } from '../../ui/states.tsx';
import { isNoSupplier, SupplierField } from '../../ui/supplier-field.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { UnreadAddress } from '../../ui/unread-address.tsx';
import { HistoryTable } from './history-table.tsx';
import { PrintedHash } from './printed-hash.tsx';

const PAGE = 100;
/** A name that is not a supplier: the register would only see an unknown identifier. */
const noSupplier = {
  type: 'supplier',
  message: coreMessage({ nl: ui.nl.decisions.noSupplier, en: ui.en.decisions.noSupplier }),
};

const keys = ['processorId', 'who', 'entity', 'from', 'until'] as const;

/** Every change of the register, newest first, filtered by what stands in the address. */
export function HistoryPage() {
  const { history } = useMessages();
  const { language } = useLanguage();
  const { query: address } = useAddress();
  /** As typed: it holds what is no day or no supplier too. */
  const [draft, setDraft] = useState<HistoryFilter>(() => filterIn(address));
  const filter = useMemo(() => valid(draft), [draft]);
  const isBackwards =
    draft.from !== null && draft.until !== null && isDay(draft.from) && draft.from > draft.until;
  const query = useInfiniteQuery(
    orpc.register.history.infiniteOptions({
      input: (before: number | null) => ({ ...filter, language, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
  );
  const pages = query.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const reading = useHistoryReading(Object.assign({}, ...pages.map(({ names }) => names)));
  const total = pages[0]?.total ?? null;

  function set(change: Partial<HistoryFilter>) {
    const next = { ...draft, ...change };
    setDraft(next);
    replaceQuery(addressOf(valid(next)));
  }

  return (
    <Page title={history.title} lead={history.lead}>
      <UnreadAddress read={addressOf(filterIn(address))} />
      <Filters
        draft={draft}
        supplier={reading.names[draft.processorId ?? ''] ?? null}
        isBackwards={isBackwards}
        onChange={set}
      />
      <div className="list-bar">
        <p className="soft" role="status">
          {query.isSuccess &&
            (total !== null
              ? history.count(total)
              : query.hasNextPage
                ? history.foundSoFar(lines.length)
                : history.found(lines.length))}
        </p>
        {lines.length > 0 && (
          <div className="list-tools">
            <ExportMenu name={history.title} list={{ view: 'history', ...filter }} asOf={null} />
          </div>
        )}
      </div>
      {query.isPending && (filter.search === '' ? <Loading lines={12} /> : <Searching />)}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && lines.length === 0 && (
        <Empty
          icon={SearchX}
          title={history.nothingTitle}
          action={<Button onPress={() => set(filterIn(new URLSearchParams()))}>{history.clear}</Button>}
        >
          {history.nothingText}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className="panel">
          <TableScroll label={history.table}>
            <HistoryTable lines={lines} reading={reading} withSupplier />
          </TableScroll>
          {query.hasNextPage && (
            <div className="actions panel-end">
              <Button isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
                {history.more}
              </Button>
              {query.isFetchingNextPage && filter.search !== '' && <Searching />}
            </div>
          )}
        </div>
      )}
      <PrintedHash />
    </Page>
  );
}

function Searching() {
  const { history } = useMessages();
  return (
    <div role="status">
      <Progress label={history.searching} done={null} total={0} />
    </div>
  );
}

interface FiltersProps {
  readonly draft: HistoryFilter;
  /** Name of the supplier that is chosen, once it is known. */
  readonly supplier: string | null;
  readonly isBackwards: boolean;
  readonly onChange: (change: Partial<HistoryFilter>) => void;
}

function Filters({ draft, supplier, isBackwards, onChange }: FiltersProps) {
  const { history } = useMessages();
  const { language } = useLanguage();
  const facets = useQuery(orpc.register.historyFacets.queryOptions()).data;
  /** Of a supplier that came with the address the name is known later; one that is chosen here keeps its field. */
  const [isChosen, setChosen] = useState(false);
  const dayError = (value: string | null) => (isDay(value) ? undefined : notADay);
  return (
    <Panel id="history-filters" title={history.filters}>
      <div className="history-filters">
        <SearchField
          className="field history-search"
          value={draft.search}
          onChange={(search) => onChange({ search })}
        >
          <Label>{history.search}</Label>
          <Input className="input" placeholder={history.searchHelp} autoComplete="off" />
        </SearchField>
        <SupplierField
          key={isChosen ? '' : supplier}
          label={history.supplier}
          value={draft.processorId}
          name={supplier}
          error={isNoSupplier(draft.processorId) ? noSupplier : undefined}
          onChange={(processorId) => {
            setChosen(true);
            onChange({ processorId });
          }}
        />
        <SelectField
          label={history.person}
          none={history.everyone}
          options={(facets?.people ?? []).map(({ who }) => ({ value: who, name: who }))}
          value={draft.who}
          onChange={(who) => onChange({ who })}
        />
        <SelectField
          label={history.kind}
          none={history.everyKind}
          options={(facets?.kinds ?? []).map(({ entity }) => ({
            value: entity,
            name: kindName(entity, language),
          }))}
          value={draft.entity}
          onChange={(entity) => onChange({ entity })}
        />
        <DateField
          label={history.from}
          value={draft.from}
          error={dayError(draft.from)}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={history.until}
          value={draft.until}
          error={dayError(draft.until)}
          onChange={(until) => onChange({ until })}
        />
      </div>
      {isBackwards && (
        <p className="error" role="alert">
          {history.order}
        </p>
      )}
    </Panel>
  );
}

/** Reads the address; what has no meaning is dropped, which the page says. */
function filterIn(address: URLSearchParams): HistoryFilter {
  const filter = Object.fromEntries(keys.map((key) => [key, address.get(key)])) as Record<
    (typeof keys)[number],
    string | null
  >;
  return valid({ ...filter, search: (address.get('search') ?? '').slice(0, 500) });
}

/** What can be asked: without what is no day and no supplier. */
function valid(draft: HistoryFilter): HistoryFilter {
  return {
    ...draft,
    processorId: isNoSupplier(draft.processorId) ? null : draft.processorId,
    from: isDay(draft.from) ? draft.from : null,
    until: isDay(draft.until) ? draft.until : null,
  };
}

function addressOf(filter: HistoryFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of keys) {
    const value = filter[key];
    if (value !== null) query.set(key, value);
  }
  if (filter.search !== '') query.set('search', filter.search);
  return query;
}
