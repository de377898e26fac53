import type { ReactNode } from 'react';
import { countryName } from '../../../shared/domain/jurisdictions.ts';
import { formatDate } from '../../../shared/messages/format.ts';
import type { Messages } from '../../../shared/messages/ui.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { ProcessorRow } from '../../../shared/schema/record.ts';
import { addresses } from '../../router/addresses.ts';
import { ResultChip, StatusChip } from '../../ui/chip.tsx';
import type { SortColumn } from './list-query.ts';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** A track of the grid, in CSS. */
  readonly width: string;
  readonly sort: SortColumn | null;
  readonly cell: (row: ProcessorRow) => ReactNode;
}

/** The columns of the list in the language of the screen. */
export function supplierColumns(messages: Messages, language: Language): readonly Column[] {
  const { suppliers, common } = messages;
  const day = (date: string | null) =>
    date === null ? <span className="soft">{suppliers.nothingRecorded}</span> : formatDate(date, language);
  const place = (code: string) => (code === 'unknown' ? common.unknownPlace : countryName(code, language));
  return [
    {
      key: 'name',
      title: suppliers.name,
      width: 'minmax(168px, 2.2fr)',
      sort: 'name',
      cell: (row) => (
        <a href={addresses.supplier(row.id)} tabIndex={-1} className="cell-link">
          {row.name}
        </a>
      ),
    },
    {
      key: 'service',
      title: suppliers.service,
      width: 'minmax(104px, 1.5fr)',
      sort: null,
      cell: (row) => row.services.join(', ') || <span className="soft">{suppliers.nothingRecorded}</span>,
    },
    {
      key: 'status',
      title: suppliers.status,
      width: 'minmax(172px, 1.1fr)',
      sort: 'agreementStatus',
      cell: (row) => <StatusChip status={row.agreementStatus} isPlain />,
    },
    {
      key: 'until',
      title: suppliers.until,
      width: 'minmax(98px, 0.6fr)',
      sort: 'currentEndsOn',
      cell: (row) => day(row.currentEndsOn),
    },
    {
      key: 'notice',
      title: suppliers.notice,
      width: 'minmax(104px, 0.6fr)',
      sort: 'noticeDeadline',
      cell: (row) => day(row.noticeDeadline),
    },
    {
      key: 'places',
      title: suppliers.places,
      width: 'minmax(118px, 1.3fr)',
      sort: null,
      cell: (row) =>
        row.places.map(place).join(', ') || <span className="soft">{suppliers.nothingRecorded}</span>,
    },
    {
      key: 'result',
      title: suppliers.result,
      width: 'minmax(136px, 0.9fr)',
      sort: 'transferResult',
      cell: (row) => <ResultChip result={row.transferResult} code={row.transferCode} isPlain />,
    },
    {
      key: 'owner',
      title: suppliers.owner,
      width: 'minmax(100px, 0.8fr)',
      sort: 'owner',
      cell: (row) => row.owner || <span className="soft">{suppliers.nothingRecorded}</span>,
    },
  ];
}
