/** What a column says as a whole: how its days are ordered, whether its two letters are countries, what its places are for. */

import type { Cell, DayOrder } from './cells/cell.ts';
import { mayBeState } from './cells/cities.ts';
import { readYesNo } from './cells/facts.ts';
import { findPlace } from './cells/find-place.ts';
import { isRegion } from './cells/words.ts';
import { foldHeader, headerUse } from './header.ts';
import { pattern } from './pattern.ts';
import { stateColumns } from './state-columns.ts';
import type { Table } from './table.ts';

export interface ColumnHabits {
  /** Its header, folded. */
  readonly header: string;
  /** null: no cell shows it by a number above twelve. */
  readonly dayOrder: DayOrder | null;
  /** Cells hold nothing but codes of countries: two letters behind a city are one of them. */
  readonly codes: boolean;
  /** Cells hold numbers that stand for something, "1, 2, 3": a 1 is no yes and a 0 no no. */
  readonly numbered: boolean;
  /** What a cross means: beside ticks it is a no, and beside ticks and written answers nobody can tell. */
  readonly cross: 'yes' | 'no' | 'unclear';
  /** What the header says its places are for, besides that data are there: "Support Location", "Access from"; or null. */
  readonly use: ReturnType<typeof headerUse>;
  /** The place that the header is, where the cells only answer: "VS" above "x"; or null. */
  readonly place: string | null;
  /** The state of the agreement that the header is, where the cells only mark it: "Concept" above "x"; or null. */
  readonly state: string | null;
}

/** Of a column that shows nothing of the kind. */
export const plainHabits: ColumnHabits = {
  header: '',
  dayOrder: null,
  codes: false,
  numbered: false,
  cross: 'yes',
  use: null,
  place: null,
  state: null,
};

/**
 * What holds for each column of a table, in their order. Days of a column that does not show their order are written as
 * those of the other columns, where these agree.
 */
export function habitsOf(table: Table): ColumnHabits[] {
  const places = placeColumns(table);
  const states = stateColumns(table);
  const own = table.columns.map((_, index) => ({
    header: foldHeader(table.columns[index] ?? ''),
    ...habitsOfColumn(table, index, places),
    state: states.get(index) ?? null,
  }));
  const shown = new Set(own.flatMap(({ dayOrder }) => dayOrder ?? []));
  const [only] = shown;
  if (only === undefined || only === 'mixed' || shown.size > 1) return own;
  return own.map((habits) => ({ ...habits, dayOrder: only }));
}

/** Of more different words a column is one of names. */
const SEEN_LIMIT = 1000;
/** "1-1-26". */
const SHORTEST_DAY = 6;
const shortDay = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?!\d)/;

/** Columns that are a place each, "NL", "VS", "Overig EU", with a mark for the suppliers there; fewer than two are none. */
export function placeColumns({ columns, rows }: Table): ReadonlySet<number> {
  const found = columns.flatMap((header, at) => {
    if (!isPlaceHeader(header)) return [];
    const said = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
    return said.length > 0 && said.every((text) => readYesNo({ text, kind: 'text' }).value !== null)
      ? [at]
      : [];
  });
  return new Set(found.length < 2 ? [] : found);
}

const ofGroup = pattern('i')`
    ^((waar (staan|worden) (de )?gegevens( opgeslagen)?|where (is|are) (the )?data( stored)?)\??|opslag|data|gegevens
    |hosting|(data ?|opslag)?locaties?( (van )?(de )?gegevens)?|(data )?locations?|storage|land|landen|servers?) (in )?
  `;

/** Two letters may also be a department: HR, IT. */
const codesOfColumns = new Set(['NL', 'BE', 'DE', 'FR', 'IE', 'CH', 'EU', 'VS', 'US', 'UK', 'VK', 'GB']);

/** Whether a header is a place: "NL", "Opslag in VS", "Overig EU", behind its group too. */
export function isPlaceHeader(header: string): boolean {
  const name = header.replace(ofGroup, '');
  if (name.length <= 2) return codesOfColumns.has(name);
  return (
    findPlace(name).length === 1 ||
    isRegion(name.replace(/^(overige?|rest( van)?|other|rest of) (de |the )?/i, ''))
  );
}

const ticks = ['v', '✓', '✔', '☑', '✅'];
/** Beside them a cross need not be the opposite of a tick. */
const written = ['ja', 'yes', 'oui', 'nee', 'no', 'non'];

function crossBeside(marks: ReadonlySet<string>): ColumnHabits['cross'] {
  if (!ticks.some((mark) => marks.has(mark))) return 'yes';
  return written.some((mark) => marks.has(mark)) ? 'unclear' : 'no';
}

function habitsOfColumn(
  table: Table,
  index: number,
  places: ReadonlySet<number>,
): Omit<ColumnHabits, 'header' | 'state'> {
  const header = table.columns[index] ?? '';
  const seen = new Set<Cell>();
  let dayFirst = false;
  let monthFirst = false;
  let codes = 0;
  let numbered = false;
  const marks = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[index];
    const text = cell?.text ?? '';
    numbered ||=
      (text.length === 1 && text >= '2' && text <= '9') || (text.length === 2 && /^\d\d$/.test(text));
    if (text.length > 0 && text.length <= 3) marks.add(text.toLowerCase().replace('\ufe0f', ''));
    if (cell === undefined || text.length < 2 || seen.has(cell)) continue;
    const day = text.length < SHORTEST_DAY ? null : shortDay.exec(text);
    if (day) {
      const [one, two] = [Number(day[1]), Number(day[2])];
      dayFirst ||= one > 12 && two <= 12;
      monthFirst ||= two > 12 && one <= 12;
    }
    // Rows with equal words share their cell; codes of countries are counted by the row.
    if (text.length > 2 && seen.size < SEEN_LIMIT) seen.add(cell);
    if (text.length === 2 && /^[A-Z]{2}$/.test(text) && findPlace(text).length === 1)
      codes += mayBeState(text) ? 0.5 : 1;
  }
  const dayOrder =
    dayFirst && monthFirst ? 'mixed' : dayFirst ? 'day-first' : monthFirst ? 'month-first' : null;
  return {
    dayOrder,
    codes: codes >= 2,
    numbered,
    cross: crossBeside(marks),
    use: headerUse(header),
    place: places.has(index) ? header.replace(ofGroup, '') : null,
  };
}
