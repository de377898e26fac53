import { useInfiniteQuery } from '@tanstack/react-query';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { HistoryRow } from './history-row.tsx';

const PAGE = 25;

/** Every change to the supplier and its records, newest first. */
export function History() {
  const { supplier } = useMessages();
  const processorId = useSupplier().view.record.processor.id;
  const query = useInfiniteQuery(
    orpc.register.history.infiniteOptions({
      input: (before: number | null) => ({ processorId, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.lines.length === PAGE ? (page.lines.at(-1)?.seq ?? null) : null),
    }),
  );
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Panel id="history" title={supplier.history}>
      {query.isPending && <Loading lines={4} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && lines.length === 0 && <p className="soft">{supplier.historyNone}</p>}
      {lines.length > 0 && (
        <TableScroll label={supplier.history}>
          <table className="table history-table">
            <thead>
              <tr>
                <th scope="col">{supplier.historyWhen}</th>
                <th scope="col">{supplier.historyWho}</th>
                <th scope="col">{supplier.historyWhat}</th>
                <th scope="col">{supplier.historyOld}</th>
                <th scope="col">{supplier.historyNew}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <HistoryRow key={line.seq} line={line} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {query.hasNextPage && (
        <Button look="quiet" isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
          {supplier.historyMore}
        </Button>
      )}
    </Panel>
  );
}
