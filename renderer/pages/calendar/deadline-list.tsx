import { useMemo, useState } from 'react';
import { isOpen } from '../../../shared/law/deadline-view.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { deadlineSubject } from '../../../shared/words/deadline-subject.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatArticle, formatDate } from '../../../shared/words/format.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { relativeDay } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { addresses } from '../../router/addresses.ts';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { type GridColumn, type GridLine, RowGrid } from '../../ui/row-grid.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { DecidedCell, DecidePopover, type Deciding } from './decide.tsx';
import { toneOfWhen } from './timeline.tsx';
import { whenOf } from './year-scale.ts';

export function labelOf(kind: DeadlineKind, language: Language): string {
  return deadlineLabels[kind][language];
}

const addressOf = (item: DeadlineItem) =>
  item.flowId === null
    ? addresses.supplier(item.processorId)
    : addresses[item.kind === 'tia' ? 'tia' : 'flow'](item.processorId, item.flowId);

/** The tone of a date: by how near it is, and settled once it is handled. */
export const toneOf = (item: DeadlineItem, day: string): Tone =>
  item.handledOn === null ? toneOfWhen[whenOf(item, day)] : 'ok';

interface DeadlineListProps {
  /** What is open, and behind it what is handled. */
  readonly items: readonly DeadlineItem[];
  readonly day: string;
  /** The month (`2027-03`) that the person asked for. */
  readonly month: string | null;
}

/**
 * Every date under a heading per month; overdue dates come first under their own heading. Each is handled, put off or
 * opened again in its row.
 */
export function DeadlineList({ items, day, month }: DeadlineListProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const isPrinting = usePrinting();
  const canWrite = useCanWrite() && !isPrinting;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const columns = useMemo(() => {
    const [what, supplier, due, ...rest] = columnsIn(messages, language, day);
    const decide = {
      key: 'decide',
      title: messages.calendar.decide,
      width: 'minmax(184px, 1fr)',
      cell: (item: DeadlineItem, isCurrent: boolean) => (
        <DecidedCell item={item} isCurrent={isCurrent} canWrite={canWrite} onDecide={setDeciding} />
      ),
    };
    return [what, supplier, due, decide, ...rest].filter((column) => column !== undefined);
  }, [messages, language, day, canWrite]);
  const lines = useMemo(() => linesOf(items, messages.calendar), [items, messages.calendar]);
  if (isPrinting) return <PrintedLines columns={columns} lines={lines} />;
  return (
    <>
      <RowGrid
        label={messages.calendar.list}
        columns={columns}
        lines={lines}
        hrefOf={addressOf}
        least={1010}
        top={month}
      />
      {deciding && <DecidePopover {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

interface PrintedProps {
  readonly columns: readonly GridColumn<DeadlineItem>[];
  readonly lines: readonly GridLine<DeadlineItem>[];
}

/** Every line as a plain table: a printed page has no rows out of view. */
function PrintedLines({ columns, lines }: PrintedProps) {
  return (
    <table className="table printed">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            {'row' in line ? (
              columns.map((column) => <td key={column.key}>{column.cell(line.row, false)}</td>)
            ) : (
              <th colSpan={columns.length} scope="rowgroup">
                {line.heading}, {line.note}
              </th>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linesOf(items: readonly DeadlineItem[], calendar: Messages['calendar']): GridLine<DeadlineItem>[] {
  const groups = Map.groupBy(items, (item) => {
    if (!isOpen(item)) return 'handled';
    return item.overdue ? 'late' : item.due.slice(0, 7);
  });
  return [...groups].flatMap(([key, own]) => [
    { key, heading: headingOf(key, calendar), note: calendar.count(own.length) },
    ...own.map((row) => ({ key: row.key, row })),
  ]);
}

function headingOf(key: string, calendar: Messages['calendar']): string {
  if (key === 'late') return calendar.late;
  if (key === 'handled') return calendar.handled;
  const [year, month] = key.split('-');
  return `${calendar.monthNames[Number(month) - 1]} ${year}`;
}

function columnsIn(
  { calendar, common }: Messages,
  language: Language,
  day: string,
): GridColumn<DeadlineItem>[] {
  return [
    {
      key: 'what',
      title: calendar.what,
      width: 'minmax(190px, 1.6fr)',
      cell: (item) => (
        <>
          <span className="strong cell-mark">
            <ToneIcon tone={toneOf(item, day)} size={16} /> {labelOf(item.kind, language)}
          </span>
          <span className="soft">{deadlineSubject(item, language)}</span>
        </>
      ),
    },
    {
      key: 'supplier',
      title: calendar.supplier,
      width: 'minmax(136px, 1.3fr)',
      cell: (item) => (
        <a href={addressOf(item)} tabIndex={-1} className="cell-link" title={item.processor}>
          {item.processor}
        </a>
      ),
    },
    {
      key: 'due',
      title: calendar.due,
      width: 'minmax(120px, 0.9fr)',
      cell: (item) => (
        <>
          {item.handledOn === null && (
            <span className={item.overdue ? 'strong late' : 'strong'}>
              {relativeDay(item.due, day, common)}
            </span>
          )}
          <span className="soft">{formatDate(item.due, language)}</span>
        </>
      ),
    },
    {
      key: 'formula',
      title: calendar.formula,
      width: 'minmax(170px, 1.4fr)',
      cell: (item) => (
        <span className="cell-wrap" title={item.formula[language]}>
          {item.formula[language]}
        </span>
      ),
    },
    {
      key: 'article',
      title: calendar.article,
      width: 'minmax(116px, 1fr)',
      cell: (item) => <span className="cell-wrap">{formatArticle(item.article, language)}</span>,
    },
    {
      key: 'owner',
      title: calendar.owner,
      width: 'minmax(94px, 0.8fr)',
      cell: (item) =>
        item.owner ? <span>{item.owner}</span> : <span className="soft">{calendar.noOwner}</span>,
    },
  ];
}
