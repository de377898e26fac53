/** Every date of every supplier, read from the derived rows. */
import { itemsOfMatter } from '../../../shared/explained/outlook.ts';
import { type CivilDate, compareText } from '../../../shared/law/dates.ts';
import type { Matter } from '../../../shared/law/reminders.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import type { ToldInRow } from './deadline-rows.ts';
import { sumsOf } from './sums.ts';

/** A stored matter with the supplier that it is of, and what was decided about it. */
export interface StoredMatter {
  readonly matter: Matter;
  readonly supplier: { readonly name: string; readonly owner: string };
  readonly reminded: CivilDate | null;
  readonly handledOn: CivilDate | null;
  readonly putOffUntil: CivilDate | null;
}

type Row = Omit<Matter, keyof ToldInRow> &
  StoredMatter['supplier'] &
  Omit<StoredMatter, 'matter' | 'supplier'> & { readonly told: string };

/** The matters with a due day up to `until` (null = all); verdicts must be of the day that is asked about. */
export function* storedMatters(connection: Connection, until: CivilDate | null): Generator<StoredMatter> {
  const rows = connection
    .prepare(
      `SELECT v.processor_id AS processorId, p.name, p.owner, d.kind, d.subject, d.day AS "on", d.due, d.reminded,
         d.handled_on AS handledOn, d.put_off_until AS putOffUntil, d.told
       FROM deadline d JOIN verdict v ON v.row = d.row JOIN processor p ON p.id = v.processor_id
       WHERE d.due <= ? ORDER BY d.due, d.row, d.kind, d.subject, d.day`,
    )
    .iterate(until ?? '9999-12-31') as IterableIterator<Row>;
  for (const { name, owner, reminded, handledOn, putOffUntil, told, ...named } of rows) {
    const matter: Matter = { ...named, ...(parseStored(told) as ToldInRow) };
    yield { matter, supplier: { name, owner }, reminded, handledOn, putOffUntil };
  }
}

/** Every deadline up to a day (null = all), by due day. */
export function deadlinesUntil(
  connection: Connection,
  asOf: CivilDate,
  until: CivilDate | null,
): DeadlineItem[] {
  const last = until ?? '9999-12-31';
  return [...storedMatters(connection, until)]
    .flatMap(({ matter, supplier, ...decided }) => itemsOfMatter(matter, supplier, decided, asOf))
    .filter(({ due }) => due <= last)
    .sort((a, b) => compareText(a.due, b.due) || compareText(a.key, b.key));
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
