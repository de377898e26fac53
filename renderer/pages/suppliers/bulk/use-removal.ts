/** Moves the selection to the bin as one change, which one click undoes. */
import { useQueryClient } from '@tanstack/react-query';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { joinList } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tellFailure } from '../../../ui/toast.tsx';
import { type EditHistory, useLinesEdit } from '../list/use-edit-history.ts';
import type { Selection } from '../list/use-selection.ts';
import { useBulkRun } from './use-bulk-run.ts';

/** How many suppliers a message names. */
const NAMED = 3;

/** @param shown the rows in the list: the person has seen the version of these. */
export function useRemoval(selection: Selection, shown: readonly ProcessorRow[], edits: EditHistory) {
  const { grid } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const editOf = useLinesEdit();
  const { progress, run, stop } = useBulkRun();

  async function remove() {
    const versions = new Map(shown.map(({ id, version }) => [id, version]));
    const chosen = [...selection.rows.values()];
    const targets = chosen.map(({ id }) => ({ id, version: versions.get(id) ?? null }));
    try {
      const done = await run(targets.length, (signal) => client.bulk.remove({ targets }, { signal }));
      if (done === null) return;
      selection.clear();
      await queries.invalidateQueries();
      if (done.lines === null) return;
      const named = chosen.slice(0, NAMED).map(({ name }) => name);
      if (chosen.length > NAMED) named.push(grid.andMore(chosen.length - NAMED));
      const { agreements, flows, documents } = done;
      const along = joinList(grid.removedAlong(agreements, flows, documents), language);
      const words = grid.removed(done.suppliers, joinList(named, language), along);
      edits.add(editOf(done.lines, words, grid.restored(done.suppliers)));
    } catch (error) {
      const { message, fields } = problemOf(error);
      tellFailure([message, ...fields.map((field) => field.message)].map((line) => line[language]).join(' '));
      await queries.invalidateQueries();
    }
  }

  return { progress, remove, stop };
}
