import { useInfiniteQuery } from '@tanstack/react-query';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useHistoryReading } from '../../register/custom-fields.ts';
import { Button } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { HistoryTable } from '../history/history-table.tsx';
import { useSupplier } from './base/supplier-context.tsx';

const PAGE = 25;

/** Every change to the supplier and its records, newest first. */
export function History() {
  const { supplier } = useMessages();
  const processorId = useSupplier().view.record.processor.id;
  const query = useInfiniteQuery(
    orpc.register.history.infiniteOptions({
      input: (before: number | null) => ({ processorId, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.next,
    }),
  );
  const pages = query.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const reading = useHistoryReading(Object.assign({}, ...pages.map(({ names }) => names)));
  return (
    <Panel
      id="history"
      title={supplier.history}
      actions={
        lines.length > 0 && (
          <ExportMenu name={supplier.history} list={{ view: 'history', processorId }} asOf={null} />
        )
      }
    >
      {query.isPending && <Loading lines={4} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && lines.length === 0 && <p className="soft">{supplier.historyNone}</p>}
      {lines.length > 0 && (
        <TableScroll label={supplier.history}>
          <HistoryTable lines={lines} reading={reading} />
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
