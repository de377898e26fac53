/** Fills one value down, as a spreadsheet does: one change of many suppliers, which one press takes back. */
import { useQueryClient } from '@tanstack/react-query';
import type { BulkTarget } from '../../../../shared/schema/bulk.ts';
import { bulkPatch } from '../../../../shared/schema/bulk.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useAsOf } from '../../../register/as-of.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import {
  cellValue,
  type EditableField,
  hindranceOf,
  isEditable,
  isOfAgreement,
  titleOf,
} from '../list/fields.ts';
import type { ListQuery } from '../list/list-query.ts';
import { type Part, rowAt } from '../list/row-window.ts';
import { type Edit, type EditHistory, useLinesEdit } from '../list/use-edit-history.ts';
import type { Selection } from '../list/use-selection.ts';
import { walkRows } from '../list/walk-rows.ts';

interface FillOptions {
  readonly selection: Selection;
  readonly edits: EditHistory;
  /** The rows that are there, as they are at the moment of asking. */
  readonly present: () => Part | null;
  readonly query: ListQuery;
}

/** What is filled, from which row, into which. */
interface Filling {
  readonly from: ProcessorRow;
  readonly into: readonly ProcessorRow[];
}

/** Whether many suppliers can share a value of the field; a name and a number are one supplier's own. */
const isShared = (field: EditableField): boolean => isOfAgreement(field) || field in bulkPatch.shape;

export function useFillDown({ selection, edits, present, query }: FillOptions) {
  const messages = useMessages();
  const { grid } = messages;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const editOf = useLinesEdit();
  const { asOf } = useAsOf();

  /** The first in the order of the list that is selected, also where the list stands elsewhere now. */
  async function firstOf(part: Part, chosen: ReadonlyMap<string, ProcessorRow>) {
    const shown = part.rows.filter(({ id }) => chosen.has(id));
    if (shown.length === chosen.size) return shown[0];
    for await (const page of walkRows(query, asOf, { from: 0 })) {
      const first = page.find(({ id }) => chosen.has(id));
      if (first) return first;
    }
    return undefined;
  }

  /** The first that is selected goes to the others; without several selected, the row above goes to that of the cursor. */
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

  /** @param at row of the cursor. */
  return (at: number, column: { readonly key: string; readonly title: string }) => {
    const field = column.key;
    if (!isEditable(field) || !isShared(field)) {
      tell(grid.fillNot(column.title));
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
    // What was not on the screen is filled as it is.
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
      return editOf(event.lines, grid.filled(titleOf(field, messages), event.suppliers), grid.tookBack);
    }
    return null;
  }
}
