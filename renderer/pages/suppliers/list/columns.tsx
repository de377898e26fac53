import type { ReactNode } from 'react';
import {
  type CustomField,
  type CustomKey,
  customKey,
  fieldOfCustom,
} from '../../../../shared/fields/custom.ts';
import { sortColumns } from '../../../../shared/fields/list.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { shownResult, shownStatus } from '../../../../shared/law/stated.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { valueText } from '../../../../shared/words/fields.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { countryName } from '../../../../shared/words/places.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { addresses } from '../../../router/addresses.ts';
import { ResultChip, StatusChip } from '../../../ui/chip.tsx';
import type { ColumnKey } from './column-keys.ts';
import { cellValue, type EditableField, isEditable, textOf, titleOf, widthOf } from './fields.ts';
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

/** Columns in the given order, in the screen language; one of a field that is gone is left out. */
export function supplierColumns(
  keys: readonly ColumnKey[],
  messages: Messages,
  language: Language,
  custom: readonly CustomField[],
): readonly Column[] {
  const own = new Map(custom.map((field) => [customKey(field.id), customColumn(field, language)]));
  const made: Partial<Record<ColumnKey, Omit<Column, 'key'>>> = madeColumns(messages, language);
  return keys.flatMap((key) => {
    const column = made[key] ?? (isEditable(key) ? fieldColumn(key, language) : own.get(key as CustomKey));
    return column ? [{ key, ...column }] : [];
  });
}

/** What the columns of the first start show: more than one field, or what follows from them. */
function madeColumns(
  messages: Messages,
  language: Language,
): Record<Exclude<ColumnKey, EditableField | CustomKey> | 'until' | 'name', Omit<Column, 'key'>> {
  const { suppliers, common, terms } = messages;
  const day = (date: string | null) => (date === null ? '' : formatDate(date, language));
  const place = (code: string) => (code === 'unknown' ? common.unknownPlace : countryName(code, language));
  return {
    name: {
      ...fieldColumn('name', language),
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
      text: (row) => terms.status[shownStatus(row)],
      cell: (row) => <StatusChip status={shownStatus(row)} isPlain />,
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
      text: (row) => terms.result[shownResult(row)],
      cell: (row) => (
        <ResultChip result={row.transferResult} code={row.transferCode} advisories={row.advisories} isPlain />
      ),
    },
  };
}

/** A field of the organisation's own: shown and copied; it is filled in on the page of the supplier. */
function customColumn(custom: CustomField, language: Language): Omit<Column, 'key'> {
  const field = fieldOfCustom(custom);
  return {
    title: custom.name,
    least: 82,
    sort: null,
    text: (row) => valueText(field, row.custom[custom.id], language),
  };
}

const sortable: ReadonlySet<string> = new Set(sortColumns);
const isSortable = (key: string): key is SortColumn => sortable.has(key);

/** The value of a field, as edited. */
function fieldColumn(key: EditableField, language: Language): Omit<Column, 'key'> {
  return {
    title: titleOf(key, language),
    least: 82,
    ...widthOf(key),
    sort: isSortable(key) ? key : null,
    text: (row) => textOf(key, cellValue(row, key), language),
  };
}
