/** Fills one value down, as a spreadsheet does: one change to many suppliers, undone in one click. */
import { useQueryClient } from '@tanstack/react-query';
import type { BulkTarget } from '../../../../shared/fields/bulk.ts';
import { bulkPatch } from '../../../../shared/fields/bulk.ts';
import {
  cellValue,
  type EditableField,
  isEditable,
  isOfAgreement,
} from '../../../../shared/fields/list-columns.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { titleOf } from '../../../../shared/words/supplier-columns.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useAsOf } from '../../../register/as-of.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { hindranceOf } from '../list/fields.ts';
import type { ListQuery } from '../list/list-query.ts';
import { type Part, rowAt } from '../list/row-window.ts';
import { type Edit, type EditHistory, useLinesEdit } from '../list/use-edit-history.ts';
import type { Selection } from '../list/use-selection.ts';
import { walkRows } from '../list/walk-rows.ts';

interface FillOptions {
  readonly selection: Selection;
  readonly edits: EditHistory;
  /** The rows loaded at the moment of the call. */
  readonly present: () => Part | null;
  readonly query: ListQuery;
}

/** What is filled, from which row, into which rows. */
interface Filling {
  readonly from: ProcessorRow;
  readonly into: readonly ProcessorRow[];
}

/** Whether many suppliers can share a value of the field; a name and a number belong to one supplier. */
const isShared = (field: EditableField): boolean => isOfAgreement(field) || field in bulkPatch.shape;

export function useFillDown({ selection, edits, present, query }: FillOptions) {
  const { grid } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const editOf = useLinesEdit();
  const { asOf } = useAsOf();

  /** The first selected row in list order, even if the list is scrolled elsewhere. */
  async function firstOf(part: Part, chosen: ReadonlyMap<string, ProcessorRow>) {
    const shown = part.rows.filter(({ id }) => chosen.has(id));
    if (shown.length === chosen.size) return shown[0];
    for await (const page of walkRows(query, asOf, { from: 0 })) {
      const first = page.find(({ id }) => chosen.has(id));
      if (first) return first;
    }
    return undefined;
  }

  /**
   * The first selected row fills the others; without a multiple selection, the row above fills the cursor's
   * row.
   */
  async function fillingOf(part: Part, at: number): Promise<Filling | null> {
    const chosen = selection.rows;
    if (chosen.size > 1) {
      const from = await firstOf(part, chosen);
      const newest = new Map(part.rows.map((row) => [row.id, row]));
      const others = [...chosen.values()].filter(({ id }) => id !== from?.id);
      return from ? { from, into: others.map((row) => newest.get(row.id) ?? row) } : null;
    }
    const [from, own] = [rowAt(part, at - 1), rowAt(part, at)];
    return from && own ? { from, into: [own] } : null;
  }

  /** @param at the cursor's row. */
  return (at: number, column: { readonly key: string; readonly title: string }) => {
    const field = column.key;
    if (!isEditable(field) || !isShared(field)) {
      tell(grid.fillNot(column.title));
      return;
    }
    if (selection.isBusy) {
      tell(grid.selecting);
      return;
    }
    edits.run(async () => {
      try {
        return await fill(field, at);
      } catch (error) {
        const { message, fields } = problemOf(error);
        tellFailure([message, ...fields.map((one) => one.message)].map((line) => line[language]).join(' '));
        await queries.invalidateQueries();
        return null;
      }
    });
  };

  async function fill(field: EditableField, at: number): Promise<Edit | null> {
    const part = present();
    const filling = part && (await fillingOf(part, at));
    if (part === null || filling === null) {
      tell(grid.fillNothing);
      return null;
    }
    const { from, into } = filling;
    const hindrance = hindranceOf(from, field);
    if (hindrance !== null) {
      tellFailure(`${from.name}: ${grid.cannotEdit[hindrance]}`);
      return null;
    }
    const value = cellValue(from, field);
    const patch = bulkPatch.parse(
      isOfAgreement(field) ? { agreement: { [field]: value } } : { [field]: value },
    );
    const shown = new Set(part.rows.map(({ id }) => id));
    // Rows that were not on the screen are filled whatever their version.
    const targets = into.map(
      ({ id, version, agreement }): BulkTarget => ({
        id,
        version: shown.has(id) ? version : null,
        agreementVersion: shown.has(id) ? (agreement?.version ?? null) : null,
      }),
    );
    for await (const event of await client.bulk.change({ targets, patch, reason: grid.whyFill })) {
      if (event.type !== 'done') continue;
      if (event.lines === null) {
        tell(grid.fillSame);
        return null;
      }
      await queries.invalidateQueries();
      return editOf(event.lines, grid.filled(titleOf(field, language), event.suppliers), grid.tookBack);
    }
    return null;
  }
}
