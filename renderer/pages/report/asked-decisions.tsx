import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../shared/schema/primitives.ts';
import { client, orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { OfficerNote } from '../../forms/officers-only.tsx';
import { useUndoLines } from '../../forms/undo-lines.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanDecide } from '../../register/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';

interface AskedDecisionsProps {
  readonly asOf: string | null;
  /** Of the overview, in which the decisions are recorded. */
  readonly language: Language;
}

/** What the overview asks of management, to be recorded among the decisions: each once. */
export function AskedDecisions({ asOf, language: of }: AskedDecisionsProps) {
  const { reports, common } = useMessages();
  const { language } = useLanguage();
  const canWrite = useCanDecide();
  const queries = useQueryClient();
  const undo = useUndoLines();
  const [isBusy, setBusy] = useState(false);
  const input = { asOf, language: of };
  const query = useQuery(orpc.decisions.asked.queryOptions({ input }));
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  const asked = query.data ?? [];
  const left = asked.filter(({ isOpen }) => !isOpen).length;
  async function takeOver() {
    setBusy(true);
    try {
      const { taken, lines } = await client.decisions.takeOver(input);
      tell(
        reports.takenOver(taken),
        lines === null ? undefined : { label: common.undo, run: () => void undo(lines) },
      );
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    setBusy(false);
    await queries.invalidateQueries();
  }
  return (
    <div className="record-header">
      <p className="text" role="status">
        {query.isPending ? '' : reports.asks(asked.length, asked.length - left)}
      </p>
      {left > 0 && <OfficerNote />}
      {canWrite && left > 0 && (
        <div className="actions">
          <Button icon={Gavel} isDisabled={isBusy} onPress={() => void takeOver()}>
            {reports.takeOver}
          </Button>
        </div>
      )}
    </div>
  );
}
