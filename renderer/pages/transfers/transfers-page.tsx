import { skipToken, useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, FileText, GitCompareArrows, Landmark, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { TransferRow } from '../../../shared/fields/list.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { type KeyGroup, useKeys } from '../../shell/keys.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintedPart } from '../../ui/printed-part.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { UnreadAddress } from '../../ui/unread-address.tsx';
import { FacetFilters, UnlocatedLink, VerdictFilters } from './filters.tsx';
import {
  isTransferFiltered,
  type TransferListQuery,
  transferAddress,
  transferDefaults,
  transferQueryOf,
} from './list-query.ts';
import { TransferGrid } from './transfer-grid.tsx';
import { useTransfers } from './use-transfers.ts';

const everything = transferQueryOf(new URLSearchParams());

export function TransfersPage() {
  const messages = useMessages();
  const { transfers, whatIf } = messages;
  const { language } = useLanguage();
  const { asOf } = useAsOf();
  const { query: address } = useAddress();
  const query = useMemo(() => transferQueryOf(address), [address]);
  // The flow at which the list opens, until the person asks for another list.
  const [at, setAt] = useState(() => address.get('at'));
  const list = useTransfers(query);
  const position = useQuery({
    ...orpc.flows.position.queryOptions({
      input: at === null ? skipToken : { ...query, asOf, language, flowId: at },
    }),
    // Where a flow stands is asked anew at each return to the list.
    gcTime: 0,
  });
  const canRepair = useCanWrite();
  useKeys(useMemo(() => transferKeys(messages), [messages]));
  const isFiltered = isTransferFiltered(query);
  const all = list.facets?.total ?? 0;
  const isPending = list.isPending || (at !== null && position.isPending);
  function ask(next: TransferListQuery) {
    setAt(null);
    replaceQuery(transferAddress(next));
  }
  const set = (change: Partial<TransferListQuery>) => ask({ ...query, ...change });

  return (
    <Page
      title={transfers.title}
      lead={transfers.lead}
      isFilling
      actions={
        <>
          <LinkButton href={addresses.lawEvents} icon={Landmark}>
            {transfers.law.toPage}
          </LinkButton>
          <LinkButton href={addresses.transferReport} icon={FileText}>
            {transfers.report}
          </LinkButton>
          <LinkButton href={addresses.whatIf(new URLSearchParams())} icon={GitCompareArrows}>
            {whatIf.toPage}
          </LinkButton>
        </>
      }
    >
      <UnreadAddress read={transferAddress(query, address.get('at'))} defaults={transferDefaults} />
      {isPending && list.error === null && <Loading lines={12} />}
      {list.error !== null && <Failure error={list.error} onRetry={list.retry} />}
      {!isPending && list.error === null && all === 0 && (
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
      {!isPending && list.error === null && all > 0 && (
        <>
          <VerdictFilters counts={list.counts} facets={list.facets} query={query} onChange={set} />
          <div className="list-bar">
            <SearchField
              className="field list-search"
              value={query.search}
              onChange={(search) => set({ search })}
            >
              <Label className="visually-hidden">{transfers.search}</Label>
              <Input className="input" placeholder={transfers.searchPlaceholder} autoComplete="off" />
            </SearchField>
            <FacetFilters facets={list.facets} query={query} onChange={set} />
            <p className="soft" role="status">
              {transfers.count(list.total, all)}
            </p>
            <UnlocatedLink />
            {isFiltered && (
              <Button look="quiet" onPress={() => ask(everything)}>
                {transfers.clearFilters}
              </Button>
            )}
            <div className="list-tools">
              <ExportMenu name={transfers.title} list={{ view: 'transfers', ...query }} asOf={asOf} />
            </div>
          </div>
          {list.total === 0 ? (
            <Empty
              icon={SearchX}
              title={transfers.nothingTitle}
              action={<Button onPress={() => ask(everything)}>{transfers.showAll}</Button>}
            >
              {transfers.nothingText}
            </Empty>
          ) : (
            <>
              <PrintedPart />
              <TransferGrid
                question={transferAddress(query).toString()}
                total={list.total}
                rowAt={list.rowAt}
                onNeed={list.need}
                sort={query.sort}
                descending={query.descending}
                onSort={(sort) => set({ sort, descending: sort === query.sort && !query.descending })}
                hrefOf={(row, next) => addressOfFlow(row, next, query)}
                opensAt={at === null ? null : (position.data?.at ?? null)}
                onLeave={(row) => replaceQuery(transferAddress(query, row.flow.id))}
                canRepair={canRepair}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** Where a flow is settled; from there one comes back to this list, at the flow that came after it. */
function addressOfFlow(row: TransferRow, next: TransferRow | undefined, query: TransferListQuery): string {
  const back = transferAddress(query, next?.flow.id ?? row.flow.id);
  const settle = row.verdict?.missing === 'tia' ? addresses.tia : addresses.flow;
  return settle(row.processorId, row.flow.id, back);
}

/** The list's keyboard shortcuts, for the panel that shows them. */
function transferKeys({ transfers, grid }: Messages): readonly KeyGroup[] {
  return [
    {
      title: transfers.keysList,
      keys: [
        ['↑ · ↓', transfers.keyArrows],
        [grid.space, transfers.keyExplain],
        ['Enter', transfers.keyOpen],
        ['Ctrl Enter', transfers.keySupplier],
        ['Ctrl Home · Ctrl End', transfers.keyFirstLast],
      ],
    },
  ];
}
