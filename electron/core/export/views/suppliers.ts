import { customIdOf } from '../../../../shared/fields/custom.ts';
import { type ColumnKey, columnKeys, firstColumns } from '../../../../shared/fields/list-columns.ts';
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { fieldProblems } from '../../../../shared/words/field-problems.ts';
import { wordedSupplierColumns } from '../../../../shared/words/supplier-columns.ts';
import { listProcessors } from '../../derived/list.ts';
import { withAgreements } from '../../derived/row-agreements.ts';
import { withCompleteness } from '../../derived/row-completeness.ts';
import { Problem } from '../../ground/problem.ts';
import { readCustomFields } from '../../store/custom-fields.ts';
import { PAGE, pagesBehind, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'suppliers' }>;

/** Errors: `invalid` names columns that there are not. */
export async function suppliersView(asked: Asked, { read, language }: Reading): Promise<ViewSource> {
  const { view: _view, columns: keys, ...query } = asked;
  const custom = await read(({ connection }) => readCustomFields(connection));
  const known: ReadonlySet<string> = new Set(columnKeys);
  const isKnown = (key: string): key is ColumnKey =>
    known.has(key) || custom.some(({ id }) => id === customIdOf(key));
  const shown: ColumnKey[] = [];
  for (const key of keys ?? firstColumns) {
    if (isKnown(key)) shown.push(key);
    else throw new Problem('invalid', undefined, fieldProblems([{ path: [key], message: 'unknown-column' }]));
  }
  const isComplete = shown.includes('completeness');
  const page = (cursor: string | null) =>
    read(({ connection, asOf }) => {
      const { rows, total, nextCursor } = listProcessors(connection, {
        ...query,
        ...{ cursor, asOf, offset: 0, limit: PAGE, completeness: isComplete },
      });
      const whole = withAgreements(connection, rows, asOf);
      return {
        rows: isComplete ? withCompleteness(connection, whole, asOf) : whole,
        total,
        next: nextCursor,
      };
    });
  return sourceOf(wordedSupplierColumns(shown, language, custom), pagesBehind(page));
}
