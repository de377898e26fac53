/** Lists that have a row for each sub-processor of a supplier: a place behind such a name is that of the sub-processor. */
import type { ImportTarget } from '../../../shared/fields/import.ts';
import { foldHeader, saysOnlyWhere } from './header.ts';
import { isOwnList, type MappedColumn, placesByField, type ResolvedMapping } from './resolved-mapping.ts';
import type { Table, TableRow } from './table.ts';

/** How rows that name a sub-processor are read. */
export interface RowsOfSubs {
  readonly mapping: ResolvedMapping;
  readonly isOne: (row: TableRow) => boolean;
}

const saysWhere = (header: string): boolean =>
  saysOnlyWhere(header) || /^(locaties?|locations?|standorte?|lieux?)$/.test(foldHeader(header));

/**
 * The mapping of the rows that name a sub-processor, in a list that goes on about a supplier in further rows with one each; null for
 * any other list: there the place of a row is that of its supplier.
 */
export function rowsOfSubs(table: Table, mapping: ResolvedMapping): RowsOfSubs | null {
  const ofField = (field: ImportTarget) => mapping.columns.filter((column) => column.field === field);
  const [name] = ofField('name');
  const [sub, ...others] = ofField('subProcessors');
  if (!name || !sub || others.length > 0 || mapping.byField.has(SUB_PLACE) || isOwnList(mapping)) return null;
  const place = ofField('location').find(({ index, column }) => index > sub.index && saysWhere(column));
  if (place === undefined || !goesOn(table, name, sub)) return null;
  const columns = mapping.columns.map((one) => (one === place ? { ...one, field: SUB_PLACE } : one));
  return {
    mapping: { ...mapping, columns, byField: placesByField(columns) },
    isOne: (row) => textIn(row, sub) !== '',
  };
}

const SUB_PLACE: ImportTarget = 'subProcessorLocation';
const textIn = ({ cells }: TableRow, { index }: MappedColumn): string => cells[index]?.text.trim() ?? '';

/** Whether a row names another sub-processor of the supplier that stands above it. */
function goesOn({ rows }: Table, name: MappedColumn, sub: MappedColumn): boolean {
  let above = '';
  let subsAbove = '';
  return rows.some((row) => {
    const [own, subs] = [textIn(row, name), textIn(row, sub)];
    const isFurther = above !== '' && (own === '' || own === above) && subs !== '' && subs !== subsAbove;
    if (own !== '') above = own;
    subsAbove = subs;
    return isFurther;
  });
}
