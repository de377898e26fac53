import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ReplicaState, ReplicaStatus } from '../../../shared/schema/replica.ts';
import { orpc, queryClient } from '../../api/client.ts';
import { notFilledIn } from '../../i18n/field-error.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { Fact, Panel } from '../../ui/page.tsx';
import { Failure } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { PasswordField, Remembered } from './remember.tsx';

const tones: Record<ReplicaState, Tone> = {
  online: 'ok',
  connecting: 'unknown',
  away: 'action',
  refused: 'blocked',
  outdated: 'blocked',
  apart: 'blocked',
};

/** How the file stands to the server, what is known of both, and what to do where the two differ. */
export function Standing({ status }: { readonly status: ReplicaStatus }) {
  const { sharing } = useMessages();
  const { language } = useLanguage();
  const { state, why, since, right, behind, lastContact } = status;
  const isOnline = state === 'online';
  // That there is no contact, or not yet, is what the sentence beside the state says.
  const isTold = state !== 'away' && state !== 'connecting';
  const servers = status.address.hosts.map(({ host, port }) => `${host}:${port}`).join(', ');
  const held = right === null ? sharing.unknown : sharing.rightNames[right];
  return (
    <Panel id="standing" title={sharing.contact}>
      <div className="stack">
        <div className="sharing-state" role="status">
          <Chip tone={tones[state]}>{sharing.states[state]}</Chip>
          <p className="reading">
            {isOnline && right === 'reader' ? sharing.onlineReading : sharing.stateText[state]}
          </p>
        </div>
        {why !== null && isTold && (
          <div className={`notice ${isOnline ? 'action' : 'blocked'}`}>
            <CircleAlert size={20} aria-hidden className="icon" />
            <p className="text">{why[language]}</p>
          </div>
        )}
        {state === 'refused' && <LoginAgain />}
        <dl className="facts">
          <Fact label={sharing.server}>{servers}</Fact>
          <Fact label={sharing.database}>{status.address.database}</Fact>
          <Fact label={sharing.tls}>{status.address.tls === 'off' ? sharing.tlsOff : sharing.tlsOn}</Fact>
          <Fact label={sharing.login}>{status.address.user}</Fact>
          <Remembered />
          <Fact label={sharing.right}>
            {isOnline || right === null ? held : sharing.rightAtContact(held)}
          </Fact>
          <Fact label={sharing.lastContact}>
            {lastContact === null ? sharing.unknown : formatMoment(lastContact, language)}
          </Fact>
          {since !== null && <Fact label={sharing.since}>{formatMoment(since, language)}</Fact>}
          <Fact label={sharing.waiting}>{sharing.waitingNone}</Fact>
          <Fact label={sharing.behind}>
            {behind === null
              ? sharing.unknown
              : behind === 0
                ? sharing.behindNone
                : formatNumber(behind, language)}
          </Fact>
          <DocumentsAway />
        </dl>
      </div>
    </Panel>
  );
}

function DocumentsAway() {
  const { sharing } = useMessages();
  const { language } = useLanguage();
  const { data } = useQuery(orpc.replica.details.queryOptions());
  const count = data?.documentsAway;
  return (
    <Fact label={sharing.documentsAway}>
      {count === undefined
        ? sharing.unknown
        : count === 0
          ? sharing.documentsNone
          : sharing.documentsSome(formatNumber(count, language))}
    </Fact>
  );
}

/** The server does not let the login in: the password is asked again. */
function LoginAgain() {
  const { sharing } = useMessages();
  const [password, setPassword] = useState('');
  const [isToRemember, setToRemember] = useState(false);
  const [isTried, setTried] = useState(false);
  const login = useMutation(
    orpc.replica.login.mutationOptions({
      onSuccess: (status) => {
        setPassword('');
        setTried(false);
        if (status.state === 'online') tell(sharing.passwordNew);
        void queryClient.invalidateQueries();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (password !== '') login.mutate({ password, remember: isToRemember });
  }
  return (
    <form className="form" aria-label={sharing.passwordGive} onSubmit={submit}>
      <PasswordField
        value={password}
        onChange={setPassword}
        isToRemember={isToRemember}
        onRemember={setToRemember}
        error={isTried && password === '' ? notFilledIn : undefined}
      />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={login.isPending}>
          {sharing.passwordGive}
        </Button>
      </div>
      {login.isError && <Failure error={login.error} />}
    </form>
  );
}
