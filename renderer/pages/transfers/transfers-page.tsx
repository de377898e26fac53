import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeftRight, FileText, GitCompareArrows, SearchX } from 'lucide-react';
import { Input, Label, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { TransferRow } from '../../../shared/fields/list.ts';
import { worstFirst } from '../../../shared/law/transfer-codes.ts';
import { type TransferResult, transferResults } from '../../../shared/schema/transfer-codes.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { FlowSummary } from '../supplier/flow-summary.tsx';

const PAGE = 25;

export function TransfersPage() {
  const { transfers, whatIf } = useMessages();
  const { asOf } = useAsOf();
  const { query: address } = useAddress();
  const search = address.get('search') ?? '';
  const result = transferResults.filter((value) => address.getAll('result').includes(value));
  const query = useInfiniteQuery(
    orpc.flows.list.infiniteOptions({
      input: (cursor: string | null) => ({ result, search, asOf, cursor, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const counts = pages[0]?.counts;
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  const total = pages[0]?.total ?? 0;
  const isFiltered = search !== '' || result.length > 0;

  function set(next: { search?: string; result?: readonly string[] }) {
    const question = new URLSearchParams();
    const words = next.search ?? search;
    if (words !== '') question.set('search', words);
    for (const value of next.result ?? result) question.append('result', value);
    replaceQuery(question);
  }

  return (
    <Page
      title={transfers.title}
      lead={transfers.lead}
      actions={
        <>
          <LinkButton href={addresses.transferReport} icon={FileText}>
            {transfers.report}
          </LinkButton>
          <LinkButton href={addresses.whatIf(new URLSearchParams())} icon={GitCompareArrows}>
            {whatIf.toPage}
          </LinkButton>
        </>
      }
    >
      {query.isPending && <Loading lines={12} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && all === 0 && !isFiltered && (
        <div className="panel">
          <Empty
            icon={ArrowLeftRight}
            title={transfers.emptyTitle}
            action={<LinkButton href={addresses.suppliers}>{transfers.toSuppliers}</LinkButton>}
          >
            {transfers.emptyText}
          </Empty>
        </div>
      )}
      {query.isSuccess && (all > 0 || isFiltered) && (
        <>
          <div className="list-bar">
            <ResultFilter
              counts={counts ?? {}}
              selected={result}
              onChange={(next) => set({ result: next })}
            />
            <SearchField
              className="field list-search"
              value={search}
              onChange={(next) => set({ search: next })}
            >
              <Label className="visually-hidden">{transfers.search}</Label>
              <Input className="input" placeholder={transfers.searchPlaceholder} autoComplete="off" />
            </SearchField>
            <p className="soft" role="status">
              {transfers.count(total)}
              {!isFiltered && total > all && transfers.ended(total - all)}
            </p>
            <div className="list-tools">
              <ExportMenu name={transfers.title} list={{ view: 'transfers', result, search }} asOf={asOf} />
            </div>
          </div>
          {rows.length === 0 ? (
            <Empty
              icon={SearchX}
              title={transfers.nothingTitle}
              action={
                <Button onPress={() => replaceQuery(new URLSearchParams())}>{transfers.showAll}</Button>
              }
            >
              {transfers.nothingText}
            </Empty>
          ) : (
            <ul className="records panel">
              {rows.map((row) => (
                <li key={row.flow.id} className="record">
                  <Transfer row={row} />
                </li>
              ))}
            </ul>
          )}
          {query.hasNextPage && (
            <div className="actions">
              <Button isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
                {transfers.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Transfer({ row }: { readonly row: TransferRow }) {
  const { transfers } = useMessages();
  const href = addresses.flow(row.processorId, row.flow.id);
  const isOpen = row.verdict?.result === 'action' || row.verdict?.result === 'blocked';
  return (
    <FlowSummary
      flow={row.flow}
      supplier={row.processor}
      subProcessor={row.subProcessor}
      verdict={row.verdict}
      heading="h2"
      title={
        <a href={addresses.supplier(row.processorId)} className="quiet-link">
          {row.processor}
        </a>
      }
      actions={
        <LinkButton
          href={href}
          label={(isOpen ? transfers.repairOf : transfers.viewOf)(row.processor)}
          look={isOpen ? 'secondary' : 'quiet'}
        >
          {isOpen ? transfers.repair : transfers.view}
        </LinkButton>
      }
    />
  );
}

interface ResultFilterProps {
  readonly counts: Partial<Record<TransferResult, number>>;
  readonly selected: readonly TransferResult[];
  readonly onChange: (selected: readonly string[]) => void;
}

/** How many flows have which verdict; clicking a verdict filters the list by it. */
function ResultFilter({ counts, selected, onChange }: ResultFilterProps) {
  const { transfers, terms } = useMessages();
  const { language } = useLanguage();
  return (
    <ToggleButtonGroup
      className="result-filter"
      aria-label={transfers.bar}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) => onChange([...keys].map(String))}
    >
      {worstFirst.map((result) => (
        <ToggleButton key={result} id={result} className={`result-toggle tone-${result}`}>
          <span className="result-count">{formatNumber(counts[result] ?? 0, language)}</span>
          <span className="result-name">
            <ToneIcon tone={result} /> {terms.result[result]}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
