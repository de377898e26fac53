import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { orpc } from '../../../api/client.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { SupplierStatusChip } from '../../../ui/chip.tsx';
import { EndedMark } from '../../../ui/ended-mark.tsx';
import { Failure } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface SupplierSearchProps {
  readonly label: string;
  readonly exceptId?: string;
  /** Where choosing a supplier leads. */
  readonly href: (id: string) => string;
  /** Said when there is nothing to choose from, whatever is typed. */
  readonly none: ReactNode;
}

const MAX_RESULTS = 12;

/** Finds a supplier while typing; each result is a link to the next step. */
export function SupplierSearch({ label, exceptId, href, none }: SupplierSearchProps) {
  const { jobs } = useMessages();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const query = useQuery({
    ...orpc.processors.list.queryOptions({ input: { search, limit: MAX_RESULTS } }),
    // A focused link must not disappear while the answer is on its way.
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.rows.filter((row) => row.id !== exceptId) ?? [];
  return (
    <div className="stack tight">
      <TextField label={label} help={jobs.mergeSearchHelp} value={text} onChange={setText} autoFocus />
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      <div role="status">
        {query.isSuccess && !query.isPlaceholderData && rows.length === 0 && (
          <p className="soft">{search === '' ? none : jobs.mergeNone}</p>
        )}
        {rows.length > 0 && query.data?.nextCursor !== null && (
          <p className="soft">{jobs.searchFirst(rows.length)}</p>
        )}
      </div>
      <ul className="choices">
        {rows.map((row) => (
          <li key={row.id}>
            <a className="option" href={href(row.id)}>
              <span className="text">{row.name}</span>
              <EndedMark endedOn={row.endedOn} />
              <SupplierStatusChip of={{ ...row, hasFlows: row.places.length > 0 }} isPlain />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
