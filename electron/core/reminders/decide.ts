/** What people decide about the dates of suppliers: handled, put off, or open again. */
import type { ReminderInput } from '../../../shared/fields/reminder.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { judged } from '../../../shared/law/judged.ts';
import { type Matter, matterKey, matterNameOf, mattersOf } from '../../../shared/law/reminders.ts';
import type { NamedMatter } from '../../../shared/schema/reminder.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { entities } from '../store/entities.ts';
import { savePart } from '../store/parts.ts';
import { readReminders } from '../store/reminders.ts';
import { readRecord } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';

type Decision = Omit<ReminderInput, keyof NamedMatter>;
const undecided: Decision = { handledOn: null, handledBy: '', reason: '', putOffUntil: null };

/** The matter of that name that is open on the day of the change. Errors: `not-found`. */
function requireMatter({ connection, today }: Writing, named: NamedMatter): Matter {
  const record = readRecord(connection, named.processorId);
  const open = record ? mattersOf(judged(record, judgementOn(connection, today))) : [];
  const key = matterKey(named.processorId, named);
  const found = open.find((matter) => matterKey(matter.processorId, matterNameOf(matter)) === key);
  if (!found) throw new Problem('not-found');
  return found;
}

function decide(writing: Writing, { processorId, ...name }: NamedMatter, decision: Decision): void {
  const known = readReminders(writing.connection, processorId).get(name);
  savePart(writing, entities.reminder, {
    id: known?.id ?? null,
    version: known?.version ?? null,
    processorId,
    input: { ...name, ...decision },
  });
}

/** Notes that matters are dealt with. Errors: `not-found`. @param by empty = who makes the change. */
export function handle(
  writing: Writing,
  matters: readonly NamedMatter[],
  { reason, by }: { readonly reason: string; readonly by: string },
): void {
  for (const matter of matters) {
    requireMatter(writing, matter);
    decide(writing, matter, {
      ...undecided,
      handledOn: writing.today,
      handledBy: by === '' ? writing.person : by,
      reason,
    });
  }
}

/** Takes back what was decided. Errors: `not-found` where nothing was. */
export function reopen(writing: Writing, matters: readonly NamedMatter[]): void {
  for (const matter of matters) {
    if (!readReminders(writing.connection, matter.processorId).get(matter)) throw new Problem('not-found');
    decide(writing, matter, undecided);
  }
}

/**
 * Silences matters until a day. What is still in time can wait until its due day at most: a reminder never comes when it
 * is of no more use. Errors: `not-found`, `invalid`.
 */
export function putOff(
  writing: Writing,
  matters: readonly NamedMatter[],
  { until, reason }: { readonly until: CivilDate; readonly reason: string },
): void {
  const refuse = (message: string) =>
    new Problem('invalid', undefined, fieldProblems([{ path: ['until'], message }]));
  if (until <= writing.today) throw refuse('day-has-come');
  for (const matter of matters) {
    const { due } = requireMatter(writing, matter);
    if (due >= writing.today && until > due) throw refuse('day-after-due');
    decide(writing, matter, { ...undecided, putOffUntil: until, reason });
  }
}
