/** Saving one field from the list; another person's change to the same field is never overwritten. */
import { partialMatchKey, type QueryClient } from '@tanstack/react-query';
import { agreementInputOf } from '../../../../shared/fields/agreement.ts';
import { pickValues } from '../../../../shared/fields/field.ts';
import {
  type CellValue,
  cellValue,
  type EditableField,
  type EditableRow,
  factOf,
  isOfAgreement,
} from '../../../../shared/fields/list-columns.ts';
import { processorInputOf } from '../../../../shared/fields/processor.ts';
import { listedNames, type ProcessorRow } from '../../../../shared/fields/record.ts';
import { rowAgreementOf } from '../../../../shared/law/current-agreement.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { hindranceOf } from '../list/fields.ts';
import { rowsKey } from '../list/use-rows.ts';

type Whole = Awaited<ReturnType<typeof client.processors.get>>;

/** Row values shown in the list that can change as a result of editing a cell. */
export type RowWindow = EditableRow &
  Pick<ProcessorRow, 'version' | 'agreementStatus' | 'covered' | 'currentEndsOn' | 'noticeDeadline'>;

/** Somebody else changed the same field since the list was loaded, or it can no longer be edited here. */
export class CellConflict extends Error {
  readonly now: RowWindow;
  constructor(now: RowWindow) {
    super('the field was changed in the meantime');
    this.name = 'CellConflict';
    this.now = now;
  }
}

export interface CellChange {
  readonly id: string;
  readonly name: string;
  readonly field: EditableField;
  readonly before: CellValue;
  readonly after: CellValue;
  /** The reason recorded in the history. */
  readonly why: string;
}

/** The part of a row that is derived from the full supplier. */
function rowPartOf({ record, verdict, agreementStates }: Whole): RowWindow {
  const { agreementStatus, covered, currentEndsOn, noticeDeadline } = verdict;
  const counting = record.agreements.find(({ id }) => id === verdict.agreementId);
  const statuses = agreementStates.map(({ status }) => status);
  return {
    version: record.processor.version,
    ...pickValues(record.processor, listedNames),
    ...{ agreementStatus, covered, currentEndsOn, noticeDeadline },
    agreement:
      counting && agreementStatus !== 'no-agreement'
        ? rowAgreementOf(counting, agreementStatus, statuses)
        : null,
  };
}

/**
 * Saves one field and returns the resulting row. Errors: {@link CellConflict}, and those of `processors.get`,
 * `processors.save` and `agreements.save`.
 */
export async function saveCell(change: CellChange, tries = 2): Promise<RowWindow> {
  const { id, field, before, after } = change;
  const whole = await client.processors.get({ id });
  const now = rowPartOf(whole);
  const value = cellValue(now, field);
  if (value === after) return now;
  if (value !== before || hindranceOf(now, field) !== null) throw new CellConflict(now);
  try {
    return await write(whole, now, change);
  } catch (error) {
    // Another field was saved between the two calls: decide on the latest state.
    const { code, ofRegister } = problemOf(error);
    if (tries > 1 && code === 'conflict' && !ofRegister) return saveCell(change, tries - 1);
    throw error;
  }
}

async function write(
  { record }: Whole,
  now: RowWindow,
  { id, field, after, why: reason }: CellChange,
): Promise<RowWindow> {
  if (!isOfAgreement(field)) {
    const input = { ...processorInputOf(record.processor), [field]: after };
    const saved = await client.processors.save({ id, version: now.version, input, reason });
    return { ...now, version: saved.version, [field]: saved[field] };
  }
  const agreement = record.agreements.find((one) => one.id === now.agreement?.id);
  if (agreement === undefined) throw new CellConflict(now);
  const input = { ...agreementInputOf(agreement), [factOf(field)]: after };
  const { version } = agreement;
  await client.agreements.save({ id: agreement.id, version, processorId: id, input, reason });
  // Only the core computes what follows from the dates.
  return rowPartOf(await client.processors.get({ id }));
}

/** What a cell shows while it is being saved. */
export function withCell(row: ProcessorRow, field: EditableField, value: CellValue): ProcessorRow {
  if (!isOfAgreement(field)) return { ...row, [field]: value };
  if (row.agreement === null) return row;
  const agreement = { ...row.agreement, [factOf(field)]: value };
  return field === 'until' ? { ...row, agreement, currentEndsOn: value } : { ...row, agreement };
}

/** Changes the row in place: an edited row keeps its position until the list is reloaded. */
export function patchRow(
  queries: QueryClient,
  id: string,
  change: (row: ProcessorRow) => ProcessorRow,
): void {
  queries.setQueriesData<{ readonly rows: readonly ProcessorRow[] }>({ queryKey: rowsKey }, (page) =>
    page?.rows.some((row) => row.id === id)
      ? { ...page, rows: page.rows.map((row) => (row.id === id ? change(row) : row)) }
      : page,
  );
}

/** Refetches everything but the rows on the screen; those are refetched the next time they are shown. */
export async function forgetAllButRows(queries: QueryClient): Promise<void> {
  const isList = (key: readonly unknown[]) => partialMatchKey(key, rowsKey);
  await Promise.all([
    queries.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey), refetchType: 'none' }),
    queries.invalidateQueries({ predicate: ({ queryKey }) => !isList(queryKey) }),
  ]);
}
