/** The second page for the board: the risks by kind and weight, the quarter ahead, and where the data are. */

import { compareText } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { shownResults } from '../../../shared/law/stated.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import { deadlineName } from '../../../shared/words/deadline-subject.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatMoment } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { markOfNone, type RiskKind, riskKinds } from './board.ts';
import type { ReportContext } from './context.ts';
import { type Mark, type Marked, transferLabel, transferMark } from './labels.ts';
import { mapOf } from './map.ts';
import { type Fitted, naming, shortName } from './names.ts';
import { type Block, leftOut } from './summary.ts';

/** One kind of risk: how many suppliers, and who. */
export interface Risk {
  readonly mark: Mark;
  readonly label: string;
  readonly count: string;
  readonly who: Fitted;
  readonly nextStep: string;
  readonly article: string;
}

/** One date of the quarter ahead. */
export interface ComingDate {
  readonly date: string;
  readonly supplier: string;
  readonly what: string;
  readonly owner: string;
}

/** A place with the number of suppliers there. */
export interface PlaceLine {
  readonly place: string;
  readonly count: string;
  readonly result: Marked;
}

/** Everything on the second page. */
export interface Urgent {
  readonly risks: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly Risk[];
    /** What there is besides, as one line. */
    readonly besides: string;
  };
  readonly quarter: Block<ComingDate> & {
    /** What has passed, as one line. */
    readonly overdue: string;
  };
  readonly map: Block<PlaceLine> & {
    /** The picture as SVG, without any text, and what it shows in words. */
    readonly picture: string;
    readonly alternative: string;
  };
}

/** Dates and places that are looked at for the page; the number of the others is said. */
const DATES = 24;
const PLACES = 12;

/** Risks, quarter and map of the day. */
export function urgentOf(context: ReportContext): Urgent {
  return { risks: risksOf(context), quarter: quarterOf(context), map: placesOf(context) };
}

const markOf: Record<RiskKind, Mark> = {
  breach: 'blocked',
  blocked: 'blocked',
  uncovered: 'blocked',
  missedNotice: 'action',
  unlocated: 'unknown',
};

function risksOf(context: ReportContext): Urgent['risks'] {
  const { words, input, number } = context;
  const { risks, counts, overdue, unsettled } = input.board;
  const isEmpty = counts.inUse === 0;
  const besides = (
    [
      [counts.transfer.action, words.risks.action],
      [overdue.reviews, words.risks.reviews],
      [unsettled, words.risks.gaps],
    ] as const
  ).flatMap(([count, sentence]) => (count === 0 ? [] : sentence(number(count), count === 1)));
  return {
    heading: words.risks.heading,
    columns: words.risks.columns,
    // That no breach is recorded does not say that there was none: it stands there where there is one.
    rows: riskKinds.flatMap((kind) => {
      const those = risks[kind];
      if (kind === 'breach' && those.length === 0) return [];
      const { label, nextStep, article } =
        kind === 'uncovered' ? words.risks.uncovered[input.board.joint.uncovered] : words.risks.kinds[kind];
      return {
        mark: those.length === 0 ? markOfNone(kind, input.board) : markOf[kind],
        label,
        count: isEmpty && those.length === 0 ? words.risks.nothing : number(those.length),
        who: those.length === 0 ? [''] : naming(those, context),
        nextStep: those.length === 0 ? '' : nextStep,
        article,
      };
    }),
    besides: besides.join(' '),
  };
}

function quarterOf(context: ReportContext): Urgent['quarter'] {
  const { words, input, date, number } = context;
  const { coming, overdue } = input.board;
  const { quarter } = words;
  const shown = coming.dates.slice(0, DATES);
  const reviews =
    coming.reviews === 0 ? '' : ` ${quarter.reviews(number(coming.reviews), coming.reviews === 1)}`;
  return {
    heading: quarter.heading(date(coming.until)),
    columns: quarter.columns,
    overdue:
      overdue.count === 0
        ? quarter.nothingOverdue
        : quarter.overdue(number(overdue.count), overdue.count === 1, date(overdue.since)),
    rows: shown.map(({ due, dueAt, supplier, kind, name, owner }) => ({
      // A term in hours ends at a moment of its day.
      date: dueAt === null ? date(due) : formatMoment(dueAt, input.language),
      supplier: shortName(supplier),
      what: [deadlineLabels[kind][input.language], aboutOf(kind, name, supplier, context)]
        .filter((part) => part !== '')
        .join(': '),
      owner: owner === '' ? words.nobody : shortName(owner),
    })),
    empty: `${quarter.none}${reviews}`,
    more: leftOut(shown.length, coming.dates.length, quarter.more, context).map((sentence) =>
      `${sentence}${reviews}`.trim(),
    ),
  };
}

function aboutOf(kind: DeadlineKind, name: string, supplier: string, { input }: ReportContext): string {
  const called = deadlineName(kind, name, input.language);
  if (kind === 'certificate') return called;
  return name === supplier ? '' : shortName(called);
}

function placesOf(context: ReportContext): Urgent['map'] {
  const { words, input, number } = context;
  const { map } = words;
  const places = input.board.places.toSorted(
    (a, b) =>
      shownResults.indexOf(a.worst) - shownResults.indexOf(b.worst) ||
      b.suppliers - a.suppliers ||
      compareText(a.place, b.place),
  );
  const shown = places.slice(0, PLACES);
  const onMap = places.filter(({ place }) => place !== 'unknown').length;
  return {
    heading: map.heading,
    columns: map.columns,
    rows: shown.map(({ place, suppliers, worst }) => ({
      place: countryName(place, input.language, shippedList),
      count: number(suppliers),
      result: {
        mark: place === 'unknown' ? 'unknown' : transferMark(worst),
        text: transferLabel(worst, input.language),
      },
    })),
    empty: map.none,
    more: leftOut(shown.length, places.length, map.more, context),
    picture: mapOf(places),
    alternative: map.alternative(number(onMap), onMap === 1),
  };
}
