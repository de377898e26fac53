import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, CircleAlert, CircleCheck } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { RestorePlan } from '../../../shared/schema/backup.ts';
import { restoreSharing } from '../../../shared/words/safekeeping.ts';
import { orpc, takeRegister } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import type { Chosen } from './chosen.ts';
import { Comparison } from './comparison.tsx';
import { GivenPassphrase } from './passphrase.tsx';

interface RestoreProps {
  readonly register: string | null;
  readonly chosen: Chosen;
  readonly onBack: () => void;
}

/** More findings say nothing new about whether to restore. */
const FINDINGS_SHOWN = 5;

/** One backup: what restoring it would change, the decision, and the result. */
export function Restore({ register, chosen, onBack }: RestoreProps) {
  const { safekeeping } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const [given, setGiven] = useState('');
  const [isAsking, setAsking] = useState(false);
  const passphrase = given === '' ? null : given;
  const { name: backup } = chosen;
  const plan = useMutation(orpc.backup.plan.mutationOptions());
  const restore = useMutation(
    orpc.backup.restore.mutationOptions({
      onSuccess: ({ status }) => {
        // If no register was open, the page would close at once, along with the path of the file set aside.
        if (register === null) takeRegister(status);
      },
    }),
  );
  const look = () => plan.mutate({ register, backup, passphrase });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the backup is chosen
  useEffect(() => {
    heading.current?.focus();
    if (!chosen.encrypted) look();
  }, []);
  function submit(event: FormEvent) {
    event.preventDefault();
    look();
  }
  const done = restore.data;
  const isOther = plan.data?.origin === 'other';
  return (
    <div className="stack">
      <div className="stack tight">
        <h3 ref={heading} tabIndex={-1} className="text">
          {chosen.title}
        </h3>
        <div role="status" className="stack tight">
          {plan.isPending && <Progress label={safekeeping.planning} done={null} total={0} />}
          {restore.isPending && <Progress label={safekeeping.restoring} done={null} total={0} />}
          {done && <Restored kept={done.kept} />}
        </div>
      </div>
      {chosen.encrypted && !plan.isSuccess && (
        <form className="form" aria-label={chosen.title} onSubmit={submit}>
          <GivenPassphrase value={given} onChange={setGiven} />
          <div className="actions">
            <Button look="primary" type="submit" isDisabled={plan.isPending || given === ''}>
              {safekeeping.look}
            </Button>
          </div>
        </form>
      )}
      {plan.isError && <Failure error={plan.error} onRetry={chosen.encrypted ? undefined : look} />}
      {plan.data && !done && <Plan plan={plan.data} />}
      {restore.isError && <Failure error={restore.error} onRetry={look} />}
      <div className="actions">
        {plan.data && !done && (
          <Button look="primary" isDisabled={restore.isPending} onPress={() => setAsking(true)}>
            {safekeeping.confirm}
          </Button>
        )}
        {done && register !== null ? (
          <Button look="primary" onPress={() => takeRegister(done.status)}>
            {safekeeping.toRegister}
          </Button>
        ) : (
          <Button icon={ArrowLeft} isDisabled={restore.isPending} onPress={onBack}>
            {safekeeping.back}
          </Button>
        )}
      </div>
      <Decision
        isOpen={isAsking}
        title={isOther ? safekeeping.confirmOtherTitle : safekeeping.confirmTitle}
        confirm={safekeeping.confirm}
        onConfirm={() => {
          setAsking(false);
          // The person has just read what was found.
          const withFindings = (plan.data?.findings.length ?? 0) > 0;
          const presentHead = plan.data?.present?.historyHead ?? null;
          restore.mutate({ register, backup, passphrase, presentHead, otherRegister: isOther, withFindings });
        }}
        onCancel={() => setAsking(false)}
      >
        {plan.data && <Lost plan={plan.data} />}{' '}
        {plan.data && plan.data.findings.length > 0 && safekeeping.confirmFindings(plan.data.findings.length)}{' '}
        {safekeeping.confirmText}
      </Decision>
    </div>
  );
}

/** What the current register loses, in one sentence. */
function Lost({ plan }: { readonly plan: RestorePlan }): ReactNode {
  const { safekeeping } = useMessages();
  const { present, presentProblem, linesLost, origin, findings } = plan;
  if (origin === 'other') return safekeeping.otherRegister;
  if (present === null) {
    return presentProblem === 'not-found' ? safekeeping.presentGone : safekeeping.presentBroken;
  }
  if (linesLost === null) return safekeeping.lostUnknown;
  if (linesLost > 0) return safekeeping.lost(linesLost);
  // What was changed beside the history is in no line of it.
  return findings.length > 0 ? safekeeping.lostNoLine : safekeeping.lostNothing;
}

function Plan({ plan }: { readonly plan: RestorePlan }) {
  const { safekeeping } = useMessages();
  const { language } = useLanguage();
  const sharing = restoreSharing(plan);
  const isHarmless =
    plan.linesLost === 0 &&
    plan.origin === 'this' &&
    !plan.personsBack &&
    plan.findings.length === 0 &&
    (sharing === null || plan.sharing === 'stays');
  const Icon = isHarmless ? CircleCheck : CircleAlert;
  return (
    <>
      <div className={isHarmless ? 'notice ok' : 'notice action'}>
        <Icon size={20} aria-hidden className="icon" />
        <div className="notice-body">
          {plan.findings.length > 0 && (
            <>
              <p className="strong">{safekeeping.findings(plan.findings.length)}</p>
              <ul>
                {plan.findings.slice(0, FINDINGS_SHOWN).map(({ detail }) => (
                  <li key={detail.en} className="text">
                    {detail[language]}
                  </li>
                ))}
              </ul>
              {plan.findings.length > FINDINGS_SHOWN && (
                <p>{safekeeping.moreFindings(plan.findings.length - FINDINGS_SHOWN)}</p>
              )}
            </>
          )}
          <p>
            <Lost plan={plan} />
          </p>
          {sharing && <p>{sharing[language]}</p>}
          {plan.personsBack === null && <p>{safekeeping.personsUnknown}</p>}
          {plan.personsBack !== null && plan.personsBack > 0 && (
            <p>{safekeeping.personsBack(plan.personsBack)}</p>
          )}
          {plan.presentProblem !== 'not-found' && <p>{safekeeping.presentKept}</p>}
        </div>
      </div>
      <Comparison plan={plan} />
    </>
  );
}

function Restored({ kept }: { readonly kept: string | null }) {
  const { safekeeping } = useMessages();
  return (
    <div className="notice ok">
      <CircleCheck size={20} aria-hidden className="icon" />
      <div className="notice-body">
        <p className="strong">{safekeeping.restored}</p>
        <p className="text">{kept === null ? safekeeping.keptNothing : safekeeping.keptAt(kept)}</p>
      </div>
    </div>
  );
}
