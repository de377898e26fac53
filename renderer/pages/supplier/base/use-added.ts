import { useQueryClient } from '@tanstack/react-query';
import type { DocumentRecord } from '../../../../shared/fields/evidence.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { useSupplier } from './supplier-context.tsx';

/**
 * Tells that a document was added; where the supplier had the same file already it says so, with the way to take the new one
 * out again: it may belong to another agreement too. @returns takes what was stored, and what was stored just before it
 */
export function useAdded(): (stored: DocumentRecord, before?: readonly DocumentRecord[]) => void {
  const { common, documents, records } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const known = useSupplier().view.record.documents;

  async function takeOut({ id, version, name }: DocumentRecord) {
    try {
      await client.documents.remove({ id, version });
      tell(records.removed(name));
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  }

  return (stored, before = []) => {
    const same = [...known, ...before].find(({ id, sha256 }) => sha256 === stored.sha256 && id !== stored.id);
    if (same === undefined) tell(documents.added(stored.name));
    else
      tell(documents.addedAgain(stored.name, same.name, formatDate(same.addedOn, language)), {
        label: common.undo,
        run: () => void takeOut(stored),
      });
  };
}
