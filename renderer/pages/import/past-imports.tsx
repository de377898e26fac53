import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PastImport } from '../../../shared/fields/import.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { client, orpc } from '../../api/client.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { tell } from '../../ui/toast.tsx';
import { Written } from '../../ui/written.tsx';

const INITIAL_ROWS = 10;

/** The lists that were taken over, each undone as a whole while that is possible. */
export function PastImports() {
  const { importList, stated } = useMessages();
  const query = useQuery(orpc.imports.list.queryOptions());
  const [isWhole, setWhole] = useState(false);
  if (query.isSuccess && query.data.length === 0) return null;
  const shown = isWhole ? query.data : query.data?.slice(0, INITIAL_ROWS);
  return (
    <Panel id="import-past" title={importList.past}>
      <p className="soft panel-lead">{importList.pastText}</p>
      {query.isPending && <Loading lines={3} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {shown && (
        <TableScroll label={importList.past}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{importList.file}</th>
                <th scope="col">{importList.takenAt}</th>
                <th scope="col">{importList.takenBy}</th>
                <th scope="col">{importList.suppliers}</th>
                <th scope="col">{stated.pastToCheck}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((past) => (
                <Past key={past.id} past={past} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {query.isSuccess && shown && shown.length < query.data.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {importList.showAll(query.data.length)}
        </Button>
      )}
    </Panel>
  );
}

function Past({ past }: { readonly past: PastImport }) {
  const { importList, stated } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const canWrite = useCanWrite();
  const queries = useQueryClient();
  const { id, file, at, who, suppliers, toCheck, isUndone, undoUntil } = past;
  const undo = useMutation({
    mutationFn: () => client.imports.undo({ id }),
    onSuccess: async () => {
      tell(importList.tookBack);
      await queries.invalidateQueries();
    },
  });
  const isOver = today > undoUntil;
  const until = formatDate(undoUntil, language);
  return (
    <>
      <tr>
        <td className="text">
          <Written text={file} of={importList.file} />
        </td>
        <td className="nowrap">{formatMoment(at, language)}</td>
        <td className="text">
          <Written text={who} of={importList.takenBy} />
        </td>
        <td>{formatNumber(suppliers, language)}</td>
        <td>
          {toCheck > 0 && (
            <a
              href={addresses.suppliersWhere({ toCheck: [id] })}
              aria-label={stated.pastToCheckOf(file, formatNumber(toCheck, language))}
            >
              {formatNumber(toCheck, language)}
            </a>
          )}
        </td>
        <td>
          {isUndone && <span className="soft">{importList.isUndone}</span>}
          {!isUndone && isOver && <span className="soft">{importList.undoOver(until)}</span>}
          {!isUndone && !isOver && canWrite && (
            <Button
              look="quiet"
              icon={Undo2}
              isDisabled={undo.isPending}
              aria-label={importList.undoOf(file, until)}
              onPress={() => undo.mutate()}
            >
              {importList.undo}
            </Button>
          )}
        </td>
      </tr>
      {undo.isError && (
        <tr>
          <td colSpan={6}>
            <Failure error={undo.error} />
          </td>
        </tr>
      )}
    </>
  );
}
