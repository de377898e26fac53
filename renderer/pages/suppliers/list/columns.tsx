import type { ReactNode } from 'react';
import type { CustomField } from '../../../../shared/fields/custom.ts';
import { sortColumns } from '../../../../shared/fields/list.ts';
import { type ColumnKey, isEditable } from '../../../../shared/fields/list-columns.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { shownCell } from '../../../../shared/words/list-columns.ts';
import { noticeText, wordedSupplierColumns } from '../../../../shared/words/supplier-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { addresses } from '../../../router/addresses.ts';
import { ResultChip, SupplierStatusChip } from '../../../ui/chip.tsx';
import { EndedMark } from '../../../ui/ended-mark.tsx';
import { widthOf } from './fields.ts';
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
  /** The word of a mark that stands behind the text; empty = there is none. */
  readonly mark?: (row: ProcessorRow) => string;
  readonly sort: SortColumn | null;
  /** The cell as text: what is copied, and what is shown if there is no `cell`. */
  readonly text: (row: ProcessorRow) => string;
  readonly cell?: (row: ProcessorRow) => ReactNode;
}

/** How a column is drawn. */
type Layout = Partial<Omit<Column, 'key' | 'title' | 'text' | 'mark'>>;

/** Columns in the given order, in the screen language; one of a field that is gone is left out. */
export function supplierColumns(
  keys: readonly ColumnKey[],
  language: Language,
  custom: readonly CustomField[],
): readonly Column[] {
  return wordedSupplierColumns(keys, language, custom).map(({ key, title, cell }) => {
    const layout = { ...(isEditable(key) && widthOf(key)), ...layouts[key] };
    const sort = isSortable(key) ? key : null;
    const text = (row: ProcessorRow) =>
      key === 'notice' ? noticeText(row, language) : shownCell(cell(row), language);
    const mark = (row: ProcessorRow) => (row.endedOn === null ? '' : ui[language].jobs.ended);
    return { key, title, least: 82, sort, text, ...(key === 'name' && { mark }), ...layout };
  });
}

const sortable: ReadonlySet<string> = new Set(sortColumns);
const isSortable = (key: string): key is SortColumn => sortable.has(key);

/** Of the columns that are no plain field. */
const layouts: Partial<Record<ColumnKey, Layout>> = {
  name: {
    cell: (row) => (
      <span className="named">
        <a href={addresses.supplier(row.id)} tabIndex={-1} className="cell-link">
          {row.name}
        </a>
        <EndedMark endedOn={row.endedOn} isShort />
      </span>
    ),
  },
  service: { least: 92 },
  status: {
    least: 150,
    isFirm: true,
    hasPicture: true,
    sort: 'agreementStatus',
    cell: (row) => <SupplierStatusChip of={{ ...row, hasFlows: row.places.length > 0 }} isPlain />,
  },
  until: { isFirm: true, sort: 'currentEndsOn' },
  notice: { isFirm: true, sort: 'noticeDeadline' },
  places: { least: 88 },
  result: {
    least: 120,
    isFirm: true,
    hasPicture: true,
    sort: 'transferResult',
    cell: (row) => <ResultChip result={row.transferResult} advisories={row.advisories} isPlain />,
  },
};
