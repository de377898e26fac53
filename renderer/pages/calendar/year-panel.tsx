import { useQuery } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useDay } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { Timeline } from './timeline.tsx';
import { datedCounts } from './year-scale.ts';

/** The year ahead on the start page, with a link to the calendar. */
export function YearPanel() {
  const { calendar } = useMessages();
  const day = useDay();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.outlook.dateCounts.queryOptions({ input: { asOf } }));
  const dates = query.data && datedCounts(query.data.counts, day);
  return (
    <Panel
      id="year"
      title={calendar.year}
      actions={
        <LinkButton href={addresses.calendar} look="quiet" icon={CalendarDays}>
          {calendar.toAll}
        </LinkButton>
      }
    >
      {query.isPending && <Loading lines={5} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {dates?.length === 0 && <p className="reading soft">{calendar.emptyText}</p>}
      {dates && dates.length > 0 && <Timeline dates={dates} day={day} />}
    </Panel>
  );
}
