import { CalendarDays, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { foldName } from '../../../shared/law/places.ts';
import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useDay } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { replaceQuery, useAddress } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { CalendarFile } from './calendar-file.tsx';
import { DeadlineList, labelOf } from './deadline-list.tsx';
import { Timeline } from './timeline.tsx';
import { isOpen, useDeadlines } from './use-deadlines.ts';
import { yearScale } from './year-scale.ts';

export function CalendarPage() {
  const { calendar } = useMessages();
  const query = useDeadlines();
  const items = query.data?.deadlines;
  return (
    <Page
      title={calendar.title}
      lead={calendar.lead}
      actions={items && items.length > 0 && <CalendarFile items={items} />}
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

  const withHandled = query.has('handled');
  const open = useMemo(() => items.filter(isOpen), [items]);
  const ofKind = useMemo(
    () => (withHandled ? items : open).filter((item) => kind === null || item.kind === kind),
    [items, open, withHandled, kind],
  );
  const shown = useMemo(() => {
    const words = foldName(search);
    if (words === '') return ofKind;
    return ofKind.filter((item) => foldName(`${item.processor} ${item.owner} ${item.name}`).includes(words));
  }, [ofKind, search]);
  const ahead = useMemo(() => shown.filter(isOpen), [shown]);
  const late = ahead.filter((item) => item.overdue).length;
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
      <Panel
        id="year"
        title={calendar.year}
        actions={
          <span className="soft">
            {calendar.yearOf(formatDate(scale.from, language), formatDate(scale.until, language))}
          </span>
        }
      >
        <Timeline items={ahead} day={day} />
      </Panel>
      <div className="list-bar">
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
      </div>
      {shown.length === 0 ? (
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
