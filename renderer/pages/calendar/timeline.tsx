import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import {
  type Dated,
  type Lane,
  lanesOf,
  type Mark,
  sumOf,
  type When,
  type YearScale,
  yearScale,
} from './year-scale.ts';

export const toneOfWhen: Record<When, Tone> = { late: 'blocked', soon: 'action', later: 'none' };

interface TimelineProps {
  readonly dates: readonly Dated[];
  /** The day that counts as today. */
  readonly day: string;
}

/**
 * The year as lanes of marks, one per kind of date: overdue on the left, today as a line, the future on the
 * right.
 */
export function Timeline({ dates, day }: TimelineProps) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const scale = yearScale(day);
  const lanes = lanesOf(dates, scale, deadlineKinds);
  const late = sumOf(dates.filter(({ when }) => when === 'late'));
  const inYear = sumOf(dates.filter(({ when, due }) => when === 'late' || due <= scale.until));
  const [from, until] = [formatDate(scale.from, language), formatDate(scale.until, language)];
  return (
    <div className="year">
      <Months dates={dates} scale={scale} />
      <ul className="year-lanes" aria-label={calendar.picture(from, until, inYear, late)}>
        {lanes.map((lane) => (
          <LaneRow key={lane.kind} lane={lane} scale={scale} />
        ))}
      </ul>
      <div className="year-foot">
        <p className="year-today small" aria-hidden>
          <span className="year-today-mark" style={{ left: `${scale.at(day) * 100}%` }}>
            <span className="year-today-word">
              {calendar.today}, {formatDate(day, language)}
            </span>
          </span>
        </p>
        <ul className="year-legend small" aria-hidden>
          {(['late', 'soon', 'later'] as const).map((when) => (
            <li key={when}>
              <ToneIcon tone={toneOfWhen[when]} /> {calendar[when]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Months({ dates, scale }: { readonly dates: readonly Dated[]; readonly scale: YearScale }) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const perMonth = new Map<string, number>();
  for (const { due, when, n } of dates) {
    if (when !== 'late') perMonth.set(due.slice(0, 7), (perMonth.get(due.slice(0, 7)) ?? 0) + n);
  }
  return (
    <div className="year-row year-head">
      <span />
      <span className="small soft">{calendar.late}</span>
      <ul className="year-months">
        {scale.months.map((first, at) => {
          const month = first.slice(0, 7);
          const number = Number(first.slice(5, 7)) - 1;
          const count = perMonth.get(month) ?? 0;
          return (
            <li key={month}>
              <a href={addresses.calendarMonth(month)}>
                <span aria-hidden>
                  {calendar.months[number]}
                  {(at === 0 || number === 0) && <span className="year-number"> ’{first.slice(2, 4)}</span>}
                </span>
                <span aria-hidden className={count === 0 ? 'soft' : 'strong'}>
                  {formatNumber(count, language)}
                </span>
                <span className="visually-hidden">
                  {calendar.toMonth(`${calendar.monthNames[number]} ${first.slice(0, 4)}`, count)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <span className="small soft">{calendar.beyond}</span>
    </div>
  );
}

function LaneRow({ lane, scale }: { readonly lane: Lane; readonly scale: YearScale }) {
  const { calendar } = useMessages();
  const { language } = useLanguage();
  const name = deadlineLabels[lane.kind][language];
  const inYear = lane.marks.reduce((sum, mark) => sum + mark.count, 0);
  const daysOf = ({ date, until }: Mark) =>
    date === until
      ? formatDate(date, language)
      : calendar.yearOf(formatDate(date, language), formatDate(until, language));
  return (
    <li className="year-row year-lane">
      <a href={addresses.calendarKind(lane.kind)} className="quiet-link year-kind" title={name}>
        {name}
        <span className="visually-hidden">
          : {calendar.count(inYear + lane.late + lane.beyond)}, {calendar.lateCount(lane.late)}
        </span>
      </a>
      <span className="year-late" aria-hidden>
        {lane.late > 0 && (
          <>
            <ToneIcon tone="blocked" size={16} /> {formatNumber(lane.late, language)}
          </>
        )}
      </span>
      <span className="year-track" aria-hidden>
        <span className="year-now" style={{ left: `${scale.at(scale.day) * 100}%` }} />
        {lane.marks.map((mark) => (
          <span
            key={mark.date}
            className="year-mark"
            style={{ left: `${scale.at(mark.date) * 100}%` }}
            title={`${daysOf(mark)}: ${calendar.count(mark.count)}`}
          >
            <ToneIcon tone={toneOfWhen[mark.when]} size={16} />
            {mark.count > 1 && <span>{formatNumber(mark.count, language)}</span>}
          </span>
        ))}
      </span>
      <span className="year-beyond soft" aria-hidden>
        {lane.beyond > 0 && formatNumber(lane.beyond, language)}
      </span>
    </li>
  );
}
