import { useMutation, useQuery } from '@tanstack/react-query';
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import type { ReplicaStatus } from '../../../shared/schema/replica.ts';
import { orpc, queryClient, takeStatus } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';

/** Going on with the file as a register of one's own; first it is said what stays. */
export function Leave({ status }: { readonly status: ReplicaStatus }) {
  const { sharing } = useMessages();
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const details = useQuery(orpc.replica.details.queryOptions());
  const leave = useMutation(
    orpc.replica.leave.mutationOptions({
      onSuccess: (left) => {
        takeStatus(left);
        tell(sharing.left);
        void queryClient.invalidateQueries();
      },
    }),
  );
  const away = details.data?.documentsAway ?? 0;
  const isShort = away > 0 && status.state !== 'online';
  return (
    <Panel id="leave" title={sharing.leaveTitle}>
      <div className="stack tight">
        <p className="reading soft">{sharing.leaveText}</p>
        {isShort && <p className="reading">{sharing.leaveAway(formatNumber(away, language))}</p>}
        <div className="actions">
          <Button icon={Unlink} isDisabled={leave.isPending} onPress={() => setAsking(true)}>
            {sharing.leave}
          </Button>
        </div>
        <div role="status">
          {leave.isPending && <Progress label={sharing.leaving} done={null} total={0} />}
        </div>
        {leave.isError && <Failure error={leave.error} />}
      </div>
      <Decision
        isOpen={isAsking}
        title={sharing.leaveAsk}
        confirm={sharing.leave}
        onConfirm={() => {
          setAsking(false);
          leave.mutate({ withoutDocuments: isShort });
        }}
        onCancel={() => setAsking(false)}
      >
        {isShort ? sharing.leaveShort(formatNumber(away, language)) : sharing.leaveStays}
      </Decision>
    </Panel>
  );
}
