import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { orpc } from '../../api/client.ts';
import { fieldName, fieldValue } from '../../forms/field-names.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { useSupplier } from './supplier-context.tsx';

const PAGE = 25;

/** Every change of the supplier and what belongs to it, newest first. */
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
          <table className="table">
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
                <Line key={line.seq} line={line} />
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

function Line({ line }: { readonly line: HistoryLine }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { supplier } = messages;
  const entity = supplier.historyEntity[line.entity] ?? line.entity;
  const what =
    line.field === null
      ? `${entity} ${supplier.historyAction[line.action]}`
      : `${entity}: ${fieldName(line.entity, line.field, messages)}`;
  const show = (value: unknown) => {
    if (line.field === null) return '';
    if (line.erased) return supplier.historyErased;
    return value === null ? '–' : fieldValue(line.field, value, messages, language);
  };
  return (
    <tr>
      <td className="nowrap">{formatMoment(line.at, language)}</td>
      <td className="text">{line.who}</td>
      <td className="text">
        {what}
        {line.why && <p className="soft">{line.why}</p>}
      </td>
      <td className="text clamp">{show(line.old)}</td>
      <td className="text clamp">{show(line.new)}</td>
    </tr>
  );
}
