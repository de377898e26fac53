/** Every date of every supplier, read from the derived rows. */
import { itemOfMatter } from '../../../shared/explained/outlook.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { byDue } from '../../../shared/law/deadlines.ts';
import type { Matter } from '../../../shared/law/reminders.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import type { ToldInRow } from './deadline-rows.ts';
import { sumsOf } from './sums.ts';

/** A stored matter with the supplier that it is of, and what was decided about it. */
export interface StoredMatter {
  readonly matter: Matter;
  readonly supplier: { readonly name: string; readonly owner: string };
  readonly reminded: CivilDate | null;
  readonly handledOn: CivilDate | null;
  readonly putOffUntil: CivilDate | null;
  /** Where its supplier stands in the derived tables. */
  readonly row: number;
}

type Row = Omit<Matter, keyof ToldInRow> &
  StoredMatter['supplier'] &
  Omit<StoredMatter, 'matter' | 'supplier'> & { readonly told: string };

/** Matters that are read at a time. */
const PAGE = 500;

/** Which matters: due from a day, until a day, of one kind; null = whichever. */
interface Which {
  readonly first: CivilDate | null;
  readonly until: CivilDate | null;
  readonly kind: string | null;
}

/** The matters behind one, by due day, at most {@link PAGE}; verdicts must be of the day that is asked about. */
export function mattersBehind(
  connection: Connection,
  behind: StoredMatter | null,
  { first, until, kind }: Which,
): StoredMatter[] {
  const rows = statement(
    connection,
    `SELECT v.processor_id AS processorId, p.name, p.owner, d.kind, d.subject, d.day AS "on", d.due, d.reminded,
       d.handled_on AS handledOn, d.put_off_until AS putOffUntil, d.told, d.row
     FROM deadline d CROSS JOIN verdict v ON v.row = d.row CROSS JOIN processor p ON p.id = v.processor_id
     WHERE (d.due, d.row, d.kind, d.subject, d.day) > (@due, @row, @behindKind, @subject, @day) AND d.due <= @until
       ${kind === null ? '' : 'AND d.kind = @kind'}
     ORDER BY d.due, d.row, d.kind, d.subject, d.day LIMIT ${PAGE}`,
  ).all({
    due: behind?.matter.due ?? first ?? '',
    row: behind?.row ?? 0,
    behindKind: behind?.matter.kind ?? '',
    subject: behind?.matter.subject ?? '',
    day: behind?.matter.on ?? '',
    until: until ?? '9999-12-31',
    ...(kind === null ? {} : { kind }),
  }) as Row[];
  return rows.map(({ name, owner, reminded, handledOn, putOffUntil, told, row, ...named }) => {
    const { terms, again = [], ...about } = parseStored(told) as ToldInRow;
    const matter: Matter = { ...named, ...about, terms: [...terms, ...again] };
    return { matter, supplier: { name, owner }, reminded, handledOn, putOffUntil, row };
  });
}

/** The matters with a due day up to `until` (null = all); verdicts must be of the day that is asked about. */
export function* storedMatters(connection: Connection, until: CivilDate | null): Generator<StoredMatter> {
  let behind: StoredMatter | null = null;
  do {
    const page = mattersBehind(connection, behind, { first: null, until, kind: null });
    yield* page;
    behind = page.at(-1) ?? null;
  } while (behind !== null);
}

/** Every deadline up to a day (null = all), by due day. */
export function deadlinesUntil(
  connection: Connection,
  asOf: CivilDate,
  until: CivilDate | null,
): DeadlineItem[] {
  return [...storedMatters(connection, until)]
    .map(({ matter, supplier, ...decided }) => itemOfMatter(matter, supplier, decided, asOf))
    .sort(byDue);
}

/** How many dates there are, by kind and day; verdicts must be of the day that is asked about. */
export const dateCounts = (connection: Connection): DateCount[] =>
  sumsOf(connection, 'date').map(({ key, n }) => {
    const [kind, due = '', leadDays, state] = key.split(' ');
    return {
      kind: kind as DateCount['kind'],
      due,
      leadDays: Number(leadDays),
      isHandled: state === 'handled',
      n,
    };
  });
