/** The columns of the list of suppliers in words. */

import { agreementFields } from '../fields/agreement.ts';
import { type CustomField, type CustomKey, customKey, fieldOfCustom } from '../fields/custom.ts';
import type { Field } from '../fields/field.ts';
import {
  type CellValue,
  type ColumnKey,
  cellValue,
  type EditableField,
  isEditable,
  specOf,
} from '../fields/list-columns.ts';
import { processorFields } from '../fields/processor.ts';
import type { ProcessorRow } from '../fields/record.ts';
import { shownResult, shownStatus } from '../law/stated.ts';
import type { Language } from '../schema/primitives.ts';
import { valueText } from './fields.ts';
import { formatDate } from './format.ts';
import { dayColumn, textColumn, type WordedColumn } from './list-columns.ts';
import { countryName } from './places.ts';
import { ui } from './ui.ts';

type SupplierColumn = WordedColumn<ProcessorRow> & { readonly key: ColumnKey };

/** The columns in the given order; one of a field that is gone is left out. */
export function wordedSupplierColumns(
  keys: readonly ColumnKey[],
  language: Language,
  custom: readonly CustomField[],
): readonly SupplierColumn[] {
  const own = new Map<ColumnKey, CustomField>(custom.map((field) => [customKey(field.id), field]));
  const made: Partial<Record<ColumnKey, WordedColumn<ProcessorRow>>> = madeColumns(language);
  return keys.flatMap((key) => {
    const field = own.get(key);
    const column =
      made[key] ??
      (isEditable(key) ? columnOfField(key, language) : field && customColumn(key, field, language));
    return column ? [{ ...column, key }] : [];
  });
}

/** Label of a field, the same as its column's. */
export function titleOf(field: EditableField, language: Language): string {
  if (field === 'until') return ui[language].suppliers.until;
  const { short, label } = specOf(field);
  return (short ?? label)[language];
}

/** A value as text, for editing in the cell and for copying. */
export const textOf = (field: EditableField, value: CellValue, language: Language): string =>
  valueText(specOf(field), value, language);

/** What is made of more than one field, or follows from them. */
function madeColumns(
  language: Language,
): Record<Exclude<ColumnKey, EditableField | CustomKey> | 'until', WordedColumn<ProcessorRow>> {
  const { suppliers, common, terms } = ui[language];
  const place = (code: string) => (code === 'unknown' ? common.unknownPlace : countryName(code, language));
  return {
    service: textColumn('service', suppliers.service, ({ services }) => services.join(', ')),
    status: textColumn('status', suppliers.status, (row) => terms.status[shownStatus(row)]),
    until: dayColumn('until', suppliers.until, ({ currentEndsOn }) => currentEndsOn),
    notice: dayColumn('notice', suppliers.notice, ({ noticeDeadline }) => noticeDeadline),
    places: textColumn('places', suppliers.places, ({ places }) => places.map(place).join(', ')),
    result: textColumn('result', suppliers.result, (row) => terms.result[shownResult(row)]),
    tags: readColumn('tags', processorFields.tags, ({ tags }) => tags, language),
    contacts: textColumn('contacts', processorFields.contacts.label[language], ({ contacts }) =>
      contacts.join(', '),
    ),
    bsn: textColumn('bsn', suppliers.bsn, ({ bsn }) => valueText(processorFields.bsn, bsn, language)),
    completeness: {
      key: 'completeness',
      title: suppliers.completeness,
      cell: ({ completeness }) => ({ text: completeness === null ? '' : `${completeness} %` }),
    },
    reviewedOn: dayColumn('reviewedOn', suppliers.reviewedOn, ({ reviewedOn }) => reviewedOn),
    noticePeriod: readColumn(
      'noticePeriod',
      agreementFields.notice,
      ({ agreement }) => agreement?.notice ?? null,
      language,
    ),
    remark: readColumn('remark', processorFields.remark, ({ remark }) => remark, language),
  };
}

/** The value of a field, where it is read only. */
const readColumn = (
  key: string,
  { label, ...field }: Field,
  valueIn: (row: ProcessorRow) => unknown,
  language: Language,
): WordedColumn<ProcessorRow> => column(key, label[language], { ...field, label }, valueIn, language);

function columnOfField(key: EditableField, language: Language): WordedColumn<ProcessorRow> {
  return column(key, titleOf(key, language), specOf(key), (row) => cellValue(row, key), language);
}

/** A field of the organisation's own: shown and copied; it is filled in on the page of the supplier. */
function customColumn(key: string, custom: CustomField, language: Language): WordedColumn<ProcessorRow> {
  const valueIn = (row: ProcessorRow) => row.custom[custom.id] ?? null;
  return column(key, custom.name, fieldOfCustom(custom), valueIn, language);
}

function column(
  key: string,
  title: string,
  field: Field,
  valueIn: (row: ProcessorRow) => unknown,
  language: Language,
): WordedColumn<ProcessorRow> {
  if (field.kind === 'day') return dayColumn(key, title, (row) => valueIn(row) as string | null);
  return textColumn(key, title, (row) => valueText(field, valueIn(row), language));
}

/** A notice deadline as the list shows it; where it is for a later end than the one in the list (silent renewal), it says for which. */
export function noticeText(
  { noticeDeadline, noticeEndsOn, currentEndsOn }: ProcessorRow,
  language: Language,
): string {
  if (noticeDeadline === null) return '';
  const day = formatDate(noticeDeadline, language);
  if (noticeEndsOn === null || noticeEndsOn === currentEndsOn) return day;
  return ui[language].suppliers.noticeFor(day, formatDate(noticeEndsOn, language));
}
