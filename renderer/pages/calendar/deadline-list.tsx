import { useMemo, useRef, useState } from 'react';
import { isOpen } from '../../../shared/law/deadline-view.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { deadlineSubject } from '../../../shared/words/deadline-subject.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatArticle, formatDate } from '../../../shared/words/format.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { useTimeTo } from '../../ui/due-day.tsx';
import { type GridColumn, type GridLine, RowGrid } from '../../ui/row-grid.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { useWidth } from '../../ui/use-width.ts';
import { addressOfDate } from '../supplier/sections.ts';
import { DecidedCell, DecidePopover, type Deciding } from './decide.tsx';
import { toneOfWhen } from './timeline.tsx';
import { whenOf } from './year-scale.ts';

export function labelOf(kind: DeadlineKind, language: Language): string {
  return deadlineLabels[kind][language];
}

/** The tone of a date: by how near it is, and settled once it is handled. */
export const toneOf = (item: DeadlineItem, day: string): Tone =>
  item.handledOn === null ? toneOfWhen[whenOf(item, day)] : 'ok';

interface DeadlineListProps {
  /** What is open, and behind it what is handled. */
  readonly items: readonly DeadlineItem[];
  /** How many there are, of which these are the first. */
  readonly counts: readonly DateCount[];
  readonly day: string;
  /** The month (`2027-03`) that the person asked for. */
  readonly month: string | null;
}

type Room = 'wide' | 'middle' | 'narrow';

/** Width below which the columns scroll sideways, in pixels. */
const least = { wide: 1006, middle: 762, narrow: 530 } as const;

const middle = ['what', 'supplier', 'due', 'decide', 'owner'];

/** Columns by the room that there is: what is left out is told by what is pointed at, and on the page of the supplier. */
const shownIn: Readonly<Record<Room, ReadonlySet<string>>> = {
  wide: new Set([...middle, 'formula', 'article']),
  middle: new Set(middle),
  narrow: new Set(['what', 'due', 'decide']),
};

/** @param width 0 while it is not known. */
function roomIn(width: number, isPrinting: boolean): Room {
  if (isPrinting || width === 0 || width >= least.wide) return 'wide';
  return width >= least.middle ? 'middle' : 'narrow';
}

/**
 * Every date under a heading per month; overdue dates come first under their own heading. Each is handled, put off or
 * opened again in its row.
 */
export function DeadlineList({ items, counts, day, month }: DeadlineListProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const isPrinting = usePrinting();
  const canWrite = useCanWrite() && !isPrinting;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const room = roomIn(useWidth(place), isPrinting);
  const columns = useMemo(() => {
    const all = columnsIn(messages, language, day, room);
    const decide = {
      key: 'decide',
      title: messages.calendar.decide,
      width: 'minmax(184px, 1fr)',
      cell: (item: DeadlineItem, isCurrent: boolean) => (
        <DecidedCell item={item} isCurrent={isCurrent} canWrite={canWrite} onDecide={setDeciding} />
      ),
    };
    const at = all.findIndex(({ key }) => key === 'due') + 1;
    return [...all.slice(0, at), decide, ...all.slice(at)].filter(({ key }) => shownIn[room].has(key));
  }, [messages, language, day, canWrite, room]);
  const lines = useMemo(
    () => linesOf(items, groupCounts(counts, day), messages.calendar),
    [items, counts, day, messages.calendar],
  );
  return (
    <div ref={place}>
      <RowGrid
        label={messages.calendar.list}
        columns={columns}
        lines={lines}
        hrefOf={addressOfDate}
        least={least[room]}
        top={month}
      />
      {deciding && <DecidePopover {...deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}

function linesOf(
  items: readonly DeadlineItem[],
  counts: ReadonlyMap<string, number>,
  calendar: Messages['calendar'],
): GridLine<DeadlineItem>[] {
  const groups = Map.groupBy(items, (item) => {
    if (!isOpen(item)) return 'handled';
    return item.overdue ? 'late' : item.due.slice(0, 7);
  });
  return [...groups].flatMap(([key, own]) => [
    { key, heading: headingOf(key, calendar), note: calendar.count(counts.get(key) ?? own.length) },
    ...own.map((row) => ({ key: row.key, row })),
  ]);
}

/** How many dates stand under each heading. */
function groupCounts(counts: readonly DateCount[], day: string): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { due, isHandled, n } of counts) {
    const key = isHandled ? 'handled' : due < day ? 'late' : due.slice(0, 7);
    groups.set(key, (groups.get(key) ?? 0) + n);
  }
  return groups;
}

function headingOf(key: string, calendar: Messages['calendar']): string {
  if (key === 'late') return calendar.late;
  if (key === 'handled') return calendar.handled;
  const [year, month] = key.split('-');
  return `${calendar.monthNames[Number(month) - 1]} ${year}`;
}

function columnsIn(
  { calendar }: Messages,
  language: Language,
  day: string,
  room: Room,
): GridColumn<DeadlineItem>[] {
  return [
    {
      key: 'what',
      title: calendar.what,
      width: room === 'wide' ? 'minmax(216px, 1.6fr)' : 'minmax(204px, 1.6fr)',
      cell: (item) => (
        <>
          <span className="strong cell-mark" title={labelOf(item.kind, language)}>
            <ToneIcon tone={toneOf(item, day)} size={16} /> {labelOf(item.kind, language)}
          </span>
          {room === 'narrow' ? (
            <span title={item.processor}>{item.processor}</span>
          ) : (
            <span className="soft" title={deadlineSubject(item, language)}>
              {deadlineSubject(item, language)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'supplier',
      title: calendar.supplier,
      width: 'minmax(128px, 1.3fr)',
      cell: (item) => (
        <a href={addressOfDate(item)} tabIndex={-1} className="cell-link" title={item.processor}>
          {item.processor}
        </a>
      ),
    },
    {
      key: 'due',
      title: calendar.due,
      width: 'minmax(142px, 0.9fr)',
      cell: (item) => (
        <>
          {item.handledOn === null && <TimeTo item={item} />}
          <span className="soft">{formatDate(item.due, language)}</span>
        </>
      ),
    },
    {
      key: 'formula',
      title: calendar.formula,
      width: 'minmax(140px, 1.4fr)',
      cell: (item) => (
        <span className="cell-wrap" title={item.formula[language]}>
          <Sentence text={item.formula[language]} />
        </span>
      ),
    },
    {
      key: 'article',
      title: calendar.article,
      width: 'minmax(100px, 1fr)',
      cell: (item) => <span className="cell-wrap">{formatArticle(item.article, language)}</span>,
    },
    {
      key: 'owner',
      title: calendar.owner,
      width: 'minmax(96px, 0.8fr)',
      cell: (item) =>
        item.owner ? (
          <span title={item.owner}>{item.owner}</span>
        ) : (
          <span className="soft">{calendar.noOwner}</span>
        ),
    },
  ];
}

/** How far off a date is that nobody handled. */
function TimeTo({ item }: { readonly item: DeadlineItem }) {
  const { language } = useLanguage();
  const { isOver, text } = useTimeTo()(item);
  return (
    <span className={isOver ? 'strong late' : 'strong'} title={item.formula[language]}>
      {text}
    </span>
  );
}
