import { useQueryClient } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import type { ReplicaStatus } from '../../../shared/schema/replica.ts';
import { client } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useShared } from '../../register/sharing.ts';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { AddressForm } from './address-form.tsx';
import { Leave } from './leave.tsx';
import { People } from './people.tsx';
import { Rights } from './rights.tsx';
import { Standing } from './standing.tsx';

/** With whom the register is shared and how it stands to the server; sharing it, and going on alone. */
export function SharingPage() {
  const { sharing } = useMessages();
  const { data, error, refetch } = useShared();
  return (
    <Page title={sharing.title} lead={sharing.lead}>
      {data === undefined && error === null && <Loading />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === null && <Alone />}
      {data && <Shared status={data} />}
    </Page>
  );
}

function Alone() {
  const { sharing } = useMessages();
  const canWrite = useCanWrite();
  const queries = useQueryClient();
  return (
    <div className="settings-columns">
      <Panel id="share" title={sharing.alone}>
        <p className="reading panel-lead">{sharing.aloneText}</p>
        <p className="reading soft panel-lead">{sharing.aloneAfter}</p>
        {canWrite ? (
          <AddressForm
            label={sharing.alone}
            submit={sharing.share}
            running={sharing.sharing}
            cancelled={sharing.cancelled}
            file={null}
            call={({ file: _none, ...asked }, signal) => client.replica.create(asked, { signal })}
            onDone={() => {
              tell(sharing.shared);
              void queries.invalidateQueries();
            }}
            onStopped={() => void queries.invalidateQueries()}
          />
        ) : (
          <div className="notice info">
            <LockKeyhole size={20} aria-hidden className="icon" />
            <p>{sharing.cannotShare}</p>
          </div>
        )}
      </Panel>
      <div className="stack">
        <Panel id="join" title={sharing.joinTitle}>
          <p className="reading">{sharing.joinFrom}</p>
        </Panel>
        <Panel id="for-it" title={sharing.forIt}>
          <p className="reading">{sharing.forItText}</p>
        </Panel>
        <Rights right={null} />
      </div>
    </div>
  );
}

function Shared({ status }: { readonly status: ReplicaStatus }) {
  return (
    <div className="settings-columns">
      <div className="stack">
        <Standing status={status} />
        <Leave status={status} />
      </div>
      <div className="stack">
        <People status={status} />
        <Rights right={status.right} />
      </div>
    </div>
  );
}
