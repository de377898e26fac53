import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { Landmark, ListChecks } from 'lucide-react';
import type { Contract } from '../../../shared/contract/contract.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { useAsOf } from '../../register/as-of.tsx';
import { useDay } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { queryOf } from '../what-if/question.ts';
import { transferAddress, transferQueryOf } from './list-query.ts';

type Event = InferContractRouterOutputs<Contract>['outlook']['lawEvents']['events'][number];

/** What happens to adequacy decisions and to the law of a place, and which transfers it touches. */
export function LawEventsPage() {
  const { transfers } = useMessages();
  const { law } = transfers;
  const { asOf } = useAsOf();
  const day = useDay();
  const query = useQuery(orpc.outlook.lawEvents.queryOptions({ input: { asOf } }));
  const events = query.data?.events ?? [];
  const groups = [
    { id: 'coming', title: law.coming, events: events.filter(({ on }) => on > day) },
    { id: 'past', title: law.past, events: events.filter(({ on }) => on <= day) },
  ].filter((group) => group.events.length > 0);
  return (
    <Page
      title={law.title}
      lead={law.lead}
      actions={
        <LinkButton href={addresses.countries} icon={ListChecks}>
          {law.toCountries}
        </LinkButton>
      }
    >
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && events.length === 0 && (
        <div className="panel">
          <Empty icon={Landmark} title={law.none}>
            {law.noneText}
          </Empty>
        </div>
      )}
      {events.length > 0 && (
        <div className="list-bar">
          <p className="soft" role="status">
            {law.count(events.length)}
          </p>
          <div className="list-tools">
            <ExportMenu name={law.title} list={{ view: 'law' }} asOf={asOf} />
          </div>
        </div>
      )}
      {groups.map((group) => (
        <Panel key={group.id} id={group.id} title={group.title}>
          <EventTable events={group.events} label={group.title} />
        </Panel>
      ))}
    </Page>
  );
}

function EventTable({ events, label }: { readonly events: readonly Event[]; readonly label: string }) {
  const { law } = useMessages().transfers;
  return (
    <TableScroll label={label}>
      <table className="table law-events">
        <thead>
          <tr>
            <th scope="col">{law.on}</th>
            <th scope="col">{law.place}</th>
            <th scope="col">{law.what}</th>
            <th scope="col" className="number">
              {law.flows}
            </th>
            <th scope="col" className="number">
              {law.relying}
            </th>
            <th scope="col" className="number">
              {law.suppliers}
            </th>
            <th scope="col">{law.ask}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={`${event.kind} ${event.on} ${event.place} ${event.what.en}`} event={event} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const assessed = { ...transferQueryOf(new URLSearchParams()), result: ['blocked', 'action', 'ok'] as const };

function EventRow({ event }: { readonly event: Event }) {
  const { law } = useMessages().transfers;
  const { language } = useLanguage();
  const placeName = usePlaceName();
  const { on, place, what, source, flows, relying, suppliers, ask } = event;
  const name = placeName(place);
  const question = { ...assessed, result: [...assessed.result], place: [place] };
  const hrefOf = (isRelying: boolean) =>
    addresses.transfersWhere(
      transferAddress(isRelying ? { ...question, basis: ['adequacy', 'dpf'] } : question),
    );
  return (
    <tr>
      <td className="nowrap">{formatDate(on, language)}</td>
      <th scope="row">{name}</th>
      <td className="text">
        {what[language]}
        {source[language] !== '' && (
          <span className="soft event-source">
            {law.sourceColumn}: {source[language]}
          </span>
        )}
      </td>
      <td className="number">
        <NarrowLabel>{law.flows}</NarrowLabel>
        <Counted n={flows} href={hrefOf(false)} label={law.flowsOf(flows, name)} />
      </td>
      <td className="number">
        <NarrowLabel>{law.relying}</NarrowLabel>
        <Counted n={relying} href={hrefOf(true)} label={law.relyingOf(relying, name)} />
      </td>
      <td className="number">
        <NarrowLabel>{law.suppliers}</NarrowLabel>
        {formatNumber(suppliers, language)}
      </td>
      <td>
        {ask && (
          <a
            href={addresses.whatIf(queryOf({ ...ask, subject: place, parent: null }))}
            aria-label={(ask.kind === 'add' ? law.addOf : law.whatIfOf)(name)}
          >
            {law.whatIf}
          </a>
        )}
      </td>
    </tr>
  );
}

/** The heading of a column beside its number, where there is no room for columns; the heading itself is read out. */
function NarrowLabel({ children }: { readonly children: string }) {
  return (
    <span className="event-label" aria-hidden>
      {children}{' '}
    </span>
  );
}

/** A number that leads to what is counted; none leads nowhere. */
function Counted({ n, href, label }: { readonly n: number; readonly href: string; readonly label: string }) {
  const { language } = useLanguage();
  const shown = formatNumber(n, language);
  if (n === 0) return <span className="soft">{shown}</span>;
  return (
    <a href={href} aria-label={label}>
      {shown}
    </a>
  );
}
