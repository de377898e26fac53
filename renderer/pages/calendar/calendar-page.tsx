import { CalendarDays, Printer, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { deadlinesInView } from '../../../shared/law/deadline-view.ts';
import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import type { DateCount } from '../../../shared/schema/outlook.ts';
import { civilDate } from '../../../shared/schema/primitives.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useDay } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { UnreadAddress } from '../../ui/unread-address.tsx';
import { CalendarFile } from './calendar-file.tsx';
import { DeadlineList, labelOf } from './deadline-list.tsx';
import { daysOfMonth } from './month-days.ts';
import { MonthView } from './month-view.tsx';
import { Timeline } from './timeline.tsx';
import { useDateCounts, useDeadlines } from './use-deadlines.ts';
import { datedCounts, sumOf, yearScale } from './year-scale.ts';

export function CalendarPage() {
  const { calendar } = useMessages();
  const query = useDateCounts();
  const counts = query.data?.counts;
  return (
    <Page
      title={calendar.title}
      lead={calendar.lead}
      actions={
        counts &&
        counts.length > 0 && (
          <>
            <Button icon={Printer} onPress={() => print()}>
              {calendar.print}
            </Button>
            <CalendarFile />
          </>
        )
      }
    >
      {query.isPending && <Loading lines={12} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {counts?.length === 0 && (
        <div className="panel">
          <Empty
            icon={CalendarDays}
            title={calendar.emptyTitle}
            action={<LinkButton href={addresses.suppliers}>{calendar.toSuppliers}</LinkButton>}
          >
            {calendar.emptyText}
          </Empty>
        </div>
      )}
      {counts && counts.length > 0 && <Dates all={counts} />}
    </Page>
  );
}

const none: readonly never[] = [];

function Dates({ all }: { readonly all: readonly DateCount[] }) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  const { query } = useAddress();
  const kind = deadlineKinds.find((known) => known === query.get('kind')) ?? null;
  const search = query.get('search') ?? '';
  const scale = yearScale(day);
  const { asOf } = useAsOf();

  const withHandled = query.has('handled');
  const filter = useMemo(() => ({ kind, search, handled: withHandled }), [kind, search, withHandled]);
  const isMonth = query.get('view') === 'month';
  const asked = civilDate.safeParse(query.get('day'));
  const active = asked.success ? asked.data : day;
  const month = useMemo(() => (isMonth ? daysOfMonth(active) : null), [isMonth, active]);
  const answer = useDeadlines(filter, month);
  const counts = answer.data?.counts ?? none;
  const items = answer.data?.deadlines ?? none;
  const shown = useMemo(() => deadlinesInView(items, filter), [items, filter]);
  const ahead = datedCounts(counts, day);
  const late = sumOf(ahead.filter(({ when }) => when === 'late'));
  const total = sumOf(counts);
  const handled = sumOf(all.filter(({ isHandled }) => isHandled));

  function set(change: Readonly<Record<string, string | null>>) {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    replaceQuery(next);
  }

  return (
    <>
      <UnreadAddress read={readOf(query)} defaults={{ view: 'list' }} />
      {!isMonth && (
        <Panel
          id="year"
          title={calendar.year}
          actions={
            <span className="soft">
              {calendar.yearOf(formatDate(scale.from, language), formatDate(scale.until, language))}
            </span>
          }
        >
          <Timeline dates={ahead} day={day} />
        </Panel>
      )}
      <div className="list-bar">
        <Radios
          label={calendar.view}
          isLabelHidden
          options={[
            { value: 'list', name: calendar.asList },
            { value: 'month', name: calendar.asMonth },
          ]}
          value={isMonth ? 'month' : 'list'}
          onChange={(next) =>
            set({ view: next === 'month' ? next : null, month: null, day: null, open: null })
          }
        />
        <div className="kind-choice">
          <SelectField
            label={calendar.filter}
            isLabelHidden
            none={calendar.all}
            options={deadlineKinds.map((value) => ({ value, name: labelOf(value, language) }))}
            value={kind}
            onChange={(next) => set({ kind: next })}
          />
        </div>
        <SearchField
          className="field list-search"
          value={search}
          onChange={(next) => set({ search: next, month: null })}
        >
          <Label className="visually-hidden">{calendar.search}</Label>
          <Input className="input" placeholder={calendar.searchPlaceholder} autoComplete="off" />
        </SearchField>
        {handled > 0 && (
          <Checkbox
            isSelected={withHandled}
            onChange={(isWanted) => set({ handled: isWanted ? 'shown' : null })}
          >
            {calendar.withHandled(handled)}
          </Checkbox>
        )}
        <p className="soft" role="status">
          {calendar.count(total)}
          {late > 0 && `, ${calendar.lateCount(late)}`}
          {total > shown.length && !answer.isFetching && `; ${calendar.firstOf(shown.length)}`}
        </p>
        <div className="list-tools">
          <ExportMenu name={calendar.title} list={{ view: 'deadlines', ...filter }} asOf={asOf} isOfDays />
        </div>
      </div>
      {answer.isPending && <Loading lines={12} />}
      {answer.isError && <Failure error={answer.error} onRetry={() => answer.refetch()} />}
      {answer.isSuccess && isMonth && (
        <MonthView
          items={shown}
          counts={counts}
          filter={filter}
          day={day}
          active={active}
          isChosen={query.has('open')}
          onMove={(to, isChosen) => set({ day: to, open: isChosen ? 'day' : null })}
        />
      )}
      {answer.isSuccess && !isMonth && shown.length === 0 && (
        <Empty
          icon={SearchX}
          title={calendar.nothingTitle}
          action={
            <Button
              onPress={() =>
                replaceQuery(new URLSearchParams(sumOf(all) === handled ? { handled: 'shown' } : {}))
              }
            >
              {calendar.showAll}
            </Button>
          }
        >
          {calendar.nothingText}
        </Empty>
      )}
      {answer.isSuccess && !isMonth && shown.length > 0 && (
        <DeadlineList items={shown} counts={counts} day={day} month={query.get('month')} />
      )}
    </>
  );
}

/** What of the address the calendar knows. */
function readOf(query: URLSearchParams): URLSearchParams {
  const isKnown: Readonly<Record<string, (value: string) => boolean>> = {
    kind: (value) => deadlineKinds.some((known) => known === value),
    search: () => true,
    handled: () => true,
    view: (value) => value === 'month',
    day: (value) => civilDate.safeParse(value).success,
    month: (value) => civilDate.safeParse(`${value}-01`).success,
    open: () => true,
  };
  return new URLSearchParams([...query].filter(([name, value]) => isKnown[name]?.(value) ?? false));
}
