/** What is judged of one supplier, as rows of the derived tables, and until when they stay as they are. */
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { lastReview } from '../../../shared/law/deadline-dates.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { shownOrder, shownStatus } from '../../../shared/law/stated.ts';
import { resultRank } from '../../../shared/law/transfer-codes.ts';
import { type JudgedSpan, judgedUntil } from '../../../shared/law/unchanged.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import type { RemindersOf } from '../store/reminders.ts';
import { deadlineRows, type JudgedDeadline } from './deadline-rows.ts';
import { factsOf } from './facts.ts';
import { type FlowRow, flowRows } from './flow-rows.ts';

export type Value = string | number | null;

/** The columns of the table of verdicts, but for the number of the row. */
export const columns = [
  'processor_id',
  'name_sort',
  'owner_sort',
  'country',
  'agreement_status',
  'agreement_rank',
  'agreement_id',
  'covered',
  'current_ends_on',
  'notice_deadline',
  'notice_ends_on',
  'transfer_result',
  'transfer_rank',
  'transfer_code',
  'advisories',
  'facts',
  'tags',
  'reviewed_on',
  'places',
] as const;

/** What was judged of a supplier. */
export interface Rows {
  /** In the order of {@link columns}. */
  readonly values: readonly Value[];
  readonly places: readonly string[];
  readonly flows: readonly FlowRow[];
  readonly deadlines: readonly JudgedDeadline[];
}

/** The rows of a supplier on the day of a judgement, and the days on which they are the same. */
export function judgedRows(
  record: ProcessorRecord,
  judgement: Judgement,
  decided: RemindersOf,
): { readonly rows: Rows } & Omit<JudgedSpan<Rows>, 'result'> {
  // From the day on which it was registered is only counted: all that came in together need not be judged again tomorrow.
  const recorded = { ...record, processor: { ...record.processor, registeredOn: null } };
  const {
    result: rows,
    since,
    until,
  } = judgedUntil(judgement.asOf, [recorded, decided.all], () => rowsOf(judged(record, judgement), decided));
  return { rows, since, until };
}

function rowsOf(supplier: Judged, decided: RemindersOf): Rows {
  const { record, verdict, counting } = supplier;
  const { processor } = record;
  const places = placesOf(supplier);
  const values = [
    processor.id,
    sortKey(processor.name),
    sortKey(processor.owner),
    processor.country,
    verdict.agreementStatus,
    shownOrder.indexOf(shownStatus({ ...verdict, role: processor.role })),
    verdict.agreementId,
    verdict.covered ? 1 : 0,
    verdict.currentEndsOn,
    verdict.noticeDeadline,
    verdict.noticeDeadline === null ? null : (counting?.state.noticeEndsOn ?? null),
    verdict.transferResult,
    resultRank(verdict.transferResult),
    verdict.transferCode,
    JSON.stringify(verdict.advisories),
    factsOf(supplier),
    JSON.stringify(processor.tags),
    lastReview(supplier),
    JSON.stringify(places),
  ];
  return { values, places, flows: flowRows(supplier), deadlines: deadlineRows(supplier, decided) };
}

/** Where the data are on the day: the places of the flows that have not ended, in the order recorded. */
function placesOf({ runningFlows }: Judged): string[] {
  return [...new Set(runningFlows.map((flow) => flow.country))];
}
