import type { ReactNode } from 'react';
import type { Language } from '../../../../shared/schema/primitives.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { countryName } from '../../../../shared/words/places.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { addresses } from '../../../router/addresses.ts';
import { ResultChip, StatusChip } from '../../../ui/chip.tsx';
import type { ColumnKey } from './column-keys.ts';
import { cellValue, type EditableField, textOf, titleOf } from './fields.ts';
import type { SortColumn } from './list-query.ts';

export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  /** Minimum width in pixels if the list is narrow. */
  readonly least: number;
  /** Whether it is never narrower than its contents. */
  readonly isFirm?: boolean;
  /** Whether an icon precedes the text. */
  readonly hasPicture?: boolean;
  readonly sort: SortColumn | null;
  /** The cell as text: what is copied, and what is shown if there is no `cell`. */
  readonly text: (row: ProcessorRow) => string;
  readonly cell?: (row: ProcessorRow) => ReactNode;
}

/** Columns in the given order, in the screen language. */
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
      least: 152,
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
      least: 92,
      sort: null,
      text: (row) => row.services.join(', '),
    },
    status: {
      title: suppliers.status,
      least: 150,
      isFirm: true,
      hasPicture: true,
      sort: 'agreementStatus',
      text: (row) => terms.status[row.agreementStatus],
      cell: (row) => <StatusChip status={row.agreementStatus} isPlain />,
    },
    until: {
      title: suppliers.until,
      least: 82,
      isFirm: true,
      sort: 'currentEndsOn',
      text: (row) => day(row.currentEndsOn),
    },
    notice: {
      title: suppliers.notice,
      least: 82,
      isFirm: true,
      sort: 'noticeDeadline',
      text: (row) => day(row.noticeDeadline),
    },
    places: {
      title: suppliers.places,
      least: 88,
      sort: null,
      text: (row) => row.places.map(place).join(', '),
    },
    result: {
      title: suppliers.result,
      least: 120,
      isFirm: true,
      hasPicture: true,
      sort: 'transferResult',
      text: (row) => (row.transferResult === null ? terms.result.listed : terms.result[row.transferResult]),
      cell: (row) => <ResultChip result={row.transferResult} code={row.transferCode} isPlain />,
    },
    owner: { title: suppliers.owner, least: 112, sort: 'owner', text: (row) => row.owner },
    category: field('category', 132),
    criticality: { ...field('criticality', 82), isFirm: true },
    role: field('role', 120),
    country: { ...field('country', 112), sort: 'country' },
    kvk: { ...field('kvk', 82), isFirm: true },
    endedOn: { ...field('endedOn', 82), isFirm: true },
    recorded: field('recorded', 132),
    signedOn: { ...field('signedOn', 82), isFirm: true },
    effectiveOn: { ...field('effectiveOn', 82), isFirm: true },
    endsOn: { ...field('endsOn', 82), isFirm: true },
  };

  /** The value of a custom field, as edited. */
  function field(key: EditableField, least: number): Omit<Column, 'key'> {
    const text = (row: ProcessorRow) => textOf(key, cellValue(row, key), messages, language);
    return { title: titleOf(key, messages), least, sort: null, text };
  }
}
