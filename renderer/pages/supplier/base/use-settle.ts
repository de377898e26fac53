import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Stated } from '../../../../shared/fields/stated.ts';
import type { Settlement } from '../../../../shared/schema/stated.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useUndoLines } from '../../../forms/undo-lines.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { useSupplier } from './supplier-context.tsx';

interface Settling {
  readonly entries: readonly Stated[];
  readonly how: Settlement;
  /** What was done, for the message and the history. */
  readonly told: string;
}

/** Settles words of a list, with a way back. The reason in the history is what the button said. */
export function useSettle() {
  const { stated, common } = useMessages();
  const { language } = useLanguage();
  const { view } = useSupplier();
  const queries = useQueryClient();
  const undo = useUndoLines();
  const { id } = view.record.processor;

  return useMutation({
    mutationFn: ({ entries, how }: Settling) =>
      client.statedInList.settle({ id, entries: [...entries], how, reason: stated.how[how] }),
    onSuccess: ({ firstLine, lastLine }, { told }) =>
      tell(told, { label: common.undo, run: () => void undo({ firstLine, lastLine }) }),
    onError: (error) => tellFailure(problemOf(error).message[language]),
    onSettled: () => queries.invalidateQueries(),
  });
}
