// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose days are moved over with the arrows is a grid
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
// biome-ignore-all lint/a11y/useSemanticElements: a day is a cell of that grid
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { DeadlineFilter } from '../../../shared/fields/view.ts';
import { addDays, addMonths } from '../../../shared/law/dates.ts';
import { deadlinesInView, isOpen } from '../../../shared/law/deadline-view.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { DeadlineList, toneOf } from './deadline-list.tsx';
import { mondayOf, weeksOf } from './month-days.ts';
import { useDeadlines } from './use-deadlines.ts';
import { sumOf } from './year-scale.ts';

/** Dates that a day names; the others are counted. */
const NAMED = 2;

interface MonthViewProps {
  /** The first dates of the month, and how many there are. */
  readonly items: readonly DeadlineItem[];
  readonly counts: readonly DateCount[];
  /** What is shown of them. */
  readonly filter: DeadlineFilter;
  /** The day that counts as today. */
  readonly day: string;
  /** The day on which the keys are; its month is shown. */
  readonly active: string;
  /** Whether the dates of that day are shown. */
  readonly isChosen: boolean;
  readonly onMove: (active: string, isChosen: boolean) => void;
}

/** A month as a table of weeks: each day with its dates. The arrows move over the days, Enter shows the dates of one. */
export function MonthView({ items, counts, filter, day, active, isChosen, onMove }: MonthViewProps) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const perDay = useMemo(() => Map.groupBy(items, ({ due }) => due), [items]);
  const counted = useMemo(() => Map.groupBy(counts, ({ due }) => due), [counts]);
  const table = useRef<HTMLTableElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** What takes the focus once the page shows what was asked for. */
  const next = useRef<'day' | 'list' | null>(null);
  useEffect(() => {
    if (next.current !== 'day') return;
    next.current = null;
    table.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active]);

  /** The dates of the day were asked for, and are there. */
  function shown() {
    if (next.current === 'list') focusList(list.current);
    next.current = null;
  }

  function press(event: KeyboardEvent) {
    const moves: Record<string, string> = {
      ArrowLeft: addDays(active, -1),
      ArrowRight: addDays(active, 1),
      ArrowUp: addDays(active, -7),
      ArrowDown: addDays(active, 7),
      Home: mondayOf(active),
      End: addDays(mondayOf(active), 6),
      PageUp: addMonths(active, -1),
      PageDown: addMonths(active, 1),
    };
    const target = moves[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (target !== undefined) {
      event.preventDefault();
      next.current = 'day';
      onMove(target, false);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (isChosen) focusList(list.current);
      else {
        next.current = 'list';
        onMove(active, true);
      }
    }
  }

  const month = active.slice(0, 7);
  const name = `${calendar.monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
  return (
    <>
      <Panel
        id="month"
        title={name}
        actions={
          <>
            <IconButton
              icon={ChevronLeft}
              label={calendar.monthBefore}
              onPress={() => onMove(addMonths(active, -1), false)}
            />
            <Button onPress={() => onMove(day, false)}>{calendar.today}</Button>
            <IconButton
              icon={ChevronRight}
              label={calendar.monthAfter}
              onPress={() => onMove(addMonths(active, 1), false)}
            />
          </>
        }
      >
        <table ref={table} className="month" role="grid" aria-labelledby="month-title" onKeyDown={press}>
          <thead>
            <tr>
              {calendar.weekdays.map(([short, long]) => (
                <th key={short} scope="col" abbr={long}>
                  <span aria-hidden>{short}</span>
                  <span className="visually-hidden">{long}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((date) =>
                  date.startsWith(month) ? (
                    <td
                      key={date}
                      role="gridcell"
                      data-day={date}
                      tabIndex={date === active ? 0 : -1}
                      aria-selected={date === active && isChosen}
                      {...(date === day && { 'aria-current': 'date' as const })}
                      onClick={() => {
                        next.current = null;
                        onMove(date, true);
                      }}
                    >
                      <Day
                        date={date}
                        items={perDay.get(date) ?? []}
                        counts={counted.get(date) ?? []}
                        today={day}
                      />
                    </td>
                  ) : (
                    <td key={date} className="outside" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small soft month-help">{calendar.monthHelp}</p>
      </Panel>
      {isChosen && (
        <div ref={list}>
          <Panel id="day" title={formatDate(active, language)}>
            <OfDay date={active} filter={filter} today={day} onShown={shown} />
          </Panel>
        </div>
      )}
    </>
  );
}

interface OfDayProps {
  readonly date: string;
  readonly filter: DeadlineFilter;
  readonly today: string;
  /** Called when the dates of this day are on the page. */
  readonly onShown: () => void;
}

/** The dates of one day. */
function OfDay({ date, filter, today, onShown }: OfDayProps) {
  const { calendar } = useMessages();
  const query = useDeadlines(filter, { from: date, until: date });
  const isThere = query.isSuccess && !query.isPlaceholderData;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each day, when it is there
  useEffect(() => {
    if (isThere) onShown();
  }, [date, isThere]);
  const items = deadlinesInView(query.data?.deadlines ?? [], filter);
  if (query.isPending) return <Loading lines={2} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  if (items.length === 0) return <p className="soft">{calendar.noneOnDay}</p>;
  return <DeadlineList items={items} counts={query.data.counts} day={today} month={null} />;
}

/** The dates of the day, or its title where it has none. */
function focusList(place: HTMLElement | null): void {
  const [grid, title] = ['[role="grid"]', 'h2'].map((found) => place?.querySelector<HTMLElement>(found));
  (grid ?? title)?.focus();
}

interface DayProps {
  readonly date: string;
  readonly items: readonly DeadlineItem[];
  readonly counts: readonly DateCount[];
  readonly today: string;
}

function Day({ date, items, counts, today }: DayProps) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const total = sumOf(counts);
  const open = sumOf(counts.filter(({ isHandled }) => !isHandled));
  const late = date < today ? open : 0;
  const first = items.find(isOpen) ?? items[0];
  const tone = first ? toneOf(first, today) : late > 0 ? 'blocked' : 'none';
  return (
    <>
      <span className="month-day">
        <span className="month-number" aria-hidden>
          {Number(date.slice(8))}
        </span>
        <span className="visually-hidden">{formatDate(date, language)}: </span>
        {total > 0 && (
          <span className="month-count">
            <ToneIcon tone={tone} size={16} />
            <span aria-hidden>{formatNumber(total, language)}</span>
          </span>
        )}
        <span className="visually-hidden">
          {calendar.count(total)}
          {late > 0 && `, ${calendar.lateCount(late)}`}
        </span>
      </span>
      {items.slice(0, NAMED).map((item) => (
        <span key={item.key} className="month-named" aria-hidden>
          {deadlineLabels[item.kind][language]}, {item.processor}
        </span>
      ))}
    </>
  );
}
