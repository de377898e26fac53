import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellOff, BellRing } from 'lucide-react';
import { client, orpc } from '../../api/client.ts';
import { desktop } from '../../api/host.ts';
import { askForNotices, noticePermission } from '../../api/notice-permission.ts';
import { problemOf } from '../../api/problem.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';

/** How the person is reminded while the program is not open. */
export function RemindingPanel() {
  const { reminding } = useMessages();
  return (
    <Panel id="reminding" title={reminding.title}>
      <p className="reading soft panel-lead">{reminding.text}</p>
      <div className="stack">
        <DailyReminder />
        {desktop ? <AtLogin /> : <BrowserNotices />}
      </div>
    </Panel>
  );
}

function DailyReminder() {
  const { reminding } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const me = useQuery(orpc.reminders.me.queryOptions());
  const status = useQuery(orpc.schedule.status.queryOptions({ retry: false }));
  const change = useMutation({
    mutationFn: (isWanted: boolean) =>
      isWanted ? client.schedule.set({ owner: me.data?.name ?? null, language }) : client.schedule.remove(),
    onSuccess: async ({ isSet }) => {
      tell(isSet ? reminding.wasSet : reminding.wasRemoved);
      await queries.invalidateQueries({ queryKey: orpc.schedule.key() });
    },
  });
  // That there is no scheduler is an answer, not a failure.
  const isNone =
    (status.isError && problemOf(status.error).code === 'refused') || status.data?.system === null;
  return (
    <section aria-labelledby="daily-reminder" className="stack">
      <h3 id="daily-reminder">{reminding.scheduler}</h3>
      {status.isPending && <Loading lines={2} />}
      {isNone && <p className="reading">{reminding.noScheduler}</p>}
      {status.isError && !isNone && <Failure error={status.error} onRetry={() => status.refetch()} />}
      {status.data && !isNone && (
        <>
          <p className="reading soft">{reminding.schedulerText(status.data.hour)}</p>
          <p role="status">
            {status.data.isSet ? reminding.isSet(status.data.hour) : reminding.isNotSet}
            {status.data.owner === null && ` ${reminding.remindsAll}`}
            {status.data.owner && ` ${reminding.reminds(status.data.owner)}`}
          </p>
          <div className="actions">
            <Button
              icon={status.data.isSet ? BellOff : BellRing}
              isDisabled={change.isPending || me.isPending}
              onPress={() => change.mutate(!status.data.isSet)}
            >
              {status.data.isSet ? reminding.remove : reminding.set}
            </Button>
          </div>
        </>
      )}
      {change.isError && <Failure error={change.error} />}
    </section>
  );
}

const LOGIN = ['starts-at-login'];

function AtLogin() {
  const { reminding } = useMessages();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: LOGIN, queryFn: () => desktop?.startsAtLogin() ?? null });
  const change = useMutation({
    mutationFn: async (isWanted: boolean) => (await desktop?.setStartsAtLogin(isWanted)) ?? null,
    onSuccess: (starts) => {
      queries.setQueryData(LOGIN, starts);
      tell(starts === true ? reminding.loginOn : reminding.loginOff);
    },
  });
  const starts = query.data ?? null;
  if (starts === null) return null;
  return (
    <section aria-labelledby="at-login" className="stack">
      <h3 id="at-login">{reminding.login}</h3>
      <p className="reading soft">{reminding.loginText}</p>
      <div className="actions">
        <Button isDisabled={change.isPending} onPress={() => change.mutate(!starts)}>
          {starts ? reminding.notAtLogin : reminding.startAtLogin}
        </Button>
      </div>
      {change.isError && <Failure error={change.error} />}
    </section>
  );
}

/** Notifications of the browser, while the page is open: asked for by a click, as browsers want. */
function BrowserNotices() {
  const { reminding } = useMessages();
  const queries = useQueryClient();
  const permission = useQuery(noticePermission);
  const ask = useMutation({
    mutationFn: askForNotices,
    onSuccess: (answer) => queries.setQueryData(noticePermission.queryKey, answer),
  });
  if (permission.data === undefined) return null;
  return (
    <section aria-labelledby="browser-notices" className="stack">
      <h3 id="browser-notices">{reminding.notices}</h3>
      <p className="reading soft">{reminding.noticesText}</p>
      <p role="status">{reminding.noticesAre[permission.data]}</p>
      {permission.data === 'default' && (
        <div className="actions">
          <Button icon={BellRing} isDisabled={ask.isPending} onPress={() => ask.mutate()}>
            {reminding.askNotices}
          </Button>
        </div>
      )}
      {ask.isError && <Failure error={ask.error} />}
    </section>
  );
}
