import type { ReactNode } from 'react';
import { countryName } from '../../../shared/domain/jurisdictions.ts';
import { formatDate } from '../../../shared/messages/format.ts';
import type { Messages } from '../../../shared/messages/ui.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { ProcessorRow } from '../../../shared/schema/record.ts';
import { addresses } from '../../router/addresses.ts';
import { ResultChip, StatusChip } from '../../ui/chip.tsx';
import { cellValue, type EditableField, textOf, titleOf } from './editing/fields.ts';
import type { SortColumn } from './list-query.ts';

export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  /** Least width in pixels, and its share of what is left over. */
  readonly least: number;
  readonly share: number;
  readonly sort: SortColumn | null;
  /** The cell as text: what is copied, and what is shown where there is no `cell`. */
  readonly text: (row: ProcessorRow) => string;
  readonly cell?: (row: ProcessorRow) => ReactNode;
}

/** Every column there is; the name always stands first. */
export const columnKeys = [
  'name',
  'service',
  'status',
  'until',
  'notice',
  'places',
  'result',
  'owner',
  'category',
  'criticality',
  'role',
  'country',
  'kvk',
  'endedOn',
  'recorded',
  'signedOn',
  'effectiveOn',
  'endsOn',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The columns at first. */
export const firstColumns: readonly ColumnKey[] = columnKeys.slice(0, 8);

/** Columns in the given order, in the language of the screen. */
export function supplierColumns(
  keys: readonly ColumnKey[],
  messages: Messages,
  language: Language,
): readonly Column[] {
  const all = everyColumn(messages, language);
  return keys.map((key) => ({ key, ...all[key] }));
}

function everyColumn(messages: Messages, language: Language): Record<ColumnKey, Omit<Column, 'key'>> {
  const { suppliers, common, terms } = messages;
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language));
  const place = (code: string) => (code === 'unknown' ? common.unknownPlace : countryName(code, language));
  return {
    name: {
      title: suppliers.name,
      least: 176,
      share: 2.2,
      sort: 'name',
      text: (row) => row.name,
      cell: (row) => (
        <a href={addresses.supplier(row.id)} tabIndex={-1} className="cell-link">
          {row.name}
        </a>
      ),
    },
    service: {
      title: suppliers.service,
      least: 104,
      share: 1.5,
      sort: null,
      text: (row) => row.services.join(', '),
    },
    status: {
      title: suppliers.status,
      least: 172,
      share: 1.1,
      sort: 'agreementStatus',
      text: (row) => terms.status[row.agreementStatus],
      cell: (row) => <StatusChip status={row.agreementStatus} isPlain />,
    },
    until: {
      title: suppliers.until,
      least: 98,
      share: 0.6,
      sort: 'currentEndsOn',
      text: (row) => day(row.currentEndsOn),
    },
    notice: {
      title: suppliers.notice,
      least: 104,
      share: 0.6,
      sort: 'noticeDeadline',
      text: (row) => day(row.noticeDeadline),
    },
    places: {
      title: suppliers.places,
      least: 118,
      share: 1.3,
      sort: null,
      text: (row) => row.places.map(place).join(', '),
    },
    result: {
      title: suppliers.result,
      least: 148,
      share: 0.9,
      sort: 'transferResult',
      text: (row) => (row.transferResult === null ? terms.result.listed : terms.result[row.transferResult]),
      cell: (row) => <ResultChip result={row.transferResult} code={row.transferCode} isPlain />,
    },
    owner: { title: suppliers.owner, least: 100, share: 0.8, sort: 'owner', text: (row) => row.owner },
    category: field('category', 132, 1),
    criticality: field('criticality', 92, 0.5),
    role: field('role', 120, 1),
    country: { ...field('country', 112, 0.8), sort: 'country' },
    kvk: field('kvk', 100, 0.5),
    endedOn: field('endedOn', 98, 0.5),
    recorded: field('recorded', 132, 1),
    signedOn: field('signedOn', 98, 0.5),
    effectiveOn: field('effectiveOn', 110, 0.5),
    endsOn: field('endsOn', 110, 0.5),
  };

  /** What a field of its own holds, as it is edited. */
  function field(key: EditableField, least: number, share: number): Omit<Column, 'key'> {
    const text = (row: ProcessorRow) => textOf(key, cellValue(row, key), messages, language);
    return { title: titleOf(key, messages), least, share, sort: null, text };
  }
}

/** Width of the column that selects, in pixels. */
const SELECT = 40;

/** The columns as tracks of a CSS grid, and the width below which they scroll sideways, in pixels. */
export function tracksOf(columns: readonly Column[]): { readonly tracks: string; readonly least: number } {
  const tracks = columns.map(({ least, share }) => `minmax(${least}px, ${share}fr)`).join(' ');
  const least = columns.reduce((sum, column) => sum + column.least, SELECT);
  return { tracks: `${SELECT}px ${tracks}`, least };
}
