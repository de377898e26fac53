import { useQuery } from '@tanstack/react-query';
import { Unlink, X } from 'lucide-react';
import { useState } from 'react';
import type { ReplicaStatus } from '../../../shared/schema/replica.ts';
import { client, orpc, queryClient, takeStatus } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { useCancellable } from '../safekeeping/use-cancellable.ts';

/** Milliseconds between looks at how many documents are still to come. */
const LOOK_AGAIN = 1000;

/** Going on with the file as a register of one's own; first it is said what stays. */
export function Leave({ status }: { readonly status: ReplicaStatus }) {
  const { common, sharing } = useMessages();
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const leave = useCancellable(
    (input: { withoutDocuments: boolean }, signal) => client.replica.leave(input, { signal }),
    (left) => {
      takeStatus(left);
      tell(sharing.left);
      void queryClient.invalidateQueries();
    },
  );
  /** Documents that were on the server only when it began; null = it has not begun. */
  const [toFetch, setToFetch] = useState<number | null>(null);
  const details = useQuery({
    ...orpc.replica.details.queryOptions(),
    refetchInterval: leave.isRunning ? LOOK_AGAIN : false,
  });
  const away = details.data?.documentsAway ?? 0;
  const isShort = away > 0 && status.state !== 'online';
  return (
    <Panel id="leave" title={sharing.leaveTitle}>
      <div className="stack tight">
        <p className="reading soft">{sharing.leaveText}</p>
        {isShort && <p className="reading">{sharing.leaveAway(formatNumber(away, language))}</p>}
        <div className="actions">
          <Button icon={Unlink} isDisabled={leave.isRunning} onPress={() => setAsking(true)}>
            {sharing.leave}
          </Button>
          {leave.isRunning && (
            <Button icon={X} onPress={leave.cancel}>
              {common.cancel}
            </Button>
          )}
        </div>
        <div role="status">
          {leave.isRunning && (
            <Progress label={sharing.leaving} done={toFetch ? toFetch - away : null} total={toFetch ?? 0} />
          )}
          {leave.isCancelled && <p>{sharing.leaveCancelled}</p>}
        </div>
        {leave.error !== null && <Failure error={leave.error} />}
      </div>
      <Decision
        isOpen={isAsking}
        title={sharing.leaveAsk}
        confirm={sharing.leave}
        onConfirm={() => {
          setAsking(false);
          setToFetch(away);
          leave.start({ withoutDocuments: isShort });
        }}
        onCancel={() => setAsking(false)}
      >
        {isShort ? sharing.leaveShort(formatNumber(away, language)) : sharing.leaveStays}
      </Decision>
    </Panel>
  );
}
