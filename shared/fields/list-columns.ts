/** Which columns the list of suppliers can have, and the field that stands in a column. */
import { agreementFields } from './agreement.ts';
import type { CustomKey } from './custom.ts';
import type { Field } from './field.ts';
import { processorFields } from './processor.ts';
import { listedAgreementNames, listedNames, type ProcessorRow } from './record.ts';

/**
 * The default columns; the name always comes first, then the two questions and who sees to them: what a narrow window cuts off
 * can be missed best.
 */
export const firstColumns = [
  'name',
  'status',
  'result',
  'owner',
  'until',
  'notice',
  'places',
  'service',
] as const;
/** Columns that are read in the list and filled in on the page of the supplier. */
const readColumns = [
  'tags',
  'contacts',
  'bsn',
  'completeness',
  'reviewedOn',
  'noticePeriod',
  'remark',
] as const;
export type ColumnKey =
  | (typeof firstColumns)[number]
  | (typeof readColumns)[number]
  | (typeof listedNames)[number]
  | (typeof listedAgreementNames)[number]
  | CustomKey;

/** All columns besides the organisation's own fields: those, and then every other field that has one. */
export const columnKeys: readonly ColumnKey[] = [
  ...new Set<ColumnKey>([...firstColumns, ...listedNames, ...listedAgreementNames, ...readColumns]),
];

type OwnField = (typeof listedNames)[number];
type Fact = (typeof listedAgreementNames)[number];

/** Fields of the applicable agreement; `until` is its end date if that date determines the current end. */
export type AgreementField = Fact | 'until';
export type EditableField = OwnField | AgreementField;
export type CellValue = string | null;

const own: ReadonlySet<string> = new Set(listedNames);
const facts: ReadonlySet<string> = new Set([...listedAgreementNames, 'until']);

export const isOfAgreement = (field: EditableField): field is AgreementField => facts.has(field);
export const isEditable = (key: string): key is EditableField => own.has(key) || facts.has(key);

/** The agreement field that a cell represents. */
export const factOf = (field: AgreementField): Fact => (field === 'until' ? 'endsOn' : field);

/** What a field is, whichever record it belongs to. */
export const specOf = (field: EditableField): Field =>
  isOfAgreement(field) ? agreementFields[factOf(field)] : processorFields[field];

/** The parts of a row that can be edited. */
export type EditableRow = Pick<ProcessorRow, OwnField | 'agreement'>;

/** The field's value as recorded. */
export function cellValue(row: EditableRow, field: EditableField): CellValue {
  return isOfAgreement(field) ? (row.agreement?.[factOf(field)] ?? null) : row[field];
}
