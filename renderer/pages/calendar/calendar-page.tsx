import { CalendarDays, Printer, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { deadlinesInView, isOpen } from '../../../shared/law/deadline-view.ts';
import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
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
import { CalendarFile } from './calendar-file.tsx';
import { DeadlineList, labelOf } from './deadline-list.tsx';
import { MonthView } from './month-view.tsx';
import { Timeline } from './timeline.tsx';
import { useDeadlines } from './use-deadlines.ts';
import { datedItems, yearScale } from './year-scale.ts';

export function CalendarPage() {
  const { calendar } = useMessages();
  const query = useDeadlines();
  const items = query.data?.deadlines;
  return (
    <Page
      title={calendar.title}
      lead={calendar.lead}
      actions={
        items &&
        items.length > 0 && (
          <>
            <Button icon={Printer} onPress={() => print()}>
              {calendar.print}
            </Button>
            <CalendarFile items={items} />
          </>
        )
      }
    >
      {query.isPending && <Loading lines={12} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {items?.length === 0 && (
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
      {items && items.length > 0 && <Dates items={items} />}
    </Page>
  );
}

function Dates({ items }: { readonly items: readonly DeadlineItem[] }) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const day = useDay();
  const { query } = useAddress();
  const kind = deadlineKinds.find((known) => known === query.get('kind')) ?? null;
  const search = query.get('search') ?? '';
  const scale = yearScale(day);
  const { asOf } = useAsOf();

  const withHandled = query.has('handled');
  const open = useMemo(() => items.filter(isOpen), [items]);
  const filter = useMemo(() => ({ kind, search, handled: withHandled }), [kind, search, withHandled]);
  const shown = useMemo(() => deadlinesInView(items, filter), [items, filter]);
  const ahead = useMemo(() => shown.filter(isOpen), [shown]);
  const late = ahead.filter((item) => item.overdue).length;
  const isMonth = query.get('view') === 'month';
  const asked = civilDate.safeParse(query.get('day'));
  const handled = items.length - open.length;

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
          <Timeline dates={datedItems(ahead, day)} day={day} />
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
          {calendar.count(shown.length)}
          {late > 0 && `, ${calendar.lateCount(late)}`}
        </p>
        <div className="list-tools">
          <ExportMenu name={calendar.title} list={{ view: 'deadlines', ...filter }} asOf={asOf} isOfDays />
        </div>
      </div>
      {isMonth ? (
        <MonthView
          items={shown}
          day={day}
          active={asked.success ? asked.data : day}
          isChosen={query.has('open')}
          onMove={(to, isChosen) => set({ day: to, open: isChosen ? 'day' : null })}
        />
      ) : shown.length === 0 ? (
        <Empty
          icon={SearchX}
          title={calendar.nothingTitle}
          action={
            <Button
              onPress={() => replaceQuery(new URLSearchParams(open.length === 0 ? { handled: 'shown' } : {}))}
            >
              {calendar.showAll}
            </Button>
          }
        >
          {calendar.nothingText}
        </Empty>
      ) : (
        <DeadlineList items={shown} day={day} month={query.get('month')} />
      )}
    </>
  );
}
