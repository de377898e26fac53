/** Fills one value down, as a spreadsheet does: one change of many suppliers, which one press takes back. */
import { useQueryClient } from '@tanstack/react-query';
import type { BulkPatch, BulkTarget } from '../../../../shared/schema/bulk.ts';
import { bulkPatch } from '../../../../shared/schema/bulk.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import type { Selection } from '../bulk/use-selection.ts';
import { cellValue, type EditableField, hindranceOf, isEditable, isOfAgreement, titleOf } from './fields.ts';
import { type Deeds, useLinesDeed } from './use-deeds.ts';

interface FillOptions {
  readonly selection: Selection;
  readonly deeds: Deeds;
  /** The rows that have come, as they are at the moment of asking. */
  readonly present: () => readonly ProcessorRow[];
}

/** What is filled, from which row, into which. */
interface Filling {
  readonly from: ProcessorRow;
  readonly into: readonly ProcessorRow[];
}

/** The first that is selected goes to the others; without several selected, the row above goes to that of the cursor. */
function fillingOf(
  rows: readonly ProcessorRow[],
  chosen: ReadonlyMap<string, ProcessorRow>,
  at: number,
): Filling | null {
  if (chosen.size > 1) {
    const shown = rows.filter(({ id }) => chosen.has(id));
    const known = new Set(shown.map(({ id }) => id));
    const [from, ...into] = [...shown, ...[...chosen.values()].filter(({ id }) => !known.has(id))];
    return from ? { from, into } : null;
  }
  const [from, own] = [rows[at - 1], rows[at]];
  return from && own ? { from, into: [own] } : null;
}

/** Whether many suppliers can share a value of the field; a name and a number are one supplier's own. */
const isShared = (field: EditableField): boolean => isOfAgreement(field) || field in bulkPatch.shape;

export function useFillDown({ selection, deeds, present }: FillOptions) {
  const messages = useMessages();
  const { grid } = messages;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const deedOf = useLinesDeed();

  /** @param at row of the cursor. */
  return (at: number, column: { readonly key: string; readonly title: string }) => {
    const field = column.key;
    if (!isEditable(field) || !isShared(field)) {
      tell(grid.fillNot(column.title));
      return;
    }
    deeds.run(async () => {
      const rows = present();
      const filling = fillingOf(rows, selection.rows, at);
      if (filling === null) {
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
      return fill(patch, into, rows, titleOf(field, messages));
    });
  };

  async function fill(
    patch: BulkPatch,
    into: readonly ProcessorRow[],
    rows: readonly ProcessorRow[],
    title: string,
  ) {
    const shown = new Set(rows.map(({ id }) => id));
    // What was not on the screen is filled as it is.
    const targets = into.map(
      ({ id, version, agreement }): BulkTarget => ({
        id,
        version: shown.has(id) ? version : null,
        agreementVersion: shown.has(id) ? (agreement?.version ?? null) : null,
      }),
    );
    try {
      for await (const event of await client.bulk.change({ targets, patch, reason: grid.whyFill })) {
        if (event.type !== 'done') continue;
        if (event.lines === null) {
          tell(grid.fillSame);
          return null;
        }
        await queries.invalidateQueries();
        return deedOf(event.lines, grid.filled(title, event.suppliers), grid.tookBack);
      }
    } catch (error) {
      const { message, fields } = problemOf(error);
      tellFailure([message, ...fields.map((one) => one.message)].map((line) => line[language]).join(' '));
      await queries.invalidateQueries();
    }
    return null;
  }
}
