/**
 * What a person is to be shown on a day: counted and chosen in SQL from the derived rows, and put in words only for the
 * suppliers that are given.
 */
import { explainDeadline } from '../../../shared/explained/attention.ts';
import { addDays, type CivilDate, compareText } from '../../../shared/law/dates.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { compareNames, sortKey } from '../../../shared/law/names.ts';
import {
  horizonOf,
  isUnshown,
  matterKey,
  matterNameOf,
  mattersOf,
  WEEK,
} from '../../../shared/law/reminders.ts';
import type {
  NamedMatter,
  RemindedSupplier,
  ReminderPoint,
  RemindersAnswer,
} from '../../../shared/schema/reminder.ts';
import { hasUnowned } from '../colleagues/whose.ts';
import { judgementOn } from '../derived/judging.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { readRecords } from '../store/supplier-records.ts';
import type { View, Writing } from '../store/writing.ts';

/** `unshown`: not shown yet. `visit`: also what was first shown today. `open`: whether shown or not. */
export type Which = 'unshown' | 'visit' | 'open';

export interface Asked {
  /** Null = nobody in particular: then everything is theirs. */
  readonly who: string | null;
  /** Also what is for others. */
  readonly everyone: boolean;
  readonly which: Which;
}

/** What the conditions of a question are about. */
interface Values {
  readonly person: string;
  readonly asOf: CivilDate;
}

/** What is brought up comes first: the planner would begin with every supplier of a person, which takes four times as long. */
const tables = `deadline d CROSS JOIN verdict v ON v.row = d.row
  LEFT JOIN shown_reminder s ON s.person = @person AND s.processor_id = v.processor_id
    AND s.kind = d.kind AND s.subject = d.subject AND s.day = d.day`;

/** As `isUnshown` in the law, in SQL. */
const unshown = '(s.through IS NULL OR s.through < d.reminded)';
const shownIn: Readonly<Record<Which, string>> = {
  unshown: `AND ${unshown}`,
  visit: `AND (${unshown} OR s.first_on = @asOf)`,
  open: '',
};

const personOf = (who: string | null): string => (who === null ? '' : sortKey(who));

/** The tables and conditions of a question; they take `@person` and `@asOf`. */
function questionOf(connection: Connection, { who, everyone, which }: Asked): string {
  const person = personOf(who);
  const unowned = hasUnowned(connection, person) ? " OR v.owner_sort = ''" : '';
  const mine = who === null || everyone ? '' : `AND (v.owner_sort = @person${unowned})`;
  return `FROM ${tables} WHERE d.reminded IS NOT NULL ${mine} ${shownIn[which]}`;
}

/** The reminders of a person on the day of the view, of which the verdicts must be; at most `limit` suppliers. */
export function remindersOf({ connection, asOf }: View, asked: Asked, limit: number): RemindersAnswer {
  const values = { person: personOf(asked.who), asOf };
  const from = questionOf(connection, asked);
  const counts = countsOf(connection, from, values);
  const chosen = firstSuppliers(connection, from, values, Math.min(limit, counts.suppliers));
  return {
    asOf,
    who: asked.who,
    since: lastVisit(connection, values),
    suppliers: explained(connection, chosen, asOf),
    counts,
  };
}

function countsOf(connection: Connection, from: string, values: Values): RemindersAnswer['counts'] {
  const counted = statement(
    connection,
    `SELECT count(*) AS matters, count(DISTINCT d.row) AS suppliers, ifnull(sum(d.due < @asOf), 0) AS overdue,
       ifnull(sum(d.due >= @asOf AND d.due < @later), 0) AS week ${from}`,
  ).get({ ...values, later: addDays(values.asOf, WEEK) }) as Omit<RemindersAnswer['counts'], 'later'>;
  return { ...counted, later: counted.matters - counted.overdue - counted.week };
}

/** The last day before this one on which the person was shown anything. */
function lastVisit(connection: Connection, values: Values): CivilDate | null {
  const sql = 'SELECT max(last_on) FROM shown_reminder WHERE person = @person AND last_on < @asOf';
  return statement(connection, sql).pluck().get(values) as CivilDate | null;
}

interface ChosenMatter extends NamedMatter {
  readonly row: number;
  readonly reminded: CivilDate;
  readonly through: CivilDate | null;
}

/**
 * Most urgent first. The term of a breach is hours (Art. 33(1) GDPR): it goes before what has been late for months. Asked
 * one after the other, each is read in the order of its index, up to the last supplier that is wanted.
 */
const inHours = "AND d.kind = 'breach' ORDER BY d.due";
const inDays = "AND d.kind <> 'breach' ORDER BY d.due";
const hasHours = ({ kind }: Pick<ReminderPoint, 'kind'>): boolean => kind === 'breach';

/** The matters of the first suppliers, most urgent first, by supplier. */
function firstSuppliers(
  connection: Connection,
  from: string,
  values: Values,
  limit: number,
): Map<string, ChosenMatter[]> {
  const bySupplier = new Map<string, ChosenMatter[]>();
  if (limit === 0) return bySupplier;
  const columns = `d.row, v.processor_id AS processorId, d.kind, d.subject, d.day, d.reminded, s.through`;
  const rows = new Set<number>();
  for (const some of [inHours, inDays]) {
    for (const row of connection.prepare(`SELECT d.row ${from} ${some}`).pluck().iterate(values)) {
      if (rows.size === limit) break;
      rows.add(row as number);
    }
  }
  const ofRow = statement(connection, `SELECT ${columns} ${from} AND d.row = @row`);
  for (const row of rows) {
    const matters = ofRow.all({ ...values, row }) as ChosenMatter[];
    const [first] = matters;
    if (first) bySupplier.set(first.processorId, matters);
  }
  return bySupplier;
}

/** The chosen matters with their words, of the records as they are. */
function explained(
  connection: Connection,
  chosen: ReadonlyMap<string, readonly ChosenMatter[]>,
  asOf: CivilDate,
): RemindedSupplier[] {
  const judgement = judgementOn(connection, asOf);
  return [...readRecords(connection, [...chosen.keys()]).values()]
    .flatMap((record): RemindedSupplier[] => {
      const { id: processorId, name: processor, owner } = record.processor;
      const points = pointsOf(judged(record, judgement), chosen.get(processorId) ?? []);
      const [first] = points;
      return first ? [{ processorId, processor, owner, due: first.due, points }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.points.some(hasHours)) - Number(a.points.some(hasHours)) ||
        compareText(a.due, b.due) ||
        compareNames(a.processor, b.processor),
    );
}

function pointsOf(supplier: Judged, chosen: readonly ChosenMatter[]): ReminderPoint[] {
  const { processor } = supplier.record;
  const isNew = new Map(
    chosen.map((one) => [matterKey(one.processorId, one), isUnshown(one.reminded, one.through)]),
  );
  const points = mattersOf(supplier).flatMap((matter): ReminderPoint[] => {
    const { name, due, article, flowId, place } = matter;
    const named = matterNameOf(matter);
    const key = matterKey(processor.id, named);
    const known = isNew.get(key);
    if (known === undefined) return [];
    const { reason, nextStep, dueAt } = explainDeadline({ ...matter, key }, supplier);
    return [
      {
        ...named,
        ...{ processorId: processor.id, key, name, due, dueAt, article, reason, nextStep },
        horizon: horizonOf(matter, supplier.judgement.asOf),
        isNew: known,
        flowId,
        place,
      },
    ];
  });
  return points.sort((a, b) => Number(hasHours(b)) - Number(hasHours(a)));
}

/**
 * Notes that a person was shown these matters, or all that they are to be shown (null). It is no change of the register:
 * the history does not tell who looked at what. Gives how many are noted.
 */
export function markShown(
  { connection, today }: Pick<Writing, 'connection' | 'today'>,
  asked: Asked,
  matters: readonly NamedMatter[] | null,
): number {
  const keys = JSON.stringify((matters ?? []).map((matter) => matterKey(matter.processorId, matter)));
  const some =
    matters === null
      ? ''
      : "AND v.processor_id || ':' || d.kind || ':' || d.subject || ':' || d.day IN (SELECT value FROM json_each(@keys))";
  const { changes } = connection
    .prepare(
      `INSERT INTO shown_reminder (person, processor_id, kind, subject, day, through, first_on, last_on)
       SELECT @person, v.processor_id, d.kind, d.subject, d.day, d.reminded, @asOf, @asOf
       ${questionOf(connection, asked)} ${some}
       ON CONFLICT DO UPDATE SET through = excluded.through, last_on = excluded.last_on`,
    )
    .run({ person: personOf(asked.who), asOf: today, ...(matters === null ? {} : { keys }) });
  return changes;
}
